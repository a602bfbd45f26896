import type { Factor } from "./factors/factor.ts";

/** Variance of ranks that are spread evenly from -0.5 to 0.5. */
const RANK_VARIANCE = 1 / 12;
/** A weight moves away from what was published only as far as its evidence exceeds so many standard errors of chance. */
const THRESHOLD = 1.5;
/** What was published counts as so many asset-days. */
const PRIOR_ROWS = 2_000;
/** What a published factor is expected to explain of one day before there is evidence, as a rank correlation; it grows with the root of the days. */
const PRIOR_WEIGHT = 0.001;
/** Days between two ranks that tell how long a factor stays as it is. */
export const LAG_DAYS = 7;
const MAX_ROUNDS = 1_000;
const CLOSE = 1e-13;

/** Sums that a model is fitted from; adding a day changes nothing of the days before. */
export interface Evidence {
  rows: number;
  days: number;
  /** X'X by rows, and X'y. */
  xx: Float64Array;
  xy: Float64Array;
  /** The sum over days of the square of what each day adds to X'y: assets that move together add no evidence of their own. */
  spread: Float64Array;
  /** Of each factor with its rank of some days before: the sum of products, and of the squares of its own. */
  lagged: Float64Array;
  squares: Float64Array;
}

export function noEvidence(factors: number): Evidence {
  const column = () => new Float64Array(factors);
  return { rows: 0, days: 0, xx: new Float64Array(factors * factors), xy: column(), spread: column(), lagged: column(), squares: column() };
}

/** An asset on a day: its ranks and those of some days before, a missing one as 0, and what came of it. */
export interface Case {
  ranks: Float64Array;
  before: Float64Array;
  outcome: number;
}

/** Adds the assets of a day. */
export function addDay(evidence: Evidence, cases: readonly Case[]): void {
  const { xx, xy, spread, lagged, squares } = evidence;
  const count = xy.length;
  const today = new Float64Array(count);
  for (const { ranks, before, outcome } of cases)
    for (let i = 0; i < count; i += 1) {
      const value = ranks[i] ?? 0;
      if (value === 0) continue;
      today[i] = (today[i] ?? 0) + value * outcome;
      for (let j = 0; j <= i; j += 1) xx[i * count + j] = (xx[i * count + j] ?? 0) + value * (ranks[j] ?? 0);
      if ((before[i] ?? 0) === 0) continue;
      lagged[i] = (lagged[i] ?? 0) + value * (before[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  today.forEach((sum, i) => {
    xy[i] = (xy[i] ?? 0) + sum;
    spread[i] = (spread[i] ?? 0) + sum * sum;
  });
  evidence.rows += cases.length;
  evidence.days += 1;
}

/** Where weights begin: every published factor the same, by its published sign. */
export function priorOf(factors: readonly Factor[], { grade, horizon }: { grade: keyof Factor["signs"]; horizon: number }): Float64Array {
  return Float64Array.from(factors, ({ signs }) => signs[grade] * PRIOR_WEIGHT * Math.sqrt(horizon));
}

/**
 * Weights of an elastic net (Zou and Hastie, Journal of the Royal Statistical Society B 67 (2005)) that is drawn to the published weights and not
 * to zero, by coordinate descent on the sums. Outcomes of `horizon` days overlap: the longer a factor stays as it is, the fewer its cases count.
 */
export function fitted(evidence: Evidence, { prior, horizon }: { prior: Float64Array; horizon: number }): Float64Array {
  const { rows, xx, xy } = evidence;
  if (rows === 0) return Float64Array.from(prior);
  const count = prior.length;
  const covariance = (i: number, j: number) => (xx[i >= j ? i * count + j : j * count + i] ?? 0) / rows;
  const ridge = (RANK_VARIANCE * PRIOR_ROWS) / rows;
  const chance = evidence.spread.map((sum, i) => (THRESHOLD * Math.sqrt(sum * repeatsOf(evidence, { factor: i, horizon }))) / rows);
  const residual = Float64Array.from(xy, (sum, i) => prior.reduce((left, weight, j) => left - covariance(i, j) * weight, sum / rows));
  const moved = new Float64Array(count);
  for (let round = 0, change = 1; round < MAX_ROUNDS && change > CLOSE; round += 1) {
    change = 0;
    for (let i = 0; i < count; i += 1) {
      const variance = covariance(i, i);
      if (variance === 0) continue;
      const pull = (residual[i] ?? 0) + variance * (moved[i] ?? 0);
      const next = beyond(pull, chance[i] ?? 0) / (variance + ridge);
      const step = next - (moved[i] ?? 0);
      if (step === 0) continue;
      for (let j = 0; j < count; j += 1) residual[j] = (residual[j] ?? 0) - covariance(j, i) * step;
      moved[i] = next;
      change = Math.max(change, Math.abs(step));
    }
  }
  return prior.map((weight, i) => weight + (moved[i] ?? 0));
}

function beyond(value: number, threshold: number): number {
  return Math.abs(value) <= threshold ? 0 : value - Math.sign(value) * threshold;
}

/** How many days count as one: as many as the horizon for a factor that never changes, one for a factor that is new each day. */
function repeatsOf({ lagged, squares }: Evidence, { factor, horizon }: { factor: number; horizon: number }): number {
  const alike = Math.max(0, Math.min(1, (lagged[factor] ?? 0) / Math.max(squares[factor] ?? 0, Number.MIN_VALUE))) ** (1 / LAG_DAYS);
  let [repeats, part] = [1, 1];
  for (let day = 1; day < horizon; day += 1) {
    part *= alike;
    repeats += 2 * (1 - day / horizon) * part;
  }
  return repeats;
}
