import type { DayColumn } from "./track.ts";

/** A column as it ended on a day. */
export function until(column: DayColumn, last: number): DayColumn {
  let length = column.days.length;
  while (length > 0 && (column.days[length - 1] ?? 0) > last) length -= 1;
  return length === column.days.length ? column : keeping(column, (i) => i < length);
}

/** A column with some of its values. */
export function keeping({ days, values, lagDays, sourceOf, ...column }: DayColumn, keep: (i: number) => boolean): DayColumn {
  const places = Array.from({ length: days.length }, (_, i) => i).filter(keep);
  const of = (list: ArrayLike<number>) => Float64Array.from(places, (i) => list[i] ?? Number.NaN);
  return { ...column, days: of(days), values: of(values), lagDays: of(lagDays), sourceOf: of(sourceOf) };
}

/** What an answer rests on. */
export function sourcesOf(columns: readonly DayColumn[]): string[] {
  return [...new Set(columns.flatMap(({ sources }) => sources))].sort();
}
