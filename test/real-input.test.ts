import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "./desk.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const INPUT = ["newsletters/messari.ndjson", "newsletters/decred-journal.ndjson", "mail/ham", "mail/phishing", "mail/postal-mime"].map((path) =>
  join(DATA, path),
);

describe.skipIf(!INPUT.every((path) => existsSync(path)))("real newsletters and mails (skipped where ASSAY_TEST_DATA has none)", () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await testDesk();
  });
  afterAll(() => test.close());

  it("are taken without a fault, and a second time without a new row", { timeout: 180_000 }, async () => {
    const first = await test.importing(...INPUT);
    expect(first.state).toBe("done");
    expect(first.added).toBeGreaterThan(100);
    expect(first.failures.filter(({ code }) => code === "fault" || code === "too-costly")).toEqual([]);
    const { runs: _, ...before } = await test.counts();
    expect(await test.importing(...INPUT)).toMatchObject({ state: "done", added: 0, done: first.done });
    const { runs: __, ...after } = await test.counts();
    expect(after).toEqual(before);
  });

  it("of a source are one source's, however its name is spelt from letter to letter", async () => {
    const sources = await test.sources();
    expect(sources.filter(({ catalogue }) => catalogue === "messari")).toHaveLength(1);
    expect(new Set(sources.map(({ slug }) => slug)).size).toBe(sources.length);
  });
});
