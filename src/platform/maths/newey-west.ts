/** Critical values of a two-sided test at 5 % for Bartlett's kernel by the bandwidth's share of the sample: Kiefer and Vogelsang, Econometric Theory 21 (2005), table 1. */
const FIXED_B = [1.96, 2.9694, 0.416, -0.5324];
const LEAST = 10;
const ALIKE = 3;

export interface MeanOfSeries {
  mean: number;
  /** Null of too few to tell. */
  standardError: number | null;
  t: number | null;
  count: number;
}

/**
 * The mean of a series whose neighbours are alike, with its standard error by Newey and West (Econometrica 55, 1987). `overlap` is the number of
 * steps over which they share something by construction. The bandwidth is three times that (Bartlett's weights would else cut off too much of it),
 * or 1.3 times the root of the length where that is more (Lazarus, Lewis, Stock and Watson, Journal of Business & Economic Statistics 36, 2018).
 * The error is widened by how much the critical value grows with twice the bandwidth: with the bandwidth itself, |t| > 1.96 came by chance in one
 * of twelve short series with overlap, where one of twenty is meant.
 */
export function meanOfSeries(values: ArrayLike<number>, overlap: number): MeanOfSeries | null {
  const count = values.length;
  if (count === 0) return null;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += values[i] ?? 0;
  const mean = sum / count;
  const bandwidth = Math.max(ALIKE * overlap, Math.ceil(1.3 * Math.sqrt(count)));
  if (count < Math.max(LEAST, 2 * bandwidth)) return { mean, standardError: null, t: null, count };
  const error =
    Math.sqrt(longRunVariance(values, { mean, bandwidth }) / count) * (criticalValue(Math.min(1, (2 * bandwidth) / count)) / (FIXED_B[0] ?? 1));
  return { mean, standardError: error, t: error > 0 ? mean / error : null, count };
}

function longRunVariance(values: ArrayLike<number>, { mean, bandwidth }: { mean: number; bandwidth: number }): number {
  const away = Float64Array.from(values, (value) => value - mean);
  let variance = autocovariance(away, 0);
  for (let lag = 1; lag < bandwidth; lag += 1) variance += 2 * (1 - lag / bandwidth) * autocovariance(away, lag);
  return Math.max(0, variance);
}

function autocovariance(away: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < away.length; i += 1) sum += (away[i] ?? 0) * (away[i - lag] ?? 0);
  return sum / away.length;
}

function criticalValue(share: number): number {
  return FIXED_B.reduceRight((sum, coefficient) => sum * share + coefficient, 0);
}
