import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { entry, feed, mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { listClaims } from "../operations/claims.ts";
import { getIssue } from "../operations/issues.ts";
import { ruleOnIssue, withdrawRuling } from "../operations/rulings.ts";
import type { Issue } from "../schema/issue.ts";
import type { ClaimLine } from "../schema/kept-claim.ts";
import { judgeSafety } from "./job.ts";

const SITE = "https://ledger.example/feed.xml";
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

describe("a letter that reads unlike those before it", () => {
  const calm = (n: number, date = week(n)) =>
    mail({ date, subject: `Week ${n}`, html: `<p>${prose(800 + n, 150)}</p><p>${prose(900 + n, 150)}</p>` });
  const loud = (n: number, date = week(n)) =>
    mail({ date, subject: `Week ${n}`, html: "<p>LOOK AT THIS!!! 🚀 You will NOT believe 7 of 10 charts!</p><p>WOW!</p>".repeat(20) });

  /** Takes a letter on the day on which it was sent. */
  async function come(bytes: Uint8Array, day: string): Promise<void> {
    test.at(day);
    await test.take({ bytes });
  }
  const breaksOf = async (title: string) => (await judged()).find((issue) => issue.title === title)?.trust;

  it("is told so, and is not dangerous for it", async () => {
    for (let n = 0; n < 10; n += 1) await come(calm(n), week(n));
    await come(loud(10), week(10));
    const trust = await breaksOf("Week 10");
    expect(trust?.breaks.map(({ code }) => code)).toEqual(["reads-unlike"]);
    expect(trust?.breaks[0]?.text).toMatch(/^Reads unlike the 10 issues before it: /);
    expect(trust?.verdict).toBe("unproven");
    expect((await breaksOf("Week 9"))?.breaks).toEqual([]);
  });

  it("is judged by what had come when it came, however often it is judged again", async () => {
    for (let n = 0; n < 10; n += 1) await come(calm(n), week(n));
    await come(loud(10), week(10));
    const before = await breaksOf("Week 10");
    for (let n = 11; n < 30; n += 1) await come(loud(n), week(n));
    await come(loud(31, week(9.9)), week(10.2)); // sent before it, and not here when it came
    await test.desk.db.updateTable("issues").set({ safety_method: 0 }).execute();
    expect((await breaksOf("Week 10"))?.breaks).toEqual(before?.breaks);
  });

  it("is measured anew when it is edited", async () => {
    const polled = (html: string) => ({
      channel: "feed" as const,
      format: "feed" as const,
      origin: SITE,
      bytes: feed({ items: [entry(3, { html })] }),
    });
    const style = async () => {
      await judged();
      return (await test.desk.db.selectFrom("issues").select("style").executeTakeFirstOrThrow()).style;
    };
    await test.take(polled(`<p>${prose(31, 160)}</p>`));
    expect((await style())?.words).toBe(160);
    await test.take(polled(`<p>${prose(31, 120)} ${prose(32, 80)}!!!</p>`));
    expect(await style()).toMatchObject({ words: 200, measures: { exclamations: 1.5 } });
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
