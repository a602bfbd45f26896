import type { Check } from "../../schema/check.ts";
import { type DailyColumn, dayNumber, placeOf } from "./book.ts";
import type { Observation } from "./observation.ts";
import type { Wanted } from "./series-for.ts";

export function unverifiable(reason: string, wanted?: Wanted): Check {
  const series = wanted ? `${wanted.asset}/${wanted.metric}` : null;
  return { verdict: "unverifiable", observed: null, difference: null, tolerance: null, series, source: null, points: [], reason };
}

export function sourceOf(column: DailyColumn, { points }: Observation): string {
  const names = points.map(([date]) => {
    const place = placeOf(column, dayNumber(date));
    return place < 0 ? null : column.sourceOf(place);
  });
  return [...new Set(names.filter((name) => name !== null))].join(", ");
}

/** Four significant digits, as people write them. */
export function shownNumber(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 8 });
}
