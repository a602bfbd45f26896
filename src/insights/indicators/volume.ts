import { AD, EMV, MFI, OBV, PVT } from "trading-signals";
import { type Bars, type Columns, fedBars, itself } from "./bars.ts";
import { percentageOscillator } from "./momentum.ts";
import { exponentialMean, simpleMean } from "./smoothing.ts";

/** Volume of days that rose less that of days that fell, summed from the first day. */
export function onBalance(bars: Bars): Columns {
  return { onBalance: fedBars(new OBV(2), bars, itself) };
}

/** Volume weighed by where the close stands in its day's range (-1 to 1), summed from the first day. */
export function accumulation(bars: Bars): Columns {
  return { accumulation: fedBars(new AD(), bars, itself) };
}

/** How far the middle of the day moves for each hundred million of volume and unit of range, and its 14-day mean. */
export function easeOfMovement(bars: Bars, interval = 14): Columns {
  return { daily: fedBars(new EMV(1), bars, itself), mean: fedBars(new EMV(interval), bars, itself) };
}

/** Change times volume, and its 13-day exponential mean from the first change on; the library waits for 13. */
export function forceIndex({ close, volume }: Bars, interval = 13): Columns {
  const force = close.map((value, i) => (i === 0 ? Number.NaN : (value - (close[i - 1] ?? Number.NaN)) * (volume[i] ?? 0)));
  return { force: exponentialMean(force, interval) };
}

/** Relative strength of the money that flows: typical price times volume of days that rose, 0 to 100 of the flow of 14 days. */
export function moneyFlow(bars: Bars, interval = 14): Columns {
  return { moneyFlow: fedBars(new MFI(interval), bars, itself) };
}

/** The 12-day mean of the volume to its 26-day mean, in percent apart. */
export function volumeOscillator({ volume }: Bars): Columns {
  return percentageOscillator(volume);
}

/** Volume times relative change, summed from the first day, and its 14-day mean. */
export function volumePriceTrend(bars: Bars, interval = 14): Columns {
  const trend = fedBars(new PVT(), bars, itself);
  return { trend, mean: simpleMean(trend, interval) };
}

/** The mean typical price of the last 14 days, weighed by volume; fewer days at first. The library sums from the first day and never forgets. */
export function volumeWeightedPrice({ high, low, close, volume }: Bars, interval = 14): Columns {
  const money = close.map((value, i) => (((high[i] ?? 0) + (low[i] ?? 0) + value) / 3) * (volume[i] ?? 0));
  const over = (values: Float64Array, i: number) => values.subarray(Math.max(0, i + 1 - interval), i + 1).reduce((sum, value) => sum + value, 0);
  return { price: close.map((_, i) => (over(volume, i) === 0 ? Number.NaN : over(money, i) / over(volume, i))) };
}
