/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** The 95 % score interval of a share of successes, without correction; n > 0. Wilson, Journal of the American Statistical Association 22 (1927). */
export function wilsonInterval(successes: number, n: number): [low: number, high: number] {
  const share = successes / n;
  const spread = Z ** 2 / n;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  // at the ends the interval is exact there, which the subtraction misses by an ulp
  return [successes === 0 ? 0 : Math.max(0, centre - half), successes === n ? 1 : Math.min(1, centre + half)];
}
