import type { Factor, Family } from "./factors/factor.ts";
import type { Features } from "./features.ts";
import type { GradeName } from "./walk.ts";

/** The name of the baseline that every grade is told beside. */
export const BASELINE = "30-day momentum";

/** Another way to rank the assets of a day: a weight for each factor. */
export interface Ranking {
  name: string;
  weights: Float64Array;
}

/** What is published and needs no learning. */
export function baselinesOf(factors: readonly Factor[], grade: GradeName): Ranking[] {
  const only = (name: string) => Float64Array.from(factors, (factor) => (factor.name === name ? 1 : 0));
  return [
    { name: BASELINE, weights: only("momentum-30") },
    { name: "12-1 momentum", weights: only("momentum-12-1") },
    { name: "equal-weight factors", weights: Float64Array.from(factors, ({ signs }) => signs[grade]) },
    { name: "bitcoin beta", weights: only("beta-90") },
  ];
}

/** Each family alone, every factor the same by its published sign; a sign that is not published for one horizon is that of the other. */
export function familiesOf({ factors, ranks }: Pick<Features, "factors" | "ranks">, grade: GradeName): (Ranking & { name: Family })[] {
  const isMeasured = new Set<number>();
  for (let place = 0; place < ranks.length; place += 1) if (!Number.isNaN(ranks[place] ?? Number.NaN)) isMeasured.add(place % factors.length);
  const measured = factors.filter((_, i) => isMeasured.has(i));
  return [...new Set(measured.map(({ family }) => family))].map((family) => ({
    name: family,
    weights: Float64Array.from(factors, (factor) => (factor.family === family ? factor.signs[grade] || otherSign(factor, grade) : 0)),
  }));
}

function otherSign({ signs }: Factor, grade: GradeName): number {
  return signs[grade === "trader" ? "investor" : "trader"];
}
