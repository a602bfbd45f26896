import { z } from "zod";

/** How an issue is written and built, in figures; the same text gives the same ones. */
export const Style = z.object({
  language: z.string().nullable(),
  words: z.int(),
  /** by the name of the measure */
  measures: z.record(z.string(), z.number()),
  /** of each function word of its language, in the order of the list: how many of a thousand words; empty where no list is of that language */
  profile: z.array(z.number()),
});
export type Style = z.output<typeof Style>;
