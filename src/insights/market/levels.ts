import type { Level } from "../../schema/market.ts";
import { dateOf } from "../checks/book.ts";

/** A swing is the extreme of so many days before it and after it. It is known only when those after it are over. */
export const SWING_DAYS = 5;
/** Swings older than this count for nothing. */
const SPAN_DAYS = 365;
const LEAST_TOUCHES = 2;
const MOST_LEVELS = 5;

export interface LevelBars {
  days: ArrayLike<number>;
  high: ArrayLike<number>;
  low: ArrayLike<number>;
  close: ArrayLike<number>;
}

interface Swing {
  day: number;
  price: number;
  kind: "high" | "low";
}

/**
 * Support below and resistance above the last close: prices at which swings of the last year turned. From the lowest
 * price up, swings within `move` (a usual daily move, as a fraction) of the first of a group are one level, at their mean; two at least make one.
 */
export function levelsOf(bars: LevelBars, move: number): { support: Level[]; resistance: Level[] } {
  const last = bars.days.length - 1;
  const close = bars.close[last] ?? Number.NaN;
  const recent = swings(bars).filter(({ day }) => (bars.days[last] ?? 0) - day <= SPAN_DAYS);
  const levels = clusters(recent, move)
    .filter((cluster) => cluster.length >= LEAST_TOUCHES)
    .map((cluster) => level(cluster, close));
  const strongest = (kept: Level[]) =>
    kept.toSorted((a, b) => b.touches - a.touches || Math.abs(a.distance) - Math.abs(b.distance)).slice(0, MOST_LEVELS);
  const near = (a: Level, b: Level) => Math.abs(a.distance) - Math.abs(b.distance);
  return {
    support: strongest(levels.filter(({ price }) => price <= close)).sort(near),
    resistance: strongest(levels.filter(({ price }) => price > close)).sort(near),
  };
}

function swings({ days, high, low }: LevelBars): Swing[] {
  const found: Swing[] = [];
  for (let i = SWING_DAYS; i + SWING_DAYS < days.length; i += 1) {
    const [top, bottom, day] = [high[i] ?? Number.NaN, low[i] ?? Number.NaN, days[i] ?? 0];
    if (isExtreme(high, i, (other) => other < top)) found.push({ day, price: top, kind: "high" });
    if (isExtreme(low, i, (other) => other > bottom)) found.push({ day, price: bottom, kind: "low" });
  }
  return found;
}

/** Equal days on the way count for the first of them. */
function isExtreme(values: ArrayLike<number>, i: number, isLess: (other: number) => boolean): boolean {
  for (let k = 1; k <= SWING_DAYS; k += 1) {
    const [before, after] = [values[i - k] ?? Number.NaN, values[i + k] ?? Number.NaN];
    if (!isLess(before) || !(isLess(after) || after === values[i])) return false;
  }
  return true;
}

function clusters(found: readonly Swing[], move: number): Swing[][] {
  const groups: Swing[][] = [];
  for (const swing of found.toSorted((a, b) => a.price - b.price)) {
    const lowest = groups.at(-1)?.[0];
    if (lowest && swing.price / lowest.price - 1 <= move) groups.at(-1)?.push(swing);
    else groups.push([swing]);
  }
  return groups;
}

function level(cluster: readonly Swing[], close: number): Level {
  const price = cluster.reduce((sum, each) => sum + each.price, 0) / cluster.length;
  const days = cluster.map(({ day }) => day);
  return {
    price,
    low: Math.min(...cluster.map((each) => each.price)),
    high: Math.max(...cluster.map((each) => each.price)),
    distance: price / close - 1,
    touches: cluster.length,
    highs: cluster.filter(({ kind }) => kind === "high").length,
    first: dateOf(Math.min(...days)),
    last: dateOf(Math.max(...days)),
  };
}
