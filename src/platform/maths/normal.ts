const SQRT_2PI = Math.sqrt(2 * Math.PI);
const FAR = 38; // beyond it a double is 0 or 1
const STEPS = 200;
const SERIES_END = 6;

/** The probability that a standard normal variable is at most z. Marsaglia's series, Journal of Statistical Software 11 (2004); absolute error below 1e-14. */
export function normalProbability(z: number): number {
  if (Math.abs(z) > SERIES_END) return z < 0 ? tail(-z) : 1 - tail(z);
  let [sum, term, odd] = [z, z, 1];
  for (let step = 0; step < STEPS && Math.abs(term) > Number.EPSILON * Math.abs(sum); step += 1) {
    odd += 2;
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / SQRT_2PI;
}

/** The upper tail from 6 on, by Laplace's continued fraction (DLMF 7.9.2). */
function tail(z: number): number {
  if (z > FAR) return 0;
  let fraction = z;
  for (let k = 60; k >= 1; k -= 1) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / (SQRT_2PI * fraction);
}

/** The z below which a standard normal variable lies with this probability, 0 < probability < 1, by bisection. */
export function normalQuantile(probability: number): number {
  let [low, high] = [-FAR, FAR];
  for (let step = 0; step < STEPS && high - low > Number.EPSILON * Math.abs(high); step += 1) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
