import type { BaseRate, CallOutcome, ExtractedCall, ReturnAfter } from "../../schema/call.ts";
import { dateOf, dayNumber, type SeriesBook } from "../checks/book.ts";
import { baseRateOf, relativeBaseRate } from "./base-rate.ts";
import { type Prices, pricesOf, tornReason } from "./prices.ts";
import { NO_SCORES, scoresOf } from "./scores.ts";
import { isMet, type Target, targetOf } from "./target.ts";

interface Moment {
  /** When its text was published. */
  madeOn: Date;
  book: SeriesBook;
  /** Nothing that happened later is seen. */
  now: Date;
}

const DAY_MS = 86_400_000;
const HORIZONS = [1, 7, 30, 90, 365];
/** For so long prices of a day that has passed may still come. */
const PATIENCE_DAYS = 7;
const BITCOIN = "bitcoin";

/**
 * Holds a call against prices. It counts from the last close before its publication: that of the day before, at 24:00 UTC. A touch counts
 * from the day after publication on, since of the day itself it is not known which part came later. A day counts once it has ended.
 */
export function resolve(call: ExtractedCall, { madeOn, book, now }: Moment): CallOutcome {
  const made = Math.floor(madeOn.getTime() / DAY_MS);
  const ended = Math.floor(now.getTime() / DAY_MS) - 1;
  const frame: Frame = { call, book, made, ended, due: call.due === null ? null : dayNumber(call.due) };
  const decision = decided(frame);
  const isOver = decision.state === "hit" || decision.state === "miss";
  return {
    resolvedOn: null,
    observed: null,
    points: [],
    baseRate: null,
    ...NO_SCORES,
    ...decision,
    ...(isOver ? scoresOf(call.probability, decision.state === "hit", decision.baseRate ?? null) : {}),
    returns: returnsOf(frame),
  };
}

interface Frame {
  call: ExtractedCall;
  book: SeriesBook;
  /** Day of publication. */
  made: number;
  /** The last day that has ended. */
  ended: number;
  due: number | null;
}

type Decision = Pick<CallOutcome, "state" | "reason"> & Partial<Pick<CallOutcome, "resolvedOn" | "observed" | "points" | "baseRate">>;

function unresolvable(reason: string): Decision {
  return { state: "unresolvable", reason };
}

function decided(frame: Frame): Decision {
  const { call, book, made, ended, due } = frame;
  if (!call.scorable) return unresolvable(call.reason ?? "it can't be scored");
  if (call.asset === null || due === null) return unresolvable("it names no asset, or no time");
  if (due <= made) return unresolvable("its time is over on the day it was made, and prices are known by the day");
  const prices = pricesOf(book, call.asset, ended);
  if (!prices) return unresolvable(`the desk has no prices of ${call.asset}`);
  const base = prices.closeBy(made - 1);
  if (!base) return unresolvable(`the desk has no price of ${call.asset} from the day before it was made`);
  if (call.kind === "relative") return relativeDecision(frame, { prices, base, due });
  const target = targetOf(call, base.value);
  if ("reason" in target) return unresolvable(target.reason);
  const baseRate = baseRateOf(prices, target, { length: due - base.day, until: base.day });
  const known = { prices, base, due, target, baseRate };
  return target.judgedBy === "touch" ? touched(frame, known) : closed(frame, known);
}

interface Start {
  prices: Prices;
  /** The close that the call counts from. */
  base: { day: number; value: number };
  due: number;
}

interface Known extends Start {
  target: Target;
  baseRate: BaseRate | null;
}

/** Decided on the first day whose highest (lowest) price reaches the target; a miss once its last day has ended without one. */
function touched({ made, ended }: Frame, { prices, base, due, target, baseRate }: Known): Decision {
  const level = base.value * target.ratio;
  const until = Math.min(due, ended);
  const start: [string, number] = [dateOf(base.day), base.value];
  let missing = 0;
  for (let day = made + 1; day <= until; day += 1) {
    const torn = tornReason(prices, base.day, day);
    if (torn) return { ...unresolvable(torn), baseRate };
    const value = prices.extreme(day, target.way);
    if (value === null) missing += 1;
    else if (target.way === "up" ? value >= level : value <= level)
      return {
        state: "hit",
        reason: `the price touched ${shown(level)} on ${dateOf(day)}`,
        resolvedOn: dateOf(day),
        observed: value,
        points: [start, [dateOf(day), value]],
        baseRate,
      };
  }
  const wait = waiting(prices, due, ended);
  if (wait) return { ...wait, points: [start], baseRate };
  if (missing * 7 > due - made) return { ...unresolvable(`the desk lacks ${missing} of its ${due - made} days`), baseRate };
  const end = prices.closeBy(due);
  const points: [string, number][] = end ? [start, [dateOf(end.day), end.value]] : [start];
  return {
    state: "miss",
    reason: `the price did not touch ${shown(level)} until ${dateOf(due)}`,
    resolvedOn: dateOf(due),
    observed: end?.value ?? null,
    points,
    baseRate,
  };
}

/** Decided by the close of its last day. */
function closed({ ended, call }: Frame, { prices, base, due, target, baseRate }: Known): Decision {
  const start: [string, number] = [dateOf(base.day), base.value];
  const wait = waiting(prices, due, ended);
  if (wait) return { ...wait, points: [start], baseRate };
  const torn = tornReason(prices, base.day, due);
  const end = prices.closeBy(due);
  if (torn || !end) return { ...unresolvable(torn ?? `the desk has no price from ${dateOf(due)}`), baseRate };
  const multiple = end.value / base.value;
  return {
    state: isMet(target, multiple) ? "hit" : "miss",
    reason: `it closed at ${shown(end.value)} on ${dateOf(end.day)}, from ${shown(base.value)} on ${dateOf(base.day)}`,
    resolvedOn: dateOf(due),
    observed: call.kind === "direction" ? multiple - 1 : end.value,
    points: [start, [dateOf(end.day), end.value]],
    baseRate,
  };
}

/** Decided by the two returns until the close of its last day. */
function relativeDecision({ call, book, ended }: Frame, { prices, base, due }: Start): Decision {
  const way = call.direction;
  const benchmark = call.benchmark && pricesOf(book, call.benchmark, ended);
  if (!benchmark || way === null) return unresolvable(`the desk has no prices of ${call.benchmark ?? "what it compares with"}`);
  const other = benchmark.close(base.day);
  if (other === null) return unresolvable(`the desk has no price of ${benchmark.asset} from the day before it was made`);
  const baseRate = relativeBaseRate(prices, benchmark, way, { length: due - base.day, until: base.day });
  const wait = waiting(prices, due, ended) ?? waiting(benchmark, due, ended);
  if (wait) return { ...wait, baseRate };
  const torn = tornReason(prices, base.day, due) ?? tornReason(benchmark, base.day, due);
  const [end, otherEnd] = [prices.close(due), benchmark.close(due)];
  if (torn || end === null || otherEnd === null) return { ...unresolvable(torn ?? `the desk has no price from ${dateOf(due)}`), baseRate };
  const [own, theirs] = [end / base.value - 1, otherEnd / other - 1];
  return {
    state: (way === "up" ? own > theirs : own < theirs) ? "hit" : "miss",
    reason: `it returned ${percent(own)}, ${benchmark.asset} ${percent(theirs)}, until ${dateOf(due)}`,
    resolvedOn: dateOf(due),
    observed: own - theirs,
    points: [
      [dateOf(base.day), base.value],
      [dateOf(due), end],
    ],
    baseRate,
  };
}

/** Open while its last day has not ended, or its prices may still come; null once they should be here. */
function waiting(prices: Prices, due: number, ended: number): Decision | null {
  if (due > ended) return { state: "open", reason: `its last day is ${dateOf(due)}` };
  const last = prices.reach?.last ?? Number.NEGATIVE_INFINITY;
  if (last >= due) return null;
  if (ended - due <= PATIENCE_DAYS) return { state: "open", reason: `the prices of ${prices.asset} until ${dateOf(due)} are not here yet` };
  return unresolvable(`the prices of ${prices.asset} end before ${dateOf(due)}`);
}

/** What the asset and bitcoin returned from the call's first close on. */
function returnsOf({ call, book, made, ended }: Frame): ReturnAfter[] {
  const asset = call.asset === null ? null : pricesOf(book, call.asset, ended);
  const bitcoin = pricesOf(book, BITCOIN, ended);
  return HORIZONS.map((days) => {
    const assetReturn = asset && returnOver(asset, made - 1, made - 1 + days);
    const btcReturn = bitcoin && returnOver(bitcoin, made - 1, made - 1 + days);
    return { days, assetReturn, btcReturn, relative: assetReturn === null || btcReturn === null ? null : assetReturn - btcReturn };
  });
}

function returnOver(prices: Prices, from: number, to: number): number | null {
  const [start, end] = [prices.close(from), prices.close(to)];
  return start === null || end === null || prices.breakIn(from, to) !== null ? null : end / start - 1;
}

function shown(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 8 });
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
