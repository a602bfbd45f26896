import { RHYTHM, type SeriesKey } from "../../schema/series.ts";

const DAY_HOURS = 24;
const WEEK_DAYS = 7;
const SUNDAY = 3; // 1970-01-04, a day counted from 1970

export interface Reach {
  first: number;
  last: number;
  count: number;
  /** Days or hours that should have a point between the first and the last, and do not. */
  missing: number;
}

/** From when to when a series goes, in hours from 1970, and how much of it lacks a point. `hours` ascends. */
export function reach(hours: ArrayLike<number>, { metric, step }: Pick<SeriesKey, "metric" | "step">): Reach | null {
  const [first, last] = [hours[0], hours[hours.length - 1]];
  if (first === undefined || last === undefined) return null;
  const expected = step === "hour" ? last - first + 1 : expectedDays(first / DAY_HOURS, last / DAY_HOURS, metric);
  return { first, last, count: hours.length, missing: Math.max(0, expected - hours.length) };
}

function expectedDays(first: number, last: number, metric: string): number {
  const rhythm = RHYTHM[metric];
  if (rhythm === "irregular") return 0;
  if (rhythm === "weeks") return Math.floor((last - first) / WEEK_DAYS) + 1;
  return last - first + 1 - (rhythm === "working-days" ? weekendDays(first, last) : 0);
}

function weekendDays(first: number, last: number): number {
  const upTo = (day: number) => Math.floor((day - SUNDAY) / WEEK_DAYS) + Math.floor((day - SUNDAY + 1) / WEEK_DAYS); // Sundays and Saturdays
  return upTo(last) - upTo(first - 1);
}
