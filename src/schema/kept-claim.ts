import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { Dispute, Verdict } from "./check.ts";
import { Claim, ClaimKind, ClaimMetric, Stance } from "./claim.ts";
import { SourceSlug } from "./source.ts";
import { yesNo } from "./yes-no.ts";

/** A claim of an issue, as the desk keeps it: with its newest check. */
export const KeptClaim = Claim.extend({
  id: z.uuid(),
  checkedAt: z.iso.datetime().nullable().describe("null: not checked yet"),
  plainVerdict: Verdict.nullable().describe("the verdict without its source's conventions"),
  revised: z.int().describe("how often a later check gave another verdict or value"),
  dispute: Dispute.nullable(),
}).meta({ id: "KeptClaim" });
export type KeptClaim = z.output<typeof KeptClaim>;

/** A claim in a list, with whose it is. */
export const ClaimLine = KeptClaim.extend({
  issue: z.object({ id: z.uuid(), title: z.string(), published: z.iso.datetime(), version: z.int() }),
  source: z.object({ slug: SourceSlug, name: z.string(), sample: z.boolean() }),
}).meta({ id: "ClaimLine" });
export type ClaimLine = z.output<typeof ClaimLine>;

/** Which claims: all filters must hold. */
export const ClaimFilter = z.object({
  source: SourceSlug.optional(),
  asset: AssetSlug.optional(),
  metric: ClaimMetric.optional(),
  kind: ClaimKind.optional(),
  verdict: Verdict.optional(),
  decided: yesNo.optional().describe("only those that the data decided either way, or only the others"),
  stance: Stance.optional(),
  from: z.iso.date().optional().describe("of issues published on this day or later, UTC"),
  to: z.iso.date().optional().describe("of issues published on this day or earlier, UTC"),
  disputed: yesNo.optional().describe("only those that you overruled, or only the others"),
  revised: yesNo.optional().describe("only those whose verdict or value changed when the data did"),
});
export type ClaimFilter = z.output<typeof ClaimFilter>;
