import type { Token } from "../numbers/token.ts";
import { anchored } from "./anchored.ts";
import { monthNamed } from "./calendar.ts";
import { dateAt, yearAt } from "./dates.ts";
import { dayNumber, daysIn, monthOf, yearOf } from "./day.ts";
import { lookbackAt, spanAt } from "./spans.ts";
import type { Now, ReadTime, Time } from "./time.ts";

const MAX_TIMES = 40;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** The expressions of time in a sentence, in order. */
export function times(tokens: readonly Token[], now: Now): Time[] {
  const found: Time[] = [];
  for (let at = 0; at < tokens.length && found.length < MAX_TIMES; ) {
    const read = mayBegin(tokens[at]) ? timeAt(tokens, at, now) : null;
    if (read) found.push({ isWeek: false, days: 0, isLast: false, isPrior: false, ...read, first: at });
    at = read ? Math.max(read.next, at + 1) : at + 1;
  }
  return anchored(found, tokens);
}

const OPENERS = new Set(
  `today yesterday a an another since after from between early late mid beginning start end middle this last past previous prior preceding trailing latest the weekend week day month year
   first second third fourth weekly monthly yearly ytd mtd so yoy mom qoq wow in within over one two three four five six seven eight nine ten eleven twelve twenty thirty sixty ninety`.split(
    /\s+/,
  ),
);

function mayBegin(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "digits") return true;
  return token.kind === "word" && (OPENERS.has(token.key) || /^(?:\p{Lu}|[qQ][1-4]$|h[12]$)/u.test(token.text));
}

function timeAt(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const key = tokens[at]?.key ?? "";
  if (key === "since") return since(tokens, at, now);
  if (key === "from" || key === "between") return fromTo(tokens, at, now);
  return lookbackAt(tokens, at, now) ?? daysListed(tokens, at, now) ?? dateAt(tokens, at, now) ?? spanAt(tokens, at, now);
}

/** Since May 12th; since the start of the year; since last Friday. */
function since(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  for (let step = 1; step <= 8; step += 1) {
    const read = moment(tokens, at + step, now);
    if (read && read.kind !== "none" && read.kind !== "lookback") return { kind: "since", from: read.from, to: now.asOf, next: read.next };
    if (tokens[at + step]?.kind !== "word" && !/^['"“”‘’]$/.test(tokens[at + step]?.text ?? "")) return null;
  }
  return null;
}

function moment(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  return lookbackAt(tokens, at, now) ?? dateAt(tokens, at, now) ?? spanAt(tokens, at, now);
}

/** From May 1st to June 3rd; between January and March; both ends without a figure between them. */
function fromTo(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const first = dateAt(tokens, at + 1, now) ?? spanAt(tokens, at + 1, now);
  if (!first || !/^(?:to|and|through|until|till|-|–)$/.test(tokens[first.next]?.key ?? "")) return null;
  const second = dateAt(tokens, first.next + 1, now) ?? spanAt(tokens, first.next + 1, now);
  if (!second || second.kind === "none" || first.kind === "none") return null;
  const from = first.from > second.to ? first.from - 365 : first.from;
  return { kind: "since", from, to: second.to, next: second.next };
}

/** July 19th, 20th, and 21st: the first to the last. */
function daysListed(tokens: readonly Token[], at: number, now: Now): ReadTime | null {
  const first = dateAt(tokens, at, now);
  if (first?.kind === "span") return monthsJoined(tokens, at, first);
  if (first?.kind !== "day") return null;
  let to = first.to;
  let next = first.next;
  for (let i = 0; i < 6; i += 1) {
    const joint = joints(tokens, next);
    const token = tokens[joint];
    const isDash = /^[-–]$/.test(tokens[next]?.text ?? "");
    if (joint === next || token?.kind !== "digits" || !/^\d{1,2}$/.test(token.text)) break;
    const isOrdinal = ORDINAL.test(tokens[joint + 1]?.key ?? "");
    if (!isOrdinal && !isDash) break;
    const step = Number(token.text) - new Date(to * 86_400_000).getUTCDate();
    if (step <= 0 || step > 30) break;
    to += step;
    next = joint + (isOrdinal ? 2 : 1);
  }
  return to === first.to ? null : { kind: "span", from: first.from, to, next };
}

/** Dec-Apr; November–January 2021. */
function monthsJoined(tokens: readonly Token[], at: number, first: ReadTime): ReadTime | null {
  if (!/^[-–]$/.test(tokens[first.next]?.text ?? "") || monthNamed(tokens[at]?.text ?? "") === null) return null;
  const month = monthNamed(tokens[first.next + 1]?.text ?? "");
  if (month === null) return null;
  const year = yearAt(tokens, first.next + 2);
  const last = year === null ? first.from : (dayNumber(year, monthOf(first.from), 1) ?? first.from);
  const start = year !== null && monthOf(last) > month ? (dayNumber(year - 1, monthOf(first.from), 1) ?? last) : last;
  const endYear = yearOf(start) + (month < monthOf(start) ? 1 : 0);
  const to = dayNumber(endYear, month, daysIn(endYear, month)) ?? start;
  return { kind: "span", from: start, to, next: first.next + (year === null ? 2 : 3) };
}

function joints(tokens: readonly Token[], at: number): number {
  while (/^(?:,|and|-|–)$/.test(tokens[at]?.key ?? "")) at += 1;
  return at;
}
