import type { Score, ScoreWeights } from "../../schema/score.ts";
import { weigh } from "./weigh.ts";

/** Scores by these weights, first those of which most is certain: by the low end of the interval, so that nobody gains by leaving little to be known. */
export function ranked(scores: readonly Score[], weights: ScoreWeights): Score[] {
  return scores
    .map((score) => ({ ...score, ...weigh(score.criteria, weights) }))
    .sort((a, b) => b.low - a.low || (b.points ?? 0) - (a.points ?? 0) || (a.slug < b.slug ? -1 : 1));
}
