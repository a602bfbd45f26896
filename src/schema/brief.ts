import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { Verdict } from "./check.ts";
import { FlagCode, FlagSeverity } from "./flag.ts";

export const BriefKind = z.enum(["daily", "weekly"]);
export type BriefKind = z.output<typeof BriefKind>;

/** A sentence of an issue, where it stands, and whose it is. */
export const Cited = z.object({
  text: z.string(),
  issue: z.uuid(),
  start: z.int().describe("UTF-16, into the issue's text"),
  end: z.int(),
  source: z.object({ slug: z.string(), name: z.string() }),
});
export type Cited = z.output<typeof Cited>;

/** A sentence that a model wrote, and the sentences that it stands on. */
export const WrittenSentence = z.object({ text: z.string(), cites: z.array(z.int()).min(1).describe("their numbers, from 1") });
export type WrittenSentence = z.output<typeof WrittenSentence>;

/** What changed: a story in two or three sentences of those who told it. */
export const BriefItem = z.object({
  story: z.uuid(),
  title: z.string(),
  sentences: z.array(Cited).min(1).max(3),
  sources: z.int(),
  independent: z.int(),
  firstSource: z.string().nullable(),
  holds: z.int().describe("claims in it that the data bears out"),
  fails: z.int().describe("claims in it that it does not"),
  assets: z.array(AssetSlug),
  isAbstract: z.boolean().describe("written by a model from sentences that it cites"),
  written: z.array(WrittenSentence).default([]).describe("a model's sentences, where it is; each cites some of those above"),
});
export type BriefItem = z.output<typeof BriefItem>;

export const BriefContent = z
  .object({
    items: z.array(BriefItem),
    market: z.array(
      z.object({
        asset: AssetSlug,
        name: z.string(),
        symbol: z.string(),
        price: z.number(),
        change: z.number().nullable().describe("over the brief's time"),
        at: z.iso.date(),
        source: z.string(),
      }),
    ),
    narratives: z.array(
      z.object({ id: z.string(), label: z.string(), kind: z.string(), stage: z.string(), momentum: z.number(), change: z.number().nullable() }),
    ),
    failed: z
      .array(Cited.extend({ claim: z.uuid(), verdict: Verdict, reason: z.string() }))
      .describe("claims that the data contradicts, and corrections"),
    calls: z.array(Cited.extend({ call: z.uuid(), state: z.string(), due: z.iso.date().nullable() })).describe("calls that came due"),
    flags: z.array(z.object({ issue: z.uuid(), title: z.string(), source: z.string(), reason: z.string() })).describe("quarantined mail"),
    wary: z
      .array(Cited.extend({ code: FlagCode, severity: FlagSeverity, reason: z.string() }))
      .default([])
      .describe("sentences to be wary of, the worst of each issue"),
    read: z.array(
      z.object({
        issue: z.uuid(),
        title: z.string(),
        source: z.string(),
        minutes: z.int(),
        novelty: z.number().describe("part of it that is not told above"),
      }),
    ),
    skip: z.array(z.object({ issue: z.uuid(), title: z.string(), source: z.string(), told: z.number().describe("part of it that is told above") })),
    issues: z.int().describe("issues that it was made from"),
    sources: z.int(),
    dropped: z
      .number()
      .nullable()
      .describe("part of a model's sentences that what they cite does not bear out, and that were left out; null without a model"),
    model: z.string().nullable(),
  })
  .meta({ id: "BriefContent" });
export type BriefContent = z.output<typeof BriefContent>;

export const Brief = z
  .object({
    id: z.uuid(),
    kind: BriefKind,
    day: z.iso.date(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    madeAt: z.iso.datetime(),
    content: BriefContent,
    markdown: z.string(),
  })
  .meta({ id: "Brief" });
export type Brief = z.output<typeof Brief>;

export const BriefSection = z.enum(["market", "narratives", "failed", "calls", "flags", "read", "skip"]);
export type BriefSection = z.output<typeof BriefSection>;

/** When a person's brief is written, and what it holds. Times are the person's own. */
export const BriefSettings = z
  .object({
    daily: z.boolean().default(true),
    at: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .default("07:00")
      .describe("time of day, in your time zone"),
    weekly: z.boolean().default(true).describe("a second one for the deep reads"),
    weekday: z.int().min(1).max(7).default(6).describe("of the weekly brief: 1 Monday to 7 Sunday"),
    items: z.int().min(1).max(12).default(5),
    sections: z.array(BriefSection).default([...BriefSection.options]),
    sources: z.array(z.string()).default([]).describe("only these; none: all"),
    email: z.email().nullable().default(null).describe("where it is sent; null: it is only kept in the desk"),
  })
  .meta({ id: "BriefSettings" });
export type BriefSettings = z.output<typeof BriefSettings>;
