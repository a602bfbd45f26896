import { CCI, EMA, MACD, ROC, SMA, StochasticOscillator, UltimateOscillator, WilliamsR } from "trading-signals";
import { type Bars, type Columns, fed, fedApart, fedBars, itself } from "./bars.ts";
import { exponentialMean, fromDay, seededMean, wilderMean } from "./smoothing.ts";

/**
 * Relative strength (Wilder 1978): 100 gains / (gains + losses), each smoothed by Wilder's mean from the first day on, when both are 0.
 * The library begins with the simple mean of the first 14 changes; the two meet as that beginning fades. Without any change it is 50.
 */
export function rsi({ close }: Pick<Bars, "close">, interval = 14): Columns {
  const change = close.map((value, i) => (i === 0 ? 0 : value - (close[i - 1] ?? Number.NaN)));
  const gains = wilderMean(
    change.map((value) => Math.max(value, 0)),
    interval,
  );
  const losses = wilderMean(
    change.map((value) => Math.max(-value, 0)),
    interval,
  );
  const strength = gains.map((gain, i) => (gain + (losses[i] ?? 0) === 0 ? 50 : (100 * gain) / (gain + (losses[i] ?? Number.NaN))));
  return { rsi: fromDay(strength, interval) };
}

/** Where the RSI stands between its lowest and highest of the last 14 days, 0 to 1; 0.5 where it did not move. Own, over the RSI above. */
export function stochasticRsi(bars: Pick<Bars, "close">, interval = 14): Columns {
  const { rsi: strength = new Float64Array() } = rsi(bars, interval);
  return { stochasticRsi: fromDay(placeInWindow(strength, interval), 2 * interval - 1) };
}

/** The 12-day less the 26-day exponential mean, its 9-day mean, and the difference. */
export function macd({ close }: Pick<Bars, "close">): Columns {
  const indicator = new MACD(new EMA(12), new EMA(26), new EMA(9));
  const columns = { macd: new Float64Array(close.length), signal: new Float64Array(close.length), histogram: new Float64Array(close.length) };
  close.forEach((value, i) => {
    const result = indicator.add(value);
    columns.macd[i] = result?.macd ?? Number.NaN;
    columns.signal[i] = result?.signal ?? Number.NaN;
    columns.histogram[i] = result?.histogram ?? Number.NaN;
  });
  return columns;
}

/** MACD as a percentage of the slow mean. The library gives neither its signal line nor its first days: own, over the library's means. */
export function percentageOscillator(values: Float64Array, [fast, slow, signal] = [12, 26, 9] as const): Columns {
  const [quick, tardy] = [exponentialMean(values, fast), exponentialMean(values, slow)];
  const line = quick.map((value, i) => (tardy[i] === 0 ? 0 : 100 * (value / (tardy[i] ?? Number.NaN) - 1)));
  const mean = exponentialMean(line, signal);
  return { line, signal: mean, histogram: line.map((value, i) => value - (mean[i] ?? Number.NaN)) };
}

/** The change over 12 days, in percent; the library gives a fraction. */
export function rateOfChange({ close }: Pick<Bars, "close">, interval = 12): Columns {
  return { rateOfChange: fed(new ROC(interval), close, (fraction) => 100 * fraction) };
}

/**
 * Twice smoothed change to twice smoothed absolute change (25 and 13 days), from -100 to 100; 0 where nothing changed. Own: each mean begins
 * with the simple mean of its first days, the library's with the very first change.
 */
export function trueStrength({ close }: Pick<Bars, "close">, factors = [2 / 26, 2 / 14] as const): Columns {
  const change = close.map((value, i) => (i === 0 ? Number.NaN : value - (close[i - 1] ?? Number.NaN)));
  const twice = (values: Float64Array) => seededMean(seededMean(values, 25, factors[0]), 13, factors[1]);
  const [directed, whole] = [twice(change), twice(change.map(Math.abs))];
  return { trueStrength: directed.map((value, i) => (whole[i] === 0 ? 0 : (100 * value) / (whole[i] ?? Number.NaN))) };
}

/** Where the close stands in the range of 14 days, 0 to 100, and its 3-day mean. The library tells of the first only when it has the second. */
export function stochastic(bars: Bars, interval = 14): Columns {
  const k = fedApart(new StochasticOscillator({ kPeriod: interval, kSlowingPeriod: 1, dPeriod: 1 }), bars, { k: ({ stochK }) => stochK }).k;
  const mean = new SMA(3);
  return { k, d: k.map((value) => (Number.isNaN(value) ? Number.NaN : (mean.add(value) ?? Number.NaN))) };
}

/** How far the close stands below the highest of 14 days, 0 to -100 of their range. */
export function williamsR(bars: Bars, interval = 14): Columns {
  return { williamsR: fedBars(new WilliamsR(interval), bars, itself) };
}

/** Buying pressure to true range over 7, 14 and 28 days, weighed 4 : 2 : 1. */
export function ultimateOscillator(bars: Bars): Columns {
  return { ultimateOscillator: fedBars(new UltimateOscillator({ shortPeriod: 7, mediumPeriod: 14, longPeriod: 28 }), bars, itself) };
}

/** The typical price's distance from its 20-day mean in 0.015 mean absolute deviations; 0 where there is none. */
export function commodityChannel(bars: Bars, interval = 20): Columns {
  return { commodityChannel: fedBars(new CCI(interval), bars, (value) => (Number.isFinite(value) ? value : 0)) };
}

/**
 * Schaff's trend cycle (23, 50, 10, 3): the place of the MACD in its last 10 days, smoothed, and the place of that in its own, smoothed.
 * From the first day on, with whatever days there are; the library waits for each window to fill.
 */
export function trendCycle({ close }: Pick<Bars, "close">): Columns {
  const [quick, tardy] = [exponentialMean(close, 23), exponentialMean(close, 50)];
  const difference = quick.map((value, i) => value - (tardy[i] ?? Number.NaN));
  const once = exponentialMean(cyclePlace(difference), 3);
  return { trendCycle: exponentialMean(cyclePlace(once), 3) };
}

const CYCLE_DAYS = 10;

/** 0 to 100; what it was the day before where the window has no range, at first 0. */
function cyclePlace(values: Float64Array): Float64Array {
  let before = 0;
  return values.map((value, i) => {
    const window = values.subarray(Math.max(0, i + 1 - CYCLE_DAYS), i + 1);
    const [low, high] = [Math.min(...window), Math.max(...window)];
    if (high > low) before = (100 * (value - low)) / (high - low);
    return before;
  });
}

function placeInWindow(values: Float64Array, interval: number): Float64Array {
  return values.map((value, i) => {
    const window = values.subarray(Math.max(0, i + 1 - interval), i + 1);
    const [low, high] = [Math.min(...window), Math.max(...window)];
    return high === low ? 0.5 : (value - low) / (high - low);
  });
}
