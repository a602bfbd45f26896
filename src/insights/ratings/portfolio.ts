/** Of each sale and each purchase: a tenth of a percent of fee, and as much of spread and slippage. */
export const COST = 0.002;
const FIFTH = 5;

/** The best and the worst fifth of a day, by place in the day's rows. Equals stand in the order of their names. */
export function fifthsOf(grades: Float64Array): { top: number[]; bottom: number[] } {
  const order = Array.from(grades, (_, i) => i).sort((a, b) => (grades[b] ?? 0) - (grades[a] ?? 0) || a - b);
  const size = Math.ceil(grades.length / FIFTH);
  return { top: order.slice(0, size), bottom: order.slice(-size) };
}

/** The part of a fifth that was not held before; all of it where there was none. */
export function replaced(now: readonly number[], before: readonly number[] | undefined): number {
  if (!before) return 1;
  const held = new Set(before);
  return now.filter((row) => !held.has(row)).length / now.length;
}

export function meanReturn(rows: readonly number[], returns: Float64Array): number {
  return rows.reduce((sum, row) => sum + (returns[row] ?? 0), 0) / rows.length;
}
