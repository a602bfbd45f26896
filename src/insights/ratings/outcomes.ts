import type { Features } from "./features.ts";
import type { Panel } from "./panel.ts";
import { ranked } from "./ranks.ts";
import { CARRIED_DAYS } from "./row-columns.ts";
import { ELIGIBLE } from "./universe.ts";
import { carried } from "./windows.ts";

/** What came of each row: prices to enter at and to leave at. */
export interface Outcomes {
  enter: Float64Array[];
  leave: Float64Array[];
  days: number;
}

/**
 * Whoever holds what is delisted, dies or changes its units leaves at the last price there was and stays in cash: no asset drops out of a
 * back-test because it came to an end.
 */
export function outcomesOf({ price, days }: Panel): Outcomes {
  return {
    enter: price.map((column) => carried(column, CARRIED_DAYS)),
    leave: price.map((column) => carried(column, Number.POSITIVE_INFINITY)),
    days,
  };
}

/** Simple return of each row from the close of a day to that of so many days later; NaN where that lies behind the panel. */
export function returnsAfter({ enter, leave, days }: Outcomes, { at, horizon }: { at: number; horizon: number }): Float64Array {
  const result = new Float64Array(enter.length).fill(Number.NaN);
  if (at + horizon >= days) return result;
  for (let row = 0; row < result.length; row += 1) result[row] = (leave[row]?.[at + horizon] ?? Number.NaN) / (enter[row]?.[at] ?? Number.NaN) - 1;
  return result;
}

/**
 * What the model learns to expect: the rank of the risk-adjusted return, as the mean over horizons. It is the return beyond the
 * median of the day, by the volatility known on it: without the former, assets would be ranked by their volatility whenever all fall or all rise.
 * NaN where one of the horizons is not there.
 */
export function targetOf(
  { columns, universe }: Pick<Features, "columns" | "universe">,
  { outcomes, at, horizons }: { outcomes: Outcomes; at: number; horizons: readonly number[] },
): Float64Array {
  const sum = new Float64Array(columns.length);
  for (const horizon of horizons) {
    const after = returnsAfter(outcomes, { at, horizon }).map((value, row) => (universe[row]?.[at] === ELIGIBLE ? value : Number.NaN));
    const middle = middleOf(after);
    const ranks = ranked(after.map((value, row) => (value - middle) / (columns[row]?.volatility[at] ?? Number.NaN)));
    for (let row = 0; row < sum.length; row += 1) sum[row] = (sum[row] ?? 0) + (ranks[row] ?? Number.NaN) / horizons.length;
  }
  return sum;
}

/** The median of those that are there, sorted natively: this runs for every day and horizon. */
function middleOf(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
