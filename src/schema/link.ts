import { z } from "zod";

/** Why the desk judged as it did: a code for programs, a sentence for readers. */
export const Reason = z.object({ code: z.string(), text: z.string() });
export type Reason = z.output<typeof Reason>;

export const LinkVerdict = z.enum(["ok", "caution", "danger"]);
export type LinkVerdict = z.output<typeof LinkVerdict>;

/** A link in an issue, its tracking parameters removed. */
export const Link = z
  .object({
    href: z.string(),
    text: z.string(),
    host: z.string(),
    leadsTo: z.string().nullable().default(null).describe("where a redirect says that it goes on to, read from its own address; nothing is fetched"),
    verdict: LinkVerdict,
    reasons: z.array(Reason),
  })
  .meta({ id: "Link" });
export type Link = z.output<typeof Link>;
