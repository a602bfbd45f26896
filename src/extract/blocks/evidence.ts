import type { BlockLabel } from "../../schema/block.ts";
import { CUES, type Cue } from "./cues.ts";
import type { Paragraph, Part } from "./paragraphs.ts";
import { type PhraseHit, phraseBook, phraseHits } from "./phrases.ts";

export type Marked = Exclude<BlockLabel, "editorial">;
export type Points = Partial<Record<Marked, number>>;

/** Points that make a mark. */
export const THRESHOLD = 2;
/** Further phrases of one cue count for part of its weight each. */
const REPEATED = 0.4;
const MOST_REPEATS = 3;
/** Cues of a lower weight are hints: without a plainer one they never make a mark. */
const PLAIN = 1.3;
const MOST_OF_HINTS = 1.5;
/** A paragraph longer than this many words must bring more. */
const USUAL_WORDS = 50;

const BOOK = phraseBook(CUES.map((cue) => [cue, cue.phrases]));

/** What the words of a paragraph say, in all and sentence by sentence. */
export interface Evidence {
  whole: Points;
  parts: Points[];
  hits: PhraseHit<Cue>[][];
}

export function evidenceIn({ sentences, words }: Pick<Paragraph, "sentences" | "words">): Evidence {
  const hits = sentences.map((part: Part) => phraseHits(part.words, BOOK).filter(({ of }) => !(part.isQuoted && of.label === "disclosure")));
  const parts = hits.map((found) => points(countsOf([found])));
  return { whole: scaled(points(countsOf(hits)), Math.sqrt(Math.max(1, words / USUAL_WORDS))), parts, hits };
}

/** How often each cue speaks; phrases that overlap speak once. */
function countsOf(hits: PhraseHit<Cue>[][]): Map<Cue, number> {
  const counts = new Map<Cue, number>();
  for (const found of hits) {
    const reached = new Map<Cue, number>();
    for (const { of, first, end } of found) {
      if (first < (reached.get(of) ?? 0)) continue;
      reached.set(of, end);
      counts.set(of, (counts.get(of) ?? 0) + 1);
    }
  }
  return counts;
}

function points(counts: Map<Cue, number>): Points {
  const sum: Points = {};
  const plain = new Set<Marked>();
  for (const [{ label, weight }, count] of counts) {
    sum[label] = (sum[label] ?? 0) + weight * (1 + REPEATED * Math.min(count - 1, MOST_REPEATS));
    if (weight >= PLAIN) plain.add(label);
  }
  const capped = (Object.entries(sum) as [Marked, number][]).map(([label, value]) => [
    label,
    plain.has(label) ? value : Math.min(value, MOST_OF_HINTS),
  ]);
  return Object.fromEntries(capped);
}

function scaled(sum: Points, divisor: number): Points {
  return Object.fromEntries(Object.entries(sum).map(([label, value]) => [label, value / divisor]));
}

export function sum(all: Points[]): Points {
  const total: Points = {};
  for (const points of all) for (const [label, value] of Object.entries(points) as [Marked, number][]) total[label] = (total[label] ?? 0) + value;
  return total;
}
