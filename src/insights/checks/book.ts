const DAY_MS = 86_400_000;

/** Days of one metric of one asset, ascending; days are counted from 1970 (UTC). */
export interface DailyColumn {
  days: ArrayLike<number>;
  values: ArrayLike<number>;
  /** Which source the value of a day is from. */
  sourceOf(place: number): string;
  /** Days on which it stops meaning what it meant, a true collapse aside. */
  breaks: number[];
}

/** The primary data that claims are held against, as it was known at the moment of the check. */
export interface SeriesBook {
  find(asset: string, metric: string): DailyColumn | null;
}

export function dayNumber(date: string): number {
  return Math.round(Date.parse(date) / DAY_MS);
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Where a day stands in the column, or -1. */
export function placeOf({ days }: DailyColumn, day: number): number {
  let [low, high] = [0, days.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = days[middle] ?? 0;
    if (found === day) return middle;
    if (found < day) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function valueOn(column: DailyColumn, day: number): number | null {
  const place = placeOf(column, day);
  return place < 0 ? null : (column.values[place] ?? null);
}

/** Values of a span of days, both ends included, with their days; days without a point are left out. */
export function span(column: DailyColumn, from: number, to: number): { day: number; value: number }[] {
  const found: { day: number; value: number }[] = [];
  for (let place = firstFrom(column, from); place < column.days.length && (column.days[place] ?? 0) <= to; place += 1)
    found.push({ day: column.days[place] ?? 0, value: column.values[place] ?? Number.NaN });
  return found;
}

function firstFrom({ days }: DailyColumn, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean of a span of days; null where more than a seventh of them lack a point. */
export function meanOver(column: DailyColumn, from: number, to: number): number | null {
  const found = span(column, from, to);
  const whole = to - from + 1;
  return found.length * 7 >= whole * 6 ? found.reduce((sum, { value }) => sum + value, 0) / found.length : null;
}

export function sumOver(column: DailyColumn, from: number, to: number): number | null {
  const found = span(column, from, to);
  const whole = to - from + 1;
  return found.length > 0 && found.length * 7 >= whole * 4 ? found.reduce((sum, { value }) => sum + value, 0) : null; // funds rest at weekends
}
