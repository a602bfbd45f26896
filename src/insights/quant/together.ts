/** Fewer days that two assets have in common say nothing of how they go together. */
const MIN_DAYS = 30;
const ROUNDING = 1e-12;

export interface Together {
  /** Pearson's, of daily returns on the days that both have. */
  correlation: number | null;
  /** How much the first moves for each move of the second: covariance to the second's variance. */
  beta: number | null;
  days: number;
}

/** How two columns of returns go together; NaN where one has no return on a day. */
export function together(one: ArrayLike<number>, other: ArrayLike<number>): Together {
  const places = commonPlaces(one, other);
  if (places.length < MIN_DAYS) return { correlation: null, beta: null, days: places.length };
  const mean = (values: ArrayLike<number>) => places.reduce((sum, i) => sum + (values[i] ?? 0), 0) / places.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [both, ones, others] = [0, 0, 0];
  for (const i of places) {
    const [a, b] = [(one[i] ?? 0) - meanOne, (other[i] ?? 0) - meanOther];
    both += a * b;
    ones += a * a;
    others += b * b;
  }
  const [moves, otherMoves] = [ones > ROUNDING * places.length * meanOne ** 2, others > ROUNDING * places.length * meanOther ** 2];
  const correlation = moves && otherMoves ? Math.min(1, Math.max(-1, both / Math.sqrt(ones * others))) : null;
  return { correlation, beta: otherMoves ? both / others : null, days: places.length };
}

/** Every asset against every other, row by row. */
export function matrix(columns: readonly ArrayLike<number>[]): Together[][] {
  return columns.map((one) => columns.map((other) => together(one, other)));
}

function commonPlaces(one: ArrayLike<number>, other: ArrayLike<number>): number[] {
  const places: number[] = [];
  for (let i = 0; i < one.length && i < other.length; i += 1) if (!Number.isNaN(one[i]) && !Number.isNaN(other[i])) places.push(i);
  return places;
}
