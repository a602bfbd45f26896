import { yearOf } from "../windows/day.ts";
import type { Time } from "../windows/time.ts";
import type { Draft } from "./draft.ts";
import { isPossessive, type Scene, wordsOf } from "./scene.ts";

/** Falls from a high, gains off a low that bear no date. */
const PAST_EXTREME = /^(?:[a-z]+ )?(?:from|off|since|below) (?:[a-z]+ - |[a-z]+ ){0,3}(?:highs?|peaks?|lows?|tops?|bottoms?|troughs?)\b/;
const BETWEEN_EXTREMES = /\b(?:peak|high) - to - (?:trough|low)\b|\b(?:trough|low|bottom) - to - (?:peak|high|top)\b/;
const NEGATED =
  /\b(?:never|failed to|without|has not|have not|hasn ' t|haven ' t|hasn ’ t|haven ’ t|did not|didn ' t|didn ’ t|not yet|yet to|no longer)\b/;
/** "Growth is 5 %": a rate, of a time that it leaves open. */
const RATE = /\b(?:growth|change|increase|decline|decrease)(?: rate)? (?:is|was|are|were|stands at|stood at|remains|remained)(?: [a-z]+){0,2}$/;
const LATER = /\b(?:following|after|before|until|ahead of|prior to)\b/;
const OPENS_LATER = /^\W*(?:following|after|before)\b/i;
const OPENING = 14;
const SHORT_DAYS = 14;
/** Rallies from a low that bears no date. */
const FROM_EXTREME = /\bfrom (?:its|the|their|a|his)(?: [^ ]+){0,4} (?:low|lows|bottom|peak|highs?|top)\b/;
const FROM_LEVEL = /^(?:[a-z]+ )?(?:gain |increase |rise |jump |surge )?from (?:about |around |roughly |~ )?(?:us )?\$/;
const USUALLY = /\b(?:average|averages|averaged|typically|usually|historically|often)\b/;
/** A level that is watched or headed for, not one that was paid. */
const WATCHED = /\b(?:resistance|support|barrier|bound|zone|threshold|target|goal|toward|towards|had been)\b/;
const UNTIL = /^(?:by|before|until|till)$/;
const WEEKDAY = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/;
const REACH = 8;
/** "Eight years ago" is some day of that year. */
const LONG_AGO_DAYS = 60;

/**
 * Whether the figure's own time is left open, whatever times stand around it: what was never reached, what came after a date, moves between
 * a high and a low without dates, headlines of an unknown day.
 */
export function isVague(scene: Scene, draft: Draft, time: Time | null): boolean {
  const { kind, metric, quantity, index } = draft;
  const begin = scene.quantities[index - 1]?.next ?? 0;
  const before = wordsOf(scene, Math.max(begin, quantity.first - REACH), quantity.first);
  if (NEGATED.test(before) || isHalfOfRange(scene, index) || isTicker(scene, quantity)) return true;
  if (metric === "return" && USUALLY.test(before)) return true;
  if (metric === "price" && kind === "level" && WATCHED.test(before)) return true;
  if (kind === "change" && isFromUnknown(scene, draft, { begin, before })) return true;
  if (time === null) return kind === "change" && RATE.test(before.replace(/ [-–+]$/, ""));
  return isLoosely(scene, kind, time) || isBeforehand(scene, draft, { begin, time }) || isShortInReport(scene, time);
}

/** A date that stands before the figure, with a word between them that puts the two apart. */
function isBeforehand(scene: Scene, { kind, quantity }: Draft, { begin, time }: { begin: number; time: Time }): boolean {
  if (time.kind !== "day" || time.next > quantity.first) return false;
  const isOpening = kind === "change" && OPENS_LATER.test(scene.sentence.text) && time.first < OPENING;
  return isOpening || LATER.test(wordsOf(scene, Math.max(begin, time.next), quantity.first));
}

/** "The past week" in a report on a month is the week of some headline. */
function isShortInReport({ convention }: Scene, { kind, days }: Time): boolean {
  return convention.period === "month" && kind === "lookback" && days <= SHORT_DAYS;
}

/** A change that counts from a high, a low or a price that bears no date. */
function isFromUnknown(scene: Scene, { quantity }: Draft, { begin, before }: { begin: number; before: string }): boolean {
  const behind = wordsOf(scene, quantity.next, quantity.next + REACH);
  if (PAST_EXTREME.test(behind) || FROM_LEVEL.test(behind) || BETWEEN_EXTREMES.test(before)) return true;
  return FROM_EXTREME.test(wordsOf(scene, begin, quantity.first));
}

/** "$390 - $7.10": two figures that a dash joins, and that make no range. */
function isHalfOfRange({ quantities, tokens }: Scene, index: number): boolean {
  const isDashed = (at: number) => {
    const [left, right] = [quantities[at], quantities[at + 1]];
    return left !== undefined && right?.first === left.next + 1 && /^[-–]$/.test(tokens[left.next]?.text ?? "") && left.unit === right.unit;
  };
  return index >= 0 && (isDashed(index) || isDashed(index - 1));
}

/** "(BTC -1.25 %)": what a page shows live beside a name. */
function isTicker({ tokens, assets }: Scene, { first, sign }: Draft["quantity"]): boolean {
  const name = assets.find(({ next }) => next === first);
  return sign !== null && name !== undefined && tokens[name.first - 1]?.text === "(";
}

/** A weekday may be this week's or the last's, "before the year ended" any day until then, and "last year's troubles" are no time at all. */
function isLoosely(scene: Scene, kind: Draft["kind"], { kind: timeKind, first, next, from, days }: Time): boolean {
  const { tokens } = scene;
  const words = tokens.slice(first, next);
  if (words.some(({ key }) => WEEKDAY.test(key)) && !words.some(({ kind: token }) => token === "digits")) return true;
  const before = /^(?:the|its)$/.test(tokens[first - 1]?.key ?? "") ? (tokens[first - 2]?.key ?? "") : (tokens[first - 1]?.key ?? "");
  if (kind !== "change" && timeKind === "ago" && days >= LONG_AGO_DAYS) return true;
  if (timeKind === "day" && UNTIL.test(before) && (kind === "change" || before === "before")) return true;
  if (kind !== "change" && ((timeKind === "span" && UNTIL.test(before)) || tokens[first]?.key === "within")) return true;
  if (isOfOtherYear(tokens, { first, next, from })) return true;
  return isPossessive(scene, next - 1);
}

/** A date without its year, in a sentence that speaks of another year. */
function isOfOtherYear(tokens: Scene["tokens"], { first, next, from }: Pick<Time, "first" | "next" | "from">): boolean {
  const isYear = ({ text }: { text: string }) => /^20[0-3]\d$/.test(text);
  const words = tokens.slice(first, next);
  if (words.some(isYear) || !words.some(({ text }) => /^\p{Lu}\p{L}{2}/u.test(text))) return false;
  const isSearched = (at: number) => tokens.slice(Math.max(0, at - 3), at).some(({ key }) => key === "since");
  const years = tokens.filter((token, at) => isYear(token) && !isSearched(at)).map(({ text }) => Number(text));
  return years.length > 0 && !years.includes(yearOf(from));
}
