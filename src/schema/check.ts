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
