import { sentences } from "../platform/sentences.ts";
import { weightOfWords } from "../platform/term-weights.ts";
import { leansOnOthers, standsAlone } from "../platform/whole-sentence.ts";
import type { Cited } from "../schema/brief.ts";
import type { ToldPassage } from "./input.ts";

const MOST = 3;
const MOST_CHARS = 520;
const MOST_CANDIDATES = 120;
const REDUNDANCY = 0.65;
const OTHER_SOURCE = 1.15;
const FIRST_OF_PASSAGE = 1.15;
const TITLE = 0.8;
const LEANS = 0.6;
/** A further sentence must say this part of what the first one says. */
const LEAST_WORTH = 0.2;
const SAME = 0.6;

interface Candidate extends Cited {
  words: Set<string>;
  worth: number;
  order: number;
}

/**
 * Two or three sentences that together say most of a story: the weight of the story's own words over the root of the length, each next one less by what it
 * repeats (maximal marginal relevance, Carbonell and Goldstein 1998), those of another source a little more, those that say what the title says more, and of sources whose figures hold more. The
 * weightiest leads; the others follow in the order in which they came.
 */
export function tellingSentences(title: string, passages: readonly ToldPassage[]): Cited[] {
  const free = passages.filter(({ isPaid, isCopy }) => !isPaid && !isCopy);
  const left = new Set(candidatesOf(wordsOf(title), free));
  const chosen: Candidate[] = [];
  let chars = 0;
  while (chosen.length < MOST && left.size > 0) {
    const best = [...left].reduce((one, other) => (marginal(other, chosen) > marginal(one, chosen) ? other : one));
    left.delete(best);
    const isFirst = chosen.length === 0;
    if (!isFirst && (marginal(best, chosen) < (chosen[0]?.worth ?? 0) * LEAST_WORTH || chars + best.text.length > MOST_CHARS)) break;
    if (chosen.some((other) => overlap(other.words, best.words) >= SAME)) continue;
    chosen.push(best);
    chars += best.text.length;
  }
  const [lead, ...others] = chosen;
  return [...(lead ? [lead] : []), ...others.sort((a, b) => a.order - b.order)].map(({ words: _, worth: __, order: ___, ...cited }) => cited);
}

function candidatesOf(title: ReadonlySet<string>, passages: readonly ToldPassage[]): Candidate[] {
  const weightOf = weightOfWords(passages);
  const found: Candidate[] = [];
  for (const passage of passages)
    for (const [at, sentence] of sentences(passage.text).entries()) {
      if (found.length === MOST_CANDIDATES) return found;
      if (!standsAlone(sentence.text)) continue;
      const words = wordsOf(sentence.text);
      const weight = words.values().reduce((sum, word) => sum + weightOf(word), 0);
      const { issue, source, start } = passage;
      found.push({
        text: sentence.text,
        issue,
        start: start + sentence.start,
        end: start + sentence.end,
        source,
        words,
        worth:
          (weight / Math.sqrt(Math.max(6, words.size))) *
          (at === 0 ? FIRST_OF_PASSAGE : 1) *
          (1 + TITLE * overlap(title, words)) *
          (leansOnOthers(sentence.text) ? LEANS : 1) *
          passage.hearing,
        order: found.length,
      });
    }
  return found;
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []).map((word) => word.replace(/['’.]s?$/, "")));
}

function marginal({ worth, words, source }: Candidate, chosen: readonly Candidate[]): number {
  const repeated = Math.max(0, ...chosen.map((other) => overlap(other.words, words)));
  const isOther = chosen.length > 0 && chosen.every((other) => other.source.slug !== source.slug);
  return worth * (1 - REDUNDANCY * repeated) * (isOther ? OTHER_SOURCE : 1);
}

/** Of the words of the shorter one. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return small.size === 0 ? 0 : common / small.size;
}
