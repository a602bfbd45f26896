import type { Token } from "../numbers/token.ts";
import { monthNamed, weekdayNamed } from "./calendar.ts";
import { dayNumber, daysIn, monthOf, weekdayBefore, yearOf } from "./day.ts";
import type { Now, ReadTime } from "./time.ts";

const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** A day, a month with or without its year, a date in figures, a weekday, today and yesterday. */
export function dateAt(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "digits") return isoDate(tokens, at) ?? slashDate(tokens, at, now) ?? dayThenMonth(tokens, at, now);
  if (token.kind !== "word") return null;
  if (token.key === "today" || token.key === "yesterday") return namedDay(now.published - (token.key === "today" ? 0 : 1), at + 1);
  const month = monthNamed(token.text);
  if (month !== null) return monthThen(tokens, at, month, now);
  const weekday = weekdayNamed(token.text);
  return weekday === null ? null : weekdayThen(tokens, at, weekday, now);
}

/** The year written at a token, in four figures. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== "digits" || !/^\d{4}$/.test(token.text)) return null;
  const year = Number(token.text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function namedDay(day: number | null, next: number): ReadTime {
  // an impossible date is still no figure, but tells no time
  return day === null ? { kind: "none", from: 0, to: 0, next } : { kind: "day", from: day, to: day, next };
}

/** The nearest such day that is not after publication. */
function pastDay(month: number, day: number, { published }: Now): number | null {
  const year = yearOf(published);
  const here = dayNumber(year, month, day);
  return here !== null && here <= published ? here : dayNumber(year - 1, month, day);
}

/** May 12th; Nov. 31st, 2019; April, 9th 2013; January 2018; June; February 24-28. */
function monthThen(tokens: readonly Token[], at: number, month: number, now: Now): ReadTime | null {
  let next = at + 1;
  const isShort = (tokens[at]?.text.length ?? 0) < 5;
  if (isShort && tokens[next]?.text === ".") next += 1;
  const comma = tokens[next]?.text === "," && tokens[next + 1]?.kind === "digits" && ORDINAL.test(tokens[next + 2]?.key ?? "") ? next + 1 : next;
  const hyphen = tokens[comma]?.text === "-" && !tokens[comma]?.isApart && yearAt(tokens, comma + 1) ? comma + 1 : comma;
  const year = yearAt(tokens, hyphen) ?? (tokens[hyphen]?.text === "," || tokens[hyphen]?.key === "of" ? yearAt(tokens, hyphen + 1) : null);
  if (year !== null) return wholeMonth(year, month, hyphen + (yearAt(tokens, hyphen) === null ? 2 : 1));
  const day = dayOfMonth(tokens, comma);
  if (day) return withYear(tokens, { month, ...day }, now);
  return bareMonth(month, next, tokens[at]?.key === "may" && !isTemporal(tokens[at - 1]?.key) ? null : now);
}

interface MonthDay {
  month: number;
  day: number;
  next: number;
}

function dayOfMonth(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== "digits" || !/^\d{1,2}$/.test(token.text)) return null;
  const after = tokens[at + 1];
  if (after?.text === "%" || (after?.kind === "word" && !after.isApart && !ORDINAL.test(after.key))) return null;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? { day, next: ORDINAL.test(after?.key ?? "") ? at + 2 : at + 1 } : null;
}

function withYear(tokens: readonly Token[], { month, day, next }: MonthDay, now: Now): ReadTime {
  const comma = tokens[next]?.text === "," ? next + 1 : next;
  const year = yearAt(tokens, comma);
  if (year !== null) return namedDay(dayNumber(year, month, day), comma + 1);
  return namedDay(pastDay(month, day, now), next);
}

function wholeMonth(year: number, month: number, next: number): ReadTime {
  const from = dayNumber(year, month, 1) ?? 0;
  return { kind: "span", from, to: from + daysIn(year, month) - 1, next };
}

/** The nearest such month that has begun. */
function bareMonth(month: number, next: number, now: Now | null): ReadTime | null {
  if (!now) return null;
  const year = yearOf(now.published) - (month > monthOf(now.published) ? 1 : 0);
  return wholeMonth(year, month, next);
}

function isTemporal(key = ""): boolean {
  return /^(?:in|since|during|of|from|until|by|through|throughout|using|at|s|early|late|mid|last|this|to|and|between)$/.test(key);
}

/** 2019-06-09 */
function isoDate(tokens: readonly Token[], at: number): ReadTime | null {
  const year = yearAt(tokens, at);
  const parts = [1, 2, 3, 4].map((step) => tokens[at + step]);
  if (year === null || parts[0]?.text !== "-" || parts[0].isApart || parts[2]?.text !== "-") return null;
  const [month, day] = [Number(parts[1]?.text), Number(parts[3]?.text)];
  return Number.isInteger(month) && Number.isInteger(day) ? namedDay(dayNumber(year, month, day), at + 5) : null;
}

/** 9/22, 9/22/21: the American order, unless only the other makes a date. */
function slashDate(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const [first, slash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || slash?.text !== "/" || slash.isApart || second?.kind !== "digits" || !/^\d{1,2}$/.test(first.text) || !/^\d{1,2}$/.test(second.text))
    return null;
  const [a, b] = [Number(first.text), Number(second.text)];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  const written = tokens[at + 3]?.text === "/" ? /^(?:20)?(\d{2})$/.exec(tokens[at + 4]?.text ?? "")?.[1] : undefined;
  if (written) return namedDay(dayNumber(2000 + Number(written), month, day), at + 5);
  if (!/^(?:on|since|from|by|of|until)$/.test(tokens[at - 1]?.key ?? "")) return null;
  return namedDay(pastDay(month, day, now), at + 3);
}

/** 12 May 2021, the 5th of June */
function dayThenMonth(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const day = dayOfMonth(tokens, at);
  if (!day) return null;
  const name = tokens[day.next]?.key === "of" ? day.next + 1 : day.next;
  const month = monthNamed(tokens[name]?.text ?? "");
  // in "0.25% March 14th" the figure is not the day
  if (month === null || dayOfMonth(tokens, name + 1)) return null;
  const dot = tokens[name + 1]?.text === "." && (tokens[name]?.text.length ?? 9) < 5 ? name + 2 : name + 1;
  return withYear(tokens, { month, day: day.day, next: dot }, now);
}

/** Friday, last Friday, Monday February 28th. */
function weekdayThen(tokens: readonly Token[], at: number, weekday: number, now: Now): ReadTime {
  const after = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  const month = monthNamed(tokens[after]?.text ?? "");
  const date = month === null ? null : monthThen(tokens, after, month, now);
  if (date?.kind === "day") return date;
  const isLast = /^(?:last|previous)$/.test(tokens[at - 1]?.key ?? "");
  const isToday = !isLast && weekdayBefore(now.published + 1, weekday) === now.published;
  return namedDay(isToday ? now.published : weekdayBefore(now.published, weekday), at + 1);
}
