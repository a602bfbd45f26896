import { ATR, BollingerBands, DonchianChannels, UlcerIndex } from "trading-signals";
import { type Bars, type Columns, fed, fedApart, fedBars, itself } from "./bars.ts";
import { exponentialMean, simpleMean } from "./smoothing.ts";

/** Wilder's mean of the true range, in the unit of the price. */
export function averageTrueRange(bars: Bars, interval = 14): Columns {
  return { atr: fedBars(new ATR(interval), bars, itself) };
}

/** The 20-day mean with two standard deviations of those days on either side, the width in percent of the mean, and where the close stands between. */
export function bollinger({ close }: Pick<Bars, "close">, interval = 20, deviations = 2): Columns {
  const bands = new BollingerBands(interval, deviations);
  const columns = { middle: blank(close), upper: blank(close), lower: blank(close), width: blank(close), place: blank(close) };
  close.forEach((value, i) => {
    const result = bands.add(value);
    if (result === null) return;
    const range = result.upper - result.lower;
    columns.middle[i] = result.middle;
    columns.upper[i] = result.upper;
    columns.lower[i] = result.lower;
    columns.width[i] = result.middle === 0 ? 0 : (100 * range) / result.middle;
    columns.place[i] = range === 0 ? 0.5 : (value - result.lower) / range;
  });
  return columns;
}

/** The highest and lowest of 20 days, the width in percent of the mean close, and where the close stands between. */
export function donchian(bars: Bars, interval = 20): Columns {
  const { upper, lower } = fedApart(new DonchianChannels(interval), bars, { upper: (each) => each.upper, lower: (each) => each.lower });
  const mean = simpleMean(bars.close, interval);
  const range = upper.map((value, i) => value - (lower[i] ?? Number.NaN));
  return {
    upper,
    lower,
    middle: lower.map((value, i) => value + (range[i] ?? Number.NaN) / 2),
    width: range.map((value, i) => (mean[i] === 0 ? 0 : (100 * value) / (mean[i] ?? Number.NaN))),
    place: range.map((value, i) => (value === 0 ? 0.5 : ((bars.close[i] ?? Number.NaN) - (lower[i] ?? Number.NaN)) / value)),
  };
}

/** The same as of the day before: what a close must pass to break out. */
export function donchianBefore(bars: Bars, interval = 20): Columns {
  const today = donchian(bars, interval);
  return Object.fromEntries(Object.entries(today).map(([name, values]) => [name, values.map((_, i) => values[i - 1] ?? Number.NaN)]));
}

/** The 20-day exponential mean with twice the 10-day ATR on either side. */
export function keltner(bars: Bars): Columns {
  const middle = exponentialMean(bars.close, 20);
  const { atr = new Float64Array() } = averageTrueRange(bars, 10);
  const upper = middle.map((value, i) => value + 2 * (atr[i] ?? Number.NaN));
  const lower = middle.map((value, i) => value - 2 * (atr[i] ?? Number.NaN));
  return { middle, upper, lower };
}

/** Root mean square of the drawdowns of 14 days, in percent, each from the highest close of its window so far. */
export function ulcer({ close }: Pick<Bars, "close">, interval = 14): Columns {
  return { ulcer: fed(new UlcerIndex(interval), close, itself) };
}

function blank({ length }: Float64Array): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}
