import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boundedResolver, resolverFor, zoneOfFile, zoneResolver } from "./dns.ts";

const ask = zoneResolver({
  "A.Example.": { TXT: ["one", ["two", "halves"]], MX: [["10", "mx.a.example"]], A: ["192.0.2.1"] },
  "www.a.example": { CNAME: ["a.example"] },
  "round.a.example": { CNAME: "round.a.example" },
  "deep.under.a.example": { A: ["192.0.2.2"] },
  "silent.a.example": "TIMEOUT",
  "half.a.example": { A: ["192.0.2.3"], TXT: "TIMEOUT" },
});

describe("a zone file", () => {
  it("answers as the DNS does", async () => {
    expect(await ask("a.example", "TXT")).toEqual([["one"], ["two", "halves"]]);
    expect(await ask("A.EXAMPLE.", "mx")).toEqual([{ priority: 10, exchange: "mx.a.example" }]);
    expect(await ask("www.a.example", "A")).toEqual(["192.0.2.1"]);
    expect(await ask("half.a.example", "A")).toEqual(["192.0.2.3"]);
  });

  it.each([
    ["a.example", "AAAA", "ENODATA"],
    ["under.a.example", "A", "ENODATA"],
    ["b.example", "A", "ENOTFOUND"],
    ["silent.a.example", "A", "ETIMEOUT"],
    ["half.a.example", "TXT", "ETIMEOUT"],
    ["round.a.example", "A", "ESERVFAIL"],
    ["a..example", "A", "EBADNAME"],
    [`${"a".repeat(64)}.example`, "A", "EBADNAME"],
  ])("has no answer for %s %s: %s", async (name, type, code) => {
    await expect(ask(name, type)).rejects.toMatchObject({ code });
  });

  it("is read once from its file, and said to be none where it is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-zone-"));
    const path = join(folder, "zone.json");
    writeFileSync(path, JSON.stringify({ "a.example": { A: ["192.0.2.1"] } }));
    const resolver = await resolverFor({ zoneFile: path });
    expect(await resolver?.("a.example", "A")).toEqual(["192.0.2.1"]);
    writeFileSync(path, "[]");
    await expect(zoneOfFile(path)).rejects.toMatchObject({ code: "bad-zone" });
    await expect(zoneOfFile(join(folder, "none"))).rejects.toMatchObject({ code: "bad-zone" });
    expect(await resolverFor({})).toBeNull();
  });
});

describe("a bounded resolver", () => {
  it("waits neither for one answer nor for all of them longer than it may", async () => {
    const slow = boundedResolver(() => new Promise(() => {}), { perQuestionMs: 20, totalMs: 50, maxQuestions: 100 });
    const start = performance.now();
    for (let i = 0; i < 10; i++) await expect(slow("a.example", "A")).rejects.toMatchObject({ code: "ETIMEOUT" });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("asks so many questions at most", async () => {
    let asked = 0;
    const counted = boundedResolver(async () => [++asked], { perQuestionMs: 100, totalMs: 1_000, maxQuestions: 2 });
    await counted("a", "A");
    await counted("b", "A");
    await expect(counted("c", "A")).rejects.toMatchObject({ code: "ETIMEOUT" });
    expect(asked).toBe(2);
  });
});
