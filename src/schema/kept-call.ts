import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { CallOutcome, ExtractedCall } from "./call.ts";
import { SourceSlug } from "./source.ts";
import { yesNo } from "./yes-no.ts";

/** A call in the desk: what was forecast, frozen with the hash of its text, and how it came out. */
export const CallLine = ExtractedCall.extend({
  id: z.uuid(),
  textSha256: z.string().describe("of the text it stands in, as frozen at receipt"),
  outcome: CallOutcome.nullable().describe("null: not scorable, or not looked at yet"),
  issue: z.object({ id: z.uuid(), title: z.string(), published: z.iso.datetime(), version: z.int() }),
  source: z.object({ slug: SourceSlug, name: z.string(), sample: z.boolean() }),
}).meta({ id: "CallLine" });
export type CallLine = z.output<typeof CallLine>;

/** Which calls: all filters must hold. */
export const CallFilter = z.object({
  source: SourceSlug.optional(),
  asset: AssetSlug.optional(),
  state: CallOutcome.shape.state.optional(),
  scorable: yesNo.optional().describe("false: only those that are too vague or conditional to be scored, each with the reason"),
  from: z.iso.date().optional().describe("of issues published on this day or later, UTC"),
  to: z.iso.date().optional().describe("of issues published on this day or earlier, UTC"),
});
export type CallFilter = z.output<typeof CallFilter>;
