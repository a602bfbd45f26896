import { z } from "zod";

export const FlagCode = z
  .enum([
    "guaranteed-return",
    "vague-performance",
    "urgency",
    "pressure",
    "promoted-scheme",
    "account-bait",
    "undisclosed-affiliation",
    "referral-link",
    "unlabelled-promotion",
    "target-without-reason",
  ])
  .meta({ id: "FlagCode" });
export type FlagCode = z.output<typeof FlagCode>;

export const FlagSeverity = z.enum(["info", "warn", "alarm"]);
export type FlagSeverity = z.output<typeof FlagSeverity>;

/** A sentence to be wary of, and why. Offsets are UTF-16, into the text. */
export const Flag = z
  .object({
    code: FlagCode,
    severity: FlagSeverity,
    start: z.int(),
    end: z.int(),
    quote: z.string().describe("the sentence"),
    text: z.string().describe("why, in a sentence"),
  })
  .meta({ id: "Flag" });
export type Flag = z.output<typeof Flag>;
