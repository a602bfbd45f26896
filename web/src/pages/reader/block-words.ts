import type { Block } from "../../api.ts";
import type { Meaning } from "../../components/hallmark.tsx";

/** What kind of text a stretch is, in a word or two. */
export const BLOCK_WORDS: Record<Block["label"], string> = {
  sponsor: "Paid for",
  "red-flag": "Take care",
  disclosure: "Disclosure",
  disclaimer: "Disclaimer",
  paywall: "For subscribers",
  "call-to-action": "Call to action",
  methodology: "Method",
  editorial: "Editorial",
};

const SHAPES: Partial<Record<Block["label"], Meaning>> = { sponsor: "paid", "red-flag": "danger" };

/** The shape of what deserves a note in the margin; others are only set apart. */
export function shapeOfBlock({ label }: Pick<Block, "label">): Meaning | null {
  return SHAPES[label] ?? null;
}

/** Blocks of a kind that follow one another, taken together. */
export function joined(blocks: Block[], text: string): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    const isSame = before?.label === block.label && text.slice(before.end, block.start).trim() === "";
    if (isSame) whole.splice(-1, 1, { ...before, end: block.end, confidence: Math.max(before.confidence, block.confidence) });
    else whole.push(block);
  }
  return whole;
}
