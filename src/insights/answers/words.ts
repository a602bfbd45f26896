import { stemmer } from "stemmer";

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’&][\p{L}\p{N}]+)*/gu;

/** The stems of a text, in order. `known`: those that were worked out before, by word. */
export function stemsOf(text: string, known: Map<string, string> = new Map()): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => {
    const stem = known.get(word) ?? stemmer(word.replace(/['’]s$/, "").replaceAll(/[.'’]/g, ""));
    known.set(word, stem);
    return stem;
  });
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

/** Of the words of the shorter one. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return small.size === 0 ? 0 : common / small.size;
}
