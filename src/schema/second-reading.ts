import { z } from "zod";
import { ClaimBound, ClaimKind, ClaimMetric, ClaimUnit, Stance } from "./claim.ts";

/** What a model says that a text claims. Believed only as far as the text bears it out. */
export const ProposedClaim = z.object({
  quote: z.string().describe("the exact words of the text that make the claim, from one sentence, figure included"),
  asset: z.string().nullable().describe("the asset's name or symbol as the text writes it; null where it speaks of none"),
  metric: ClaimMetric,
  kind: ClaimKind,
  value: z.number().describe("in base units, with the sign of the change: -0.21 for a drop of 21 %, 1340000000 for $1.34B"),
  value2: z.number().nullable().describe("the upper end of a range"),
  unit: ClaimUnit,
  bound: ClaimBound,
  from: z.iso.date().nullable().describe("first day; of a change the day it counts from"),
  to: z.iso.date().nullable().describe("last day"),
  stance: Stance,
});
export type ProposedClaim = z.output<typeof ProposedClaim>;

export const Proposal = z.object({ claims: z.array(ProposedClaim).max(60) });
