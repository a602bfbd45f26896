import type { BaseRate } from "../../schema/call.ts";
import type { Prices } from "./prices.ts";
import { isMet, type Target } from "./target.ts";

/** Fewer windows, or fewer that fit side by side, say too little. */
const MIN_WINDOWS = 90;
const MIN_APART = 3;
/** A touch counts from the second day after the close on, as it does for the call. */
const FIRST_TOUCH = 2;

interface Windows {
  /** Days from the close that a call counts from to its last. */
  length: number;
  /** The last day that a window may end on: the call's own first close. */
  until: number;
}

/**
 * How often the same move came in windows of the same length that end before the call: one begins on each day, so they overlap; those
 * over a break or without their closes are left out. Null below 90 windows, or where fewer than three fit side by side.
 */
export function baseRateOf(prices: Prices, target: Target, { length, until }: Windows): BaseRate | null {
  const first = prices.reach?.first;
  if (first === undefined || length < 1) return null;
  const closes = column(first, until, prices.close);
  const peaks =
    target.judgedBy === "touch"
      ? slidingBest(
          column(first, until, (day) => prices.extreme(day, target.way)),
          length,
          target.way,
        )
      : null;
  return counted({ first, until, length, breaks: prices.breaks }, (at) => {
    const start = closes[at] ?? Number.NaN;
    const end = closes[at + length] ?? Number.NaN;
    if (!(start > 0 && end > 0)) return null;
    return isMet(target, (peaks ? (peaks[at] ?? end) : end) / start);
  });
}

/** The same for a return against a benchmark. */
export function relativeBaseRate(asset: Prices, benchmark: Prices, way: "up" | "down", { length, until }: Windows): BaseRate | null {
  const first = Math.max(asset.reach?.first ?? Number.NaN, benchmark.reach?.first ?? Number.NaN);
  if (Number.isNaN(first)) return null;
  const [own, other] = [column(first, until, asset.close), column(first, until, benchmark.close)];
  return counted({ first, until, length, breaks: [...asset.breaks, ...benchmark.breaks] }, (at) => {
    const gain = (own[at + length] ?? Number.NaN) / (own[at] ?? Number.NaN) - (other[at + length] ?? Number.NaN) / (other[at] ?? Number.NaN);
    if (Number.isNaN(gain)) return null;
    return way === "up" ? gain > 0 : gain < 0;
  });
}

function counted(
  { first, until, length, breaks }: Windows & { first: number; breaks: readonly number[] },
  isMetFrom: (at: number) => boolean | null,
): BaseRate | null {
  const torn = breaks.filter((day) => day > first && day <= until).map((day) => day - first);
  let windows = 0;
  let met = 0;
  for (let at = 0; at + length <= until - first; at += 1) {
    if (torn.some((day) => day > at && day <= at + length)) continue;
    const here = isMetFrom(at);
    if (here === null) continue;
    windows += 1;
    met += here ? 1 : 0;
  }
  const apart = Math.floor((windows + length - 1) / length);
  return windows < MIN_WINDOWS || apart < MIN_APART ? null : { share: met / windows, windows, apart };
}

function column(first: number, until: number, valueOn: (day: number) => number | null): Float64Array {
  return Float64Array.from({ length: Math.max(0, until - first + 1) }, (_, i) => valueOn(first + i) ?? Number.NaN);
}

/** For each day the highest (lowest) value from its second day after to `length` days after, by a monotonic queue; NaN where there is none. */
function slidingBest(values: Float64Array, length: number, way: "up" | "down"): Float64Array {
  const sign = way === "up" ? 1 : -1;
  const best = new Float64Array(values.length).fill(Number.NaN);
  const queue: number[] = [];
  let head = 0;
  for (let end = FIRST_TOUCH; end < values.length; end += 1) {
    const value = values[end] ?? Number.NaN;
    while (!Number.isNaN(value) && queue.length > head && sign * (values[queue.at(-1) ?? 0] ?? 0) <= sign * value) queue.pop();
    if (!Number.isNaN(value)) queue.push(end);
    const at = end - length;
    while (head < queue.length && (queue[head] ?? 0) < at + FIRST_TOUCH) head += 1;
    if (at >= 0 && head < queue.length) best[at] = values[queue[head] ?? 0] ?? Number.NaN;
  }
  return best;
}
