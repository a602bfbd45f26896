import type { Spot } from "../../schema/traits.ts";

const SHOWN_CHARS = 240;

/** A sentence as it is kept: where it stands, and its words, cut where it is long. */
export function spotOf({ start, end, text }: { start: number; end: number; text: string }): Spot {
  const words = text.trim();
  return { start, end, text: words.length <= SHOWN_CHARS ? words : `${words.slice(0, SHOWN_CHARS - 1).trimEnd()}…` };
}
