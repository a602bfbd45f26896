import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { ThemeScore } from "./theme.ts";

/** A stretch of an issue that tells of one thing, with what it can be compared by. Offsets are UTF-16, into the text. */
export const Passage = z.object({
  start: z.int(),
  end: z.int(),
  words: z.int(),
  terms: z.array(z.string()).describe("stems, names, figures and links that it can be compared by"),
  weights: z.array(z.number()).describe("of each term"),
  phrases: z.array(z.string()).describe("names and pairs of words that may name a narrative, as written"),
  assets: z.array(AssetSlug),
  themes: z.array(ThemeScore),
  isPaid: z.boolean().describe("paid copy: it is told of, and raises nothing"),
});
export type Passage = z.output<typeof Passage>;
