import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { deskQuery } from "./queries.ts";

const DAY_MS = 86_400_000;
const LOCALE = "en-GB";

/** Days and times as the desk's person lives them. */
export interface Calendar {
  /** YYYY-MM-DD, for comparing and asking */
  day(time: string | Date): string;
  today(): string;
  /** 07:10 */
  clock(time: string): string;
  /** Mon 23 Nov 2026 */
  longDay(time: string | Date): string;
  /** 23 Nov 2026; the year is left out where it is this one */
  shortDay(time: string): string;
  /** 23 Nov 2026, 07:10 */
  moment(time: string): string;
  /** 07:10 today, yesterday, or the day */
  when(time: string): string;
}

export function useCalendar(): Calendar {
  const { data } = useQuery(deskQuery);
  const timeZone = data?.person.timeZone ?? "UTC";
  return useMemo(() => calendarOf(timeZone), [timeZone]);
}

function calendarOf(timeZone: string): Calendar {
  const format = (options: Intl.DateTimeFormatOptions, locale = LOCALE) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (time: string | Date) => formatter.format(new Date(time));
  };
  const day = format({ year: "numeric", month: "2-digit", day: "2-digit" }, "sv-SE");
  const clock = format({ hour: "2-digit", minute: "2-digit" });
  const longDay = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const withYear = format({ day: "numeric", month: "short", year: "numeric" });
  const withoutYear = format({ day: "numeric", month: "short" });
  const today = () => day(new Date());
  const isThisYear = (time: string) => day(time).slice(0, 4) === today().slice(0, 4);
  const shortDay = (time: string) => (isThisYear(time) ? withoutYear(time) : withYear(time));
  return {
    day,
    today,
    shortDay,
    longDay: (time) => longDay(time).replace(",", ""),
    clock: (time) => (isDayOnly(time) ? shortDay(time) : clock(time)),
    moment: (time) => (isDayOnly(time) ? withYear(time) : `${withYear(time)}, ${clock(time)}`),
    when(time) {
      if (day(time) === today()) return isDayOnly(time) ? "today" : clock(time);
      return day(time) === day(new Date(Date.now() - DAY_MS)) ? "yesterday" : shortDay(time);
    },
  };
}

/** Midnight to the millisecond stands for a day whose hour was not given. */
function isDayOnly(time: string): boolean {
  return time.endsWith("T00:00:00.000Z");
}

/** Whole days from one YYYY-MM-DD to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** “in 40 min”, “2 h ago”, from now. */
export function fromNow(time: string, now = Date.now()): string {
  const minutes = Math.round((Date.parse(time) - now) / 60_000);
  if (minutes === 0) return "now";
  return minutes > 0 ? `in ${span(minutes)}` : `${span(-minutes)} ago`;
}

/** “40 min later”, “2 days later”, “at the same time”. */
export function fromFirst(first: string, time: string): string {
  const minutes = Math.round((Date.parse(time) - Date.parse(first)) / 60_000);
  return minutes <= 0 ? "at the same time" : `${span(minutes)} later`;
}

function span(minutes: number): string {
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

const UTC_DAY = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A point's date in words: 21 Aug 2026, or 21 Aug 2026, 05:00 for an hour. Points are of UTC days wherever the person lives. */
export function pointDay(date: string): string {
  const day = UTC_DAY.format(new Date(date));
  return date.length > 10 ? `${day}, ${date.slice(11, 16)}` : day;
}

const FULL_DAY = new Intl.DateTimeFormat(LOCALE, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** “Thursday 26 November 2026”, of a YYYY-MM-DD. */
export function dayInFull(day: string): string {
  return FULL_DAY.format(new Date(day)).replace(",", "");
}

/** So many days later, or earlier: YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** “4 to 10 Oct 2021”, or the day alone where both are the same. UTC. */
export function dayStretch(from: string, to: string): string {
  return from === to ? pointDay(from) : UTC_DAY.formatRange(new Date(from), new Date(to)).replace(/\s*–\s*/, " to ");
}
