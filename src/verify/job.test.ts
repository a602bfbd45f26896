import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { listClaims } from "../operations/claims.ts";
import { getIssue } from "../operations/issues.ts";
import { ruleOnIssue, withdrawRuling } from "../operations/rulings.ts";
import type { Issue } from "../schema/issue.ts";
import type { ClaimLine } from "../schema/kept-claim.ts";
import { judgeSafety } from "./job.ts";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const week = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 7 * 86_400_000).toISOString();
const usual = (n: number) =>
  mail({
    date: week(n),
    html: `<p>Bitcoin closed at $${40_000 + n} yesterday. <a href="https://ledger.example/${n}">Read on</a></p>`,
    subject: `Week ${n}`,
  });
const stolen = mail({
  date: week(8),
  subject: "A gift for our readers",
  html: '<p>Bitcoin closed at $45,000 yesterday, after a quiet week in which little else moved.</p><p>Connect your wallet to claim your airdrop before midnight: <a href="https://ledger-claim.example/">connect wallet</a></p>',
});

async function judged(): Promise<Issue[]> {
  await judgeSafety.run(test.desk, {});
  const issues = await test.issues();
  return Promise.all(issues.map(({ id }) => test.ask<Issue>(getIssue, { id })));
}

const claimed = async () => (await test.ask<{ items: ClaimLine[] }>(listClaims, { limit: 100 })).items.map(({ issue }) => issue.title);

describe("a letter of a stolen account", () => {
  beforeEach(async () => {
    for (let n = 0; n < 8; n += 1) await test.take({ bytes: usual(n) });
    await judgeSafety.run(test.desk, {});
    await test.take({ bytes: stolen });
  });

  it("breaks the habits of its source, is dangerous, and makes no claims any more", async () => {
    const [letter] = await judged();
    expect(letter).toMatchObject({ title: "A gift for our readers", safety: "danger", trust: { verdict: "danger", found: "danger", ruling: null } });
    expect(letter?.trust.breaks.map(({ text }) => text)).toContainEqual(expect.stringContaining("First time in 9 issues"));
    expect(await claimed()).not.toContain("A gift for our readers");
    expect(await claimed()).toContain("Week 7");
  });

  it("counts again when its reader says that it is genuine, and no longer when he takes that back", async () => {
    const [letter] = await judged();
    const { trust } = await test.ask<{ trust: Issue["trust"] }>(ruleOnIssue, { id: letter?.id, verdict: "trusted", note: "I asked them." });
    expect(trust).toMatchObject({ verdict: "trusted", found: "danger", ruling: { kind: "issue", note: "I asked them." } });
    expect(await claimed()).toContain("A gift for our readers");
    await test.ask(withdrawRuling, { id: letter?.id });
    expect(await claimed()).not.toContain("A gift for our readers");
  });
});

describe("a letter from a domain that looks like that of a source", () => {
  it("is dangerous once the source is known by its issues, whatever it says", async () => {
    for (let n = 0; n < 3; n += 1) await test.take({ bytes: usual(n) });
    await test.take({ bytes: mail({ from: "Ledger Weekly <editor@1edger.example>", date: week(4), subject: "Week 4", text: "Nothing happened." }) });
    const [letter] = await judged();
    expect(letter?.safety).toBe("danger");
    expect(letter?.trust.breaks.map(({ code }) => code)).toContain("imitates-source");
  });
});

describe("a ruling on a domain", () => {
  it("holds for what came from it and for what will come", async () => {
    for (let n = 0; n < 2; n += 1) await test.take({ bytes: usual(n) });
    const [first] = await judged();
    await test.ask(ruleOnIssue, { id: first?.id, kind: "domain", verdict: "danger" });
    await test.take({ bytes: usual(2) });
    expect((await judged()).map(({ safety }) => safety)).toEqual(["danger", "danger", "danger"]);
    expect(await claimed()).toEqual([]);
  });
});
