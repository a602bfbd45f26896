import { createHash } from "node:crypto";
import { closeSync, existsSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ownerOf } from "../src/operations/caller.ts";
import { exportSeries } from "../src/operations/export-series.ts";
import { importFiles } from "../src/operations/imports.ts";
import { type DataQuality, getQuality } from "../src/operations/quality.ts";
import { getSeries } from "../src/operations/series.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import type { Run } from "../src/schema/run.ts";
import { type TestDesk, testDesk } from "./desk.ts";

const DATA = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "series");
const DAY_MS = 86_400_000;
const HEADER = "asset,metric,date,value,source\n";

let test: TestDesk;
let folder: string;
beforeAll(async () => {
  test = await testDesk();
  folder = mkdtempSync(join(tmpdir(), "assay-series-"));
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => test.emptied());

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const day = (n: number) => new Date(Date.UTC(2023, 0, 1) + n * DAY_MS).toISOString().slice(0, 10);
const rows = (count: number, value: (n: number) => number, source = "binance") =>
  Array.from({ length: count }, (_, n) => `bitcoin,price_usd,${day(n)},${value(n)},${source}\n`).join("");
const exported = () => test.ask<string>(exportSeries);

describe("an import of series", () => {
  it("comes out as it went in, and adds nothing the second time", async () => {
    const text = HEADER + rows(400, (n) => 20_000 + n / 8);
    const path = written("btc.csv", text);
    expect((await test.importing(path)).message).toBe("400 new points, 0 not read");
    const before = await test.counts();
    expect((await test.importing(path)).message).toBe("0 new points, 400 points already here, 0 not read");
    expect({ ...(await test.counts()), runs: 1 }).toEqual({ ...before, runs: 1 });
    expect(await exported()).toBe(text);
  });

  it("stores nothing of a file that is refused, and goes on with the others", async () => {
    const bad = written("bad.csv", `${HEADER}${rows(900, (n) => n + 1)}bitcoin,price_usd,2023-13-01,1,binance\n`);
    const good = written("good.csv", `${HEADER}ethereum,price_usd,2023-01-01,1200,binance\n`);
    const { failures, message } = await test.importing(bad, good);
    expect(message).toBe("1 new points, 1 not read");
    expect(failures).toEqual([{ name: bad, code: "bad-date", message: expect.stringContaining('line 902: "2023-13-01" is no date') }]);
    expect(await exported()).toBe(`${HEADER}ethereum,price_usd,2023-01-01,1200,binance\n`);
  });

  it("refuses cents and thousands by what other sources say", async () => {
    await test.importing(written("usd.csv", HEADER + rows(50, (n) => 20_000 + n)));
    const { failures } = await test.importing(written("cents.csv", HEADER + rows(50, (n) => 2_000_500 + n * 100, "elsewhere")));
    expect(failures[0]?.message).toMatch(/^line 2: price_usd of bitcoin is 100 times more than binance says/);
    expect(await exported()).not.toContain("elsewhere");
  });

  it("refuses a file of 2 GB with its line, long before its end", async () => {
    const path = join(folder, "huge.csv");
    const file = openSync(path, "w");
    writeSync(file, HEADER + rows(3, () => 1));
    ftruncateSync(file, 2 * 1024 ** 3);
    closeSync(file);
    const { failures } = await test.importing(path);
    expect(failures[0]?.message).toMatch(/line 5/);
    expect(await exported()).toBe(HEADER);
  });

  it("keeps what it replaced: the series as known before the correction", async () => {
    test.at("2024-01-01T00:00:00Z");
    await test.importing(written("first.csv", HEADER + rows(5, () => 100)));
    test.at("2024-02-01T09:00:00Z");
    await test.importing(written("second.csv", HEADER + rows(5, (n) => (n === 4 ? 101 : 100))));
    const lastAsOf = async (asOf?: string) => {
      const { items } = await test.ask<{ items: { points: [string, number][] }[] }>(getSeries, { assets: "bitcoin", ...(asOf ? { asOf } : {}) });
      return items[0]?.points.at(-1);
    };
    expect(await lastAsOf()).toEqual([day(4), 101]);
    expect(await lastAsOf("2024-01-31")).toEqual([day(4), 100]);
    expect(await lastAsOf("2023-01-05")).toEqual([day(4), 100]); // the day after its end, as Binance publishes at once
    expect(await lastAsOf("2023-01-04")).toEqual([day(3), 100]);
  });

  it("brings Binance's closes and CoinGecko's snapshots together on the same day", async () => {
    const random = seededRandom(7);
    let price = 20_000;
    const closes = Array.from({ length: 300 }, () => (price *= 1 + (random() - 0.5) * 0.06));
    const start = Date.UTC(2023, 0, 1);
    const candles = closes.map((close, n) => {
      const opens = start + n * DAY_MS;
      return `${opens},${close},${close * 1.01},${close * 0.99},${close},5,${opens + DAY_MS - 1},9,1,1,1,0`;
    });
    // the same market seen by an index: a tenth of a percent apart, stamped with the moment after the day's end
    const snaps = closes.map((close, n) => `${day(n + 1)} 00:00:00 UTC,${close * (1 + (random() - 0.5) * 0.002)},0,0`);
    await test.importing(
      written("BTCUSDT-1d.csv", candles.join("\n")),
      written("btc-usd-max.csv", `snapped_at,price,market_cap,total_volume\n${snaps.join("\n")}\n`),
    );
    const { agreements } = await test.ask<DataQuality>(getQuality, { asset: "bitcoin" });
    const prices = agreements.find(({ metric }) => metric === "price_usd");
    expect(prices).toMatchObject({ count: 300, source: "binance", other: "coingecko" });
    expect(prices?.median).toBeLessThan(0.002); // on the wrong day it would be 1.5 %
  });
});

describe("series that have broken", () => {
  it("flag a reused symbol, and give no return over it", async () => {
    const prices = [82, 30, 1.1, 0.00005, 0.0001, 8.87, 9.1];
    await test.importing(written("luna.csv", HEADER + rows(7, (n) => prices[n] ?? 0)));
    const { series } = await test.ask<DataQuality>(getQuality, {});
    expect(series[0]?.breaks.map(({ kind, date }) => `${kind} ${date}`)).toEqual([`collapse ${day(2)}`, `collapse ${day(3)}`, `reused ${day(5)}`]);
    const { items } = await test.ask<{ items: { points: [string, number][] }[] }>(getSeries, { assets: "bitcoin", as: "return" });
    expect(items[0]?.points.map(([date]) => date)).toEqual([1, 2, 3, 4, 6].map(day));
  });
});

describe.skipIf(!existsSync(DATA))("real series (skipped where ASSAY_TEST_DATA has none)", () => {
  it("are taken whole, read back to the digit and come out the same", async () => {
    const files = readdirSync(DATA).sort();
    const run = await test.ask<Run>(importFiles, { paths: [DATA], wait: true });
    expect(run).toMatchObject({ state: "done", failures: [] });
    const lines = files.flatMap((file) => readFileSync(join(DATA, file), "utf8").trimEnd().split("\n").slice(1));
    expect(run.message).toContain(`${lines.length.toLocaleString("en")} new points`);
    expect((await test.ask<Run>(importFiles, { paths: [DATA], wait: true })).message).toContain("0 new points");

    const hash = createHash("sha256");
    const pieces = exportSeries.flow?.pieces(test.desk, { format: "csv" }, { person: await ownerOf(test.desk) }) ?? [];
    let count = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      count += 1;
    }
    const sortedLines = lines
      .map((line) => line.split(","))
      .sort(byKey)
      .map((cells) => cells.join(","));
    expect(count).toBeGreaterThan(1);
    expect(hash.digest("hex")).toBe(
      createHash("sha256")
        .update(`${HEADER}${sortedLines.join("\n")}\n`)
        .digest("hex"),
    );

    const [first = ""] = lines.filter((line) => line.startsWith("bitcoin,price_usd,2021-05-11,"));
    const { items } = await test.ask<{ items: { points: [string, number][] }[] }>(getSeries, {
      assets: "bitcoin",
      from: "2021-05-11",
      to: "2021-05-11",
    });
    expect(String(items[0]?.points[0]?.[1])).toBe(first.split(",")[3]);
  }, 120_000);
});

/** Asset, metric, date, source, by code unit. */
function byKey(a: string[], b: string[]): number {
  for (const column of [0, 1, 2, 4]) {
    const [left = "", right = ""] = [a[column], b[column]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
