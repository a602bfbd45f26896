import { tokens } from "../numbers/tokens.ts";
import { type DayNumber, dayOf, isoDay } from "../windows/day.ts";
import type { Time } from "../windows/time.ts";
import { times } from "../windows/times.ts";

const CALENDAR =
  /\b(since|in|until|till|before|after|from|to|of|during|by|on|last|this|between|and|early|late|mid)(\s+)(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)((?:day)?)\b/g;
/** How far around a moment that lies back one looks, as a part of how long ago it is. */
const AROUND = 0.1;

export interface AskedTime {
  /** ISO days, both within; null: open. */
  from: string | null;
  to: string | null;
  /** Where it stands in the question. */
  spans: { start: number; end: number }[];
}

/** The time that a question asks about: since May, last week, in 2023, before June, from March to May. Null where it names none. */
export function timeAsked(question: string, today: string): AskedTime | null {
  const text = question.replaceAll(CALENDAR, (_, before: string, gap: string, name: string, day: string) => `${before}${gap}${capital(name)}${day}`);
  const all = tokens(text);
  const now = dayOf(new Date(today));
  const found = times(all, { published: now, asOf: now }).filter(({ kind }) => kind !== "average" && kind !== "none");
  if (found.length === 0) return null;
  const ranges = found.map((time) => rangeOf(time, all[time.first - 1]?.key ?? "", now));
  const [from, to] = [least(ranges.map((range) => range.from)), greatest(ranges.map((range) => range.to))];
  return {
    from: from === null ? null : isoDay(from),
    to: to === null ? null : isoDay(to),
    spans: found.map(({ first, next }) => ({ start: all[first]?.start ?? 0, end: all[next - 1]?.end ?? 0 })),
  };
}

function rangeOf({ kind, from, to, days }: Time, before: string, now: DayNumber): { from: DayNumber | null; to: DayNumber | null } {
  if (/^(?:before|until|till|by)$/.test(before)) return { from: null, to: before === "before" ? from - 1 : Math.min(to, now) };
  if (before === "after") return { from: to + 1, to: now };
  if (kind === "ago") {
    const around = Math.max(1, Math.round(days * AROUND));
    return { from: from - around, to: Math.min(now, to + around) };
  }
  return { from, to: Math.min(to, now) };
}

function least(days: readonly (DayNumber | null)[]): DayNumber | null {
  return days.reduce((one, other) => (one === null || other === null ? null : Math.min(one, other)));
}

function greatest(days: readonly (DayNumber | null)[]): DayNumber | null {
  return days.reduce((one, other) => (one === null || other === null ? null : Math.max(one, other)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
