import { KAMA, TR, VortexIndicator, WMA, WSMA } from "trading-signals";
import { type Bars, type Columns, fed, fedApart, fedBars, itself } from "./bars.ts";
import { exponentialMean, fromDay, simpleMean } from "./smoothing.ts";

/** The mean of the last closes. */
export function simpleAverage({ close }: Pick<Bars, "close">, interval = 20): Columns {
  return { mean: simpleMean(close, interval) };
}

/** The exponential mean of closes. */
export function exponentialAverage({ close }: Pick<Bars, "close">, interval = 20): Columns {
  return { mean: fromDay(exponentialMean(close, interval), interval - 1) };
}

/** The mean of the last 9 closes, weighed 1 to 9, the newest most. */
export function weightedAverage({ close }: Pick<Bars, "close">, interval = 9): Columns {
  return { mean: fed(new WMA(interval), close, itself) };
}

/** Kaufman's adaptive mean over 10 days: quick where the price goes one way, slow where it wavers. */
export function adaptiveAverage({ close }: Pick<Bars, "close">, interval = 10): Columns {
  return { mean: fed(new KAMA(interval), close, itself) };
}

/**
 * How directed the price is over 14 days, 0 to 100 (Wilder 1978), over the library's Wilder mean. The library's own counts the first day,
 * which has no move, and counts a day that went as far up as down for both sides; there it is counted for neither.
 */
export function directionalMovement(bars: Bars, interval = 14): Columns {
  const ranges = fedBars(new TR(), bars, itself);
  const [range, up, down, index] = [new WSMA(interval), new WSMA(interval), new WSMA(interval), new WSMA(interval)];
  const adx = bars.close.map((_, i) => {
    if (i === 0) return Number.NaN;
    const [rise, fall] = [(bars.high[i] ?? 0) - (bars.high[i - 1] ?? 0), (bars.low[i - 1] ?? 0) - (bars.low[i] ?? 0)];
    range.add(ranges[i] ?? 0);
    const [rising, falling] = [up.add(rise > fall ? Math.max(rise, 0) : 0), down.add(fall > rise ? Math.max(fall, 0) : 0)];
    if (rising === null || falling === null) return Number.NaN;
    const sum = rising + falling;
    return index.add(sum === 0 ? 0 : (100 * Math.abs(rising - falling)) / sum) ?? Number.NaN;
  });
  return { adx };
}

/** Upward and downward movement to true range over 14 days. */
export function vortex(bars: Bars, interval = 14): Columns {
  return fedApart(new VortexIndicator(interval), bars, { up: ({ plus }) => plus, down: ({ minus }) => minus });
}
