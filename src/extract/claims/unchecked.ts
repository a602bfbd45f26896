import type { Check } from "../../schema/check.ts";

/** The check of a claim that nothing could be held against. */
export function unchecked(): Check {
  return {
    verdict: "unverifiable",
    observed: null,
    difference: null,
    tolerance: null,
    series: null,
    source: null,
    points: [],
    reason: "no series to check it against",
  };
}
