import { Refused } from "../../platform/errors.ts";
import type { Grade, Score, ScoredCriterion, ScoreWeights } from "../../schema/score.ts";

const GRADES: [from: number, grade: Grade][] = [
  [80, "A"],
  [65, "B"],
  [50, "C"],
  [35, "D"],
  [0, "E"],
];
/** Beyond it a grade would say more than is known. */
const WIDEST_GRADED = 40;

/**
 * A score from its criteria: the weighted mean of what is known, and an interval in which each thing that is not known may turn out anything from 0 to
 * 100. The mean lies within it, since leaving the unknown out is to take it to be like the rest. Weights count by their ratio; throws Refused where all are 0.
 */
export function weigh(criteria: readonly ScoredCriterion[], weights: ScoreWeights): Pick<Score, "points" | "low" | "high" | "grade"> {
  const whole = criteria.reduce((sum, { name }) => sum + weights[name], 0);
  if (whole <= 0) throw new Refused("at least one criterion needs a weight");
  const { points, low, high } = mean(criteria.map((criterion) => ({ ...criterion, weight: weights[criterion.name] / whole })));
  const grade = points === null || high - low > WIDEST_GRADED ? null : (GRADES.find(([from]) => points >= from)?.[1] ?? null);
  return { points, low, high, grade };
}

interface Weighed {
  points: number | null;
  low: number;
  high: number;
  /** They add up to 1. */
  weight: number;
}

/** The mean of the known, with ends at which the unknown stands at 0 and at 100. */
export function mean(parts: readonly Weighed[]): { points: number | null; low: number; high: number } {
  const known = parts.filter(({ points, weight }) => points !== null && weight > 0);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const of = (end: (part: Weighed) => number) => parts.reduce((sum, part) => sum + part.weight * end(part), 0);
  return {
    points: weight === 0 ? null : Math.min(100, known.reduce((sum, part) => sum + part.weight * (part.points ?? 0), 0) / weight), // a hundred times a hundredth may be an ulp more
    low: of(({ low }) => low),
    high: Math.min(
      100,
      of(({ high }) => high),
    ),
  };
}
