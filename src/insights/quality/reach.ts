import type { Step } from "../../schema/series.ts";

const STEP_HOURS = { day: 24, hour: 1 } as const;

export interface Reach {
  first: number;
  last: number;
  count: number;
  /** Days or hours without a point between the first and the last. */
  missing: number;
}

/** From when to when a series goes, in hours from 1970, and how many of its steps lack a point. `hours` ascends. */
export function reach(hours: ArrayLike<number>, step: Step): Reach | null {
  const [first, last] = [hours[0], hours[hours.length - 1]];
  if (first === undefined || last === undefined) return null;
  return { first, last, count: hours.length, missing: (last - first) / STEP_HOURS[step] + 1 - hours.length };
}
