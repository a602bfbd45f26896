/** Lanczos coefficients for g = 7, n = 9 (Lanczos, SIAM Journal on Numerical Analysis B 1 (1964); values after Godfrey 2001). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];
const TINY = 1e-300;
const CLOSE = 1e-15;
const MAX_STEPS = 10_000;
const HALVINGS = 200;

/** ln Γ(x) for x > 0, relative error below 1e-13. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const sum = LANCZOS.reduce((all, coefficient, i) => (i === 0 ? coefficient : all + coefficient / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1]: the probability that a Beta(a, b) variable is at most x.
 * Continued fraction DLMF 8.17.22 (NIST Digital Library of Mathematical Functions), evaluated by Lentz's method as modified by Thompson and
 * Barnett, Journal of Computational Physics 64 (1986), on the side where it converges fast (DLMF 8.17.4). Absolute error about 1e-12.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const coefficient of [even, odd]) {
      d = 1 / away(1 + coefficient * d);
      c = away(1 + coefficient / c);
      step = d * c;
      fraction *= step;
    }
    if (Math.abs(step - 1) < CLOSE) break;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The value below which a Beta(a, b) variable lies with the given probability, by bisection on I_x(a, b); a, b > 0, probability in [0, 1]. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS && high - low > Number.EPSILON * high; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
