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
const REACH = 8;

/**
 * Whether the figure's own time is left open, whatever times stand around it: what was never reached, what came after a date, moves between
 * a high and a low without dates, headlines of an unknown day.
 */
export function isVague(scene: Scene, { kind, quantity, index }: Draft, time: Time | null): boolean {
  const begin = scene.quantities[index - 1]?.next ?? 0;
  const before = wordsOf(scene, Math.max(begin, quantity.first - REACH), quantity.first);
  const behind = wordsOf(scene, quantity.next, quantity.next + REACH);
  if (NEGATED.test(before)) return true;
  if (kind === "change" && time === null && RATE.test(before.replace(/ [-–+]$/, ""))) return true;
  if (kind === "change" && (PAST_EXTREME.test(behind) || BETWEEN_EXTREMES.test(before))) return true;
  if (time?.kind === "day" && time.next <= quantity.first) {
    const isOpening = kind === "change" && OPENS_LATER.test(scene.sentence.text) && time.first < OPENING;
    if (isOpening || LATER.test(wordsOf(scene, Math.max(begin, time.next), quantity.first))) return true;
  }
  return scene.convention.period === "month" && time?.kind === "lookback" && time.days <= SHORT_DAYS;
}
