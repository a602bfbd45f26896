const MONTHS = "january february march april may june july august september october november december".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const SHORT_MONTHS: Record<string, number> = { sept: 9 };

const months = new Map([
  ...MONTHS.flatMap((name, at): [string, number][] => [
    [name, at + 1],
    [name.slice(0, 3), at + 1],
  ]),
  ...Object.entries(SHORT_MONTHS),
]);
const weekdays = new Map(WEEKDAYS.map((name, at) => [name, at]));

/** From 1; a word that is also a verb or a modal counts with its capital only. */
export function monthNamed(word: string): number | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return months.get(word.toLowerCase()) ?? null;
}

/** 0 is Sunday. */
export function weekdayNamed(word: string): number | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return weekdays.get(word.toLowerCase()) ?? null;
}

/** The length in days of units that are written out; months and years are counted on the calendar. */
export const DAY_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hour: 1 / 24, hours: 1 / 24, hr: 1 / 24, hrs: 1 / 24, h: 1 / 24, day: 1, days: 1, d: 1, week: 7, weeks: 7, fortnight: 14 }),
);
export const MONTH_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ month: 1, months: 1, mo: 1, quarter: 3, quarters: 3, year: 12, years: 12, yr: 12, yrs: 12, decade: 120 }),
);
