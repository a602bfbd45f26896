import type { DayColumn, Track } from "../signals/track.ts";

/** The newest value of each asset at most a week old on a day. */
const STALE_DAYS = 7;

/** The value of a column on a day, or the newest before it that is not stale; null without one. */
export function valueOn({ days, values }: Pick<DayColumn, "days" | "values">, day: number): number | null {
  return valueAt({ days, values }, placeBy(days, day), day);
}

function valueAt({ days, values }: Pick<DayColumn, "days" | "values">, place: number, day: number): number | null {
  const value = values[place];
  return value !== undefined && Number.isFinite(value) && day - (days[place] ?? 0) <= STALE_DAYS ? value : null;
}

/** The same of what was known by the end of the day. */
export function valueKnownOn({ days, values, lagDays }: Pick<DayColumn, "days" | "values" | "lagDays">, day: number): number | null {
  let place = placeBy(days, day);
  while (place >= 0 && (days[place] ?? 0) + (lagDays[place] ?? 0) > day) place -= 1;
  return valueAt({ days, values }, place, day);
}

/** The place of the last day that is not after `day`; -1 without one. */
export function placeBy(days: ArrayLike<number>, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Daily returns between two days on one axis, NaN where an asset has none; only from one day to the very next. */
export function returnsOn({ days, close }: Pick<Track, "days" | "close">, from: number, to: number): Float64Array {
  const found = new Float64Array(Math.max(0, to - from + 1)).fill(Number.NaN);
  for (let i = 1; i < days.length; i += 1) {
    const day = days[i] ?? 0;
    if (day < from || day > to || day - (days[i - 1] ?? 0) !== 1) continue;
    found[day - from] = (close[i] ?? Number.NaN) / (close[i - 1] ?? Number.NaN) - 1;
  }
  return found;
}
