import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { document, entry, feed, mail, prose } from "../../../test/builders.ts";
import { freshDatabase } from "../../../test/desk.ts";
import { zip } from "../../../test/zip.ts";

const MEGABYTE = 1024 * 1024;
const ASSAY = new URL("../../../bin/assay", import.meta.url).pathname;
const PEAK = /VmHWM:\s+(\d+) kB/;

vi.setConfig({ testTimeout: 180_000 }); // a first start on a busy machine takes seconds, and a test has several

let folder: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let home: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assay-cli-"));
  database = await freshDatabase();
  home = { ASSAY_HOME: join(folder, "desk"), DATABASE_URL: database.url ?? "", PORT: "0", LOG_LEVEL: "error" };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  peakMegabytes: number;
}

/** Runs the command as a person would, and watches its memory. */
function assay(words: string[], { environment = home, input }: { environment?: Record<string, string>; input?: string } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = started(words, environment);
    const ended: Ended = { code: null, stdout: "", stderr: "", peakMegabytes: 0 };
    const watch = setInterval(() => {
      const status = `/proc/${child.pid}/status`;
      if (existsSync(status)) ended.peakMegabytes = Math.max(ended.peakMegabytes, Number(readFileSync(status, "utf8").match(PEAK)?.[1] ?? 0) / 1024);
    }, 50);
    child.stdout?.on("data", (chunk) => (ended.stdout += chunk));
    child.stderr?.on("data", (chunk) => (ended.stderr += chunk));
    child.stdin?.end(input ?? "");
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ ...ended, code });
    });
  });
}

function started(words: string[], environment: Record<string, string>): ChildProcess {
  return spawn(ASSAY, words, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    cwd: folder,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** `assay serve` until it says where it is open. */
function serving(environment: Record<string, string> = home): Promise<{ child: ChildProcess; url: string; ended: Promise<number | null> }> {
  return new Promise((resolve, reject) => {
    const child = started(["serve"], environment);
    const ended = new Promise<number | null>((done) => child.on("close", done));
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const url = said.match(/open at (\S+)/)?.[1];
      if (url) resolve({ child, url, ended });
    });
    void ended.then((code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = (text: string) => text.split("\n").filter(Boolean);

describe("wrong usage", () => {
  it.each([
    [["no-such-command"], /there is no command "no-such-command"/],
    [["follow"], /url is missing/],
    [["follow", "a", "b", "--nonsense"], /nonsense/],
    [["search", "--order", "worst"], /order/],
    [["serve", "now"], /unexpected "now"/],
    [["sources", "merge", "one"], /into is missing/],
    [["import"], /paths is missing/],
  ])("%j ends with 2 and says in one line what is wrong", async (words, message) => {
    const { code, stdout, stderr } = await assay(words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(lines(stderr)).toEqual([expect.stringMatching(message)]);
  });
});

describe("settings", () => {
  it.each([
    [{ HOST: "0.0.0.0" }, /HOST: must be a loopback address/],
    [{ PORT: "99999" }, /PORT: /],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL: /],
    [{ DATABASE_URL: "mysql://localhost/desk" }, /DATABASE_URL: must start with postgres:/],
    [{ ASSAY_READERS: "0" }, /ASSAY_READERS: /],
  ])("%j end the command with 1 and name the variable", async (wrong, message) => {
    const { code, stdout, stderr } = await assay(["serve"], { environment: { ...home, ...wrong } as Record<string, string> });
    expect([code, stdout]).toEqual([1, ""]);
    expect(lines(stderr)).toEqual([expect.stringMatching(message)]);
  });

  it("of a database that is away are said in one line", async () => {
    const { code, stdout, stderr } = await assay(["sources"], { environment: { ...home, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" } });
    expect([code, stdout, lines(stderr).length]).toEqual([1, "", 1]);
  });
});

describe("help", () => {
  it("is there for the whole and for each command, without opening a desk", async () => {
    const environment = { ...home, ASSAY_HOME: join(folder, "untouched") };
    const { code, stdout, stderr } = await assay(["--help"], { environment });
    expect([code, stderr]).toEqual([0, ""]);
    for (const command of ["serve", "work", "inspect", "import", "follow", "sources", "doctor", "backup", "restore"])
      expect(stdout).toContain(`assay ${command}`);
    for (const words of [["sources", "merge"], ["serve"]]) {
      const help = await assay([...words, "--help"], { environment });
      expect([help.code, help.stderr, help.stdout]).toEqual([0, "", expect.stringContaining(`Usage: assay ${words.join(" ")}`)]);
    }
    expect(existsSync(environment.ASSAY_HOME)).toBe(false);
  });
});

describe("inspect", () => {
  it("answers a line of JSON for each file in their order, an error in its place, and stores nothing", async () => {
    const paths = [
      file("a.eml", mail({ subject: "A letter" })),
      join(folder, "missing.eml"),
      file("b.xml", feed({ items: [entry(1)] })),
      file("c.txt", prose(1)),
    ];
    const { code, stdout } = await assay(["inspect", "--json", ...paths], { environment: { ...home, ASSAY_HOME: join(folder, "untouched") } });
    const results = lines(stdout).map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(results.map(({ id }) => id)).toEqual(paths);
    expect(results).toMatchObject([
      { kind: "mail", title: "A letter" },
      { error: { code: "not-found" } },
      { kind: "feed", items: [{ title: "Entry 1" }] },
      { kind: "text" },
    ]);
    expect(existsSync(join(folder, "untouched"))).toBe(false);
  });

  it("takes documents by line from standard input, in order, bad ones named", async () => {
    const input = `${document(1)}not json\n{"id":"empty"}\n${document(2)}`;
    const { code, stdout } = await assay(["inspect", "--ndjson"], { input });
    const results = lines(stdout).map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(results.map(({ id, error }) => [id, error?.code])).toEqual([
      ["document-1", undefined],
      ["line:2", "not-json"],
      ["empty", "bad-document"],
      ["document-2", undefined],
    ]);
  });
});

describe("ratings of a folder of series", () => {
  const FIRST = Date.parse("2022-01-01");
  const dayAt = (i: number) => new Date(FIRST + i * 86_400_000).toISOString().slice(0, 10);
  const prices = (asset: string, days: number, price: (i: number) => number | string) =>
    Array.from({ length: days }, (_, i) => `${asset},price_usd,${dayAt(i)},${price(i)},invented\n`).join("");

  function seriesFolder(): string {
    const series = mkdtempSync(join(folder, "series-"));
    const waves = Array.from({ length: 8 }, (_, a) =>
      prices(`coin-${a}`, 150, (i) => 100 * Math.exp(0.05 * Math.sin(i * (1 + a / 7)) + 0.001 * a * i)),
    );
    const odd = [
      prices("young", 20, (i) => 5 + (i % 3)),
      prices("zero", 150, (i) => (i === 140 ? 0 : 5 + (i % 3))),
      prices("leap", 150, (i) => (i < 100 ? 2 : 20_000) + (i % 3) / 100),
    ];
    writeFileSync(join(series, "all.csv"), `asset,metric,date,value,source\n${[...waves, ...odd].join("")}`);
    return series;
  }

  it("rates as of a day, and withholds with a reason what it can't rate", async () => {
    const environment = { ...home, ASSAY_HOME: join(folder, "untouched") };
    const { code, stdout, stderr } = await assay(["rate", "--series", seriesFolder(), "--as-of", dayAt(149), "--json"], { environment });
    expect([code, stderr]).toEqual([0, ""]);
    const { asOf, ratings, withheld } = JSON.parse(stdout);
    expect(asOf).toBe(dayAt(149));
    expect(ratings.map(({ asset }: { asset: string }) => asset)).toEqual(Array.from({ length: 8 }, (_, a) => `coin-${a}`));
    expect(withheld).toEqual([
      { asset: "leap", reason: expect.stringMatching(/stopped meaning what it meant on 2022-04-11.*50 days, and 60 are needed/) },
      { asset: "young", reason: expect.stringMatching(/newest price is of 2022-01-20/) },
      { asset: "zero", reason: expect.stringMatching(/on 2022-05-21: price_usd can't be 0/) },
    ]);
    expect(existsSync(join(folder, "untouched"))).toBe(false);
  });

  it("tells how they did, a row for each horizon, and says what is wrong with the command line", async () => {
    const series = seriesFolder();
    const { code, stdout } = await assay(["backtest", "ratings", "--series", series, "--from", dayAt(70), "--to", dayAt(149), "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).horizons.map(({ horizon, grade, dates }: Record<string, unknown>) => [horizon, grade, dates])).toEqual([
      [1, "trader", 79],
      [7, "trader", 73],
      [30, "investor", 50],
      [90, "investor", 0],
    ]);
    const text = await assay(["backtest", "ratings", "--series", series, "--from", dayAt(70), "--to", dayAt(149)]);
    expect(text.stdout).toMatch(/7 days, trader: IC -?\d\.\d{3}/);
    expect((await assay(["backtest", "ratings", "--series", series, "--from", "2023-01-01", "--to", "2022-01-01"])).code).toBe(2);
    expect((await assay(["backtest", "ratings", "--from", "2022-01-01", "--to", "2022-02-01"])).stderr).toMatch(/--series is missing/);
  });
});

describe("signals of a folder of series", () => {
  const dayOf = (i: number) => new Date(Date.parse("2022-01-01") + i * 86_400_000).toISOString().slice(0, 10);

  function signalFolder(): string {
    const series = mkdtempSync(join(folder, "signals-"));
    const wave = (asset: string, days: number, price: (i: number) => number) =>
      Array.from({ length: days }, (_, i) => `${asset},price_usd,${dayOf(i)},${price(i)},binance\n`).join("");
    const swing = (i: number) => 100 * Math.exp(0.3 * Math.sin(i / 20) + 0.02 * Math.sin(i * 1.7));
    const files = [
      wave("swing", 400, swing),
      wave("young", 20, swing),
      wave("zero", 400, (i) => (i === 390 ? 0 : swing(i + 9))),
      wave("leap", 400, (i) => swing(i) * (i < 395 ? 1 : 10_000)),
    ];
    writeFileSync(join(series, "all.csv"), `asset,metric,date,value,source\n${files.join("")}`);
    return series;
  }

  it("are told as of a day, with a reason where they are withheld, and no desk is opened", async () => {
    const environment = { ...home, ASSAY_HOME: join(folder, "no-desk") };
    const { code, stdout, stderr } = await assay(["signals", "--series", signalFolder(), "--as-of", dayOf(399), "--json"], { environment });
    expect([code, stderr]).toEqual([0, ""]);
    const { asOf, signals, withheld } = JSON.parse(stdout);
    expect(asOf).toBe(dayOf(399));
    expect(new Set(signals.map(({ asset }: { asset: string }) => asset))).toEqual(new Set(["swing", "zero"]));
    expect(withheld).toContainEqual({ asset: "young", rule: null, reason: `no price since ${dayOf(19)}` });
    expect(withheld).toContainEqual({ asset: "leap", rule: "breakout", reason: expect.stringMatching(/^5 days of prices that belong together/) });
    expect(existsSync(join(folder, "no-desk"))).toBe(false);
  });

  it("are replayed after costs, a row for each rule, and a wrong command line is told", async () => {
    const span = ["--from", dayOf(100), "--to", dayOf(399)];
    const { code, stdout } = await assay(["backtest", "signals", "--series", signalFolder(), ...span, "--json"]);
    expect(code).toBe(0);
    const { costs, rules } = JSON.parse(stdout);
    expect(costs.trade).toBe(0.002);
    expect(rules.map(({ rule }: { rule: string }) => rule)).toContain("trend-following");
    expect((await assay(["backtest", "signals", "--series", signalFolder(), ...span])).stdout).toMatch(/breakout: Sharpe -?\d/);
    expect((await assay(["backtest", "signals", ...span])).stderr).toMatch(/--series is missing/);
    expect((await assay(["backtest", "signals", "--series", ".", "--from", dayOf(9), "--to", dayOf(1)])).code).toBe(2);
    expect((await assay(["backtest", "nonsense"])).stderr).toMatch(/no back-test of "nonsense"/);
  });
});

describe("a desk from the command line", () => {
  it("imports, lists, searches, backs up and is restored", async () => {
    const input = file("letters.ndjson", document(1) + document(2));
    const imported = await assay(["import", input, "--json"]);
    expect([imported.code, imported.stderr]).toEqual([0, ""]); // no progress bar in a pipe
    expect(JSON.parse(imported.stdout)).toMatchObject({ state: "done", added: 2 });
    const words = await assay(["search", "document", "--limit", "1"]);
    expect(words.stdout).toMatch(/Document 2/);
    const backup = join(folder, "desk.backup");
    expect((await assay(["backup", backup])).stdout).toMatch(/Wrote \d+ rows .*It holds no secret key\./);
    const full = await assay(["restore", backup]);
    expect([full.code, full.stdout, lines(full.stderr)]).toEqual([1, "", [expect.stringContaining("the desk is not empty")]]);
    const other = await freshDatabase();
    const environment = { ...home, ASSAY_HOME: join(folder, "restored"), DATABASE_URL: other.url ?? "" };
    expect((await assay(["restore", backup], { environment })).code).toBe(0);
    const [here, there] = [await assay(["search", "--json"]), await assay(["search", "--json"], { environment })];
    expect(JSON.parse(there.stdout)).toEqual(JSON.parse(here.stdout));
    await other.drop();
  });

  it("fails with 1 and one line, and writes nothing to standard output", async () => {
    const { code, stdout, stderr } = await assay(["sources", "unfollow", "nobody"]);
    expect([code, stdout, lines(stderr)]).toEqual([1, "", ["assay: there is no source nobody"]]);
  });

  it("answers doctor", async () => {
    const { code, stdout } = await assay(["doctor", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings.map(({ name }: { name: string }) => name)).toEqual([
      "program",
      "database",
      "deliveries",
      "feeds",
      "queue",
      "model",
      "embeddings",
    ]);
  });
});

describe("a desk that is open", () => {
  it("is reached by other commands, and ends in order", async () => {
    const { child, url, ended } = await serving();
    const imported = await assay(["import", file("more.ndjson", document(31) + document(32)), "--json"]);
    expect(imported.stderr).toBe("");
    expect(JSON.parse(imported.stdout)).toMatchObject({ state: "done", added: 2 });
    const answer = (await (await fetch(`${url}/v1/issues?q=document&limit=100`)).json()) as { items: { title: string }[] };
    expect(answer.items.map(({ title }) => title)).toEqual(expect.arrayContaining(["Document 31", "Document 32"]));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it.skipIf(process.env.TEST_DATABASE_URL)("is not opened twice on the embedded database: the second says which process has it", async () => {
    const { child, ended } = await serving();
    const second = await assay(["serve"]);
    expect([second.code, second.stdout, lines(second.stderr)]).toEqual([1, "", [expect.stringContaining(`is already open by process ${child.pid}`)]]);
    child.kill("SIGKILL"); // a desk that was killed can be opened again at once
    await ended;
    expect((await assay(["sources", "--json"])).code).toBe(0);
  });
});

describe("a port that is taken", () => {
  it("is said in one line, and the command ends with 1 and gives the desk back", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = await assay(["serve"], { environment: { ...home, PORT: String(port) } });
    expect([code, lines(stderr)]).toEqual([1, [expect.stringContaining(`port ${port} is in use`)]]);
    expect((await assay(["sources", "--json"])).code).toBe(0);
    taken.close();
  });
});

describe("bad input", () => {
  it.runIf(process.platform === "linux")("of gigabytes, packed or plain, is imported without their memory", async () => {
    const path = join(folder, "bad");
    mkdirSync(path);
    writeFileSync(join(path, "good.eml"), mail({ subject: "Good" }));
    for (const [name, start] of [
      ["large.eml", "Subject: x\n\n"],
      ["large.ndjson", '{"id":"'],
      ["large.zip", "PK\x03\x04"],
    ] as const) {
      writeFileSync(join(path, name), start);
      truncateSync(join(path, name), 1024 * MEGABYTE);
    }
    const zeros = Buffer.alloc(400 * MEGABYTE);
    writeFileSync(join(path, "bomb.gz"), gzipSync(zeros));
    writeFileSync(join(path, "bomb.zip"), zip([{ name: "zeros.txt", bytes: zeros }]));
    const { code, stdout, peakMegabytes } = await assay(["import", path, "--json"]);
    const run = JSON.parse(stdout);
    expect([code, run.state, run.added, run.failures.length]).toEqual([0, "done", 1, 5]);
    expect(peakMegabytes).toBeGreaterThan(50); // it was measured
    expect(peakMegabytes).toBeLessThan(700);
  });
});
