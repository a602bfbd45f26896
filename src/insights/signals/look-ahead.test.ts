import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayColumn, FIRST_DAY, invented } from "../../../test/day-columns.ts";
import { INDICATORS } from "../indicators/indicators.ts";
import { signalsAsOf } from "./as-of.ts";
import { backtestSignals } from "./backtest.ts";
import { until } from "./columns.ts";
import { daysOf } from "./costs.ts";
import { rulesFor } from "./rules/rules.ts";
import { type DayColumn, TOLD_METRICS, tracksOf } from "./track.ts";
import { tried, walkedForward, yearOf } from "./walk-forward.ts";

const DAYS = 900;
const LAST = FIRST_DAY + DAYS - 1;

/** A market of three assets with MVRV, gaps and late values, and the same with every value after a day made another. */
const markets = fc
  .record({
    seed: fc.nat(1_000_000),
    cut: fc.integer({ min: 60, max: DAYS - 2 }),
    lag: fc.integer({ min: 0, max: 3 }),
    factor: fc.double({ min: 0.05, max: 15, noNaN: true }),
  })
  .map(({ seed, cut, lag, factor }) => {
    const last = FIRST_DAY + cut;
    const columns = ["one", "two", "three"].flatMap((asset, k) => {
      const closes = invented(seed + k, DAYS, { drift: (k - 1) / 1000 }).map((value, i) => ((i + seed) % 41 < k ? null : value));
      const ratio = invented(seed + k + 7, DAYS, { spread: 0.03, from: 1.6 });
      const lagDays = closes.flatMap((value) => (value === null ? [] : lag));
      return [
        dayColumn(asset, closes, { lagDays }),
        dayColumn(asset, ratio, { metric: "mvrv", lagDays: ratio.map(() => 1) }),
        ...told(asset, seed + k),
      ];
    });
    const changed = columns.map((column, k) => ({
      ...column,
      values: Array.from(column.values, (value, i) => ((column.days[i] ?? 0) > last ? value * factor * (1 + ((i * 7 + k) % 5)) : value)),
    }));
    return { columns, changed, last };
  });

/** Some events of either side; like every value they are others after the day. */
function told(asset: string, seed: number): DayColumn[] {
  return TOLD_METRICS.map((metric, k) => {
    const events = Array.from({ length: DAYS }, (_, i) => ((i * 31 + seed) % 53 === k ? (i % 2 === 0 ? 1 : -1) : null));
    return dayColumn(asset, events, { metric });
  });
}

function upTo(values: Float64Array, days: ArrayLike<number>, last: number): number[] {
  return [...values].filter((_, i) => (days[i] ?? 0) <= last);
}

describe("nothing of a day rests on what came after it", () => {
  it("in no indicator", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 118 }), (seed, cut) => {
        const bars = (factor: number) => {
          const close = Float64Array.from(invented(seed, 120), (value, i) => (i > cut ? value * factor : value));
          return {
            close,
            high: close.map((value) => value * 1.02),
            low: close.map((value) => value * 0.97),
            volume: close.map((value) => value * 3),
          };
        };
        for (const { id, measure } of INDICATORS) {
          const [plain, changed] = [measure(bars(1)), measure(bars(7))];
          for (const name of Object.keys(plain))
            expect([id, name, ...(plain[name]?.subarray(0, cut + 1) ?? [])]).toEqual([id, name, ...(changed[name]?.subarray(0, cut + 1) ?? [])]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("in no position of any trial, nor in what was chosen, nor in what a day brought", () => {
    fc.assert(
      fc.property(markets, ({ columns, changed, last }) => {
        const years = [yearOf(FIRST_DAY), yearOf(LAST)] as const;
        for (const rule of rulesFor(columns)) {
          const [plain, other] = [columns, changed].map((each) => {
            const tracks = tracksOf(each);
            const found = tried(rule, tracks, LAST);
            const { positions, chosen } = walkedForward(found, tracks, years);
            return {
              tried: found.positions.map((trial) => trial.map((position, k) => upTo(position, tracks[k]?.days ?? [], last))),
              chosen: [...chosen].filter(([year]) => year <= yearOf(last)),
              days: tracks.map((track, k) => upTo(daysOf(track, positions[k] ?? new Float64Array()).net, track.days, last)),
            };
          });
          expect(plain).toEqual(other);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("in no signal and in no record up to that day, which are those of the data that ended with it", () => {
    fc.assert(
      fc.property(markets, ({ columns, changed, last }) => {
        const ended = columns.map((column: DayColumn) => until(column, last));
        const span = { from: FIRST_DAY + 40, to: last };
        expect(backtestSignals(changed, span)).toEqual(backtestSignals(columns, span));
        expect(backtestSignals(ended, span)).toEqual(backtestSignals(columns, span));
        expect(signalsAsOf({ columns: changed, asOf: last })).toEqual(signalsAsOf({ columns, asOf: last }));
        expect(signalsAsOf({ columns: ended, asOf: last })).toEqual(signalsAsOf({ columns, asOf: last }));
      }),
      { numRuns: 12 },
    );
  });
});
