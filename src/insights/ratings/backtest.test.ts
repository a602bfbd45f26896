import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, FIRST_DAY, market } from "../../../test/market.ts";
import { backtestRatings, gradedDays } from "./backtest.ts";
import { type Features, featuresOf } from "./features.ts";
import { gradesOn } from "./grades.ts";
import { outcomesOf, returnsAfter } from "./outcomes.ts";
import { type PanelColumn, panelOf } from "./panel.ts";
import { fifthsOf, replaced } from "./portfolio.ts";
import { ratingsOf } from "./rate.ts";
import { learnOn, type Model, nothingLearned, WINDOW_DAYS } from "./walk.ts";

const DAYS = 330;
const LAST = FIRST_DAY + DAYS - 1;
const columns = market({ seed: 11, assets: 14, days: DAYS, planted: 0.08 });

function mutatedAfter(given: readonly PanelColumn[], day: number, factor: number): PanelColumn[] {
  return given.map((each) => ({
    ...each,
    values: Array.from(each.values, (value, i) => ((each.days[i] ?? 0) > day ? Math.abs(value) * factor * (1 + (i % 5)) : value)),
  }));
}

function modelsOf(features: Features, from: number): Model[] {
  const learned = nothingLearned(features.factors.length);
  learnOn(features, { from, learned });
  return learned.models;
}

describe("nothing looks ahead", () => {
  it("in factors, ranks, universe, model and grades: whatever comes after a day changes nothing up to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: DAYS - 2 }), fc.double({ min: 0.1, max: 30, noNaN: true }), (place, factor) => {
        const day = FIRST_DAY + place;
        const [before, after] = [columns, mutatedAfter(columns, day, factor)].map((given) => featuresOf(panelOf(given, { until: LAST })));
        if (!before || !after) throw new Error("there are two");
        const upTo = (place + 1) * before.panel.rows.length * before.factors.length;
        expect(after.ranks.subarray(0, upTo)).toEqual(before.ranks.subarray(0, upTo));
        expect(after.universe.map((row) => row.subarray(0, place + 1))).toEqual(before.universe.map((row) => row.subarray(0, place + 1)));
        const graded = (features: typeof before) => gradedDays(features, FIRST_DAY + 100).filter(({ at }) => at <= place);
        expect(graded(after)).toEqual(graded(before));
        const models = (features: typeof before) => modelsOf(features, 0).filter((model) => model.day <= day);
        expect(models(after)).toEqual(models(before));
      }),
      { numRuns: 8 },
    );
  });

  it("in a back-test, nor does it see more of the data than until its last day", () => {
    const asked = { from: FIRST_DAY + 100, to: FIRST_DAY + 250 };
    const whole = backtestRatings({ columns, ...asked });
    expect(backtestRatings({ columns: mutatedAfter(columns, asked.to, 3), ...asked })).toEqual(whole);
    const cut = columns.map((each) => ({ ...each, days: Array.from(each.days).slice(0, 251), values: Array.from(each.values).slice(0, 251) }));
    expect(backtestRatings({ columns: cut, ...asked })).toEqual(whole);
  });
});

it("learns on from what was learned, with the last days alone, to the same as from scratch to the last bit", () => {
  const long = market({ seed: 2, assets: 8, days: 900, planted: 0.05 });
  const last = FIRST_DAY + 899;
  const whole = featuresOf(panelOf(long, { until: last }));
  const learned = nothingLearned(whole.factors.length);
  learnOn(featuresOf(panelOf(long, { until: last - 40 })), { from: last - 40, learned });
  const scratch = nothingLearned(whole.factors.length);
  const since = Math.min(learned.next.trader, learned.next.investor) - WINDOW_DAYS;
  expect(since).toBeGreaterThan(FIRST_DAY);
  const newest = ratingsOf(featuresOf(panelOf(long, { until: last, since })), learned);
  expect(newest).toEqual(ratingsOf(whole, scratch));
  expect(learned.evidence).toEqual(scratch.evidence);
});

describe("the dead stay in", () => {
  const doomed = (days: number) => Array.from({ length: days }, (_, i) => (i < 200 ? 20 + Math.sin(i) : 20 * 0.5 ** (i - 199)));
  const withDead = [...columns, column("ftx-token", "price_usd", doomed(206))];

  it("until the last price, at which whoever held them leaves", () => {
    const panel = panelOf(withDead, { until: LAST });
    const row = panel.rows.findIndex(({ asset }) => asset === "ftx-token");
    const outcomes = outcomesOf(panel);
    expect(returnsAfter(outcomes, { at: 198, horizon: 30 })[row]).toBeCloseTo((20 * 0.5 ** 6) / (20 + Math.sin(198)) - 1, 12);
    expect(returnsAfter(outcomes, { at: 198, horizon: 3 })[row]).toBeCloseTo((20 * 0.25) / (20 + Math.sin(198)) - 1, 12);
  });

  it("are graded as long as they have a price, and counted among the losers of their days", () => {
    const features = featuresOf(panelOf(withDead, { until: LAST }));
    const row = features.panel.rows.findIndex(({ asset }) => asset === "ftx-token");
    const rated = gradedDays(features, FIRST_DAY).filter(({ rows }) => rows.includes(row));
    expect([rated[0]?.at, rated.at(-1)?.at]).toEqual([59, 208]); // from the sixtieth day until three days after the last price
    const asked = { from: FIRST_DAY + 180, to: FIRST_DAY + 240 };
    const [without, with_] = [columns, withDead].map((given) => backtestRatings({ columns: given, ...asked }).horizons[1]);
    expect(with_?.equalWeight ?? 0).toBeLessThan((without?.equalWeight ?? 0) - 0.005); // one in fifteen lost nearly all
  });
});

describe("what was planted", () => {
  const planted = market({ seed: 5, assets: 40, days: 800, planted: 0.08 });
  const { horizons } = backtestRatings({ columns: planted, from: FIRST_DAY + 200, to: FIRST_DAY + 799 });

  it.each([0, 1, 2])("is found: at horizon %i the interval of the IC holds that of the planted factor itself", (place) => {
    const { ic, icLow, icHigh, families } = horizons[place] ?? {};
    const truth = -(families?.find(({ family }) => family === "valuation")?.ic ?? 0); // published as a bad sign, planted as a good one
    expect(truth).toBeGreaterThan(0.05);
    expect(ic).toBeGreaterThan(truth * 0.7);
    expect(truth).toBeGreaterThanOrEqual(icLow ?? 1);
    expect(truth).toBeLessThanOrEqual(icHigh ?? -1);
  });

  it("is said to beat the baseline, beyond chance", () => {
    expect(horizons[1]?.verdict).toMatch(/better than chance; 0\.\d+ above 30-day momentum, beyond chance/);
  });
});

it("shows no skill in noise", () => {
  const t = Array.from({ length: 6 }, (_, seed) => {
    const noise = market({ seed: 100 + seed, assets: 15, days: 300 });
    return backtestRatings({ columns: noise, from: FIRST_DAY + 100, to: FIRST_DAY + 299 }).horizons[0]?.icT ?? 0;
  });
  expect(t.filter((each) => Math.abs(each) >= 2).length).toBeLessThanOrEqual(1); // all hundred seeds: npm run bench:noise
});

it("counts costs by what changes hands", () => {
  expect(fifthsOf(Float64Array.of(50, 90, 10, 70, 30, 20))).toEqual({ top: [1, 3], bottom: [5, 2] });
  expect([replaced([1, 3], [3, 4]), replaced([1], undefined), replaced([1], [1])]).toEqual([0.5, 1, 0]);
  const { horizons } = backtestRatings({ columns, from: FIRST_DAY + 100, to: LAST });
  for (const { topMinusBottom, topMinusBottomBeforeCosts, turnover } of horizons) {
    if (topMinusBottom === null || topMinusBottomBeforeCosts === null || turnover === null) continue;
    expect(topMinusBottomBeforeCosts - topMinusBottom).toBeGreaterThanOrEqual(2 * 0.002 * 2 * turnover - 1e-12);
  }
});

it("gives no grades where fewer than three can be compared", () => {
  const features = featuresOf(panelOf(columns.slice(0, 6), { until: LAST }));
  const [model] = modelsOf(features, LAST);
  expect(model && gradesOn(features, { at: DAYS - 1, model })).toBeNull();
});
