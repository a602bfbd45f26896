import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Needs } from "../../schema/needs.ts";
import { catalogueSources } from "../../store/catalogue.ts";
import { dossierOf } from "../scores/gathered.ts";
import { scoreOf } from "../scores/score.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { cautions, type Habits } from "./cautions.ts";
import { checklist } from "./checklist.ts";
import { readingList } from "./reading-list.ts";
import { type ReadSource, readingPlan } from "./reading-plan.ts";

const NOW = new Date("2026-11-30T06:00:00Z"); // a Monday
const needs = (parts: Partial<Needs> = {}) => Needs.parse(parts);

const candidate = (slug: string, topics: Record<string, number>, parts: Partial<Candidate> = {}): Candidate => ({
  slug,
  name: slug,
  points: 80,
  provisional: false,
  followed: false,
  uses: [],
  level: null,
  language: "en",
  issuesAWeek: 1,
  minutes: 10,
  usdAMonth: 0,
  topics: new Map(Object.entries(topics)),
  ...parts,
});

const chosenFrom = (candidates: Candidate[], parts: Partial<Needs> = {}) => readingList(candidates, needs(parts));
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

describe("a reading list", () => {
  it("takes one of each kind where nobody said what he needs: a daily, an on-chain weekly, a thesis, macro", () => {
    const { chosen } = chosenFrom([
      candidate("daily", { defi: 1 }, { issuesAWeek: 5 }),
      candidate("chain", { "onchain-activity": 1 }, { uses: ["on-chain-cycle"] }),
      candidate("thesis", { ai: 1 }, { uses: ["thematic"] }),
      candidate("macro", { macro: 1 }, { uses: ["macro"] }),
    ]);
    expect(chosen.map(({ slug, fills }) => [slug, fills])).toEqual([
      ["daily", "daily"],
      ["chain", "on-chain weekly"],
      ["thesis", "thesis"],
      ["macro", "macro"],
    ]);
  });

  it("leaves out who says the same again, and says of a subscription how little it adds", () => {
    const same = { defi: 1, stablecoins: 1, macro: 0.8 };
    const { chosen, drop } = chosenFrom([candidate("good", same, { uses: ["macro"] }), candidate("echo", same, { points: 60, followed: true })], {
      uses: ["macro"],
    });
    expect(slugs(chosen)).toEqual(["good"]);
    expect(drop).toEqual([
      expect.objectContaining({ slug: "echo", why: expect.stringMatching(/^adds \d+ % to the list; 100 % of what it covers is in good$/) }),
    ]);
  });

  it("takes what is known before what is only said, at like topics", () => {
    const { chosen } = chosenFrom(
      [
        candidate("said", { macro: 1 }, { provisional: true, points: 95, uses: ["macro"] }),
        candidate("known", { macro: 1 }, { points: 70, uses: ["macro"] }),
      ],
      { uses: ["macro"] },
    );
    expect(chosen[0]?.slug).toBe("known");
  });

  it("names a use that nobody serves", () => {
    expect(chosenFrom([candidate("a", { defi: 1 })], { uses: ["macro"] }).unserved).toEqual(["macro"]);
  });

  it("keeps to another language only where it was asked for", () => {
    const german = candidate("brief", { macro: 1 }, { language: "de", uses: ["macro"] });
    expect(slugs(chosenFrom([german], { uses: ["macro"], languages: ["en"] }).chosen)).toEqual([]);
    expect(slugs(chosenFrom([german], { uses: ["macro"], languages: ["de-CH"] }).chosen)).toEqual(["brief"]);
  });

  it("never takes more time or money than was given, and covers no less with more", () => {
    const topic = fc.constantFrom("defi", "macro", "ai", "mining", "asset bitcoin");
    const any = fc.record({
      topics: fc.dictionary(topic, fc.double({ min: 0, max: 1, noNaN: true })),
      minutes: fc.integer({ min: 1, max: 40 }),
      issuesAWeek: fc.constantFrom(0.25, 1, 5),
      usdAMonth: fc.constantFrom(0, 10, 50),
      points: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 9 }),
        fc.integer({ min: 5, max: 200 }),
        fc.integer({ min: 0, max: 80 }),
        (all, minutesAWeek, usdAMonth) => {
          const candidates = all.map(({ topics, ...parts }, n) => candidate(`c${n}`, topics, parts));
          const list = chosenFrom(candidates, { minutesAWeek, usdAMonth });
          expect(list.minutesAWeek).toBeLessThanOrEqual(minutesAWeek + 1e-9);
          expect(list.usdAMonth).toBeLessThanOrEqual(usdAMonth);
          expect(list.covered).toBeLessThanOrEqual(1);
          expect(new Set(slugs(list.chosen)).size).toBe(list.chosen.length);
        },
      ),
    );
  });
});

describe("a candidate", () => {
  it("without issues is what the catalogue says of it", () => {
    const entry = catalogueSources().find(({ slug }) => slug === "lyn-alden") ?? null;
    const none = { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] };
    const score = scoreOf(dossierOf({ slug: "lyn-alden", name: "Lyn Alden", sample: false, catalogue: entry, now: NOW }, none));
    expect(candidateOf({ score, entry, profile: null, followed: false })).toMatchObject({ uses: ["macro"], minutes: null, provisional: true });
  });
});

describe("the checklist", () => {
  it("says of a newsletter of which nothing came that most is not known", () => {
    const entry = catalogueSources().find(({ slug }) => slug === "kaiko") ?? null;
    const none = { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] };
    const { items, fits } = checklist(scoreOf(dossierOf({ slug: "kaiko", name: "Kaiko", sample: false, catalogue: entry, now: NOW }, none)), entry);
    const answers = Object.fromEntries(items.map(({ key, answer }) => [key, answer]));
    expect(answers).toMatchObject({ lineage: "unknown", "red-flags": "unknown", value: "yes" });
    expect(fits["portfolio-manager"]?.fit).toBe("unknown");
  });
});

const source = (slug: string, parts: Partial<ReadSource> = {}): ReadSource => ({
  slug,
  name: slug,
  issuesAWeek: 1,
  minutes: 10,
  weekdays: [0.2, 0.2, 0.2, 0.2, 0.2, 0, 0],
  recent: { issues: 4, read: 4 },
  waiting: [],
  ...parts,
});
const issue = (id: string, stories: string[] = []) => ({ id, title: id, published: new Date("2026-11-29"), minutes: 10, stories });
const planFor = (sources: ReadSource[], parts: Partial<Needs> = {}) =>
  readingPlan(sources, { needs: needs(parts), today: "2026-11-30", moment: (day, at) => new Date(`${day}T${at}:00Z`), now: NOW, days: 7 });

describe("a reading plan", () => {
  it("skims dailies in the morning of the days on which they come, and reads weeklies in their slot", () => {
    const { slots } = planFor([source("daily", { issuesAWeek: 5 }), source("weekly")]);
    expect(slots.map(({ day, kind, minutes }) => [day, kind, minutes])).toEqual([
      ["2026-11-30", "morning", 4],
      ["2026-12-01", "morning", 4],
      ["2026-12-02", "morning", 4],
      ["2026-12-03", "morning", 4],
      ["2026-12-04", "morning", 4],
      ["2026-12-05", "weekly", 10],
    ]);
  });

  it("of a daily takes the newest that waits, and says that the older ones are overtaken", () => {
    const { slots, leftOut } = planFor([source("daily", { issuesAWeek: 5, waiting: [issue("new"), issue("old"), issue("older")] })]);
    expect(slots[0]?.items[0]?.issue?.id).toBe("new");
    expect(leftOut).toEqual([expect.objectContaining({ why: "2 older of it, overtaken by its newest" })]);
  });

  it("reads nothing twice", () => {
    const told = ["s1", "s2", "s3"];
    const { slots, leftOut } = planFor([
      source("first", { waiting: [issue("a", told)] }),
      source("second", { waiting: [issue("b", [...told, "s4"])] }),
    ]);
    expect(slots.flatMap(({ items }) => items).flatMap((item) => item.issue?.id ?? [])).toEqual(["a"]);
    expect(leftOut).toEqual([expect.objectContaining({ title: "b", why: "3 of its 4 stories are in first" })]);
  });

  it("leaves out what is never opened, once it knows what is", () => {
    const unread = source("dull", { recent: { issues: 12, read: 0 } });
    expect(planFor([unread, source("dear", { recent: { issues: 20, read: 15 } })]).leftOut).toEqual([
      expect.objectContaining({ why: expect.stringContaining("you read 0 of its last 12") }),
    ]);
    expect(planFor([unread]).leftOut).toEqual([]);
  });

  it("says when it takes more time than was given", () => {
    expect(planFor([source("long", { minutes: 60 })], { minutesAWeek: 30 }).notes).toContainEqual(
      expect.stringContaining("60 minutes a week, and you gave 30"),
    );
  });

  it("has no slot that is over", () => {
    expect(planFor([source("daily", { issuesAWeek: 5 })], { morning: "05:00" }).slots[0]?.day).toBe("2026-12-01");
  });
});

const CAREFUL: Habits = { watched: [], minutesAWeek: 10, budget: 60, followed: [], chased: [], sizingRule: "" };
const asset = (slug: string, sources: [string, number][]) => ({
  asset: { slug, name: slug },
  sources: sources.map(([name, weight]) => ({ slug: name, name, weight })),
});
const codes = (parts: Partial<Habits>) => cautions({ ...CAREFUL, ...parts }).map(({ code }) => code);

describe("cautions", () => {
  it("has none for who is careful", () => {
    expect(
      codes({
        watched: [
          asset("bitcoin", [
            ["a", 1],
            ["b", 1],
          ]),
          asset("solana", [["b", 1]]),
        ],
      }),
    ).toEqual([]);
  });

  it("warns where one source drives all that somebody watches", () => {
    expect(
      codes({
        watched: [
          asset("bitcoin", [
            ["a", 5],
            ["b", 1],
          ]),
          asset("solana", [["a", 4]]),
        ],
      }),
    ).toEqual(["one-source"]);
  });

  it("warns where what is followed takes more time than there is", () => {
    expect(codes({ minutesAWeek: 90, budget: 60 })).toEqual(["over-budget"]);
    expect(codes({ minutesAWeek: 90, budget: null })).toEqual([]);
  });

  it("warns where a narrative is chased without a rule of how much", () => {
    const chased = [{ narrative: "Restaking", assets: [{ slug: "eigenlayer", name: "EigenLayer" }] }];
    expect(codes({ chased })).toEqual(["chased-narrative"]);
    expect(codes({ chased, sizingRule: "no position above 2 %" })).toEqual([]);
  });

  it("warns of who hardly says how he knows, not of who was not measured", () => {
    expect(
      codes({
        followed: [
          { slug: "a", name: "A", method: 3 },
          { slug: "b", name: "B", method: null },
        ],
      }),
    ).toEqual(["unknown-method"]);
  });
});
