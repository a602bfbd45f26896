import { eligibleRows, type Features, featureRow } from "./features.ts";
import { firstAbove } from "./ranks.ts";
import type { GradeName, Model } from "./walk.ts";

/** Fewer assets than these make no grades: there is nobody to be compared with. */
export const LEAST_GRADED = 3;
/** All contributions to a grade together are no more than this, whatever their signs. */
const MOST_POINTS = 500;
const NOTHING = 1e-12;

/** Grades of a day and where they come from; everything by place in `rows`. */
export interface GradedDay {
  at: number;
  rows: number[];
  features: Float64Array[];
  expected: Record<GradeName, Float64Array>;
  grades: Record<GradeName, Float64Array>;
}

/** Grades of each asset in a day's universe: the part of the others that it stands above, from 0 to 100, itself and its equals counted half. Null where too few can be compared. */
export function gradesOn(features: Features, { at, model }: { at: number; model: Model }): GradedDay | null {
  const rows = eligibleRows(features, at);
  if (rows.length < LEAST_GRADED) return null;
  const own = rows.map((row) => featureRow(features, { at, row }));
  const expected = (grade: GradeName) => Float64Array.from(own.map((x) => expectedOf(x, model.weights[grade])));
  const [trader, investor] = [expected("trader"), expected("investor")];
  return {
    at,
    rows,
    features: own,
    expected: { trader, investor },
    grades: { trader: gradesOf(trader), investor: gradesOf(investor) },
  };
}

export function expectedOf(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i += 1) sum += (features[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function gradesOf(expected: Float64Array): Float64Array {
  const sorted = Float64Array.from(expected).sort();
  return expected.map((value) => gradeOf(sorted, value));
}

/**
 * The grade that an expectation would have among those of a day: theirs at their own, on a straight line between two of them. Rises with the expectation.
 */
export function gradeOf(sorted: Float64Array, value: number): number {
  const count = sorted.length;
  const standing = (own: number) => (50 * (firstAbove(sorted, own, false) + firstAbove(sorted, own, true))) / count;
  const above = firstAbove(sorted, value, false);
  const [low, high] = [sorted[above - 1], sorted[above]];
  if (high === undefined) return standing(low ?? 0);
  if (low === undefined || high === value) return standing(high);
  return standing(low) + ((value - low) / (high - low)) * (standing(high) - standing(low));
}

/**
 * What each factor contributes to a grade, and what an asset has that stands in the middle of everything: together they are the grade. An
 * expectation is a sum of parts; on the way from 0 to it the grade rises as the parts do, each by its share (the path method of Aumann and
 * Shapley, Values of non-atomic games (1974)). Where parts cancel almost wholly they would grow beyond measure: they are held to a size, and the
 * middle has the rest.
 */
export function contributionsOf(
  features: Float64Array,
  { weights, sorted }: { weights: Float64Array; sorted: Float64Array },
): { base: number; parts: Float64Array } {
  const given = features.map((value, i) => value * (weights[i] ?? 0));
  const expected = expectedOf(features, weights);
  const grade = gradeOf(sorted, expected);
  const size = given.reduce((sum, part) => sum + Math.abs(part), 0);
  if (expected === 0 || size < NOTHING) return { base: grade, parts: given.fill(0) };
  const slope = Math.min((grade - gradeOf(sorted, 0)) / expected, MOST_POINTS / size);
  const parts = given.map((part) => part * slope + 0); // no -0
  return { base: grade - parts.reduce((sum, part) => sum + part, 0), parts };
}
