import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { measureTraits } from "../extract/traits/job.ts";
import { replayScores, scoreSources } from "../insights/scores/job.ts";
import { Refused } from "../platform/errors.ts";
import type { Score, ScoredIndicator } from "../schema/score.ts";
import { scoresAt } from "../store/scores.ts";
import { addEntry, dropEntry, exportCatalogue, importCatalogue, listCatalogue } from "./catalogue.ts";
import { chooseSources, getChecklist } from "./choosing.ts";
import { changeNeeds } from "./needs.ts";
import { publishSources } from "./publish.ts";
import { getReadingPlan, listCautions, readingCalendar } from "./reading-plan.ts";
import { getIndicator, getScore, listScores } from "./scores.ts";

const DAY_MS = 86_400_000;
const START = Date.parse("2026-09-07T08:00:00Z"); // a Monday
const NOW = "2026-11-29T12:00:00Z";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  test.at(NOW);
});

interface Ranked {
  week: string;
  items: (Omit<Score, "criteria"> & { rank: number; known: number })[];
}
type Opened = Score & { history: { day: string; replayed: boolean }[] };

/** A weekly letter; those with an even number say first what is in them. */
function letter(n: number, parts: Parameters<typeof mail>[0] = {}) {
  const date = new Date(START + 7 * n * DAY_MS).toISOString();
  const text = `${n % 2 === 0 ? "In this issue: fees and flows\n" : ""}${prose(n + 1, 200)}\nQuestions? Reply to this email.`;
  return { bytes: mail({ subject: `Ledger ${n}`, date, messageId: `<ledger-${n}@ledger.example>`, text, ...parts }) };
}

async function scored(...letters: { bytes: Uint8Array }[]): Promise<void> {
  await test.take(...letters);
  await measureTraits.run(test.desk, {});
  await scoreSources.run(test.desk, {});
}

const weeks = (count: number) => Array.from({ length: count }, (_, n) => letter(n));
const opened = (slug: string, input = {}) => test.ask<Opened>(getScore, { slug, ...input });
const indicators = ({ criteria }: Score): Map<string, ScoredIndicator> =>
  new Map(criteria.flatMap((each) => each.indicators).map((each) => [each.name, each]));

describe("the ranking", () => {
  it("has the ten from the first day: provisional, without grade, wide", async () => {
    const { items, week } = await test.ask<Ranked>(listScores);
    expect(week).toBe("2026-11-23");
    expect(items).toHaveLength(10);
    for (const { provisional, grade, low, high, issues } of items) {
      expect({ provisional, grade, issues }).toEqual({ provisional: true, grade: null, issues: 0 });
      expect(high - low).toBeGreaterThan(60);
    }
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("has a newsletter of which letters came above those of which none did", async () => {
    await scored(...weeks(10));
    const { items } = await test.ask<Ranked>(listScores);
    expect(items[0]).toMatchObject({ slug: "ledger-weekly", provisional: false, issues: 10 });
    expect(items[0]?.low).toBeGreaterThan(items[1]?.low ?? 100);
  });

  it("goes by the reader's own weights at once, and refuses those that are none", async () => {
    await scored(...weeks(10));
    const free = (await test.ask<Ranked>(listScores, { weights: "authority:0,security:0,coverage:0,ux:0,support:0" })).items[0];
    expect(free?.slug).toMatch(/coin-metrics|coinshares/); // of whom the catalogue knows that they are free
    await expect(test.ask(listScores, { weights: "authority:0,security:0,coverage:0,costs:0,ux:0,support:0" })).rejects.toThrow(Refused);
    expect(() => listScores.input.parse({ weights: "fame:9" })).toThrow(/authority:30/);
  });
});

describe("a score", () => {
  it("is opened down to the sentence that it came from", async () => {
    await scored(...weeks(6));
    const opening = await test.ask<ScoredIndicator>(getIndicator, { slug: "ledger-weekly", indicator: "opening" });
    expect(opening).toMatchObject({ cases: 6, says: "50 % of 6 issues say first what is in them" });
    const quoted = opening.evidence.find(({ quote }) => quote !== null);
    expect(quoted).toMatchObject({ quote: "In this issue: fees and flows", start: 0, end: 29, points: 100 });
    expect((await test.whole(quoted?.issue?.id ?? "")).text.slice(0, 29)).toBe("In this issue: fees and flows");
  });

  it("is not raised by sending a letter again, whatever it calls itself", async () => {
    await scored(...weeks(6));
    const before = indicators(await opened("ledger-weekly"));
    const text = `In this issue: fees and flows\n${prose(1, 200)}\nQuestions? Reply to this email.`;
    const again = ["2026-10-01", "2026-11-20"].map((date, n) =>
      letter(0, { date: `${date}T08:00:00Z`, messageId: `<again-${n}@ledger.example>`, subject: "News", text }),
    );
    await scored(...again);
    for (const [name, { points, cases }] of indicators(await opened("ledger-weekly")))
      expect({ name, points, cases }).toEqual({ name, points: before.get(name)?.points, cases: before.get(name)?.cases });
  });

  it("as of a day knows nothing of later", async () => {
    await scored(...weeks(10));
    const sent = await test.ask<ScoredIndicator>(getIndicator, { slug: "ledger-weekly", indicator: "length", asOf: "2026-10-06" });
    expect(sent.cases).toBe(5);
  });

  it("of weeks that are over is replayed once, and then stays as it is", async () => {
    await scored(...weeks(8));
    await replayScores.run(test.desk, {});
    const { history } = await opened("ledger-weekly");
    expect(history.map(({ replayed }) => replayed)).toEqual([...Array(history.length - 1).fill(true), false]);
    expect(history[0]?.day).toBe("2026-09-07");
    const [past] = await scoresAt(test.desk.db, new Date("2026-09-14T00:00:00Z"));
    await scored(letter(1, { text: prose(99, 300), messageId: "<late@ledger.example>", subject: "Late" }));
    await replayScores.run(test.desk, {});
    expect(await scoresAt(test.desk.db, new Date("2026-09-14T00:00:00Z"))).toEqual([past]);
  });

  it("asked for in the middle of a week knows nothing of its end", async () => {
    await scored(...weeks(8));
    await replayScores.run(test.desk, {});
    const { week, items } = await test.ask<Ranked>(listScores, { asOf: "2026-09-16" });
    expect(week).toBe("2026-09-07");
    for (const { asOf } of items) expect(asOf < "2026-09-17").toBe(true);
  });

  it("is not replayed again and again for a letter that came after the week of its date", async () => {
    test.at("2026-11-09T00:30:00Z");
    await test.take(letter(8, { date: "2026-11-08T23:50:00Z" }));
    test.at(NOW);
    await scored();
    await replayScores.run(test.desk, {});
    const { history } = await opened("ledger-weekly");
    expect(history.map(({ day }) => day)).toEqual(["2026-11-09", "2026-11-16", "2026-11-23"]);
    const told: string[] = [];
    const end = test.desk.events.subscribe(({ type }) => told.push(type));
    await replayScores.run(test.desk, {});
    end();
    expect(told).toEqual([]);
  });

  it("goes with its source", async () => {
    await scored(...weeks(3));
    await test.desk.db.deleteFrom("sources").execute();
    expect((await scoresAt(test.desk.db, new Date(NOW))).map(({ slug }) => slug)).not.toContain("ledger-weekly");
  });
});

describe("an entry of one's own", () => {
  const added = {
    name: "Ledger Weekly",
    homepage: "https://ledger.example/",
    price: "free",
    gated: "nothing",
    cadenceDays: 7,
    uses: ["macro"],
    readIn: "its front page",
  };

  it("belongs to the source that it describes, and counts for its score", async () => {
    await test.ask(addEntry, added);
    await scored(...weeks(6));
    expect(indicators(await opened("ledger-weekly")).get("price")).toMatchObject({ points: 100, evidence: [{ read: ["its front page"] }] });
    expect(
      (await test.ask<{ items: { slug: string; own: boolean }[] }>(listCatalogue)).items.filter(({ own }) => own).map(({ slug }) => slug),
    ).toEqual(["ledger-weekly"]);
  });

  it("goes out and comes in as a file; one of the catalogue itself is corrected there", async () => {
    await test.ask(addEntry, added);
    const folder = mkdtempSync(join(tmpdir(), "assay-catalogue-"));
    const file = join(folder, "mine.json");
    writeFileSync(file, JSON.stringify(await test.ask(exportCatalogue)));
    await test.ask(dropEntry, { slug: "ledger-weekly" });
    expect(await test.ask(importCatalogue, { file })).toEqual({ added: ["ledger-weekly"], skipped: [] });
    await expect(test.ask(addEntry, { ...added, name: "Bankless" })).rejects.toThrow(/change to its file/);
    writeFileSync(file, '{"sources": [{"slug": "x"}]}');
    await expect(test.ask(importCatalogue, { file })).rejects.toThrow(/no catalogue: sources\.0\./);
    rmSync(folder, { recursive: true });
  });
});

describe("needs", () => {
  it("are said in words, as on a command line, and taken back by none", async () => {
    await test.ask(changeNeeds, { uses: "macro,defi-native", minutesAWeek: "90", weeklySlot: "6 10:00", level: "professional" });
    const kept = { uses: ["macro", "defi-native"], weeklySlot: { weekday: 6, at: "10:00" } };
    expect(await test.ask(changeNeeds, { level: "none" })).toMatchObject({ ...kept, minutesAWeek: 90, level: null });
    expect(await test.ask(changeNeeds, { minutesAWeek: null })).toMatchObject({ ...kept, minutesAWeek: null });
    expect(() => changeNeeds.input.parse({ weeklySlot: "8 10:00" })).toThrow(/weekday and time/);
    expect(() => changeNeeds.input.parse({ minutesAWeek: "soon" })).toThrow();
  });
});

describe("what is made of scores", () => {
  it("is a reading list and a checklist", async () => {
    await scored(...weeks(6));
    const { chosen } = await test.ask<{ chosen: { slug: string }[] }>(chooseSources, { uses: "macro" });
    expect(chosen[0]?.slug).toBe("lyn-alden");
    const { items } = await test.ask<{ items: { key: string; answer: string }[] }>(getChecklist, { slug: "ledger-weekly" });
    expect(items.find(({ key }) => key === "cadence")?.answer).toBe("yes");
  });

  it("is a plan and a calendar of what waits, and cautions", async () => {
    await scored(...weeks(12));
    await test.ask(changeNeeds, { weeklySlot: { weekday: 1, at: "18:00" }, minutesAWeek: 5 });
    const { slots } = await test.ask<{ slots: { day: string; items: { issue: { title: string } | null }[] }[] }>(getReadingPlan);
    expect(slots[0]).toMatchObject({ day: "2026-11-30", kind: "weekly" });
    expect(slots[0]?.items.map(({ issue }) => issue?.title)).toEqual(["Ledger 11", "Ledger 10"]);
    expect(await test.ask<string>(readingCalendar)).toMatch(/DTSTART:20261130T180000Z[\s\S]+SUMMARY:Read: Ledger Weekly/);
    expect((await test.ask<{ items: unknown[] }>(listCautions)).items).toEqual([]);
  });

  it("is a site that says what changed since its last edition, and writes over nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-edition-"));
    await test.ask(publishSources, { folder });
    await scored(...weeks(8));
    const { changes, newsletters } = await test.ask<{ changes: string[]; newsletters: number }>(publishSources, { folder });
    expect(newsletters).toBe(11);
    expect(changes).toContain("Ledger Weekly is new, at 1.");
    const page = readFileSync(join(folder, "sources/ledger-weekly.html"), "utf8");
    expect(page).toContain("In this issue: fees and flows");
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
    expect(readFileSync(join(folder, "feed.xml"), "utf8")).toContain("Ledger Weekly is new, at 1.");
    writeFileSync(join(folder, "edition.json"), "[]");
    await expect(test.ask(publishSources, { folder })).rejects.toThrow(/is no edition/);
    rmSync(folder, { recursive: true });
  });
});
