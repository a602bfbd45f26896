import type { Factor, RowColumns } from "./factors/factor.ts";
import { FACTORS } from "./factors/index.ts";
import type { Panel } from "./panel.ts";
import { ranked as ranksOf } from "./ranks.ts";
import { rowColumnsOf } from "./row-columns.ts";
import { ELIGIBLE, universeOf } from "./universe.ts";

/** Each factor ranked across the assets of each day, and what that stands on. */
export interface Features {
  panel: Panel;
  columns: RowColumns[];
  universe: Uint8Array[];
  factors: readonly Factor[];
  /** Place `(day * rows + row) * factors + factor`. NaN where the factor has no value there, or the row is not in that day's universe. */
  ranks: Float32Array;
  /** By factor and row: the values of the panel's last day. */
  newest: Float64Array[];
}

export function featuresOf(panel: Panel, factors: readonly Factor[] = FACTORS): Features {
  const columns = rowColumnsOf(panel);
  const universe = universeOf(panel, columns);
  const features: Features = {
    ...{ panel, columns, universe, factors },
    ranks: new Float32Array(panel.days * panel.rows.length * factors.length).fill(Number.NaN),
    newest: [],
  };
  factors.forEach((factor, i) => {
    const values = columns.map((row) => factor.values(row)); // of one factor at a time: all of them would not fit
    if (values.some((column) => column !== null)) rankAll(features, { factor: i, values });
    features.newest.push(Float64Array.from(values.map((column) => finite(column?.at(-1)))));
  });
  return features;
}

function rankAll({ panel, universe, factors, ranks }: Features, { factor, values }: { factor: number; values: (Float64Array | null)[] }): void {
  const count = panel.rows.length;
  const day = new Float64Array(count);
  for (let at = 0; at < panel.days; at += 1) {
    for (let row = 0; row < count; row += 1) day[row] = universe[row]?.[at] === ELIGIBLE ? finite(values[row]?.[at]) : Number.NaN;
    const ranked = ranksOf(day);
    for (let row = 0; row < count; row += 1) ranks[(at * count + row) * factors.length + factor] = ranked[row] ?? Number.NaN;
  }
}

/** The rank of one asset on a day by one factor; NaN where it has none. */
export function rankAt({ ranks, panel, factors }: Features, { at, row, factor }: { at: number; row: number; factor: number }): number {
  return ranks[(at * panel.rows.length + row) * factors.length + factor] ?? Number.NaN;
}

/** The ranks of one asset on a day; a missing one stands in the middle, at 0. */
export function featureRow({ ranks, panel, factors }: Features, { at, row }: { at: number; row: number }): Float64Array {
  const result = new Float64Array(factors.length);
  const place = (at * panel.rows.length + row) * factors.length;
  for (let i = 0; i < result.length; i += 1) {
    const rank = at < 0 ? Number.NaN : (ranks[place + i] ?? Number.NaN);
    if (!Number.isNaN(rank)) result[i] = rank;
  }
  return result;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : Number.NaN;
}

/** The rows in a day's universe. */
export function eligibleRows({ panel, universe }: Pick<Features, "panel" | "universe">, at: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < panel.rows.length; row += 1) if (universe[row]?.[at] === ELIGIBLE) rows.push(row);
  return rows;
}
