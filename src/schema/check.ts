import { z } from "zod";

export const Verdict = z.enum(["supported", "contradicted", "unverifiable"]);
export type Verdict = z.output<typeof Verdict>;

/** A claim held against primary data. */
export const Check = z
  .object({
    verdict: Verdict,
    observed: z.number().nullable().describe("what the data gives for the same words"),
    difference: z.number().nullable().describe("observed less claimed"),
    tolerance: z.number().nullable().describe("the least difference that would contradict it"),
    series: z.string().nullable().describe("asset/metric"),
    source: z.string().nullable(),
    points: z.array(z.tuple([z.string(), z.number()])).describe("the observed points, date and value"),
    reason: z.string().describe("in words"),
  })
  .meta({ id: "Check" });
export type Check = z.output<typeof Check>;

/** A check that found nothing to hold the claim against; the reason is told with it. */
export const NOTHING_FOUND = {
  verdict: "unverifiable",
  observed: null,
  difference: null,
  tolerance: null,
  series: null,
  source: null,
  points: [] as Check["points"],
} as const;

/** What held before the claim was checked again. */
export const PastCheck = z.object({ check: Check, checkedAt: z.iso.datetime(), replacedAt: z.iso.datetime() }).meta({ id: "PastCheck" });
export type PastCheck = z.output<typeof PastCheck>;

/** A reader's own judgement of a claim. It stands beside the desk's, which it does not change. */
export const Dispute = z
  .object({
    verdict: z.enum([...Verdict.options, "no-claim"]).describe("no-claim: the desk read something that the sentence does not say"),
    note: z.string().max(2_000),
    at: z.iso.datetime(),
  })
  .meta({ id: "Dispute" });
export type Dispute = z.output<typeof Dispute>;
