import { z } from "zod";
import { ScoreEvidence } from "./score.ts";
import { SourceSlug } from "./source.ts";

/** Who chooses: each asks the same questions and weighs them differently. */
export const Chooser = z.enum(["portfolio-manager", "researcher", "team"]);
export type Chooser = z.output<typeof Chooser>;

export const ChecklistItem = z.object({
  key: z.enum(["region", "breadth", "lineage", "value", "cadence", "disclosures", "community", "red-flags"]),
  question: z.string(),
  answer: z.enum(["yes", "partly", "no", "unknown"]).describe("whether it speaks for the source"),
  says: z.array(z.string()).describe("what was found, in words"),
  evidence: z.array(ScoreEvidence),
  matters: z.record(Chooser, z.string()).describe("what it means for whom"),
});
export type ChecklistItem = z.output<typeof ChecklistItem>;

/** The questions to ask before following a newsletter, answered for one. */
export const Checklist = z
  .object({
    slug: SourceSlug,
    name: z.string(),
    provisional: z.boolean(),
    items: z.array(ChecklistItem),
    fits: z.record(Chooser, z.object({ fit: z.enum(["good", "some", "poor", "unknown"]), why: z.string() })),
  })
  .meta({ id: "Checklist" });
export type Checklist = z.output<typeof Checklist>;
