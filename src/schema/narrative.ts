import { z } from "zod";
import { AssetSlug } from "./asset.ts";

export const NarrativeKind = z.enum(["theme", "emerging"]).describe("theme: of the list; emerging: named by its own words");
export type NarrativeKind = z.output<typeof NarrativeKind>;

export const NarrativeStage = z
  .enum(["emerging", "rising", "crowded", "fading", "steady"])
  .describe("crowded: told by so many for so long that little is left to be told");
export type NarrativeStage = z.output<typeof NarrativeStage>;

/** What many sources go on about, as of a day. */
export const Narrative = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: NarrativeKind,
    stage: NarrativeStage,
    terms: z.array(z.string()).describe("words that tell it from others now, the most telling first"),
    assets: z.array(AssetSlug),
    momentum: z
      .number()
      .describe("its share of what is told now against its own last ninety days, in robust standard deviations; 0 where it has no past"),
    low: z.number().describe("95 % interval of the momentum, from the number of voices"),
    high: z.number(),
    hasPast: z.boolean().describe("whether there are days enough to compare with"),
    share: z
      .number()
      .min(0)
      .max(1)
      .describe("of what all sources told in the window, each source counted by what it tells, not by how much it sends"),
    sources: z.int(),
    documents: z.int(),
    novelty: z.number().min(0).max(1).describe("share of its words that were not told in the thirty days before"),
    persistence: z.int().describe("days of the last thirty on which anybody told it"),
    firstSeen: z.iso.date().nullable(),
    firstSource: z.string().nullable(),
  })
  .meta({ id: "Narrative" });
export type Narrative = z.output<typeof Narrative>;
