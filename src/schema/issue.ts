import { z } from "zod";
import { Block } from "./block.ts";
import { Departure } from "./departure.ts";
import { Flag } from "./flag.ts";
import { CallLine } from "./kept-call.ts";
import { KeptClaim } from "./kept-claim.ts";
import { Link, LinkVerdict } from "./link.ts";
import { AssetMentions } from "./mention.ts";
import { Safety, SafetyVerdict } from "./safety.ts";
import { Sender } from "./sender.ts";
import { Alias, Channel, SourceSlug } from "./source.ts";

export { Sender };

/** A picture in an issue: its address and what its alt text says. */
export const Image = z.object({ src: z.string(), alt: z.string() });
export type Image = z.output<typeof Image>;

/** The way out that a letter offers. */
export const Unsubscribe = z.object({ oneClick: z.boolean(), url: z.string().nullable(), mailto: z.string().nullable(), verdict: LinkVerdict });
export type Unsubscribe = z.output<typeof Unsubscribe>;

export const IssueKind = z.enum(["issue", "confirmation"]).describe("confirmation: a mail that asks to confirm a subscription");
export type IssueKind = z.output<typeof IssueKind>;

/** A reader's own marks on an issue. */
export const Marks = z.object({ read: z.boolean(), starred: z.boolean(), archived: z.boolean() });
export type Marks = z.output<typeof Marks>;

/** One issue in a list. */
export const IssueLine = z.object({
  id: z.uuid(),
  kind: IssueKind,
  source: z.object({ slug: SourceSlug, name: z.string(), sample: z.boolean() }),
  title: z.string(),
  authors: z.array(z.string()),
  published: z.iso.datetime(),
  arrived: z.iso.datetime(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  words: z.int(),
  minutes: z.int(),
  summary: z.array(z.string()),
  version: z.int().describe("2 and more: edited since it first came"),
  copyOf: z.uuid().nullable().describe("the issue of another source whose text this one repeats"),
  safety: SafetyVerdict,
  marks: Marks,
});
export type IssueLine = z.output<typeof IssueLine>;

/** How and when an issue came; the same issue may come several times. */
export const Receipt = z.object({ channel: Channel, origin: z.string(), receivedAt: z.iso.datetime(), alias: Alias.nullable(), version: z.int() });
export type Receipt = z.output<typeof Receipt>;

/** One issue, whole: its text frozen as it came, and what the desk recognised in it. */
export const Issue = IssueLine.extend({
  html: z.string().describe("sanitised; remote images are left in and must be blocked by whoever shows it"),
  text: z.string().describe("main text, one paragraph a line"),
  sha256: z.string().describe("of the text, as frozen at receipt"),
  images: z.array(Image),
  links: z.array(Link),
  sender: Sender.nullable(),
  unsubscribe: Unsubscribe.nullable(),
  venues: z
    .array(z.string())
    .describe("trading venues that it leads to: whether you may trade there, and what papers they ask for, depends on where you live"),
  walletLinks: z.array(z.string()).describe("addresses of its links that lead to connecting a wallet; careful reading shows them as text"),
  departure: Departure.nullable().describe("the desk's newest attempt to leave this source's list"),
  trust: Safety,
  trackersRemoved: z.int(),
  assets: z.array(AssetMentions),
  blocks: z.array(Block).describe("paid copy, disclosures and the like; editorial text is left out"),
  flags: z.array(Flag).describe("sentences to be wary of, and why"),
  claims: z.array(KeptClaim).describe("what it says in figures, each with its check"),
  calls: z.array(CallLine).describe("what it foretells, and how that came out"),
  receipts: z.array(Receipt),
  versions: z.array(z.object({ version: z.int(), title: z.string(), sha256: z.string(), arrived: z.iso.datetime() })),
  copies: z.array(z.object({ id: z.uuid(), title: z.string(), source: z.string() })),
}).meta({ id: "Issue" });
export type Issue = z.output<typeof Issue>;
