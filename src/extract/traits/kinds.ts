import { sentences } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { Traits } from "../../schema/traits.ts";
import { spotOf } from "./spot.ts";

/** The kinds of blocks that a text has, each with the first sentence of the first. */
export function kindsOf(text: string, blocks: readonly Block[]): Traits["kinds"] {
  const kinds = new Map<Block["label"], Traits["kinds"][number]>();
  for (const { label, start, end } of blocks) {
    if (label === "editorial" || kinds.has(label)) continue;
    const part = text.slice(start, end);
    const first = sentences(part)[0] ?? { start: 0, end: part.length, text: part };
    kinds.set(label, { label, ...spotOf({ start: start + first.start, end: start + first.end, text: first.text }) });
  }
  return [...kinds.values()];
}
