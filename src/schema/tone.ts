import { z } from "zod";
import { Span } from "./mention.ts";

export const ToneLabel = z.enum(["positive", "neutral", "negative"]);
export type ToneLabel = z.output<typeof ToneLabel>;

/** How a text speaks of one asset or theme, and the words that this stands on. */
export const Tone = z
  .object({
    of: z.enum(["asset", "theme"]),
    subject: z.string().describe("slug of the asset or theme"),
    label: ToneLabel,
    score: z.number().min(-1).max(1).describe("positive less negative words and figures, by their number and two"),
    words: z.array(Span.extend({ sign: z.union([z.literal(1), z.literal(-1)]) })),
  })
  .meta({ id: "Tone" });
export type Tone = z.output<typeof Tone>;
