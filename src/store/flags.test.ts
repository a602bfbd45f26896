import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Flag } from "../schema/flag.ts";
import { blocksOfSource } from "./blocks.ts";
import { addFlags, flagsOfIssue, flagsOfSource, replaceFlags } from "./flags.ts";

const opening = testDesk();
let test: TestDesk;
beforeEach(async () => {
  test = await opening;
  await test.emptied();
});
afterAll(async () => (await opening).close());

const FLAG: Flag = { code: "urgency", severity: "warn", start: 5, end: 20, quote: "Join before noon.", text: "It presses for haste." };
const slug = async () => (await test.sources())[0]?.slug ?? "";

describe("flags of a source", () => {
  it("tells of each issue that was told by a moment, also of those without any", async () => {
    await test.take({ bytes: mail({ date: "2024-03-04T09:00:00Z", subject: "First" }) }, { bytes: mail({ date: "2024-03-11T09:00:00Z" }) });
    const first = (await test.issues()).find(({ title }) => title === "First");
    await addFlags(test.desk.db, [{ issue: first?.id ?? "", version: 1, flags: [FLAG] }]);
    const asOf = (day: string) => slug().then((source) => flagsOfSource(test.desk.db, { source, asOf: new Date(day) }));
    expect(await asOf("2024-03-04T08:00:00Z")).toEqual([]);
    expect(await asOf("2024-03-05T00:00:00Z")).toMatchObject([{ issue: first?.id, version: 1, flags: [FLAG] }]);
    expect((await asOf("2024-03-12T00:00:00Z")).map(({ flags }) => flags.length)).toEqual([1, 0]);
  });

  it("are found in a letter as it comes, with their places", async () => {
    const told = "Every member receives a guaranteed profit.";
    await test.take({ bytes: mail({ text: `${prose(3)}\n\n${told}\n\n${prose(4)}` }) });
    const { flags, text } = await test.onlyIssue();
    expect(flags).toMatchObject([{ code: "guaranteed-return", severity: "alarm", quote: told }]);
    expect(text.slice(flags[0]?.start, flags[0]?.end)).toBe(told);
  });

  it("leave out copies, quarantined letters and mails that only confirm", async () => {
    const text = prose(5, 240);
    await test.take({ bytes: mail({ text, date: "2024-03-04T09:00:00Z" }) });
    await test.take({ bytes: mail({ text, date: "2024-03-04T12:00:00Z", from: "Tide <editor@tide.example>" }) });
    const counts = await Promise.all(
      (await test.sources()).map(({ slug }) => flagsOfSource(test.desk.db, { source: slug, asOf: new Date("2024-03-05") })),
    );
    expect(counts.map(({ length }) => length).sort()).toEqual([0, 1]);
    await test.desk.db.updateTable("issues").set({ safety: "danger" }).execute();
    for (const { slug } of await test.sources())
      expect(await flagsOfSource(test.desk.db, { source: slug, asOf: new Date("2024-03-05") })).toEqual([]);
  });

  it("replaces what a version was flagged for when it is read again", async () => {
    await test.take({ bytes: mail() });
    const version = { issue: (await test.onlyIssue()).id, version: 1 };
    await addFlags(test.desk.db, [{ ...version, flags: [FLAG] }]);
    await replaceFlags(test.desk.db, { ...version, flags: [{ ...FLAG, code: "pressure" }] });
    expect((await flagsOfIssue(test.desk.db, version)).map(({ code }) => code)).toEqual(["pressure"]);
  });
});

describe("blocks of a source", () => {
  it("gives each kind that an issue has, with the first sentence of the first of its blocks", async () => {
    const text = `${prose(7)}\n\nDisclosure: the author owns ether. And nothing else.\n\n${prose(8)}`;
    await test.take({ bytes: mail({ date: "2024-03-04T09:00:00Z", text }) });
    const [issue] = await blocksOfSource(test.desk.db, { source: await slug(), asOf: new Date("2024-03-05T00:00:00Z") });
    expect(issue?.kinds).toMatchObject([{ label: "disclosure", count: 1, quote: "Disclosure: the author owns ether." }]);
    const [kind] = issue?.kinds ?? [];
    expect((await test.onlyIssue()).text.slice(kind?.start, kind?.end)).toBe("Disclosure: the author owns ether.");
    expect(await blocksOfSource(test.desk.db, { source: await slug(), asOf: new Date("2024-03-04T00:00:00Z") })).toEqual([]);
  });
});
