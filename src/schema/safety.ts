import { z } from "zod";
import { Reason } from "./link.ts";
import { Sender } from "./sender.ts";

/** Whether to trust an issue: the worst of what is said of its sender, its links and its habits, unless its reader ruled otherwise. */
export const SafetyVerdict = Sender.shape.verdict;
export type SafetyVerdict = z.output<typeof SafetyVerdict>;

export const Ruling = z
  .object({
    kind: z.enum(["issue", "domain"]).describe("this issue alone, or all that its sender's domain sends"),
    value: z.string(),
    verdict: z.enum(["trusted", "danger"]),
    note: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: "Ruling" });
export type Ruling = z.output<typeof Ruling>;

export const Safety = z
  .object({
    verdict: SafetyVerdict.describe("what holds"),
    found: SafetyVerdict.describe("what the desk found"),
    breaks: z.array(Reason).describe("how it breaks the habits of its source"),
    ruling: Ruling.nullable().describe("your own word"),
  })
  .meta({ id: "Safety" });
export type Safety = z.output<typeof Safety>;
