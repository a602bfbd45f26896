import type { ClaimBasis } from "../../schema/claim.ts";
import type { Time } from "../windows/time.ts";
import type { Draft } from "./draft.ts";
import { type Ends, endsOf, isAverage, launchDay, usualEnds } from "./ends.ts";
import { BELOW_PEAK } from "./percent-change.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { depth, isPace, timeOf } from "./time-of.ts";

export interface Window extends Ends {
  basis: ClaimBasis | null;
  /** Whether the text says when, however far from the figure. */
  isStated: boolean;
  /** The time it was read from, and what for: the next claim may share it. */
  time: Time | null;
  kind: Draft["kind"] | null;
}

const UNKNOWN: Window = { from: null, to: null, basis: null, isStated: false, time: null, kind: null };
const SAME = /\b(?:same|this|that) (?:time )?(?:period|span|time|stretch|timeframe|window)\b/;

/** When a claim holds: the time beside the figure, else the sentence's, else that of the claim before, else the source's usual one. */
export function windowOf(scene: Scene, draft: Draft, previous: Window | null): Window {
  const launch = launchDay(scene, draft);
  if (launch !== null) return { ...UNKNOWN, from: launch, to: launch, isStated: true };
  const time = timeOf(scene, draft);
  if (time?.kind === "none") return UNKNOWN;
  if (time?.kind === "ago" && draft.isElliptic && previous?.from && previous.to)
    return { ...previous, from: previous.from - time.days, to: previous.to - time.days };
  const carried = time ?? (previous && mayCarry(scene, draft, previous) ? previous.time : null) ?? contextTime(scene);
  const rest = { time: carried, kind: draft.kind, isStated: carried !== null || startsAnew(scene, draft) };
  if (isDrawdown(scene, draft)) return { ...rest, ...drawdownEnds(scene, draft, carried), basis: "drawdown from all-time high" };
  const ends = carried ? endsOf(scene, draft, shifted(scene, carried)) : usualEnds(scene, draft);
  return { ...rest, ...ends, basis: basisOf(scene, draft, carried) };
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

/** A level that stands "currently" holds on the day of publication, whatever time came before. */
function startsAnew(scene: Scene, { first, quantity }: Draft): boolean {
  return /\b(?:currently|now|today|still)\b/.test(wordsOf(scene, first - 3, quantity.first));
}

/** The time of the sentence before, for "the same period" and for a list that goes on. */
function contextTime({ sentence, context, quantities }: Scene): Time | null {
  if (!context.time) return null;
  const goesOn = context.wasReturn && quantities.length > 0 && quantities.every(({ unit, sign }) => unit === "percent" && sign !== null);
  return goesOn || SAME.test(sentence.text) ? context.time : null;
}

/** "Up 4 % for the week and 1 % last week": beside a week that is this one, last week is the one before. */
function shifted(scene: Scene, time: Time): Time {
  if (!time.isWeek || !time.isLast) return time;
  const isThe = /^(?:the|over|this|to|than|from|with|vs|versus)$/.test(scene.tokens[time.first - 1]?.key ?? "");
  const hasOther = scene.times.some((other) => other !== time && other.isWeek && !other.isLast);
  return hasOther && !isThe ? { ...time, from: time.from - 7, to: time.to - 7 } : time;
}

/** "45 % below its November 2021 peak" counts from that month. */
function drawdownEnds({ now, tokens }: Scene, { quantity }: Draft, time: Time | null): Ends {
  const isOfPeak = time !== null && time.first >= quantity.next && /^(?:peak|high|highs|record|all)$/.test(tokens[time.next]?.key ?? "");
  return isOfPeak ? { from: time.from, to: now.asOf } : { from: null, to: time?.to ?? now.asOf };
}

/** A fall from a high that is not dated here. */
function isDrawdown(scene: Scene, { kind, value, quantity }: Draft): boolean {
  if (kind !== "change" || value >= 0) return false;
  if (/\bdrawdown\b/.test(wordsOf(scene, quantity.first - 6, quantity.first))) return true;
  return BELOW_PEAK.test(wordsOf(scene, quantity.next, quantity.next + 7));
}

/** How the figure was made: by the sentence's own words, else as its source makes them. */
function basisOf(scene: Scene, draft: Draft, time: Time | null): ClaimBasis | null {
  const smoothing = scene.times.find(({ kind }) => kind === "average")?.days;
  if (smoothing === 7 && !(draft.kind === "change" && time?.isWeek)) return "7d-mean";
  if (smoothing === 30) return "30d-mean";
  const isMarket = draft.metric === "return" || draft.metric === "price";
  const isWeekly = scene.convention.isWeeklyMean && (time ? time.isWeek : true);
  if (draft.kind === "change") return isMarket ? "close-to-close" : isWeekly ? "7d-mean vs previous 7d-mean" : null;
  if (draft.kind !== "level" || !isAverage(scene, draft)) return null;
  return isWeekly ? "7d-mean" : time?.kind === "span" ? "window mean" : null;
}
