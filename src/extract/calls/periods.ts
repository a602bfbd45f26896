import { cardinalAt } from "../numbers/cardinal.ts";
import type { Token } from "../numbers/token.ts";
import { dateAt, yearAt } from "../windows/dates.ts";
import { type DayNumber, dayNumber, monthOf, monthsBefore, yearOf } from "../windows/day.ts";
import { SEVERAL } from "./tables.ts";

/** A stretch of the calendar that has not ended, and the token behind its words. */
export interface Period {
  from: DayNumber;
  to: DayNumber;
  next: number;
}

const MONTHS_OF: Record<string, number> = { month: 1, quarter: 3, year: 12, decade: 120 };
const DAYS_OF: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14 };
/** Last month of a season. */
const SEASONS: Record<string, number> = { spring: 5, summer: 8, fall: 11, autumn: 11, winter: 2 };
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };
const FEW: Record<string, number> = { few: 3, couple: 2 };
const MAX_COUNT = 600;
const AHEAD = /^(?:next|coming|following|upcoming|subsequent|ensuing)$/;

/** The part of the calendar whose name begins at a token, as a writer on that day means it of what is to come. */
export function periodAt(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const found = plainPeriod(tokens, at, today);
  return found && found.to >= today ? found : null;
}

function plainPeriod(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const key = tokens[at]?.key ?? "";
  if (key === "tomorrow" || key === "today" || key === "tonight") return day(today + (key === "tomorrow" ? 1 : 0), at + 1);
  if (key === "the") return theNext(tokens, at + 1, today) ?? afterThe(tokens, at + 1, today);
  return (
    currentUnit(tokens, at, today) ??
    nextUnit(tokens, at, today) ??
    laterThis(tokens, at, today) ??
    partOf(tokens, at, today) ??
    quarterOrHalf(tokens, at, today) ??
    holiday(tokens, at, today) ??
    season(tokens, at, today) ??
    dated(tokens, at, today)
  );
}

function day(number: DayNumber, next: number): Period {
  return { from: number, to: number, next };
}

function afterThe(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const unit = tokens[at]?.key ?? "";
  if (/^(?:year|month|quarter|week|decade|weekend)$/.test(unit)) return unitAround(unit, today, at + 1);
  return plainPeriod(tokens, at, today);
}

/** This week, the current quarter. */
function currentUnit(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  if (!/^(?:this|current)$/.test(tokens[at]?.key ?? "")) return null;
  if (/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) return dated(tokens, at + 1, today);
  const unit = tokens[at + 1]?.key === "coming" || tokens[at + 1]?.key === "calendar" ? at + 2 : at + 1;
  return unitAround(tokens[unit]?.key ?? "", today, unit + 1);
}

/** The calendar's week (to its Sunday), month, quarter, year, decade or weekend that a day lies in. */
function unitAround(unit: string, today: DayNumber, next: number): Period | null {
  const sunday = today + ((7 - ((today + 4) % 7)) % 7);
  if (unit === "week" || unit === "weekend") return { from: today, to: sunday, next };
  const length = MONTHS_OF[unit];
  if (!length) return null;
  const year = length === 120 ? yearOf(today) - (yearOf(today) % 10) : yearOf(today);
  const month = length === 3 ? monthOf(today) - ((monthOf(today) - 1) % 3) : length === 1 ? monthOf(today) : 1;
  return months(year, month, length, next);
}

function months(year: number, month: number, length: number, next: number): Period | null {
  const from = dayNumber(year, month, 1);
  return from === null ? null : { from, to: monthsBefore(from, -length) - 1, next };
}

/** Next month, next summer: the one on the calendar after this. */
function nextUnit(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  if (tokens[at]?.key !== "next") return theNext(tokens, at, today);
  const unit = tokens[at + 1]?.key ?? "";
  const here = unitAround(unit, today, at + 2);
  if (here) return unitAround(unit, here.to + 1, at + 2);
  return theNext(tokens, at, today) ?? holiday(tokens, at + 1, today) ?? season(tokens, at + 1, today) ?? dated(tokens, at + 1, today);
}

/** The next three months, the coming weeks, the following year: so long from now. */
function theNext(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  if (!AHEAD.test(tokens[at]?.key ?? "")) return null;
  return lengthFrom(tokens, AHEAD.test(tokens[at + 1]?.key ?? "") ? at + 2 : at + 1, today);
}

/** Three months, a few weeks, a year, 24 hours, 6-12 months: counted from a day; of two numbers the greater. */
export function lengthFrom(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const { count, next } = countAt(tokens, at);
  const hyphen = tokens[next]?.text === "-" ? next + 1 : next;
  const word = tokens[hyphen]?.key ?? "";
  const unit = word.replace(/s$/, "");
  if (count === null) {
    const several = SEVERAL.get(word);
    return several === undefined ? single(unit, today, hyphen + 1) : { from: today, to: today + several, next: hyphen + 1 };
  }
  return counted(count, unit, today, hyphen + 1);
}

/** The next month, without a number. */
function single(unit: string, today: DayNumber, next: number): Period | null {
  return counted(1, unit, today, next);
}

function counted(count: number, unit: string, today: DayNumber, next: number): Period | null {
  if (!(count > 0 && count <= MAX_COUNT)) return null;
  const days = DAYS_OF[unit];
  if (days !== undefined) return { from: today, to: today + Math.max(1, Math.round(days * count)), next };
  const length = MONTHS_OF[unit];
  return length ? { from: today, to: monthsBefore(today, -Math.round(length * count)), next } : null;
}

function countAt(tokens: readonly Token[], at: number): { count: number | null; next: number } {
  const start = /^(?:about|around|roughly|just|the)$/.test(tokens[at]?.key ?? "") ? at + 1 : at;
  const key = tokens[start]?.key ?? "";
  const few = FEW[key] ? start : FEW[tokens[start + 1]?.key ?? ""] && key === "a" ? start + 1 : null;
  if (few !== null) return { count: FEW[tokens[few]?.key ?? ""] ?? 1, next: tokens[few + 1]?.key === "of" ? few + 2 : few + 1 };
  if (key === "a" || key === "an") return { count: 1, next: start + 1 };
  if (key === "several" || key === "many") return { count: null, next: start + 1 };
  return numberOf(tokens, start);
}

/** Three, 6-12. */
function numberOf(tokens: readonly Token[], start: number): { count: number | null; next: number } {
  const first = cardinalAt(tokens, start);
  if (!first) return { count: null, next: start };
  const joined = /^(?:to|or|-|–)$/.test(tokens[first.next]?.key ?? "") ? cardinalAt(tokens, first.next + 1) : null;
  return joined && joined.value > first.value ? { count: joined.value, next: joined.next } : { count: first.value, next: first.next };
}

/** Later this year, later in 2025. */
function laterThis(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  if (tokens[at]?.key !== "later") return null;
  const skip = tokens[at + 1]?.key === "in" ? at + 2 : at + 1;
  return plainPeriod(tokens, skip, today);
}

/** The end of March, year end, EOY 2025, early 2025, mid-June, the first half of the year. */
function partOf(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const key = tokens[at]?.key ?? "";
  const behind = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  if (/^(?:end|close|start|beginning|middle)$/.test(key) && tokens[at + 1]?.key === "of") return edge(key, ofPeriod(tokens, at + 2, today));
  if (/^(?:year|month|quarter|week)$/.test(key) && /^(?:end|close)$/.test(tokens[behind]?.key ?? "")) return unitEnd(key, tokens, behind + 1, today);
  if (key === "eoy" || key === "yearend") return unitEnd("year", tokens, at + 1, today);
  if (key === "early" || key === "mid" || key === "late") return cut(key, plainPeriod(tokens, behind, today));
  return null;
}

function ofPeriod(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  return unitAround(tokens[at]?.key ?? "", today, at + 1) ?? plainPeriod(tokens, at, today);
}

function unitEnd(unit: string, tokens: readonly Token[], next: number, today: DayNumber): Period | null {
  const year = yearAt(tokens, next);
  if (year !== null) return edge("end", months(year, 1, 12, next + 1));
  return edge("end", unitAround(unit, today, next));
}

function edge(part: string, whole: Period | null): Period | null {
  if (!whole) return null;
  if (part === "middle") return cut("mid", whole);
  const at = part === "end" || part === "close" ? whole.to : whole.from;
  return day(at, whole.next);
}

/** The third of a month or year that is meant. */
function cut(part: string, whole: Period | null): Period | null {
  if (!whole || whole.to === whole.from) return whole;
  const third = Math.floor((whole.to - whole.from + 1) / 3);
  if (part === "early") return { ...whole, to: whole.from + third - 1 };
  return part === "mid" ? { ...whole, to: whole.to - third } : whole;
}

/** Q3, Q1 2026, the fourth quarter of 2025, H2, the second half of the year. */
function quarterOrHalf(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const short = /^([qh])([1-4])$/.exec(tokens[at]?.key ?? "");
  const ordinal = ORDINALS[tokens[at]?.key ?? ""];
  const word = short ? (short[1] === "q" ? "quarter" : "half") : (tokens[at + 1]?.key ?? "");
  const number = short ? Number(short[2]) : ordinal;
  if (!number || (word !== "quarter" && word !== "half")) return null;
  const length = word === "quarter" ? 3 : 6;
  const nth = Math.min(number, 12 / length);
  const behind = short ? at + 1 : at + 2;
  const named = yearBehind(tokens, behind, today);
  const year = named?.year ?? yearOf(today);
  const found = months(year, (nth - 1) * length + 1, length, named?.next ?? behind);
  return found && !named && found.to < today ? months(year + 1, (nth - 1) * length + 1, length, behind) : found;
}

function yearBehind(tokens: readonly Token[], at: number, today: DayNumber): { year: number; next: number } | null {
  const of = /^(?:of|in|,)$/.test(tokens[at]?.key ?? "") ? at + 1 : at;
  const year = yearAt(tokens, of);
  if (year !== null) return { year, next: of + 1 };
  if (of === at) return null;
  if (/^(?:the|this|next)$/.test(tokens[of]?.key ?? "") && tokens[of + 1]?.key === "year")
    return { year: yearOf(today) + (tokens[of]?.key === "next" ? 1 : 0), next: of + 2 };
  return null;
}

const HOLIDAYS: Readonly<Record<string, [month: number, day: number]>> = { christmas: [12, 25], xmas: [12, 25], halloween: [10, 31] };

/** Christmas, the next one. */
function holiday(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const named = HOLIDAYS[tokens[at]?.key ?? ""];
  if (!named) return null;
  const written = yearAt(tokens, at + 1);
  const year = written ?? yearOf(today);
  const found = dayNumber(year, ...named);
  const next = written === null ? at + 1 : at + 2;
  if (found === null) return null;
  return day(written === null && found < today ? (dayNumber(year + 1, ...named) ?? found) : found, next);
}

function season(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const word = tokens[at]?.key === "this" ? at + 1 : at;
  const last = SEASONS[tokens[word]?.key ?? ""];
  if (!last || (tokens[word]?.key === "fall" && word === at)) return null;
  const written = yearAt(tokens, word + 1);
  const year = written ?? yearOf(today) + (last < monthOf(today) ? 1 : 0);
  const first = last - 2 < 1 ? last + 10 : last - 2;
  return months(first > last ? year - 1 : year, first, 3, written === null ? word + 1 : word + 2);
}

/** June 17th, March 2026, Friday, 2025. Without its year it is the next one. */
function dated(tokens: readonly Token[], at: number, today: DayNumber): Period | null {
  const year = yearAt(tokens, at);
  if (year !== null) return months(year, 1, 12, at + 1);
  const read = dateAt(tokens, at, { published: today, asOf: today });
  if (!read || (read.kind !== "day" && read.kind !== "span") || tokens[at]?.key === "yesterday") return null;
  const { from, to, next } = read;
  const hasYear = tokens.slice(at, next).some((_, i) => yearAt(tokens, at + i) !== null) || tokens.slice(at, next).some(({ text }) => text === "/");
  if (hasYear || to >= today) return { from, to, next };
  const isWeekday = next === at + 1 && read.kind === "day";
  if (isWeekday) return day(to + 7, next);
  return { from: monthsBefore(from, -12), to: monthsBefore(to + 1, -12) - 1, next };
}
