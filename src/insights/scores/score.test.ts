import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refused } from "../../platform/errors.ts";
import { IndicatorName, type ScoredIndicator } from "../../schema/score.ts";
import type { Traits } from "../../schema/traits.ts";
import { catalogueSources } from "../../store/catalogue.ts";
import { dossierOf, type Gathered } from "./gathered.ts";
import type { Indicator } from "./indicator.ts";
import { RUBRIC, WEIGHTS } from "./rubric.ts";
import { scoredIndicator, scoreOf } from "./score.ts";
import { weigh } from "./weigh.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Row = Gathered["issues"][number];

const traits = fc.record({
  kinds: fc
    .subarray(["disclosure", "methodology", "paywall", "sponsor"] as const)
    .map((labels) => labels.map((label) => ({ label, start: 0, end: 9, text: "It is so." }))),
  headings: fc.nat(20),
  listed: fc.nat(40),
  paragraphs: fc.nat(40),
  opening: fc.constantFrom(null, { start: 0, end: 5, text: "TL;DR" }),
  lix: fc.option(fc.integer({ min: 20, max: 80 })),
  correction: fc.constantFrom(null, { start: 0, end: 10, text: "Correction" }),
  contact: fc.constantFrom(null, { start: 0, end: 10, text: "Contact us" }),
  answerable: fc.boolean(),
  community: fc.option(fc.constant("discord.gg")),
  cites: fc.constant<string[]>([]),
  mail: fc.option(fc.record({ proven: fc.option(fc.boolean()), oneClick: fc.boolean(), hasWayOut: fc.boolean() })),
  unsafeLinks: fc.nat(2),
  firstUnsafe: fc.constant("bad.example"),
  trackers: fc.nat(9),
}) satisfies fc.Arbitrary<Traits>;

/** Issues of a source, one some days after the other, and what stands in them. */
const gathered: fc.Arbitrary<Gathered> = fc
  .array(
    fc.record({
      traits,
      days: fc.integer({ min: 1, max: 9 }),
      words: fc.nat(3_000),
      themes: fc.subarray(["defi", "macro", "ai"]),
      asset: fc.constantFrom("bitcoin", "solana"),
      verdict: fc.constantFrom("supported", "contradicted", "unverifiable"),
      flagged: fc.boolean(),
      isLive: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => {
    let day = Date.parse("2026-01-01");
    const issues: Row[] = [];
    const found: Gathered = { issues, claims: [], calls: [], flags: [], neighbours: [], stories: [] };
    for (const [n, { days, words, themes, asset, verdict, flagged, ...rest }] of all.entries()) {
      day += days * DAY_MS;
      const id = `issue-${n}`;
      const published = new Date(day);
      issues.push({
        ...rest,
        id,
        title: id,
        published,
        arrived: new Date(day + HOUR_MS),
        sha256: `text-${n}`,
        words,
        minutes: Math.ceil(words / 220),
        url: null,
        feed: null,
        themes,
        assets: [{ asset, salience: 1 }],
      });
      found.claims.push({ issue: id, starts: 0, quote: "up 3 %", verdict, reason: null });
      found.calls.push({ issue: id, starts: 9, quote: "will reach $9", probability: 0.8, isHit: flagged, reason: null });
      if (flagged)
        found.flags.push({ issue: id, starts: 0, quote: "Guaranteed.", ends: 11, code: "guaranteed-return", severity: "warn", says: "nobody can" });
    }
    return found;
  });

const whose = { slug: "ledger", name: "Ledger", sample: false, catalogue: null, now: NOW };
const indicatorsOf = (found: Gathered): ScoredIndicator[] => scoreOf(dossierOf(whose, found)).criteria.flatMap(({ indicators }) => indicators);

describe("the score of a source", () => {
  it("lies within its interval, as do all that it is made of", () => {
    fc.assert(
      fc.property(gathered, (found) => {
        const score = scoreOf(dossierOf(whose, found));
        for (const { points, low, high } of [score, ...score.criteria, ...score.criteria.flatMap(({ indicators }) => indicators)]) {
          expect(low).toBeLessThanOrEqual((points ?? low) + 1e-9);
          expect(high).toBeGreaterThanOrEqual((points ?? high) - 1e-9);
        }
      }),
    );
  });

  it("is raised in nothing by sending an issue a second time, under whatever date", () => {
    fc.assert(
      fc.property(gathered, fc.nat(), fc.integer({ min: -400, max: 400 }), (found, pick, days) => {
        const original = found.issues[pick % Math.max(1, found.issues.length)];
        if (!original) return;
        const again = {
          ...original,
          id: "again",
          published: new Date(original.published.getTime() + days * DAY_MS),
          arrived: new Date(NOW.getTime() - HOUR_MS),
        };
        const of = <T extends { issue: string }>(all: T[]) => [
          ...all,
          ...all.filter(({ issue }) => issue === original.id).map((each) => ({ ...each, issue: again.id })),
        ];
        const twice: Gathered = {
          ...found,
          issues: [...found.issues, again],
          claims: of(found.claims),
          calls: of(found.calls),
          flags: of(found.flags),
        };
        expect(indicatorsOf(twice)).toEqual(indicatorsOf(found));
      }),
    );
  });

  it("knows more surely what more cases show", () => {
    const indicator = (part: number, cases: number): Indicator => ({
      name: "opening",
      weight: 1,
      least: 1,
      scale: [0, 1],
      find: () => ({ part, cases, says: "", evidence: [] }),
    });
    const empty = dossierOf(whose, { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (part, cases, more) => {
          const width = (n: number) => {
            const { low, high } = scoredIndicator(indicator(part, n), empty);
            return high - low;
          };
          expect(width(cases + more)).toBeLessThan(width(cases) + 1e-9);
        },
      ),
    );
  });

  it("does not change with what a criterion without weight holds", () => {
    fc.assert(
      fc.property(gathered, gathered, fc.constantFrom(...Object.keys(WEIGHTS)), (found, other, name) => {
        const [criteria, others] = [found, other].map((each) => scoreOf(dossierOf(whose, each)).criteria) as [
          ReturnType<typeof scoreOf>["criteria"],
          ReturnType<typeof scoreOf>["criteria"],
        ];
        const mixed = criteria.map((criterion, n) => (criterion.name === name ? (others[n] ?? criterion) : criterion));
        expect(weigh(mixed, { ...WEIGHTS, [name]: 0 })).toEqual(weigh(criteria, { ...WEIGHTS, [name]: 0 }));
      }),
    );
  });

  it("of a newsletter of which nothing came is provisional, and no issues can bring it out of its interval", () => {
    for (const catalogue of catalogueSources()) {
      const known = { ...whose, catalogue };
      const empty = scoreOf(dossierOf(known, { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] }));
      expect(empty).toMatchObject({ provisional: true, issues: 0, grade: null });
      expect(empty.high - empty.low).toBeGreaterThan(60);
      fc.assert(
        fc.property(gathered, (found) => {
          const { points } = scoreOf(dossierOf(known, found));
          expect(points).toBeGreaterThanOrEqual(empty.low - 1e-9);
          expect(points).toBeLessThanOrEqual(empty.high + 1e-9);
        }),
        { numRuns: 30 },
      );
    }
  });

  it("says of what was not measured that there is not enough evidence, instead of a number", () => {
    const [entry] = catalogueSources();
    const { criteria } = scoreOf(
      dossierOf({ ...whose, catalogue: entry ?? null }, { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] }),
    );
    const claims = criteria.flatMap(({ indicators }) => indicators).find(({ name }) => name === "claims-hold");
    expect(claims).toMatchObject({ points: null, low: 0, high: 100, says: expect.stringContaining("not enough evidence") });
  });

  it("takes no weights that are all nothing", () => {
    const none = { authority: 0, security: 0, coverage: 0, costs: 0, ux: 0, support: 0 };
    expect(() => weigh([], none)).toThrow(Refused);
  });
});

describe("the rubric", () => {
  it("uses each indicator once, and the weights of each criterion add up to 1", () => {
    const names = Object.values(RUBRIC).flatMap((indicators) => indicators.map(({ name }) => name));
    expect(names.toSorted()).toEqual([...IndicatorName.options].sort());
    for (const indicators of Object.values(RUBRIC)) expect(indicators.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it("has the published weights", () => {
    expect(WEIGHTS).toEqual({ authority: 30, security: 25, coverage: 15, costs: 15, ux: 10, support: 5 });
  });
});
