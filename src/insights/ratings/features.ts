import type { Factor, RowColumns } from "./factors/factor.ts";
import { FACTORS } from "./factors/index.ts";
import type { Panel } from "./panel.ts";
import { ranked } from "./ranks.ts";
import { rowColumnsOf } from "./row-columns.ts";
import { ELIGIBLE, universeOf } from "./universe.ts";

/** Each factor ranked across the assets of each day, and what that stands on. */
export interface Features {
  panel: Panel;
  columns: RowColumns[];
  universe: Uint8Array[];
  factors: readonly Factor[];
  /** By factor: place `day * rows + row`. NaN where the factor has no value there, or the row is not in that day's universe. */
  ranks: Float32Array[];
  /** By factor and row: the values of the panel's last day. */
  newest: Float64Array[];
}

export function featuresOf(panel: Panel, factors: readonly Factor[] = FACTORS): Features {
  const columns = rowColumnsOf(panel);
  const universe = universeOf(panel, columns);
  const [ranks, newest]: [Float32Array[], Float64Array[]] = [[], []];
  for (const factor of factors) {
    const values = columns.map((row) => factor.values(row)); // of one factor at a time: all of them would not fit
    ranks.push(ranksOf(panel, { universe, values }));
    newest.push(Float64Array.from(values, (column) => finite(column?.at(-1))));
  }
  return { panel, columns, universe, factors, ranks, newest };
}

function ranksOf(panel: Panel, { universe, values }: Pick<Features, "universe"> & { values: (Float64Array | null)[] }): Float32Array {
  const count = panel.rows.length;
  const result = new Float32Array(panel.days * count).fill(Number.NaN);
  if (values.every((column) => column === null)) return result;
  const day = new Float64Array(count);
  for (let at = 0; at < panel.days; at += 1) {
    for (let row = 0; row < count; row += 1) day[row] = universe[row]?.[at] === ELIGIBLE ? finite(values[row]?.[at]) : Number.NaN;
    result.set(ranked(day), at * count);
  }
  return result;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : Number.NaN;
}

/** The rows in a day's universe. */
export function eligibleRows({ panel, universe }: Pick<Features, "panel" | "universe">, at: number): number[] {
  return panel.rows.flatMap((_, row) => (universe[row]?.[at] === ELIGIBLE ? [row] : []));
}
