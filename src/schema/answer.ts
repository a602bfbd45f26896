import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { Verdict } from "./check.ts";
import { Stance } from "./claim.ts";
import { SourceSlug } from "./source.ts";

/** A sentence of an issue that speaks to a question. */
export const Quote = z
  .object({
    number: z.int().describe("by which an answer cites it"),
    text: z.string(),
    issue: z.object({ id: z.uuid(), title: z.string() }),
    start: z.int().describe("UTF-16, into the issue's text"),
    end: z.int(),
    published: z.iso.datetime(),
    claims: z.array(z.object({ id: z.uuid(), stance: Stance, verdict: Verdict, reason: z.string() })).describe("claims in it that were checked"),
  })
  .meta({ id: "Quote" });
export type Quote = z.output<typeof Quote>;

/** What a question was taken to ask for. */
export const Searched = z.object({
  words: z.array(z.string()),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  sources: z.array(z.object({ slug: SourceSlug, name: z.string() })),
  assets: z.array(z.object({ asset: AssetSlug, symbol: z.string(), name: z.string() })),
  issues: z.int().describe("issues that were looked through"),
});
export type Searched = z.output<typeof Searched>;

export const Quoted = z.object({
  question: z.string(),
  searched: Searched,
  sources: z
    .array(z.object({ slug: SourceSlug, name: z.string(), sample: z.boolean(), quotes: z.array(Quote) }))
    .describe("quotes of each source, in order of time"),
  leftOut: z.object({
    sponsored: z.int().describe("sentences that were paid for, or are no editorial text"),
    dangerous: z.int().describe("issues in quarantine"),
    copies: z.int().describe("issues that repeat another's text"),
    further: z.int().describe("sentences that speak to the question as well, but less"),
  }),
});
export type Quoted = z.output<typeof Quoted>;

/** A few sentences of a model, each standing on quotes. */
export const WrittenAnswer = z.object({
  sentences: z.array(z.object({ text: z.string(), cites: z.array(z.int()).min(1) })),
  model: z.string(),
  dropped: z.number().describe("part of the model's sentences that the quotes they cite do not bear out"),
});
export type WrittenAnswer = z.output<typeof WrittenAnswer>;

export const Answer = Quoted.extend({
  answer: WrittenAnswer.nullable().describe("null without a model, and where nothing that it said is borne out"),
  note: z.string().nullable().describe("why there are no quotes, or no answer of the model"),
}).meta({ id: "Answer" });
export type Answer = z.output<typeof Answer>;
