import type { Block, BlockLabel } from "../../schema/block.ts";
import { type Evidence, type Marked, type Points, THRESHOLD } from "./evidence.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A stretch of text and what speaks for its label. */
export interface Mark {
  start: number;
  end: number;
  label: BlockLabel;
  points: number;
  confidence: number;
}

/** The share of a paragraph whose sentences must speak for a label before the whole of it is marked. */
const SHARE: Record<Marked, number> = {
  sponsor: 0.25,
  disclosure: 0.4,
  disclaimer: 0.35,
  methodology: 0.4,
  paywall: 0.1, // one line at its end shows that all before it is a teaser
  "call-to-action": 0.32,
  "red-flag": 0.25,
};
/** Sentences that stand among others of another kind: these labels are given to one alone, and it must speak plainly. */
const ALONE: Partial<Record<Marked, number>> = {
  disclosure: 2.2,
  disclaimer: 2.6,
  methodology: 2.4,
  "call-to-action": 2.4,
  sponsor: 3,
  paywall: 2.8,
};
/** Doubt that stays however much speaks for a label. */
const DOUBT = 1.2;
const SUREST_EDITORIAL = 0.95;
const LEAST_SURE_EDITORIAL = 0.55;

/** The marks of one paragraph, in order: all of it, or single sentences in it and the rest editorial. */
export function marksOf(paragraph: Paragraph, evidence: Evidence, points: Points): Mark[] {
  const { start, end } = paragraph;
  const [best, rival] = ranked(points);
  if (best && best[1] >= THRESHOLD && isSpread(paragraph, evidence, best[0], points)) return [mark({ start, end }, best, rival)];
  const editorial = { label: "editorial" as const, points: 0, confidence: editorialConfidence(best?.[1] ?? 0) };
  const marks: Mark[] = [];
  for (const sentence of alone(paragraph, evidence)) {
    marks.push({ ...editorial, start: marks.at(-1)?.end ?? start, end: sentence.start }, sentence);
  }
  return [...marks, { ...editorial, start: marks.at(-1)?.end ?? start, end }].filter((made) => made.end > made.start);
}

/** Blocks of the marks of a whole text: neighbours of one label are joined, their confidence weighed by length. */
export function blocksOf(marks: Mark[]): Block[] {
  const blocks: Block[] = [];
  for (const { start, end, label, confidence } of marks) {
    const last = blocks.at(-1);
    if (last?.label !== label) blocks.push({ start, end, label, confidence });
    else blocks[blocks.length - 1] = { ...last, end, confidence: weighed(last, { start, end, confidence }) };
  }
  return blocks.map((block) => ({ ...block, confidence: Math.round(block.confidence * 100) / 100 }));
}

type Ranked = [label: Marked, points: number];

function ranked(points: Points): Ranked[] {
  return (Object.entries(points) as Ranked[]).sort((a, b) => b[1] - a[1]);
}

/** Context may speak for the whole; words speak for the sentences they stand in. */
function isSpread({ sentences }: Paragraph, { whole, parts }: Evidence, label: Marked, points: Points): boolean {
  if ((points[label] ?? 0) - (whole[label] ?? 0) >= THRESHOLD / 2) return true;
  const lengths = sentences.map(({ start, end }) => end - start);
  const speaking = lengths.filter((_, at) => (parts[at]?.[label] ?? 0) > 0);
  return total(speaking) >= SHARE[label] * total(lengths);
}

function alone({ sentences }: Paragraph, { parts }: Evidence): Mark[] {
  return sentences.flatMap((sentence, at) => {
    const [best, rival] = ranked(parts[at] ?? {});
    return best && best[1] >= (ALONE[best[0]] ?? Number.POSITIVE_INFINITY) ? [mark(sentence, best, rival)] : [];
  });
}

function mark({ start, end }: { start: number; end: number }, [label, points]: Ranked, rival?: Ranked): Mark {
  return { start, end, label, points, confidence: points / (points + DOUBT + Math.max(0, rival?.[1] ?? 0) / 2) };
}

function editorialConfidence(best: number): number {
  return Math.max(LEAST_SURE_EDITORIAL, SUREST_EDITORIAL - (0.4 * Math.max(0, best)) / THRESHOLD);
}

function weighed(a: Omit<Block, "label">, b: Omit<Block, "label">): number {
  const [long, added] = [a.end - a.start, b.end - b.start];
  return (a.confidence * long + b.confidence * added) / (long + added);
}

function total(lengths: number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
