import { z } from "zod";

/** Why the desk judged as it did: a code for programs, a sentence for readers. */
export const Reason = z.object({ code: z.string(), text: z.string() });
export type Reason = z.output<typeof Reason>;

export const LinkVerdict = z.enum(["ok", "caution", "danger"]);

/** A link in an issue, its tracking parameters removed. */
export const Link = z
  .object({
    href: z.string(),
    text: z.string(),
    host: z.string(),
    verdict: LinkVerdict,
    reasons: z.array(Reason),
  })
  .meta({ id: "Link" });
export type Link = z.output<typeof Link>;
