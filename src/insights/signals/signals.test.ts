import { describe, expect, it } from "vitest";
import { dayColumn, FIRST_DAY, invented, numbersIn } from "../../../test/day-columns.ts";
import { SignalBacktest, SignalsAsOf } from "../../schema/signal.ts";
import { signalsAsOf } from "./as-of.ts";
import { backtestSignals } from "./backtest.ts";
import { daysOf, SHORT_COST, TRADE_COST } from "./costs.ts";
import { highestBefore, lowestBefore } from "./extremes.ts";
import type { Plan } from "./rule.ts";
import { rulesFor } from "./rules/rules.ts";
import { type Track, tracksOf } from "./track.ts";
import { gainsOfTrades } from "./trades.ts";
import { walk } from "./walk.ts";

const DAYS = 800;
const LAST = FIRST_DAY + DAYS - 1;

function trackOf(closes: readonly number[]): Track {
  const [track] = tracksOf([dayColumn("coin", closes)]);
  if (!track) throw new Error("no track");
  return { ...track, move: track.move.fill(0.02) };
}

function planOf(entries: readonly (-1 | 0 | 1)[], leaves: readonly number[] = []): Plan {
  return { first: 0, entry: (i) => entries[i] ?? 0, leaves: (i) => leaves.includes(i) };
}

describe("what a position brought", () => {
  it("is the next day's return, less both ways of the trade on the day after it was opened", () => {
    const track = trackOf([100, 110, 99, 99]);
    const { net, held, traded } = daysOf(track, Float64Array.of(1, 1, -0.5, 0));
    expect(held[1]).toBeCloseTo(0.1, 12);
    expect([...traded.subarray(1)]).toEqual([2, 0, 1]); // in and out whole; kept; the half short is opened anew, and the long was paid for
    expect(net[1]).toBeCloseTo(0.1 - 2 * TRADE_COST, 12);
    expect(net[2]).toBeCloseTo(-0.1, 12);
    expect(net[3]).toBeCloseTo(-TRADE_COST - (0.5 * SHORT_COST) / 365, 12);
  });

  it("is counted by trades, each from its entry on", () => {
    const position = Float64Array.of(1, 1, -1, 0, 0);
    const days = daysOf(trackOf([100, 110, 121, 121, 90]), position);
    const gains = gainsOfTrades({ position, days });
    expect(gains).toHaveLength(2);
    expect(gains[0]).toBeCloseTo((1.1 - 2 * TRADE_COST) * 1.1 - 1, 12);
    expect(gains[1]).toBeCloseTo(-2 * TRADE_COST - SHORT_COST / 365, 12);
  });
});

describe("a rule walked through the days", () => {
  const stop = { moves: 5, trails: false }; // 5 moves of 2 %: e^-0.1, a tenth less

  it("is stopped out a tenth below, and enters again only after its entry has gone away", () => {
    const { side, stop: level, since } = walk(trackOf([100, 95, 90, 100, 100, 100]), planOf([1, 1, 1, 1, 0, 1]), stop);
    expect([...side]).toEqual([1, 1, 0, 0, 0, 1]);
    expect(level[1]).toBeCloseTo(100 * Math.exp(-0.1), 10);
    expect([...since]).toEqual([0, 0, -1, -1, -1, 5]);
  });

  it("may turn on the day on which it leaves", () => {
    expect([...walk(trackOf([100, 100, 100]), planOf([1, -1, 0], [1]), stop).side]).toEqual([1, -1, -1]);
  });

  it("draws a trailing stop nearer and never back", () => {
    const { stop: level } = walk(trackOf([100, 120, 115]), planOf([1, 1, 1]), { moves: 5, trails: true });
    expect(level[1]).toBeCloseTo(120 * Math.exp(-0.1), 10);
    expect(level[2]).toBe(level[1]);
  });

  it("keeps a size until it is a fifth off", () => {
    const sizes = [0.5, 0.55, 0.65];
    const plan = { ...planOf([1, 1, 1]), size: (i: number) => sizes[i] ?? 0 };
    expect([...walk(trackOf([100, 100, 100]), plan, stop).size]).toEqual([0.5, 0.5, 0.65]);
  });
});

it("finds the extremes of the days before as a plain search does", () => {
  const values = Float64Array.from(invented(5, 200));
  const plain = (i: number, pick: (...all: number[]) => number) => (i < 20 ? Number.NaN : pick(...values.subarray(i - 20, i)));
  expect([...highestBefore(values, 20)]).toEqual([...values].map((_, i) => plain(i, Math.max)));
  expect([...lowestBefore(values, 20)]).toEqual([...values].map((_, i) => plain(i, Math.min)));
});

describe("rules on markets of which we know what they are", () => {
  const trending = invented(3, DAYS, { drift: 0.01, spread: 0.02 });

  it("go with a steady rise, and a reversion stands against it", () => {
    const { rules } = backtestSignals([dayColumn("riser", trending)], { from: FIRST_DAY, to: LAST });
    const of = (id: string) => rules.find(({ rule }) => rule === id);
    expect(of("trend-following")?.sharpe).toBeGreaterThan(2);
    expect(of("moving-averages")?.sharpe).toBeGreaterThan(2);
    expect(of("rsi-reversion")?.yearly).toBeLessThan(0);
    expect(of("mvrv-bands")).toMatchObject({ days: 0, sharpe: null, withheld: expect.stringContaining("no asset") });
  });

  it("show no skill on noise: in at most 1 of 20 markets is a rule ahead by two standard errors after costs", () => {
    const ratios = Array.from({ length: 20 }, (_, seed) => {
      const columns = Array.from({ length: 4 }, (__, k) => dayColumn(`coin-${k}`, invented(100 * seed + k, 500)));
      return backtestSignals(columns, { from: FIRST_DAY, to: LAST }).rules.map(({ sharpe, standardError }) => (sharpe ?? 0) / (standardError ?? 1));
    });
    for (let rule = 0; rule < rulesFor([]).length; rule += 1) expect(ratios.filter((row) => (row[rule] ?? 0) > 2).length).toBeLessThanOrEqual(1);
  });

  it("say the same of the same data, in whatever order it is given", () => {
    const columns = ["b", "a", "c"].map((asset, k) => dayColumn(asset, invented(k, DAYS)));
    const span = { from: FIRST_DAY, to: LAST };
    expect(backtestSignals(columns.toReversed(), span)).toEqual(backtestSignals(columns, span));
  });
});

describe("bad input", () => {
  const wave = invented(9, DAYS);
  const columns = [
    dayColumn("sound", wave),
    dayColumn("young", invented(1, 20), { first: LAST - 19 }),
    dayColumn(
      "gaps",
      wave.map((value, i) => (i % 3 === 0 || (i > 300 && i < 400) ? null : value)),
    ),
    dayColumn(
      "zero",
      wave.map((value, i) => (i === 500 ? 0 : i === 501 ? Number.NaN : i === 502 ? -3 : value)),
    ),
    dayColumn(
      "leap",
      wave.map((value, i) => (i < 790 ? value : value * 10_000)),
      { breaks: [FIRST_DAY + 790] },
    ),
    dayColumn(
      "leap-untold",
      wave.map((value, i) => (i < 400 ? value : value * 10_000)),
    ),
    dayColumn("gone", wave.slice(0, 500)),
    dayColumn(
      "fallen",
      wave.map((value, i) => (i < 600 ? value : 1e-9)),
    ),
    dayColumn(
      "still",
      wave.map(() => 1),
    ),
    dayColumn(
      "sound",
      wave.map((_, i) => (i === 700 ? Number.NaN : 1 + Math.sin(i / 60))),
      { metric: "mvrv" },
    ),
    dayColumn(
      "still",
      wave.map(() => 0),
      { metric: "mvrv" },
    ),
    dayColumn("nothing", []),
  ];

  it("gives no number that is none, and holds its schemas", () => {
    const span = { from: FIRST_DAY, to: LAST };
    const [replayed, signals] = [backtestSignals(columns, span), signalsAsOf({ columns, asOf: LAST })];
    expect([...numbersIn(replayed), ...numbersIn(signals)].filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    expect(SignalBacktest.parse(replayed)).toEqual(replayed);
    expect(SignalsAsOf.parse(signals)).toEqual(signals);
  });

  it("is withheld with a reason", () => {
    const { withheld, signals } = signalsAsOf({ columns, asOf: LAST });
    const reasonOf = (asset: string) => withheld.find((each) => each.asset === asset && each.rule !== "mvrv-bands")?.reason;
    expect(reasonOf("young")).toMatch(/^20 days of prices that belong together/);
    expect(reasonOf("leap")).toMatch(/^10 days of prices that belong together/);
    expect(reasonOf("gone")).toMatch(/^no price since 2021-05-14/);
    expect(reasonOf("still")).toMatch(/hardly moves/);
    expect(signals.filter(({ asset }) => asset === "sound")).toHaveLength(rulesFor(columns).length);
    expect(signals.every(({ asset }) => !["young", "leap", "gone", "still", "nothing"].includes(asset))).toBe(true);
  });

  it("of no days at all is an empty answer", () => {
    const empty = backtestSignals([], { from: FIRST_DAY, to: LAST });
    expect(empty.rules.every(({ withheld, days }) => withheld !== null && days === 0)).toBe(true);
    expect(signalsAsOf({ columns: [], asOf: LAST }).signals).toEqual([]);
  });
});
