import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { IssueLine } from "./issue.ts";
import { SourceSlug } from "./source.ts";
import { yesNo } from "./yes-no.ts";

/** Which issues: words, and filters that must all hold. */
export const IssueFilter = z.object({
  q: z.string().max(500).optional().describe('words; "quoted phrases"; OR; -without'),
  source: SourceSlug.optional(),
  asset: AssetSlug.optional(),
  from: z.iso.date().optional().describe("published on this day or later, in the reader's time zone"),
  to: z.iso.date().optional().describe("published on this day or earlier"),
  unread: yesNo.optional(),
  starred: yesNo.optional(),
  archived: yesNo.optional().describe("archived ones only; they are left out otherwise"),
  kind: z.enum(["issue", "confirmation", "all"]).default("issue"),
  copies: yesNo.optional().describe("false leaves out issues that repeat another's text"),
  order: z
    .enum(["newest", "best"])
    .default("newest")
    .describe("best: those with the words in title or opening first, ranked among the newest 100 of them; then the others, newest first"),
});
export type IssueFilter = z.output<typeof IssueFilter>;

/** A piece of a passage: plain, or a word that was searched for. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() });
export type Piece = z.output<typeof Piece>;

/** An issue found, with the passages that match. */
export const FoundIssue = IssueLine.extend({ passage: z.array(Piece).describe("where the words stand; empty without a search") }).meta({
  id: "FoundIssue",
});
export type FoundIssue = z.output<typeof FoundIssue>;
