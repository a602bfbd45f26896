import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, FIRST_DAY, market } from "../../../test/market.ts";
import type { Rating, Ratings } from "../../schema/rating.ts";
import { FACTORS } from "./factors/index.ts";
import { contributionsOf, gradeOf } from "./grades.ts";
import type { PanelColumn } from "./panel.ts";
import { correlation, ranked } from "./ranks.ts";
import { ratingsAsOf } from "./rate.ts";

const DAYS = 420;
const LAST = FIRST_DAY + DAYS - 1;
const usual = market({ seed: 3, assets: 12, days: DAYS, planted: 0.05 });

const rate = (extra: PanelColumn[] = [], parts: Partial<Parameters<typeof ratingsAsOf>[0]> = {}) =>
  ratingsAsOf({ columns: [...usual, ...extra], asOf: LAST, ...parts });
const walk = (days: number, step = 0.01) => Array.from({ length: days }, (_, i) => 50 * Math.exp(step * Math.sin(i * 1.7) + 0.001 * i));
const why = ({ withheld }: Ratings, asset: string) => withheld.find((each) => each.asset === asset)?.reason;
const named = ({ ratings }: Ratings, asset: string) => ratings.find((each) => each.asset === asset);

/** Every number that an answer holds. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

describe("ranks", () => {
  it("lie evenly around the middle, share ties, keep what is missing, and stop at the first and last hundredth", () => {
    const found = [...ranked(Float64Array.of(30, 10, Number.NaN, 20, 20, 40))].map((rank) => Math.round(rank * 1e9) / 1e9);
    expect(found).toEqual([0.2, -0.4, Number.NaN, -0.1, -0.1, 0.4]);
    const many = ranked(Float64Array.from({ length: 1_000 }, (_, i) => i));
    expect([Math.min(...many), Math.max(...many)]).toEqual([-0.49, 0.49]);
  });

  it("say nothing where all have one value, or too few have any", () => {
    expect(ranked(Float64Array.of(1, 1, 1, 1, 1, 1)).every(Number.isNaN)).toBe(true);
    expect(ranked(Float64Array.of(1, 2, 3, 4)).every(Number.isNaN)).toBe(true);
  });

  it("correlate as by hand: 1 - 6 * 6 / (5 * 24) where two pairs of neighbours and one of strangers change places", () => {
    const [a, b] = [ranked(Float64Array.of(1, 2, 3, 4, 5)), ranked(Float64Array.of(2, 1, 5, 4, 3))];
    const squares = 1 + 1 + 4 + 0 + 4;
    expect(correlation(a, b)).toBeCloseTo(1 - (6 * squares) / (5 * 24), 12);
  });
});

describe("contributions", () => {
  it("add up to the grade, whatever the features and weights", () => {
    const value = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 40 }),
        fc.array(value, { minLength: 4, maxLength: 4 }),
        (all, weights) => {
          const expected = all.map((x) => Float64Array.from(x).reduce((sum, each, i) => sum + each * (weights[i] ?? 0), 0));
          const sorted = Float64Array.from(expected).sort();
          all.forEach((x, i) => {
            const { base, parts } = contributionsOf(Float64Array.from(x), { weights: Float64Array.from(weights), sorted });
            expect(Math.abs(base + parts.reduce((sum, part) => sum + part, 0) - gradeOf(sorted, expected[i] ?? 0))).toBeLessThan(1e-9);
          });
        },
      ),
    );
  });

  it("add up in a rating to 1e-9, both grades", () => {
    const { ratings } = rate();
    expect(ratings).toHaveLength(12);
    for (const { reasons, trader, investor } of ratings) {
      expect(Math.abs(reasons.reduce((sum, { contribution }) => sum + contribution, 0) - trader)).toBeLessThan(1e-9);
      expect(Math.abs(reasons.reduce((sum, { investorContribution }) => sum + investorContribution, 0) - investor)).toBeLessThan(1e-9);
    }
  });
});

it("has every factor in the guide, with formula and source", () => {
  const guide = readFileSync(new URL("../../../docs/guide/ratings.md", import.meta.url), "utf8");
  for (const { name, formula, source } of FACTORS) {
    expect(guide).toContain(`| \`${name}\` |`);
    expect(guide).toContain(formula.replaceAll("|", "\\|"));
    expect(guide).toContain(source);
  }
});

describe("ratings", () => {
  it("are ranks: those of the day lie evenly from 0 to 100", () => {
    const grades = rate().ratings.map(({ trader }) => trader);
    expect(grades.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => expect.closeTo((100 * (i + 0.5)) / 12, 9)));
  });

  it("are the same however the columns come", () => {
    expect(ratingsAsOf({ columns: usual.toReversed(), asOf: LAST })).toEqual(rate());
  });

  it("say what changed, who is similar and what would change them", () => {
    const [first] = rate().ratings as [Rating];
    expect(first.sinceLastWeek?.text).toMatch(/^[+-]\d+\.\d as trader and [+-]\d+\.\d as investor since a week before/);
    expect(first.similar).toHaveLength(3);
    expect(first.similar.map(({ distance }) => distance)).toEqual(first.similar.map(({ distance }) => distance).toSorted((a, b) => a - b));
    expect(first.wouldChange[0]?.text).toContain("in the middle it would have");
    expect(first.missing).toContain("fee-yield");
  });

  it("never see what came after their day, nor what was not yet published on it", () => {
    const early = { asOf: LAST - 30 };
    const mutated = usual.map((each) => ({
      ...each,
      values: Array.from(each.values, (value, i) => ((each.days[i] ?? 0) > early.asOf ? value * 7 + i : value)),
    }));
    expect(ratingsAsOf({ columns: mutated, ...early })).toEqual(rate([], early));
    const late = usual.map((each) => ({ ...each, lagDays: Array.from(each.values, () => 2) }));
    const changed = late.map((each) => ({
      ...each,
      values: Array.from(each.values, (value, i) => ((each.days[i] ?? 0) > LAST - 2 ? value * 3 : value)),
    }));
    expect(ratingsAsOf({ columns: changed, asOf: LAST })).toEqual(ratingsAsOf({ columns: late, asOf: LAST }));
  });
});

describe("what can't be rated is withheld with its reason, and no answer holds a number that is none", () => {
  const gap = walk(DAYS).map((value, i) => (i > DAYS - 50 && i < DAYS - 10 ? Number.NaN : value));
  const cases: [string, PanelColumn[], RegExp][] = [
    ["of twenty days", [column("odd", "price_usd", walk(20), LAST - 19)], /20 days, and 60 are needed/],
    ["with a gap of weeks", [column("odd", "price_usd", gap)], /of its last 60 days have a price/],
    ["that was delisted", [column("odd", "price_usd", walk(DAYS - 40))], /its newest price is of 2020-01-15/],
    [
      "whose price leapt by ten thousand",
      [
        {
          ...column(
            "odd",
            "price_usd",
            walk(DAYS).map((v, i) => (i > DAYS - 9 ? v * 1e4 : v)),
          ),
          breaks: [LAST - 7],
        },
      ],
      /stopped meaning what it meant/,
    ],
    ["whose price does not move", [column("odd", "price_usd", Array(DAYS).fill(7))], /does not move/],
    [
      "that is pegged",
      [
        column(
          "odd",
          "price_usd",
          walk(DAYS, 0.001).map((_, i) => 1 + 0.001 * Math.sin(i)),
        ),
      ],
      /pegged/,
    ],
    ["that hardly trades", [column("odd", "price_usd", walk(DAYS)), column("odd", "volume_usd", Array(DAYS).fill(500))], /volume/],
  ];

  it.each(cases)("an asset %s", (_, columns, reason) => {
    const found = rate(columns);
    expect([named(found, "odd"), why(found, "odd")]).toEqual([undefined, expect.stringMatching(reason)]);
    expect(found.ratings).toHaveLength(12);
    expect(numbersIn(found).filter((value) => !Number.isFinite(value))).toEqual([]);
  });

  it("an asset with a price of 0, told by the file's reader", () => {
    const flaws = [{ asset: "asset-003", day: LAST - 3, message: "on 2020-02-20: price_usd can't be 0" }];
    const found = rate([], { flaws });
    expect([named(found, "asset-003"), why(found, "asset-003")]).toEqual([undefined, expect.stringContaining("can't be 0")]);
    const all = rate([], { flaws: [{ asset: "nothing", day: LAST, message: "price_usd can't be 0" }] });
    expect(why(all, "nothing")).toContain("can't be 0");
  });

  it("a factor that is the same for all has no say", () => {
    const flat = usual.map((each) => (each.metric === "mvrv" ? { ...each, values: Array(DAYS).fill(2) } : each));
    const { ratings } = ratingsAsOf({ columns: flat, asOf: LAST });
    expect(ratings).toHaveLength(12);
    expect(ratings.every(({ missing }) => missing.includes("mvrv"))).toBe(true);
  });

  it("two assets of one symbol stay two, and one slug that another asset took over begins anew", () => {
    const two = rate([column("luna", "price_usd", walk(DAYS)), column("luna-2", "price_usd", walk(200), LAST - 199)]);
    expect([named(two, "luna"), named(two, "luna-2")]).toEqual([expect.anything(), expect.anything()]);
    const dead = walk(DAYS).map((value, i) => (i < 250 ? value * 0.9 ** Math.max(0, i - 200) : value));
    const reused = rate([{ ...column("luna", "price_usd", dead), breaks: [FIRST_DAY + 250] }]);
    const fresh = rate([column("luna", "price_usd", dead.slice(250), FIRST_DAY + 250)]);
    const values = (ratings: Ratings) =>
      named(ratings, "luna")
        ?.reasons.map(({ factor, value }) => `${factor} ${value}`)
        .sort();
    expect(values(reused)).toEqual(values(fresh)); // nothing of the first one is left in the second
  });

  it("nothing at all gives no ratings", () => {
    expect(ratingsAsOf({ columns: [], asOf: LAST })).toMatchObject({ asOf: "2020-02-24", model: null, ratings: [], withheld: [] });
  });
});
