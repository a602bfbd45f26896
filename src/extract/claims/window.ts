import type { ClaimBasis } from "../../schema/claim.ts";
import type { Time } from "../windows/time.ts";
import type { Draft } from "./draft.ts";
import { type Ends, endsOf, isAverage, launchDay, usualEnds } from "./ends.ts";
import { BELOW_PEAK } from "./percent-change.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { depth, isPace, timeOf } from "./time-of.ts";
import { isVague } from "./vague.ts";

export interface Window extends Ends {
  basis: ClaimBasis | null;
  /** Whether the text says when, however far from the figure. */
  isStated: boolean;
  /** The time it was read from, and what for: the next claim may share it. */
  time: Time | null;
  kind: Draft["kind"] | null;
}

const UNKNOWN: Window = { from: null, to: null, basis: null, isStated: false, time: null, kind: null };
/** What was told before. */
export const SAME = /\b(?:same|this|that) (?:time )?(?:period|span|time|stretch|timeframe|window)\b/;

/** When a claim holds: the time beside the figure, else the sentence's, else that of the claim before, else the source's usual one. */
export function windowOf(scene: Scene, draft: Draft, previous: Window | null): Window {
  const launch = launchDay(scene, draft);
  if (launch !== null) return { ...UNKNOWN, from: launch, to: launch, isStated: true };
  const time = ownTime(scene, draft);
  if (time?.kind === "none") return UNKNOWN;
  if (time?.kind === "ago" && draft.isElliptic && previous?.from && previous.to)
    return { ...previous, from: previous.from - time.days, to: previous.to - time.days };
  if (isSince(scene, draft)) return sinceThen(scene, draft, previous);
  const own = time ?? (previous && mayCarry(scene, draft, previous) ? previous.time : null);
  const carried = own ?? contextTime(scene, draft);
  const isTakenOver = own === null || (time === null && previous?.isStated === false);
  const isOpen = (isTakenOver && carried !== null && !isReporting(scene)) || isVague(scene, draft, carried);
  const isStated = (carried !== null && !isOpen) || startsAnew(scene, draft);
  const rest = { time: carried, kind: draft.kind, isStated };
  if (isDrawdown(scene, draft))
    return { ...rest, isStated: isStated || isNow(scene, draft), ...drawdownEnds(scene, draft, time), basis: "drawdown from all-time high" };
  const ends = carried ? endsOf(scene, draft, shifted(scene, carried)) : usualEnds(scene, draft);
  return { ...rest, ...ends, basis: isOpen ? null : basisOf(scene, draft, carried) };
}

function ownTime(scene: Scene, draft: Draft): Time | null {
  const near = timeOf(scene, draft);
  return near && isNowInstead(scene, draft, near) ? null : near;
}

/** A source that reports on a period goes on about it; others change the subject, go on with a list, or repeat the time's name. */
function isReporting(scene: Scene): boolean {
  const { convention } = scene;
  return convention.period !== null || isListGoingOn(scene);
}

/** Nothing but signed percentages, behind a sentence of returns. */
function isListGoingOn({ context, quantities }: Scene): boolean {
  return context.wasReturn && quantities.length > 0 && quantities.every(({ unit, sign }) => unit === "percent" && sign !== null);
}

/** "…, and has risen 5 % since": from the time told before until now. */
function isSince({ tokens }: Scene, { quantity }: Draft): boolean {
  return tokens[quantity.next]?.key === "since" && tokens[quantity.next + 1]?.kind !== "word" && tokens[quantity.next + 1]?.kind !== "digits";
}

function sinceThen({ now }: Scene, { kind }: Draft, previous: Window | null): Window {
  const to = now.asOf;
  const from = kind === "change" ? (previous?.to ?? null) : to;
  return { ...UNKNOWN, from, to, basis: null, isStated: from !== null, kind };
}

/** When a table's figure holds: the time of its row's or column's heading. */
export function cellWindow(scene: Scene, draft: Draft, time: Time | null): Window {
  const ends = time ? endsOf(scene, draft, time) : usualEnds(scene, draft);
  return { ...ends, basis: basisOf(scene, draft, time), isStated: time !== null, time, kind: draft.kind };
}

/** A level does not take over what a change was counted over, nor anything what stood in brackets. */
function mayCarry(scene: Scene, draft: Draft, { time, kind }: Window): boolean {
  if (startsAnew(scene, draft) || !time) return false;
  if (depth(scene, time.first) > depth(scene, draft.quantity.first)) return false;
  if (draft.kind === "change" || draft.role !== null || kind === draft.kind) return true;
  return (draft.isElliptic && !isPace(scene, time)) || (time.kind !== "lookback" && time.kind !== "since");
}

const STANDS = /\b(?:stands|sits|hovers|hovering|trades|trading|remains)(?: [a-z]+)? (?:at|around|near|above|below)(?: [a-z~]+){0,2}$/;

/** A level that stands "currently" holds on the day of publication, whatever time came before. */
function startsAnew(scene: Scene, draft: Draft): boolean {
  const { kind, first, quantity } = draft;
  if (kind === "change" && !isDrawdown(scene, draft)) return false; // its end is told, not its beginning
  const before = wordsOf(scene, quantity.first - 7, quantity.first);
  if (kind === "level" && STANDS.test(before) && !/\b(?:was|were|been|started|began)\b/.test(before)) return true;
  const begin = scene.quantities.findLast(({ next }) => next <= quantity.first)?.next ?? 0;
  const from = Math.max(begin, kind === "extreme" ? quantity.first - 4 : first - 3);
  return /\b(?:currently|now|today|still|current)\b/.test(wordsOf(scene, from, quantity.first));
}

/** "Currently at $28,000, down from the weekend's high": the level is of now, the time of what follows. */
function isNowInstead(scene: Scene, draft: Draft, time: Time): boolean {
  const isBeside = time.first >= draft.quantity.next && time.first <= draft.quantity.next + 3;
  return draft.kind === "level" && draft.role === null && startsAnew(scene, draft) && !isBeside;
}

/** The sentence has a length of time of its own, though not one that was understood. */
const OTHER_LENGTH =
  /\b(?:day|days|daily (?:gain|loss|drop|rise|change)|week|weekly|month|monthly|quarter|quarterly|year|years|yearly|annual|decade|hours?|since)\b/i;

/** The time of a sentence before: for "the same period", for a list that goes on, and for what a paragraph tells on. */
function contextTime(scene: Scene, draft: Draft): Time | null {
  const { sentence, context } = scene;
  if (context.time && (isListGoingOn(scene) || SAME.test(sentence.text))) return context.time;
  if (!context.isSameParagraph || scene.times.some(({ kind }) => kind !== "average")) return null;
  if (OTHER_LENGTH.test(sentence.text) || /\b(?:following|after|since)\b/.test(wordsOf(scene, draft.first - 4, draft.first))) return null;
  if (draft.kind === "change" && draft.role === null && draft.unit === "fraction") return context.changeTime;
  return draft.kind === "level" && isAverage(scene, draft) ? context.meanTime : null;
}

/** "Up 4 % for the week and 1 % last week": beside a week that is this one, last week is the one before. */
function shifted(scene: Scene, time: Time): Time {
  if (time.isPrior && time.days > 0) return { ...time, from: time.from - time.days, to: time.to - time.days };
  if (!time.isWeek || !time.isLast) return time;
  const isThe = /^(?:the|over|this|to|than|from|with|vs|versus)$/.test(scene.tokens[time.first - 1]?.key ?? "");
  const hasOther = scene.times.some((other) => other !== time && other.isWeek && !other.isLast);
  return hasOther && !isThe ? { ...time, from: time.from - 7, to: time.to - 7 } : time;
}

/** "Is only 45 % below its high": told of the day of writing. */
function isNow(scene: Scene, { quantity }: Draft): boolean {
  return /\b(?:is|are|stands|sits|remains|trades)\b/.test(wordsOf(scene, quantity.first - 4, quantity.first));
}

/** "45 % below its November 2021 peak" counts from that month. */
function drawdownEnds({ now, tokens }: Scene, { quantity }: Draft, time: Time | null): Ends {
  const isOfPeak = time !== null && time.first >= quantity.next && /^(?:peak|high|highs|record|all)$/.test(tokens[time.next]?.key ?? "");
  if (isOfPeak) return { from: time.from, to: now.asOf };
  const isBehind = time !== null && time.first >= quantity.next;
  return { from: null, to: isBehind || !time ? now.asOf : Math.min(time.to, now.asOf) };
}

/** A fall from a high that is not dated here. */
function isDrawdown(scene: Scene, { kind, value, quantity }: Draft): boolean {
  if (kind !== "change" || value >= 0) return false;
  if (/\bdrawdown\b/.test(wordsOf(scene, quantity.first - 6, quantity.first))) return true;
  return BELOW_PEAK.test(wordsOf(scene, quantity.next, quantity.next + 7));
}

/** "A 7-day average of 48" smooths that figure alone; in brackets it smooths all. */
function smoothingOf(scene: Scene, { quantity }: Draft): Time | null {
  return (
    scene.times.find((time) => {
      if (time.kind !== "average") return false;
      const own = scene.quantities.find(({ first }) => first >= time.next && first - time.next <= SMOOTHED_REACH);
      return !own || own.first === quantity.first || depth(scene, time.first) > 0;
    }) ?? null
  );
}

const SMOOTHED_REACH = 3;

/** How the figure was made: by the sentence's own words, else as its source makes them. */
function basisOf(scene: Scene, draft: Draft, time: Time | null): ClaimBasis | null {
  const smoothing = smoothingOf(scene, draft)?.days;
  if (smoothing === 7 && !(draft.kind === "change" && time?.isWeek)) return "7d-mean";
  if (smoothing === 30) return "30d-mean";
  const isWeekly = scene.convention.weeklyMeans && (time ? time.isWeek : true);
  if (draft.kind === "change") return changeBasis(scene, draft, isWeekly);
  if (draft.kind !== "level" || !isAverage(scene, draft)) return null;
  return isWeekly ? "7d-mean" : time?.kind === "span" ? "window mean" : null;
}

/** Reports count returns from close to close, others from the moment of writing. */
function changeBasis({ convention }: Scene, { metric }: Draft, isWeekly: boolean): ClaimBasis | null {
  if (metric === "return" || metric === "price") return convention.period ? "close-to-close" : "point";
  return isWeekly ? "7d-mean vs previous 7d-mean" : null;
}
