import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { halfAnAnswer, impatientAsk, openReplay, type Replay, tooMany, unwell, webPage } from "../../../test/replay-server.ts";

const OPENSSL = "openssl";
const VENDOR = { name: "Vendor", pauseMs: 200 };
const Greeting = z.object({ hello: z.string() });
let replay: Replay;

beforeAll(async () => {
  replay = await openReplay(() => ({ hello: "world" }));
});
afterAll(() => replay.close());
beforeEach(() => {
  replay.faults = [];
  replay.asked.length = 0;
  replay.answer = () => ({ hello: "world" });
});

describe("asking", () => {
  it("gives what fits, and pauses between requests, but not before the first", async () => {
    const { ask, slept } = impatientAsk(VENDOR);
    expect(await ask.json(replay.url, Greeting)).toEqual({ hello: "world" });
    expect(slept).toEqual([]);
    await Promise.all([ask.json(replay.url, Greeting), ask.json(replay.url, Greeting)]);
    expect(slept).toEqual([200, 200]); // the clock of this test moves with each wait
  });

  it("tries four times, waiting longer each time, then says what was wrong", async () => {
    replay.faults = Array.from({ length: 9 }, () => unwell);
    const { ask, slept } = impatientAsk({ ...VENDOR, pauseMs: 0 });
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject({ kind: "server", status: 503, message: "Vendor is not well (HTTP 503)" });
    expect(replay.asked).toHaveLength(4);
    expect(slept).toEqual([750, 1_500, 3_000]); // 1, 2 and 4 s, three quarters of them by this test's chance
  });

  it("keeps to Retry-After, in seconds or as a date", async () => {
    for (const header of ["90", new Date("2024-03-14T12:01:30Z").toUTCString()]) {
      replay.faults = [tooMany(header)];
      const { ask, slept } = impatientAsk(VENDOR);
      expect(await ask.json(replay.url, Greeting)).toEqual({ hello: "world" });
      expect(slept).toEqual([90_000]);
    }
  });

  it("does not sit out a long Retry-After: it says when, and asks nothing until then", async () => {
    replay.faults = [tooMany("3600")];
    const { ask, slept, clock } = impatientAsk(VENDOR);
    const trouble = {
      kind: "rate-limit",
      retryAt: new Date("2024-03-14T13:00:00Z"),
      message: expect.stringContaining("asked again after 2024-03-14 13:00 UTC"),
    };
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject(trouble);
    expect(slept).toEqual([]);
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject({ kind: "breaker", retryAt: new Date("2024-03-14T13:00:00Z") });
    expect(replay.asked).toHaveLength(1);
    expect(clock.now()).toEqual(new Date("2024-03-14T12:00:00Z"));
  });

  it("does not repeat what is refused, and passes on the vendor's own words", async () => {
    replay.faults = [(response) => response.writeHead(400).end('{"code":-1121,"msg":"Invalid\\nsymbol."}')];
    const { ask } = impatientAsk(VENDOR);
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject({
      kind: "refused",
      status: 400,
      message: "Vendor refuses the request (HTTP 400): Invalid symbol.",
    });
    expect(replay.asked).toHaveLength(1);
  });
});

describe("an answer that is no answer", () => {
  it("breaks off: by a lost connection, or by one that ends in good order too early", async () => {
    const early: typeof halfAnAnswer = (response, body) => {
      response.writeHead(200, { "content-length": body.length });
      response.write(body.slice(0, 5), () => response.socket?.end());
    };
    const unchunked: typeof halfAnAnswer = (response, body) => {
      response.socket?.end(`HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${body.slice(0, 5)}`);
    };
    for (const [fault, kind] of [
      [halfAnAnswer, "unreachable"],
      [early, "unreachable"],
      [unchunked, "format"], // only its JSON shows it
    ] as const) {
      replay.faults = [fault];
      expect(await impatientAsk(VENDOR).ask.json(replay.url, Greeting)).toEqual({ hello: "world" });
      replay.faults = Array.from({ length: 4 }, () => fault);
      await expect(impatientAsk(VENDOR).ask.json(replay.url, Greeting)).rejects.toMatchObject({ name: "ProviderTrouble", kind });
    }
  });

  it("is text without a known end that does not end with its line: half a number is a wrong number", async () => {
    const unfinished: typeof halfAnAnswer = (response) => {
      response.socket?.end("HTTP/1.0 200 OK\r\n\r\ndate,value\n2024-03-01,4.2");
    };
    replay.answer = () => "date,value\n2024-03-01,4.25\n";
    replay.faults = [unfinished];
    expect(await impatientAsk(VENDOR).ask.text(replay.url)).toBe("date,value\n2024-03-01,4.25\n");
    expect(replay.asked).toHaveLength(2);
  });

  it("is a web page, something that is not JSON, a changed field or too much", async () => {
    const format = (message: string) => ({ kind: "format", message: expect.stringContaining(message) });
    const { ask } = impatientAsk(VENDOR);
    replay.faults = [webPage];
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject(format("a web page instead of JSON"));
    replay.faults = [webPage];
    await expect(ask.text(replay.url)).rejects.toMatchObject(format("a web page instead of CSV"));
    replay.answer = () => "OK";
    await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject(format("not JSON"));
    replay.answer = () => ({ hello: { deep: 1 } });
    await expect(ask.json(replay.url, z.object({ hello: z.object({ deep: z.string() }) }))).rejects.toMatchObject(format("at hello.deep"));
    expect(replay.asked).toHaveLength(4);
    replay.answer = () => "x".repeat(2_000_000);
    await expect(impatientAsk(VENDOR).ask.json(replay.url, Greeting, { maxBytes: 1_048_576 })).rejects.toMatchObject(format("larger than 1 MB"));
  });
});

describe("a vendor that keeps failing", () => {
  it("is left alone after five failed asks, tried once after five minutes, and asked as before when it is well", async () => {
    replay.faults = Array.from({ length: 21 }, () => unwell); // five asks of four tries, and one try more
    const { ask, clock } = impatientAsk(VENDOR);
    const get = () => ask.json(replay.url, Greeting);
    for (let i = 0; i < 5; i += 1) await expect(get()).rejects.toMatchObject({ kind: "server" });
    const until = new Date(clock.now().getTime() + 5 * 60_000);
    await expect(get()).rejects.toMatchObject({
      kind: "breaker",
      retryAt: until,
      message: expect.stringMatching(/left alone until 2024-03-14 12:\d\d UTC/),
    });
    expect(replay.asked).toHaveLength(20);

    clock.now = () => new Date(until.getTime() + 1_000);
    const [trial, beside] = await Promise.allSettled([get(), get()]);
    expect(trial).toMatchObject({ status: "fulfilled" });
    expect(beside).toMatchObject({ status: "rejected", reason: { kind: "breaker" } });
    await expect(get()).resolves.toEqual({ hello: "world" });
  });

  it("is left alone again at once when the trial fails", async () => {
    replay.faults = Array.from({ length: 24 }, () => unwell);
    const { ask, clock } = impatientAsk(VENDOR);
    const get = () => ask.json(replay.url, Greeting);
    for (let i = 0; i < 5; i += 1) await expect(get()).rejects.toMatchObject({ kind: "server" });
    let time = clock.now().getTime() + 5 * 60_000;
    clock.now = () => {
      time += 60_000; // a minute passes with each look at the clock
      return new Date(time);
    };
    await expect(get()).rejects.toMatchObject({ kind: "server" });
    const then = time;
    clock.now = () => new Date(then);
    await expect(get()).rejects.toMatchObject({ kind: "breaker" });
  });

  it("is not given up over assets that it does not have", async () => {
    replay.faults = Array.from({ length: 8 }, () => (response) => response.writeHead(404).end("{}"));
    const { ask } = impatientAsk(VENDOR);
    for (let i = 0; i < 8; i += 1) await expect(ask.json(replay.url, Greeting)).rejects.toMatchObject({ kind: "refused" });
    expect(await ask.json(replay.url, Greeting)).toEqual({ hello: "world" });
  });
});

describe("a connection that can't be trusted", () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const listen = async (server: Server) => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };

  it.skipIf(spawnSync(OPENSSL, ["version"]).error)("is a certificate that nobody signed, told at once and not tried again", async () => {
    const port = await listen(createSecureServer(selfMade(), (_, response) => response.end('{"hello":"thief"}')));
    const { ask, slept } = impatientAsk(VENDOR);
    await expect(ask.json(`https://127.0.0.1:${port}/`, Greeting)).rejects.toMatchObject({
      kind: "tls",
      message: "Vendor: the host's certificate is signed by itself alone",
    });
    expect(slept).toEqual([]);
  });

  it("is a host that speaks no TLS at all", async () => {
    const port = await listen(createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    await expect(impatientAsk(VENDOR).ask.json(`https://127.0.0.1:${port}/`, Greeting)).rejects.toMatchObject({ kind: "tls" });
  });
});

/** A key and a certificate for 127.0.0.1, signed by itself. */
function selfMade(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "assay-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"];
  execFileSync(OPENSSL, [...made, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], { stdio: "ignore" });
  const pair = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  rmSync(folder, { recursive: true });
  return pair;
}
