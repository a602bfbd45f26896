import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { ClaimMetric } from "./claim.ts";

/** How a source dates and averages its figures where its sentences do not say. Never chosen for one claim. */
export const Convention = z
  .strictObject({
    source: z.string(),
    knownBy: z.array(z.string()).min(1).describe("slugs and hosts"),
    version: z.int().positive(),
    period: z
      .enum(["week", "month"])
      .nullable()
      .describe("a change without a time is counted over this; a level too, where the source reports on a month"),
    weeklyMeans: z.boolean().describe("weekly changes compare the means of two weeks; daily averages are of seven days"),
    dataEnds: z.enum(["publication", "sunday", "friday"]).describe("the last day of its data: that weekday before publication"),
    asset: AssetSlug.nullable().describe("what a figure of a network is about where nothing says so"),
    onlyAsset: z.boolean().describe("it writes of that asset alone"),
    freeFloat: z.array(ClaimMetric).describe("metrics of which it may mean the free float"),
    basis: z.enum(["stated", "fitted"]).describe("stated by the source, or fitted on its earlier issues and frozen"),
    fittedUntil: z.iso.date().nullable(),
    evidence: z.string(),
  })
  .meta({ id: "Convention" });
export type Convention = z.output<typeof Convention>;
