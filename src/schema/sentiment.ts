import { z } from "zod";
import { Tone, ToneLabel } from "./tone.ts";

/** How issues speak of an asset or a theme, day by day. */
export const Sentiment = z
  .object({
    of: z.enum(["asset", "theme"]),
    subject: z.string(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        positive: z.int(),
        neutral: z.int(),
        negative: z.int(),
        score: z.number().describe("the mean over sources, each by the mean of its issues: -1 to 1"),
        sources: z.int(),
      }),
    ),
    newest: z.array(
      z.object({
        issue: z.uuid(),
        title: z.string(),
        source: z.object({ slug: z.string(), name: z.string() }),
        at: z.iso.datetime(),
        label: ToneLabel,
        score: z.number(),
        words: Tone.shape.words.describe("what the judgement stands on, as written"),
      }),
    ),
  })
  .meta({ id: "Sentiment" });
export type Sentiment = z.output<typeof Sentiment>;
