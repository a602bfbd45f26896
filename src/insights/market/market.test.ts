import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayColumn, FIRST_DAY, invented, numbersIn } from "../../../test/day-columns.ts";
import { until } from "../signals/columns.ts";
import { type DayColumn, tracksOf } from "../signals/track.ts";
import { type BasketRule, basket } from "./basket.ts";
import { levelsOf } from "./levels.ts";
import { marketOver } from "./market.ts";
import { measuresOf } from "./measures.ts";
import { scenariosFor } from "./scenarios.ts";

const DAYS = 700;
const LAST = FIRST_DAY + DAYS - 1;

function market(seed: number, factor = 1, after = Number.POSITIVE_INFINITY): DayColumn[] {
  return Array.from({ length: 14 }, (_, k) => {
    const asset = k === 0 ? "bitcoin" : `coin-${k}`;
    const closes = invented(seed + k, DAYS).map((value, i) => (FIRST_DAY + i > after ? value * factor : value));
    return [
      dayColumn(asset, closes),
      dayColumn(
        asset,
        closes.map((value) => value * 1e6 * (k + 1)),
        { metric: "market_cap_usd" },
      ),
    ];
  }).flat();
}

describe("levels", () => {
  /** Goes between 90 and 110 and back every 24 days, and ends at 100. */
  const zigzag = Float64Array.from({ length: 127 }, (_, i) => 100 + 10 * Math.sin((i * Math.PI) / 12.6));
  const bars = { days: zigzag.map((_, i) => FIRST_DAY + i), high: zigzag, low: zigzag, close: zigzag };

  it("lie where swings turned: at 90 and at 110, each touched as often as it turned there", () => {
    const { support, resistance } = levelsOf(bars, 0.02);
    expect(support.map(({ price, touches, highs }) => [Math.round(price), touches, highs])).toEqual([[90, 5, 0]]);
    expect(resistance.map(({ price, touches, highs }) => [Math.round(price), touches, highs])).toEqual([[110, 5, 5]]);
  });

  it("are no wider than the move, however the swings lie side by side", () => {
    const closes = Float64Array.from(invented(8, 360, { spread: 0.02 }));
    const { support, resistance } = levelsOf({ days: closes.map((_, i) => FIRST_DAY + i), high: closes, low: closes, close: closes }, 0.03);
    expect([...support, ...resistance].length).toBeGreaterThan(3);
    for (const { low, high, price } of [...support, ...resistance]) {
      expect(high / low - 1).toBeLessThanOrEqual(0.03);
      expect(price >= low && price <= high).toBe(true);
    }
  });

  it("know of a swing only when the five days after it are over", () => {
    const until = (length: number) =>
      Object.fromEntries(Object.entries(bars).map(([name, values]) => [name, values.subarray(0, length)])) as typeof bars;
    const touches = (length: number) => levelsOf(until(length), 0.02).resistance[0]?.touches ?? 0;
    // the second top of the wave is on days 31 and 32 alike, of which the first counts: with it there are two, which make a level
    expect([touches(36), touches(37)]).toEqual([0, 2]);
  });
});

describe("the market", () => {
  it("is risk-on where all rise, risk-off where all fall, and dominance adds up", () => {
    const all = (drift: number) =>
      Array.from({ length: 12 }, (_, k) => dayColumn(k === 0 ? "bitcoin" : `coin-${k}`, invented(k, 300, { drift, spread: 0.01 })));
    const day = FIRST_DAY + 299;
    const of = (drift: number) => marketOver({ columns: all(drift), from: day, to: day })[0];
    expect(of(0.01)).toMatchObject({ regime: "risk-on", breadth: { assets: 12, aboveShort: 1, aboveLong: 1 } });
    expect(of(-0.01)).toMatchObject({ regime: "risk-off", breadth: { aboveShort: 0, aboveLong: 0 } });
    const [known] = marketOver({ columns: market(4), from: LAST, to: LAST });
    expect(known?.dominance.assets).toBe(14);
    expect(known?.dominance.largest.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1);
  });

  it("has no regime where too little is known", () => {
    const [day] = marketOver({ columns: [dayColumn("bitcoin", invented(1, 400))], from: FIRST_DAY + 399, to: FIRST_DAY + 399 });
    expect(day).toMatchObject({ regime: null, breadth: { rising: null }, dominance: { totalUsd: null, largest: [] } });
  });
});

describe("scenarios", () => {
  const caps = (own: number) => [
    dayColumn("own", new Array(800).fill(own), { metric: "market_cap_usd" }),
    ...["a", "b", "c"].map((asset) => dayColumn(asset, new Array(800).fill(30), { metric: "market_cap_usd" })),
  ];

  it("of an asset that always was a tenth of a market that never changed: at twice its value the price doubles, which never happened", () => {
    const found = scenariosFor({ caps: caps(10), price: 5, asset: "own", day: FIRST_DAY + 799, horizon: 365 });
    expect(found).toMatchObject({ marketUsd: 100, share: 0.1, changes: 435, independent: 1 });
    if ("withheld" in found) throw new Error(found.withheld);
    expect(found.rows.find(({ multiple }) => multiple === 2)).toMatchObject({ marketUsd: 200, atLeast: 0, prices: new Array(6).fill(10) });
    expect(found.rows.find(({ multiple }) => multiple === 1)).toMatchObject({ atLeast: 1, prices: new Array(6).fill(5) });
  });

  it("are withheld where the past is too short", () => {
    const day = FIRST_DAY + 799;
    expect(scenariosFor({ caps: caps(10), price: 5, asset: "own", day, horizon: 700 })).toEqual({
      withheld: expect.stringContaining("365 are needed"),
    });
    expect(scenariosFor({ caps: caps(10).slice(0, 2), price: 5, asset: "own", day, horizon: 30 })).toEqual({
      withheld: expect.stringContaining("beside 3 others"),
    });
  });
});

describe("an index", () => {
  const span = { from: FIRST_DAY + 200, to: LAST };
  const equal: BasketRule = { weighting: "equal", most: 5 };

  it("of one asset is that asset, less what the first purchase cost", () => {
    const closes = invented(2, DAYS);
    const { points, costs } = basket({ columns: [dayColumn("one", closes)], rule: equal, ...span });
    expect(costs).toBeCloseTo(0.002, 12);
    expect(points.at(-1)?.[1]).toBeCloseTo((100 * 0.998 * (closes[DAYS - 1] ?? 0)) / (closes[200] ?? 1), 6);
  });

  it("weighs by market value, by given figures, or alike, and holds the largest", () => {
    const columns = market(7);
    const weights = (rule: BasketRule) => basket({ columns, rule, ...span }).holdings;
    expect(weights(equal)).toHaveLength(5);
    const rated = [
      dayColumn("bitcoin", new Array(DAYS).fill(75), { metric: "rating" }),
      dayColumn("coin-3", new Array(DAYS).fill(25), { metric: "rating" }),
    ];
    const scored = basket({ columns: [...columns, ...rated], rule: { weighting: "rating", most: 14 }, ...span }).holdings;
    expect(scored.map(({ asset }) => asset)).toEqual(expect.arrayContaining(["bitcoin", "coin-3"]));
    expect(scored).toHaveLength(2);
    for (const rule of [equal, { ...equal, weighting: "cap" as const }])
      expect(weights(rule).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("goes on where an asset ends or leaps, and has no number that is none", () => {
    const columns = [
      dayColumn("gone", invented(3, 400)),
      dayColumn(
        "zero",
        invented(4, DAYS).map((value, i) => (i % 50 === 0 ? 0 : value)),
      ),
      dayColumn(
        "leap",
        invented(5, DAYS).map((value, i) => (i > 500 ? value * 10_000 : value)),
        { breaks: [FIRST_DAY + 501] },
      ),
      dayColumn("young", invented(6, 20), { first: LAST - 19 }),
    ];
    const found = basket({ columns, rule: equal, ...span });
    expect(numbersIn(found).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    expect(found.points.every(([, value]) => value > 1 && value < 10_000)).toBe(true);
    expect(found.holdings.map(({ asset }) => asset).sort()).toEqual(["leap", "zero"]);
    expect(basket({ columns: [], rule: equal, ...span }).withheld).toMatch(/no asset/);
  });
});

describe("nothing of a day rests on what came after it", () => {
  it("in the state of the market, in levels' days, in indices, in measures", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 250, max: DAYS - 2 }), (seed, cut) => {
        const last = FIRST_DAY + cut;
        const [plain, changed] = [market(seed), market(seed, 3, last)];
        const span = { from: last - 60, to: last };
        expect(marketOver({ columns: changed, ...span })).toEqual(marketOver({ columns: plain, ...span }));
        const rule: BasketRule = { weighting: "cap", most: 5 };
        const upTo = (columns: DayColumn[], to: number) =>
          basket({ columns, rule, from: FIRST_DAY + 120, to }).points.filter(([day]) => Date.parse(day) / 86_400_000 <= last);
        expect(upTo(changed, LAST)).toEqual(upTo(plain, last));
        const measured = (columns: DayColumn[]) => {
          const tracks = tracksOf(columns.map((column) => until(column, last)));
          return tracks.map((track) => measuresOf(track, tracks[0], { from: last - 200, to: last }));
        };
        expect(measured(changed)).toEqual(measured(plain));
      }),
      { numRuns: 8 },
    );
  });
});
