import { z } from "zod";
import { AssetSlug } from "./asset.ts";

/** A place in a text, in UTF-16 offsets. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });
export type Span = z.output<typeof Span>;

/** One asset and every place where a text names it. */
export const AssetMentions = z
  .object({
    asset: AssetSlug,
    symbol: z.string(),
    name: z.string(),
    salience: z.number().min(0).max(1).describe("how much of the text is about it: share of mentions, early ones counting more"),
    mentions: z.array(Span),
  })
  .meta({ id: "AssetMentions" });
export type AssetMentions = z.output<typeof AssetMentions>;
