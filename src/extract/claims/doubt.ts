import type { Draft } from "./draft.ts";
import { isStranger } from "./head.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { depth } from "./time-of.ts";
import { SAME, type Window } from "./window.ts";

const NEAR = 12;
const BEHIND = 9;
/** What one party paid, or holds at; an amount of coins put into money. */
const PAID =
  /\b(?:bought|buys|buying|acquired|acquires|acquiring|purchas(?:ed|es|e|ing)|sold|sells|selling|accumulat(?:ed|ing)|average (?:price|cost)|avg|cost basis|worth|at today prices|at current prices|received|transferred|deposited|withdrew|spent)\b/;
/** A level that is drawn on a chart, hoped for or feared. */
const DRAWN =
  /\b(?:resistance|support|hurdle|barrier|rejection|rejected|bound|boundary|trend ?line|moving average|sma|ema|ma|fib(?:onacci)?|pattern|wedge|channel|overcome|failed|fails|unable|inability|needs to|has to|must|reclaim|retest|target|figure|psychological|liquidat\w+|order block|demand zone|supply zone)\b/;
const EXTREMES = /\b(?:lows?|lowest|highs?|highest|peak|peaks|peaked|bottom|bottoms|bottomed|bottoming|trough|top of|tops|cycle)\b/;
const FROM_EVENT =
  /^(?:[a-z]+ )?from (?:the|its|a|an|their|that|this|his)(?! (?:start|beginning|same|previous|prior|past|last|first|week|month|quarter|year|day|end|close|middle))\b/;
const UNANCHORED = /\bin (?:a|one|just a|only a)(?: (?:single|matter of))? (?:day|days|week|weeks|month|months|year|hours|days)\b/;
const PAIR = /\b[A-Z]{3,5}\/(?:BTC|ETH|BNB|SOL)\b/;
const OBSERVED =
  /\b(?:rall|surg|climb|rose\b|ris|jump|trad|topp|cross|pass|broke|clos|currently|now\b|stands|sits|reached|hit\b|fell|dropp|opened|started|began|ended)/;
/** Figures set in a row without a comma are a table that lost its lines. */
const ROW_FIGURES = 6;
const LONG_DAYS = 31;

/** Why a difference from the data would not prove a claim wrong: what else its words may mean. Null where they are plain. */
export function doubtOf(scene: Scene, draft: Draft, window: Window): string | null {
  if (scene.now.published < (window.to ?? 0) - 1) return "its days lie after its publication";
  if (isLostTable(scene)) return "its line is a list whose columns are lost";
  if (draft.metric === "price" && draft.kind === "level") return doubtOfLevel(scene, draft, window);
  if (draft.kind === "change") return doubtOfChange(scene, draft, window);
  if (isOfReports(scene)) return null;
  return doubtOfAny(scene, draft, window);
}

function doubtOfLevel(scene: Scene, draft: Draft, window: Window): string | null {
  const { before, behind } = around(scene, draft);
  if (PAID.test(before) || PAID.test(behind.slice(0, 40))) return "it may be a price that one party paid";
  if (isOfReports(scene)) return null;
  if (draft.role !== null && lengthOf(window) === 0 && window.time?.kind === "span") return "it does not say on which day";
  if (DRAWN.test(before) || DRAWN.test(behind)) return "it may be a level of a chart";
  if (EXTREMES.test(before) || /^(?:low|high|peak|bottom|top)/.test(behind)) return "it may be a low or a high of other days";
  if (lengthOf(window) > LONG_DAYS && !OBSERVED.test(before) && draft.value2 === null) return "it may be hoped for, and not seen";
  return doubtOfAny(scene, draft, window);
}

function doubtOfChange(scene: Scene, draft: Draft, window: Window): string | null {
  const { before, behind } = around(scene, draft);
  if (draft.unit === "fraction" && FROM_EVENT.test(behind)) return "it may be counted from another day";
  if (isOfReports(scene)) return null;
  const sinceTime = window.time && scene.times.includes(window.time) ? wordsOf(scene, window.time.next, draft.quantity.first) : "";
  if (isOfPrice(draft) && EXTREMES.test(`${sinceTime} ${before} ${behind}`)) return "it may be counted from a low or a high";
  if (UNANCHORED.test(scene.sentence.text)) return "it does not say when that time was";
  if (draft.metric === "return" && isStranger(scene, draft)) return "it may be of something else than the price";
  return doubtOfAny(scene, draft, window);
}

function isOfPrice({ metric }: Draft): boolean {
  return metric === "return" || metric === "price";
}

function doubtOfAny(scene: Scene, draft: Draft, { time }: Window): string | null {
  if (SAME.test(scene.sentence.text)) return "the time it speaks of was told before";
  if (PAIR.test(scene.sentence.text)) return "it may be of a pair of coins";
  if (!scene.assets.some(({ asset }) => asset === draft.asset) && draft.asset !== "market") return "its sentence does not name the asset";
  if (time && (isFarTime(scene, draft, time) || isJoined(scene, time))) return "its sentence names several times";
  if (time && draft.kind === "extreme" && hasFigureBetween(scene, draft, time)) return "the time may be that of another figure";
  return null;
}

/** The words before and behind a figure, in its brackets, from the figure before to the one behind. */
function around(scene: Scene, { quantity }: Draft): { before: string; behind: string } {
  const begin = scene.quantities.findLast(({ next }) => next <= quantity.first)?.next ?? 0;
  const stop = scene.quantities.find(({ first }) => first >= quantity.next)?.first ?? scene.tokens.length;
  return {
    before: wordsOf(scene, Math.max(begin, quantity.first - NEAR), quantity.first),
    behind: wordsOf(scene, quantity.next, Math.min(stop, quantity.next + BEHIND)),
  };
}

function lengthOf({ from, to }: Window): number {
  return from === null || to === null ? 0 : to - from;
}

/** A source that reports on a period writes of it in set phrases. */
function isOfReports({ convention }: Scene): boolean {
  return convention.period !== null;
}

function isLostTable({ sentence, quantities, convention }: Scene): boolean {
  return convention.period === null && quantities.length >= ROW_FIGURES && (sentence.text.match(/[,;](?!\d)/g)?.length ?? 0) * 4 < quantities.length;
}

/** Of several times, the one beside the figure is its own; any other may be another's. */
function isFarTime(scene: Scene, draft: Draft, time: NonNullable<Window["time"]>): boolean {
  const others = scene.times.filter(({ first, kind }) => first !== time.first && kind !== "average" && depth(scene, first) === 0);
  if (others.length === 0) return false;
  const isOwn = scene.times.includes(time);
  const [from, to] = between(draft, time);
  return !isOwn || hasFigureBetween(scene, draft, time) || to - from > NEAR;
}

function between({ quantity }: Draft, time: NonNullable<Window["time"]>): [number, number] {
  return time.first >= quantity.next ? [quantity.next, time.first] : [time.next, quantity.first];
}

function hasFigureBetween(scene: Scene, draft: Draft, time: NonNullable<Window["time"]>): boolean {
  const [from, to] = between(draft, time);
  return scene.quantities.some(({ first, next }) => first >= from && next <= to);
}

/** "In October 2012 and May 2013" */
function isJoined(scene: Scene, time: NonNullable<Window["time"]>): boolean {
  return scene.times.some(
    (other) => other !== time && (wordsOf(scene, other.next, time.first) === "and" || wordsOf(scene, time.next, other.first) === "and"),
  );
}
