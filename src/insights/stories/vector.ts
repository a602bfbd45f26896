import { type Rarity, rarityOf } from "./rarity.ts";

/** A passage by its most telling terms; weights are scaled to length 1. */
export type Vector = ReadonlyMap<string, number>;

const MOST_TERMS = 40;

export function vectorOf(terms: readonly (readonly [string, number])[], rarity: Rarity): Vector {
  const weighted = terms
    .map(([term, weight]): [string, number] => [term, weight * rarityOf(rarity, term)])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS);
  const length = Math.hypot(...weighted.map(([, weight]) => weight));
  return new Map(weighted.map(([term, weight]) => [term, weight / length]));
}
