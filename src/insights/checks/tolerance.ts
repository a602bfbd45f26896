import type { ExtractedClaim } from "../../schema/claim.ts";

const PRICE_SHARE = 0.03;
/** The highest price of a time differs between venues more than any close. */
const EXTREME_SHARE = 0.05;
const POINTS = 0.02;
const SHARE = 0.1;

/** The least difference at which a claim may be contradicted, whatever precision its author printed. */
export function toleranceOf({ metric, unit, kind }: Pick<ExtractedClaim, "metric" | "unit" | "kind">, value: number): number {
  if (unit === "fraction" || unit === "pp") return Math.max(POINTS, SHARE * Math.abs(value));
  if (metric === "price" && (kind === "extreme" || unit === "other")) return EXTREME_SHARE * Math.abs(value);
  if (metric === "price" && kind !== "change") return PRICE_SHARE * Math.abs(value);
  return SHARE * Math.abs(value);
}

/** Whether an observed value agrees with what is claimed, within the tolerance; a bound may be missed by as much. */
export function agrees({ bound }: Pick<ExtractedClaim, "bound">, claimed: number, observed: number, tolerance: number): boolean {
  if (bound === "gt") return observed >= claimed - tolerance;
  if (bound === "lt") return observed <= claimed + tolerance;
  return Math.abs(observed - claimed) <= tolerance;
}
