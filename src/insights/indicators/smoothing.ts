import { EMA } from "trading-signals";

/** The exponential mean from the first value on, which `trading-signals` gives while it still calls itself unstable. NaN passes and changes nothing. */
export function exponentialMean(values: Float64Array, interval: number): Float64Array {
  const ema = new EMA(interval);
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : ema.update(value, false)));
}

/** Wilder's mean from the first value on: each new value weighs 1 / interval. The library begins with the simple mean of the first `interval` values. */
export function wilderMean(values: Float64Array, interval: number): Float64Array {
  let mean = Number.NaN;
  return values.map((value) => {
    if (!Number.isNaN(value)) mean = Number.isNaN(mean) ? value : mean + (value - mean) / interval;
    return mean;
  });
}

/** The simple mean of the last `interval` values, NaN where one of them lacks. Summed anew each day: no error runs on. */
export function simpleMean(values: Float64Array, interval: number): Float64Array {
  return values.map((_, i) => {
    if (i + 1 < interval) return Number.NaN;
    let sum = 0;
    for (let k = i + 1 - interval; k <= i; k += 1) sum += values[k] ?? Number.NaN;
    return sum / interval;
  });
}

/** The exponential mean that begins with the simple mean of the first `interval` values; each later one weighs `factor`. */
export function seededMean(values: Float64Array, interval: number, factor = 2 / (interval + 1)): Float64Array {
  let [mean, seen, sum] = [Number.NaN, 0, 0];
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    seen += 1;
    sum += value;
    if (seen === interval) mean = sum / interval;
    else if (seen > interval) mean += factor * (value - mean);
    return mean;
  });
}

/** Nothing before the day on which an indicator has seen enough. */
export function fromDay(values: Float64Array, first: number): Float64Array {
  return values.map((value, i) => (i < first ? Number.NaN : value));
}
