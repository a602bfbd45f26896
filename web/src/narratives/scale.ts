import { addDays } from "../dates.ts";
import type { Tracked } from "./track.ts";

const LEAST_RANGE: [low: number, high: number] = [-3, 6];

/** The time and the range of momentum that charts beside each other share. */
export interface Scale {
  from: string;
  to: string;
  range: [low: number, high: number];
}

/** So many days until one, and all values that these narratives have in them. */
export function scaleOf(narratives: Tracked[], asOf: string, days: number): Scale {
  const values = narratives.flatMap(({ track, momentum }) => [momentum, ...track.flatMap((point) => point.momentum ?? [])]);
  return {
    from: addDays(asOf, -days),
    to: asOf,
    range: [Math.floor(Math.min(LEAST_RANGE[0], ...values)), Math.ceil(Math.max(LEAST_RANGE[1], ...values))],
  };
}
