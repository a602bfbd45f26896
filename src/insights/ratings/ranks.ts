/** Fewer than these do not make a ranking. */
export const LEAST_RANKED = 5;
/** Ranks stop at the first and last hundredth: the most extreme values count alike. */
const WINSORISED = 0.49;

/**
 * The rank of each value among all, from -0.5 to 0.5 with ties in their middle, winsorised at both ends. A missing value (NaN) has none, and
 * nobody has one where fewer than five have a value or all have the same.
 */
export function ranked(values: Float64Array, least = LEAST_RANKED): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const count = sorted.length;
  const result = new Float64Array(values.length).fill(Number.NaN);
  if (count < least || sorted[0] === sorted[count - 1]) return result;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const first = firstAbove(sorted, value, false);
    const last = sorted[first + 1] === value ? firstAbove(sorted, value, true) : first + 1;
    result[i] = Math.max(-WINSORISED, Math.min(WINSORISED, (first + last) / 2 / count - 0.5));
  }
  return result;
}

/** The place of the first value that is not below this one, or with `above` of the first above it. */
export function firstAbove(sorted: Float64Array, value: number, above: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found < value || (above && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pearson correlation of values where both are there; of ranks it is Spearman's. NaN of fewer than five pairs; 0 where one side says nothing. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? Number.NaN, b[i] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  if (n < LEAST_RANKED) return Number.NaN;
  const spread = (saa - (sa * sa) / n) * (sbb - (sb * sb) / n);
  return spread > 1e-18 ? (sab - (sa * sb) / n) / Math.sqrt(spread) : 0;
}
