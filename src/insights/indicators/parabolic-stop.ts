import type { Bars, Columns } from "./bars.ts";

const STEP = 0.02;
const MOST = 0.2;

interface Trend {
  isUp: boolean;
  stop: number;
  /** The highest high of a rise, the lowest low of a fall. */
  extreme: number;
  pace: number;
}

/**
 * Wilder's stop and reverse (1978), 0.02 a step and 0.2 at most, beginning with a rise from the first day's high. Own: the library places
 * a stop 0.01 below the low in some cases, which is more than the whole price of many assets.
 */
export function parabolicStop({ high, low, close }: Bars): Columns {
  let trend: Trend = { isUp: true, stop: close[1] ?? Number.NaN, extreme: high[0] ?? Number.NaN, pace: STEP };
  const stop = close.map((_, i) => {
    if (i < 2) return Number.NaN;
    const day = { high: high[i] ?? Number.NaN, low: low[i] ?? Number.NaN };
    const [near, far] = trend.isUp ? [low[i - 1], low[i - 2]] : [high[i - 1], high[i - 2]];
    trend = next(trend, day, { near: near ?? Number.NaN, far: far ?? Number.NaN });
    return trend.stop;
  });
  return { stop };
}

function next({ isUp, stop, extreme, pace }: Trend, { high, low }: { high: number; low: number }, before: { near: number; far: number }): Trend {
  const moved = stop + pace * (extreme - stop);
  const [against, along] = isUp ? [low, high] : [high, low];
  if (isUp ? against < moved : against > moved) return { isUp: !isUp, stop: extreme, extreme: against, pace: STEP };
  const isFurther = isUp ? along > extreme : along < extreme;
  return {
    isUp,
    stop: held(moved, isUp, before),
    extreme: isFurther ? along : extreme,
    pace: isFurther ? Math.min(pace + STEP, MOST) : pace,
  };
}

/** A stop does not enter the range of the two days before. */
function held(stop: number, isUp: boolean, { near, far }: { near: number; far: number }): number {
  for (const bound of [far, near]) if (isUp ? bound < stop : bound > stop) return bound;
  return stop;
}
