import type { BaseRate, CallOutcome } from "../../schema/call.ts";

/** Nobody is sure: keeps the logarithm finite. */
const CLIP = 0.01;

type Scores = Pick<CallOutcome, "brier" | "logScore" | "baseBrier" | "baseLogScore">;

/**
 * Brier score (p - o)², Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78 (1950); logarithmic
 * score ln p of what came, Good, Rational decisions, Journal of the Royal Statistical Society B 14 (1952), p clipped to [0.01, 0.99].
 */
export function scoresOf(probability: number, isHit: boolean, baseRate: BaseRate | null): Scores {
  return {
    brier: brier(probability, isHit),
    logScore: logScore(probability, isHit),
    baseBrier: baseRate && brier(baseRate.share, isHit),
    baseLogScore: baseRate && logScore(baseRate.share, isHit),
  };
}

export const NO_SCORES: Scores = { brier: null, logScore: null, baseBrier: null, baseLogScore: null };

function brier(probability: number, isHit: boolean): number {
  return (probability - (isHit ? 1 : 0)) ** 2;
}

function logScore(probability: number, isHit: boolean): number {
  const clipped = Math.min(1 - CLIP, Math.max(CLIP, probability));
  return Math.log(isHit ? clipped : 1 - clipped);
}
