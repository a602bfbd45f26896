import { type Rarity, rarityOf } from "./rarity.ts";

/** A passage by its most telling terms; weights are scaled to length 1. */
export type Vector = ReadonlyMap<string, number>;

const MOST_TERMS = 40;

export function vectorOf(terms: readonly (readonly [string, number])[], rarity: Rarity): Vector {
  const weights = Float64Array.from(terms, ([term, weight]) => weight * rarityOf(rarity, term));
  const least = leastOfMost(weights);
  const vector = new Map<string, number>();
  let square = 0;
  for (const [i, [term]] of terms.entries()) {
    const weight = weights[i] ?? 0;
    if (weight <= 0 || weight < least || vector.size === MOST_TERMS) continue;
    vector.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** The smallest weight that is among the largest. */
function leastOfMost(weights: Float64Array): number {
  return weights.length <= MOST_TERMS ? 0 : (weights.toSorted()[weights.length - MOST_TERMS] ?? 0);
}
