import { cardinalAt } from "../numbers/cardinal.ts";
import type { Token } from "../numbers/token.ts";
import { DAY_UNITS, MONTH_UNITS } from "./calendar.ts";
import { dateAt, yearAt } from "./dates.ts";
import { dayNumber, monthOf, monthsBefore, weekdayBefore, yearOf } from "./day.ts";
import type { Now, ReadTime } from "./time.ts";

const QUARTER = /^q([1-4])$/;
const SEASONS: Record<string, [number, number]> = { spring: [3, 5], summer: [6, 8], fall: [9, 11], autumn: [9, 11], winter: [12, 2] };

/** A quarter, a year, a part of one (late 2017), the weekend, this or last week, month and year. */
export function spanAt(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === "digits") return yearSpan(tokens, at);
  return quarter(tokens, at, now) ?? half(tokens, at, now) ?? partOf(tokens, at, now) ?? relative(tokens, at, now);
}

/** So long until now: the past week, 30 days, year to date, YoY, 24h. */
export function lookbackAt(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const token = tokens[at];
  if (!token) return null;
  return (
    pastLength(tokens, at, now) ??
    everyUnit(tokens, at, now) ??
    toDate(tokens, at, now) ??
    averageAt(tokens, at) ??
    overLike(tokens, at, now) ??
    agoAt(tokens, at, now)
  );
}

function span(from: number | null, to: number | null, next: number): ReadTime | null {
  return from === null || to === null ? null : { kind: "span", from, to, next };
}

function yearSpan(tokens: readonly Token[], at: number): ReadTime | null {
  const year = yearAt(tokens, at);
  if (year === null || tokens[at + 1]?.text === "%" || (tokens[at + 1]?.kind === "word" && !tokens[at + 1]?.isApart)) return null;
  return span(dayNumber(year, 1, 1), dayNumber(year, 12, 31), at + 1);
}

const ORDINALS = ["first", "second", "third", "fourth"];

/** Q3, Q1 2021, the first quarter of 2021 */
function quarter(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const isLong = tokens[at + 1]?.key === "quarter";
  const number = isLong ? ORDINALS.indexOf(tokens[at]?.key ?? "") + 1 : Number(QUARTER.exec(tokens[at]?.key ?? "")?.[1]);
  if (!number) return null;
  const last = isLong ? at + 1 : at;
  const comma = /^(?:,|'|of)$/.test(tokens[last + 1]?.key ?? "") ? last + 2 : last + 1;
  const written = yearAt(tokens, comma);
  const current = yearOf(now.published);
  const year = written ?? (number * 3 - 2 > monthOf(now.published) ? current - 1 : current);
  return monthsOf(year, number * 3 - 2, number * 3, written === null ? last + 1 : comma + 1);
}

const HALF = /^h([12])$/;

/** H1 2023, the first half of 2023, the second half of the year. */
function half(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  const short = HALF.exec(key)?.[1];
  const isLong = (key === "first" || key === "second") && tokens[at + 1]?.key === "half" && tokens[at + 2]?.key === "of";
  if (!short && !isLong) return null;
  const behind = short ? at + 1 : at + 3;
  const year = yearAt(tokens, behind);
  const isYear = year === null && isLong && /^(?:the|this)$/.test(tokens[behind]?.key ?? "") && tokens[behind + 1]?.key === "year";
  if (year === null && !isYear) return null;
  const first = short === "2" || key === "second" ? 7 : 1;
  return monthsOf(year ?? yearOf(now.published), first, first + 5, isYear ? behind + 2 : behind + 1);
}

function monthsOf(year: number, first: number, last: number, next: number): ReadTime | null {
  const end = dayNumber(last === 12 ? year + 1 : year, last === 12 ? 1 : last + 1, 1);
  return span(dayNumber(year, first, 1), end === null ? null : end - 1, next);
}

/** Late 2017, early January, mid-2018, the beginning of the year, the end of October, last summer. */
function partOf(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  const hyphen = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  if (key === "late" || key === "early" || key === "mid") return cut(key, named(tokens, hyphen, now));
  if (/^(?:beginning|start|end|middle)$/.test(key) && tokens[at + 1]?.key === "of") {
    const the = tokens[at + 2]?.key === "the" ? at + 3 : at + 2;
    const whole = tokens[at + 2]?.key === "the" ? calendarUnit(tokens, the, now) : (named(tokens, at + 2, now) ?? relative(tokens, at + 2, now));
    return edge(key, whole);
  }
  const isRecent = key === "the" && /^(?:in|during|over|of|since|through|throughout)$/.test(tokens[at - 1]?.key ?? "");
  const season = key === "last" || key === "this" || isRecent ? SEASONS[tokens[at + 1]?.key ?? ""] : undefined;
  return season ? lastSeason(season, at + 2, now) : null;
}

function named(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const found = dateAt(tokens, at, now) ?? yearSpan(tokens, at) ?? quarter(tokens, at, now);
  return found?.kind === "span" ? found : null;
}

/** The quarter of a year, the third of a month. */
function cut(part: string, whole: ReadTime | null): ReadTime | null {
  if (!whole) return null;
  const days = whole.to - whole.from + 1;
  const piece = days > 300 ? 91 : Math.floor(days / 3);
  if (part === "late") return { ...whole, from: whole.to - piece };
  if (part === "early") return { ...whole, to: whole.from + piece - 1 };
  return { ...whole, from: whole.from + Math.floor(days / 3), to: whole.to - Math.floor(days / 3) };
}

/** The first or the last day of a span. */
function edge(part: string, whole: ReadTime | null): ReadTime | null {
  if (!whole) return null;
  if (part === "middle") return cut("mid", whole);
  const day = part === "end" ? whole.to : whole.from;
  return { kind: "day", from: day, to: day, next: whole.next };
}

function lastSeason([first, last]: [number, number], next: number, now: Now): ReadTime | null {
  const year = yearOf(now.published) - (last >= monthOf(now.published) ? 1 : 0);
  return monthsOf(first > last ? year - 1 : year, first, first > last ? 12 : last, next);
}

/** This week, last month, the year, over the weekend. */
function relative(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  if (key === "weekend") return span(weekdayBefore(now.published, 6), weekdayBefore(now.published, 6) + 1, at + 1);
  if (key !== "this" && key !== "last" && key !== "previous") return null;
  const past = tokens[at + 1]?.key === "past" || tokens[at + 1]?.key === "last" ? at + 2 : at + 1;
  if (past > at + 1) return null;
  const unit = calendarUnit(tokens, at + 1, now);
  if (!unit || key === "this") return unit;
  return { ...stepBack(unit, now), isLast: true };
}

function calendarUnit(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const unit = tokens[at]?.key;
  const [year, month] = [yearOf(now.published), monthOf(now.published)];
  if (unit === "week") return { kind: "lookback", from: now.asOf - 7, to: now.asOf, next: at + 1, isWeek: true, days: 7 };
  if (unit === "month") return monthsOf(year, month, month, at + 1);
  if (unit === "quarter") return monthsOf(year, month - ((month - 1) % 3), month - ((month - 1) % 3) + 2, at + 1);
  return unit === "year" ? monthsOf(year, 1, 12, at + 1) : null;
}

function stepBack(unit: ReadTime, now: Now): ReadTime {
  if (unit.kind === "lookback") return unit;
  const months = unit.to - unit.from > 300 ? 12 : unit.to - unit.from > 80 ? 3 : 1;
  const before = monthsBefore(unit.from, months);
  return { ...unit, from: before, to: Math.min(unit.from - 1, now.published) };
}

/** The past week, the last 30 days, past three months; "the week" behind "for" or "on". */
function pastLength(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  const whole = unitBefore(tokens, at, now) ?? unitDescribed(tokens, at, now);
  if (whole) return whole;
  if (key === "the") return theUnit(tokens, at, now);
  if (!/^(?:past|last|previous|trailing|prior|latest)$/.test(key)) return null;
  const count = cardinalAt(tokens, at + 1);
  const adjective = /^(?:calendar|trading|full|whole)$/.test(tokens[at + 1]?.key ?? "") ? 1 : 0;
  const unitAt = count ? afterHyphen(tokens, count.next) : at + 1 + adjective;
  const unit = tokens[unitAt]?.key ?? "";
  if (!count && (key === "last" || key === "previous") && !/^(?:the|this)$/.test(tokens[at - 1]?.key ?? "")) return null;
  if (!count && unit === "day" && !BASES.test(tokens[at - 2]?.key ?? "")) return null; // the last day on which
  return lengthBack(count?.value ?? 1, unit, unitAt + 1, now);
}

const WEEK_OPENERS = /^(?:for|on|over|through|throughout|during|of|in|closing|closed|ending|ended|finishing|finished|starting|started)$/;
const UNIT_OPENERS = /^(?:in|during|for|over|on|through|throughout|finished|ended|closed)$/;

/** "For the week", "finished the month"; "… and the month up 5 %". */
function theUnit(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const before = tokens[at - 1]?.key ?? "";
  if (tokens[at + 1]?.key === "week" && WEEK_OPENERS.test(before)) return back(now, 7, at + 2, true);
  const isListed = before === "and" && /^(?:up|down|higher|lower)$/.test(tokens[at + 2]?.key ?? "");
  return isListed || UNIT_OPENERS.test(before) ? recentUnit(tokens, at + 1, now) : null;
}

/** The week before, the month prior; the previous week, which stands on its own: "after falling 5 % the previous week". */
function unitBefore(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const [key, unit, behind] = [tokens[at]?.key ?? "", tokens[at + 1]?.key ?? "", tokens[at + 2]?.key ?? ""];
  const isUnit = unit === "week" || unit === "month" || unit === "quarter";
  if (!isUnit) return null;
  const isBehind = key === "the" && /^(?:before|prior|earlier)$/.test(behind) && !/^(?:the|it|that|to|[a-z]+ing)$/.test(tokens[at + 3]?.key ?? "");
  const isAlone = /^(?:previous|prior|preceding)$/.test(key) && !BASES.test(tokens[tokens[at - 1]?.key === "the" ? at - 2 : at - 1]?.key ?? "");
  if (!isBehind && !isAlone) return null;
  const read = lengthBack(1, unit, at + (isBehind ? 3 : 2), now);
  return read && { ...read, isPrior: !isBehind || !BASES.test(tokens[at - 1]?.key ?? "") };
}

/** Had another strong week; despite a quiet month. */
function unitDescribed(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  if (!/^(?:a|an|another)$/.test(tokens[at]?.key ?? "") || !/^(?:had|has|was|saw|despite|enjoyed|experienced)$/.test(tokens[at - 1]?.key ?? ""))
    return null;
  for (let unit = at + 1; unit <= at + 4; unit += 1) {
    const key = tokens[unit]?.key ?? "";
    if (key === "week" || key === "month") return lengthBack(1, key, unit + 1, now);
    if (tokens[unit]?.kind !== "word" || /^(?:of|to|in|for|a|the)$/.test(key)) return null;
  }
  return null;
}

/** "Than the previous week", "over the previous month": what a change is measured against. */
const BASES = /^(?:than|from|to|over|with|versus|vs|in|during|within|for|of|on|since|against)$/;

const BETTER_HALF = 0.6;
const NEW_YEAR = 0.1;

/** The month, quarter or year; before the better half of one has passed, the one before is meant; a year is soon spoken of. */
function recentUnit(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  if (!/^(?:month|quarter|year)$/.test(tokens[at]?.key ?? "")) return null;
  const unit = calendarUnit(tokens, at, now);
  const part = tokens[at]?.key === "year" ? NEW_YEAR : BETTER_HALF;
  return unit && now.published - unit.from < (unit.to - unit.from) * part ? stepBack(unit, now) : unit;
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === "-" ? at + 1 : at;
}

function lengthBack(count: number, unit: string, next: number, now: Now): ReadTime | null {
  const days = DAY_UNITS.get(unit);
  if (days !== undefined && count * days < 20_000)
    return back(now, Math.max(1, Math.round(count * days)), next, unit.startsWith("week") && count === 1);
  const months = MONTH_UNITS.get(unit);
  if (months === undefined || count * months > 480) return null;
  const from = monthsBefore(now.asOf, Math.round(count * months));
  return { kind: "lookback", from, to: now.asOf, next, days: now.asOf - from };
}

function back(now: Now, days: number, next: number, isWeek = false): ReadTime {
  return { kind: "lookback", from: now.asOf - days, to: now.asOf, next, isWeek, days };
}

const EVERY: Readonly<Record<string, string>> = { weekly: "week", monthly: "month", yearly: "year" };

/** A weekly gain, monthly losses. */
function everyUnit(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const unit = EVERY[tokens[at]?.key ?? ""];
  const isChange = /^(?:gains?|loss|losses|rise|drop|decline|fall|increase|change|return|performance|advance)$/.test(tokens[at + 1]?.key ?? "");
  return unit && isChange && !/^(?:average|mean|of)$/.test(tokens[at - 1]?.key ?? "") ? lengthBack(1, unit, at + 1, now) : null;
}

/** Year-to-date, YTD, month to date, so far this year. */
function toDate(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  if (key === "ytd") return sinceYear(now, at + 1);
  if (key === "mtd") return sinceMonth(now, at + 1);
  if (key === "so" && tokens[at + 1]?.key === "far" && tokens[at + 2]?.key === "this") {
    if (tokens[at + 3]?.key === "year") return sinceYear(now, at + 4);
    return tokens[at + 3]?.key === "month" ? sinceMonth(now, at + 4) : null;
  }
  const words = [at + 1, at + 2, at + 3, at + 4].filter((i) => tokens[i]?.text !== "-");
  if ((key !== "year" && key !== "month") || tokens[words[0] ?? 0]?.key !== "to" || tokens[words[1] ?? 0]?.key !== "date") return null;
  return key === "year" ? sinceYear(now, (words[1] ?? at) + 1) : sinceMonth(now, (words[1] ?? at) + 1);
}

function sinceYear(now: Now, next: number): ReadTime {
  return { kind: "since", from: (dayNumber(yearOf(now.asOf), 1, 1) ?? now.asOf) - 1, to: now.asOf, next };
}

function sinceMonth(now: Now, next: number): ReadTime {
  return { kind: "since", from: (dayNumber(yearOf(now.asOf), monthOf(now.asOf), 1) ?? now.asOf) - 1, to: now.asOf, next };
}

const LIKE: Record<string, [number, string]> = {
  yoy: [1, "year"],
  mom: [1, "month"],
  qoq: [1, "quarter"],
  wow: [1, "week"],
};

/** Week over week, YoY, year-on-year, month after month; in 30 days; 24h. */
function overLike(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const like = LIKE[tokens[at]?.key ?? ""];
  if (like) return lengthBack(like[0], like[1], at + 1, now);
  return glued(tokens, at, now) ?? unitOverUnit(tokens, at, now) ?? inLength(tokens, at, now);
}

/** 24h, 7d, (30D); a 30-day return. */
function glued(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const [count, unit] = [tokens[at], tokens[at + 1]];
  if (count?.kind !== "digits" || !/^\d{1,3}$/.test(count.text)) return null;
  const number = Number(count.text);
  if (unit?.key === "h" && !unit.isApart) return number % 24 === 0 && number > 0 ? back(now, number / 24, at + 2) : null;
  if (unit?.key === "d" && !unit.isApart) return number > 0 ? back(now, number, at + 2) : null;
  const dayAt = afterHyphen(tokens, at + 1);
  if (tokens[dayAt]?.key !== "day" || number === 0) return null;
  return /^(?:change|return|returns|gain|loss|growth|decline|increase|drop|performance|period|high|low)$/.test(tokens[dayAt + 1]?.key ?? "")
    ? back(now, number, dayAt + 1)
    : null;
}

/** Week over week, year-on-year. */
function unitOverUnit(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  if (!DAY_UNITS.has(key) && !MONTH_UNITS.has(key)) return null;
  const [over = 0, again = 0] = [at + 1, at + 2, at + 3, at + 4].filter((i) => tokens[i]?.text !== "-");
  const joint = tokens[over]?.key ?? "";
  return /^(?:over|on|to|after)$/.test(joint) && tokens[again]?.key === key ? lengthBack(1, key, again + 1, now) : null;
}

/** In 30 days, within a week, over one month. */
function inLength(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  if (!/^(?:in|within|over)$/.test(tokens[at]?.key ?? "")) return null;
  const isOne = tokens[at + 1]?.key === "a" || tokens[at + 1]?.key === "one";
  const count = isOne ? { value: 1, next: at + 2 } : cardinalAt(tokens, at + 1);
  const read = count && lengthBack(count.value, tokens[count.next]?.key ?? "", count.next + 1, now);
  return read && read.to - read.from >= 1 ? read : null;
}

/** A 30-day average, 7d moving average, 30D-SMA: how a figure is smoothed, and no window. */
function averageAt(tokens: readonly Token[], at: number): ReadTime | null {
  const count = cardinalAt(tokens, at);
  if (!count) return null;
  const unitAt = afterHyphen(tokens, count.next);
  const days = DAY_UNITS.get(tokens[unitAt]?.key ?? "");
  if (!days) return null;
  for (let step = 1; step <= 4; step += 1) {
    const key = tokens[unitAt + step]?.key ?? "";
    if (/^(?:average|sma|ma|ema|mean|avg|averages)$/.test(key))
      return { kind: "average", from: 0, to: 0, next: unitAt + step + 1, days: Math.round(count.value * days) };
    if (!/^(?:-|rolling|moving|simple|weighted|exponential)$/.test(key)) return null;
  }
  return null;
}

/** Three months ago, a year earlier. */
function agoAt(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  const count = key === "a" || key === "an" ? { value: 1, next: at + 1 } : cardinalAt(tokens, at);
  if (!count) return null;
  const word = tokens[count.next + 1]?.key ?? "";
  if (!/^(?:ago|earlier|prior|before)$/.test(word)) return null;
  const read = lengthBack(count.value, tokens[count.next]?.key ?? "", count.next + 2, now);
  return read && { kind: "ago", from: read.from, to: read.from, next: count.next + 2, days: now.asOf - read.from };
}
