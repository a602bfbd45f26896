import type { BreakKind } from "../../schema/series.ts";

/** A day's price this many times the one before is no market's doing; nor is a fall of that size an ordinary one. */
const UNLIKELY = 20;
/** How near a power of ten a ratio must be to be a change of unit: markets move in that step as well. */
const NEAR_POWER = 0.03;
const DEAD_SHARE = 0.1;
const DEATH_HOURS = 90 * 24;
/** Over a longer gap any ratio may be the market's. */
const MAX_GAP_HOURS = 31 * 24;

export interface Break {
  /** The first hour of the new meaning, from 1970. */
  hour: number;
  kind: BreakKind;
  /** Value at that hour to the one before. */
  ratio: number;
}

/**
 * Where a price stops meaning what it meant: a redenomination (a power of ten), a symbol that another asset took over (a leap after a
 * fall to nothing), a leap without a reason. A collapse is true, and told. No return is taken over any but a collapse.
 */
export function breaks(hours: ArrayLike<number>, prices: ArrayLike<number>): Break[] {
  const found: Break[] = [];
  for (let i = 1; i < hours.length; i += 1) {
    const [before, price] = [prices[i - 1] ?? Number.NaN, prices[i] ?? Number.NaN];
    const ratio = price / before;
    const isApart = (hours[i] ?? 0) - (hours[i - 1] ?? 0) > MAX_GAP_HOURS;
    if (isApart || !(ratio >= UNLIKELY || ratio <= 1 / UNLIKELY)) continue;
    found.push({ hour: hours[i] ?? 0, kind: kindOf(ratio, hasDied(hours, prices, i - 1)), ratio });
  }
  return found;
}

function kindOf(ratio: number, hadDied: boolean): BreakKind {
  const power = Math.log10(ratio);
  if (ratio > 1 && hadDied) return "reused";
  if (Math.abs(power - Math.round(power)) < NEAR_POWER / Math.LN10) return "redenomination";
  return ratio > 1 ? "jump" : "collapse";
}

/** Whether the price at `end` is a small rest of what it was within the months before. */
function hasDied(hours: ArrayLike<number>, prices: ArrayLike<number>, end: number): boolean {
  const [at, price] = [hours[end] ?? 0, prices[end] ?? 0];
  for (let i = end - 1; i >= 0 && at - (hours[i] ?? 0) <= DEATH_HOURS; i -= 1) if (price < DEAD_SHARE * (prices[i] ?? 0)) return true;
  return false;
}
