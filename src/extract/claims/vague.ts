import type { Time } from "../windows/time.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";

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
const WATCHED = /\b(?:resistance|support|barrier|bound|zone|threshold|toward|towards|had been)\b/;
const UNTIL = /^(?:by|before|until|till)$/;
const WEEKDAY = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/;
const REACH = 8;

/**
 * Whether the figure's own time is left open, whatever times stand around it: what was never reached, what came after a date, moves between
 * a high and a low without dates, headlines of an unknown day.
 */
export function isVague(scene: Scene, { kind, metric, quantity, index }: Draft, time: Time | null): boolean {
  const begin = scene.quantities[index - 1]?.next ?? 0;
  const before = wordsOf(scene, Math.max(begin, quantity.first - REACH), quantity.first);
  const behind = wordsOf(scene, quantity.next, quantity.next + REACH);
  if (NEGATED.test(before) || (metric === "return" && USUALLY.test(before))) return true;
  if (kind === "change" && time === null && RATE.test(before.replace(/ [-–+]$/, ""))) return true;
  if (kind === "change" && isFromUnknown({ before, behind, sentence: wordsOf(scene, begin, quantity.first) })) return true;
  if (kind === "level" && metric === "price" && WATCHED.test(before)) return true;
  if (isTicker(scene, quantity) || (time && isLoosely(scene, kind, time))) return true;
  if (time?.kind === "day" && time.next <= quantity.first) {
    const isOpening = kind === "change" && OPENS_LATER.test(scene.sentence.text) && time.first < OPENING;
    if (isOpening || LATER.test(wordsOf(scene, Math.max(begin, time.next), quantity.first))) return true;
  }
  return scene.convention.period === "month" && time?.kind === "lookback" && time.days <= SHORT_DAYS;
}

/** A change that counts from a high, a low or a price that bears no date. */
function isFromUnknown({ before, behind, sentence }: { before: string; behind: string; sentence: string }): boolean {
  return PAST_EXTREME.test(behind) || FROM_LEVEL.test(behind) || BETWEEN_EXTREMES.test(before) || FROM_EXTREME.test(sentence);
}

/** "(BTC -1.25 %)": what a page shows live beside a name. */
function isTicker({ tokens, assets }: Scene, { first, sign }: Draft["quantity"]): boolean {
  const name = assets.find(({ next }) => next === first);
  return sign !== null && name !== undefined && tokens[name.first - 1]?.text === "(";
}

/** A weekday may be this week's or the last's, "before the year ended" any day until then, and "last year's troubles" are no time at all. */
function isLoosely({ tokens }: Scene, kind: Draft["kind"], { kind: timeKind, first, next }: Time): boolean {
  const words = tokens.slice(first, next);
  if (words.some(({ key }) => WEEKDAY.test(key)) && !words.some(({ kind: token }) => token === "digits")) return true;
  const before = tokens[first - 1]?.key ?? "";
  if (timeKind === "day" && UNTIL.test(before) && (kind === "change" || before === "before")) return true;
  if (kind !== "change" && ((timeKind === "span" && UNTIL.test(before)) || tokens[first]?.key === "within")) return true;
  return kind === "change" && tokens[next + 1]?.key === "s" && /^['’]$/.test(tokens[next]?.text ?? "");
}
