import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import type { Flag } from "../schema/flag.ts";
import { addFlags, flagsOfIssue, replaceFlags } from "./flags.ts";

const opening = testDesk();
let test: TestDesk;
beforeEach(async () => {
  test = await opening;
  await test.emptied();
});
afterAll(async () => (await opening).close());

const FLAG: Flag = { code: "urgency", severity: "warn", start: 5, end: 20, quote: "Join before noon.", text: "It presses for haste." };

describe("flags of an issue", () => {
  it("are found in a letter as it comes, with their places", async () => {
    const told = "Every member receives a guaranteed profit.";
    await test.take({ bytes: mail({ text: `${prose(3)}\n\n${told}\n\n${prose(4)}` }) });
    const { flags, text } = await test.onlyIssue();
    expect(flags).toMatchObject([{ code: "guaranteed-return", severity: "alarm", quote: told }]);
    expect(text.slice(flags[0]?.start, flags[0]?.end)).toBe(told);
  });

  it("are replaced when a version is read again", async () => {
    await test.take({ bytes: mail() });
    const version = { issue: (await test.onlyIssue()).id, version: 1 };
    await addFlags(test.desk.db, [{ ...version, flags: [FLAG] }]);
    await replaceFlags(test.desk.db, { ...version, flags: [{ ...FLAG, code: "pressure" }] });
    expect((await flagsOfIssue(test.desk.db, version)).map(({ code }) => code)).toEqual(["pressure"]);
  });
});
