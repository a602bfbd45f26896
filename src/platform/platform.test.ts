import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { fromCursor, toCursor } from "./cursor.ts";
import { plainDecimal } from "./decimal.ts";
import { messageOf, Refused } from "./errors.ts";
import { newEmitter } from "./events.ts";
import { newId } from "./id.ts";
import { lockFolder } from "./lock.ts";
import { isSharedMailDomain, publisherHost } from "./publisher-host.ts";
import { slugOf } from "./slug.ts";
import { ThreadPool } from "./thread.ts";
import { wellFormed } from "./well-formed.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-platform-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("an id", () => {
  it("sorts by its moment, and within a millisecond by the order in which ids were made", () => {
    const now = new Date("2024-03-05T12:00:00Z");
    const ids = Array.from({ length: 20_000 }, () => newId(now));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(newId(new Date(now.getTime() + 1)) > (ids.at(-1) ?? "")).toBe(true);
    expect(ids[0]).toMatch(/^018e0e8e-7e00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$|^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

describe("a cursor", () => {
  const Place = z.tuple([z.string(), z.int()]);

  it("brings back the place it was made of", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, number) => void expect(fromCursor(toCursor([text, number]), Place)).toEqual([text, number])),
    );
  });

  it("that the desk did not make is refused, whatever it is", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(() => fromCursor(text, Place)).toThrow(Refused)));
  });
});

describe("a slug", () => {
  it.each([
    ["The Défiant — Daily!", "the-defiant-daily"],
    ["  ", "source"],
    ["日本語", "source"],
    ["x".repeat(100), "x".repeat(60)],
  ])("of %j is %s", (name, slug) => expect(slugOf(name)).toBe(slug));

  it("is fit to stand in an address, whatever the name", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => void expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)));
  });
});

describe("text for the database", () => {
  it("holds no NUL and no half pair, at any depth, and loses nothing else", () => {
    expect(wellFormed({ a: ["x\0y", "\ud800"], b: { c: new Date(0), d: Uint8Array.of(0) }, e: null })).toEqual({
      a: ["x y", "\ufffd"],
      b: { c: new Date(0), d: Uint8Array.of(0) },
      e: null,
    });
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(wellFormed(wellFormed(value))).toEqual(wellFormed(value))));
  });
});

describe("the host that stands for a publisher", () => {
  it.each([
    ["https://www.ledger.example/feed", "ledger.example"],
    ["https://blocks.substack.com/p/1", "blocks.substack.com"],
    ["https://substack.com/@blocks", null],
    ["https://medium.com/feed/blocks", null],
    ["http://127.0.0.1:8080/", null],
    ["http://localhost/", null],
    ["http://[::1]/", null],
    ["not an address", null],
    [null, null],
  ])("of %s is %s", (url, host) => expect(publisherHost(url)).toBe(host));

  it("is not told by mail of a provider", () => {
    expect(["gmail.com", "mail.beehiiv.com", "substack.com"].map(isSharedMailDomain)).toEqual([true, true, true]);
    expect(["ledger.example", "notgmail.com"].map(isSharedMailDomain)).toEqual([false, false]);
  });
});

describe("words of an error", () => {
  it("stand on one line and are bounded", () => {
    expect(messageOf(new Error("one\n  two"))).toBe("one two");
    expect(messageOf("x".repeat(9_000))).toHaveLength(500);
    expect(messageOf(new TypeError())).toBe("TypeError");
  });
});

describe("an emitter", () => {
  it("tells who listens, until they end it", () => {
    const [emitter, heard] = [newEmitter<number>(), [] as number[]];
    const end = emitter.subscribe((n) => heard.push(n));
    emitter.emit(1);
    end();
    emitter.emit(2);
    expect(heard).toEqual([1]);
  });
});

describe("the lock of a folder", () => {
  it("is one holder's, who is named, and free again after", () => {
    const first = lockFolder(join(folder, "locked"));
    expect(lockFolder(join(folder, "locked"))).toEqual({ heldBy: process.pid });
    if ("release" in first) first.release();
    const second = lockFolder(join(folder, "locked"));
    expect(second).toHaveProperty("release");
    if ("release" in second) second.release();
  });
});

describe("threads", () => {
  const code = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ say, sleep, die, fail, eat }) => {
      if (sleep) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, sleep);
      if (die) process.exit(3);
      if (eat) { const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random())); }
      parentPort.postMessage(fail ? { error: fail } : { answer: say });
    });`;

  function pool(timeoutMs: number): ThreadPool {
    const path = join(folder, "worker.mjs");
    writeFileSync(path, code);
    return new ThreadPool(pathToFileURL(path), { size: 2, timeoutMs });
  }

  it("give each question its own answer", async () => {
    const threads = pool(20_000);
    const questions = Array.from({ length: 50 }, (_, i) => i);
    expect(await Promise.all(questions.map((i) => threads.run({ say: i })))).toEqual(questions);
    await threads.close();
  });

  it("are replaced when work outlasts its limit, dies, errs or eats all memory, and the others are answered", async () => {
    const threads = pool(1_500);
    const results = await Promise.allSettled(
      [{ sleep: 60_000 }, { die: true }, { fail: "no good" }, { say: "well" }, { say: "and well" }].map((message) => threads.run(message)),
    );
    expect(results.map((result) => (result.status === "fulfilled" ? result.value : result.reason.message))).toEqual([
      "took longer than 1.5 s",
      "the thread ended",
      "no good",
      "well",
      "and well",
    ]);
    await threads.close();
    const patient = pool(60_000);
    await expect(patient.run({ eat: true })).rejects.toThrow(/memory/);
    expect(await patient.run({ say: "well" })).toBe("well");
    await patient.close();
  });
});

describe("plain decimals", () => {
  it.each([
    [1e-7, "0.0000001"],
    [1.0178849580000001e21, "1017884958000000100000"],
    [-2.5e-8, "-0.000000025"],
    [73072.41, "73072.41"],
  ])("%s is written %s", (value, text) => expect(plainDecimal(value)).toBe(text));

  it("read back as the same number, always without an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainDecimal(value))).toBe(value === 0 ? 0 : value);
        expect(plainDecimal(value)).not.toContain("e");
      }),
    );
  });
});
