import { choice, day, type Given, place, present, words } from "../search-values.ts";

/** By what two sources are alike. */
export const MEASURES = ["stories", "themes", "assets", "text", "lead"] as const;
export type Measure = (typeof MEASURES)[number];

/** Windows that can be chosen. */
export const WINDOWS = [30, 90, 180, 365];
export const USUAL_DAYS = 180;

/** Of which window the overlap is looked at, by what, and which two sources are open. */
export interface OverlapSearch {
  by?: Measure;
  days?: number;
  asOf?: string;
  a?: string;
  b?: string;
}

export function overlapSearch(given: Given): OverlapSearch {
  const days = place(given.days);
  return present({
    by: choice(given.by, MEASURES),
    days: days !== undefined && WINDOWS.includes(days) && days !== USUAL_DAYS ? days : undefined,
    asOf: day(given.asOf),
    a: words(given.a),
    b: words(given.b),
  });
}
