import { z } from "zod";
import { Reason } from "./link.ts";

const Authentication = z.enum(["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror", "unknown"]);

/** Who sent a letter, and what proves it. `unproven`: nothing speaks against it, nothing proves it. */
export const Sender = z.object({
  from: z.string().nullable(),
  name: z.string().nullable(),
  domain: z.string().nullable(),
  spf: Authentication,
  dkim: Authentication,
  dmarc: Authentication,
  arc: Authentication,
  lookalikeOf: z.string().nullable(),
  verdict: z.enum(["trusted", "unproven", "caution", "danger"]),
  reasons: z.array(Reason),
});
export type Sender = z.output<typeof Sender>;
