export interface Moments {
  n: number;
  mean: number;
  /** Of a sample: with n - 1. */
  deviation: number;
  /** m3 / m2^1.5 of central moments with n. */
  skew: number;
  /** m4 / m2^2 of central moments with n; 3 for the normal distribution. */
  kurtosis: number;
}

/** A spread this small beside the values is what rounding leaves of none. */
const ROUNDING = 1e-12;

/** The first four moments; null of fewer than two values or of values that are all the same. */
export function moments(values: ArrayLike<number>): Moments | null {
  const n = values.length;
  if (n < 2) return null;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i] ?? Number.NaN;
  const mean = sum / n;
  let [m2, m3, m4] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const off = (values[i] ?? Number.NaN) - mean;
    m2 += off ** 2 / n;
    m3 += off ** 3 / n;
    m4 += off ** 4 / n;
  }
  if (!(Math.sqrt(m2) > ROUNDING * Math.abs(mean)) || m2 ** 2 === 0) return null;
  return { n, mean, deviation: Math.sqrt((m2 * n) / (n - 1)), skew: m3 / m2 ** 1.5, kurtosis: m4 / m2 ** 2 };
}
