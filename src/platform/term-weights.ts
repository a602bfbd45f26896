import { stemmer } from "stemmer";

/** Stretches of text by their weighted stems. */
export interface Weighed {
  terms: readonly string[];
  weights: readonly number[];
}

/** Words that everybody in a field uses, marked `f:`, tell a third. */
const COMMON = 3;

/** How much a word weighs in these stretches together: by the weight that its stem has in each. */
export function weightOfWords(stretches: readonly Weighed[]): (word: string) => number {
  const weights = new Map<string, number>();
  for (const { terms, weights: own } of stretches)
    for (const [i, term] of terms.entries()) weights.set(term, (weights.get(term) ?? 0) + (own[i] ?? 0));
  return (word) => {
    const stem = stemmer(word.toLowerCase().replaceAll(/[.'’]/g, ""));
    return weights.get(stem) ?? (weights.get(`f:${stem}`) ?? 0) / COMMON;
  };
}
