import { z } from "zod";
import { Grade } from "./score.ts";
import { SourceSlug } from "./source.ts";

/** What an edition keeps for the next one to be compared with. */
export const EditionRow = z.object({
  slug: SourceSlug,
  name: z.string(),
  rank: z.int(),
  points: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  grade: Grade.nullable(),
  provisional: z.boolean(),
});
export type EditionRow = z.output<typeof EditionRow>;

/** A published list: edition.json beside its pages. */
export const EditionFile = z.object({
  assay: z.literal("edition"),
  made: z.iso.datetime(),
  method: z.int(),
  rows: z.array(EditionRow),
  changes: z.array(z.object({ made: z.iso.datetime(), says: z.array(z.string()) })).describe("what changed with each edition, newest first"),
});
export type EditionFile = z.output<typeof EditionFile>;
