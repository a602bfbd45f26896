import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { SourceSlug } from "./source.ts";

/** An asset that somebody means to look at closer, and the sentence that the thought came from. */
export const Shortlisted = z
  .object({
    asset: AssetSlug,
    symbol: z.string(),
    name: z.string(),
    added: z.iso.datetime(),
    note: z.string(),
    from: z
      .object({
        issue: z.object({ id: z.uuid(), title: z.string(), published: z.iso.datetime() }).nullable().describe("null: it was deleted since"),
        source: z.object({ slug: SourceSlug, name: z.string() }),
        quote: z.string().nullable().describe("as it stood when the asset was listed"),
        start: z.int().nullable(),
        end: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "Shortlisted" });
export type Shortlisted = z.output<typeof Shortlisted>;
