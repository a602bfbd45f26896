/** A day counted from 1970-01-01, UTC. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

export function dayOf(date: Date): DayNumber {
  return Math.floor(date.getTime() / DAY_MS);
}

export function isoDay(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day, or null where the calendar has none such (November 31st). Months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function yearOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** From 1. */
export function monthOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1;
}

/** 0 is Sunday. */
function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day so many months before; the month's last day where it is shorter. */
export function monthsBefore(day: DayNumber, months: number): DayNumber {
  const count = yearOf(day) * 12 + monthOf(day) - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const date = new Date(day * DAY_MS).getUTCDate();
  return Date.UTC(year, month - 1, Math.min(date, daysIn(year, month))) / DAY_MS;
}

/** The last such weekday before the day, at most a week back. */
export function weekdayBefore(day: DayNumber, weekday: number): DayNumber {
  return day - ((weekdayOf(day) - weekday + 6) % 7) - 1;
}
