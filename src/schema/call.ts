import { z } from "zod";
import { AssetSlug } from "./asset.ts";

const CallKind = z.enum(["direction", "level", "relative"]);

const Direction = z.enum(["up", "down"]);

/** A forecast of a price, as a text makes it. Offsets are UTF-16, into the text. */
export const ExtractedCall = z
  .object({
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    asset: AssetSlug.nullable().describe("`market` for the whole market; null for a group of assets that no price stands for"),
    subject: z.string().describe("what is to move, in the text's own words"),
    kind: CallKind,
    direction: Direction.nullable().describe("null where the words do not say which way: it then follows from where the price stood"),
    level: z.number().nullable().describe("US dollars a unit; of the market its worth; of a pair of two assets their ratio"),
    level2: z.number().nullable().describe("the upper end of a range"),
    change: z.number().nullable().describe("the target as a signed fraction of the price when it was made: 0.2 is 20 % above"),
    judgedBy: z
      .enum(["touch", "close"])
      .describe("touch: a day's price need only reach the target until the last day; close: the close of the last day counts"),
    benchmark: AssetSlug.nullable().describe("what a relative call measures against"),
    due: z.iso.date().nullable().describe("the last day"),
    horizonDays: z.int().nullable().describe("from the day of publication to the last day"),
    horizonStated: z.boolean().describe("false: the text sets no time, and the table's usual one stands in"),
    horizonWords: z.string().nullable(),
    probability: z.number().min(0).max(1).describe("as written, or by the table of probability words"),
    probabilityWords: z.string().nullable(),
    hedges: z.array(z.string()),
    stance: z.enum(["own", "attributed"]).describe("own: the author's; attributed: told as somebody else's"),
    attributedTo: z.string().nullable(),
    scorable: z.boolean(),
    reason: z.string().nullable().describe("why it can't be scored, in words"),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "ExtractedCall" });
export type ExtractedCall = z.output<typeof ExtractedCall>;

/** What followed a call, so many days after the close that it counts from. */
const ReturnAfter = z.object({
  days: z.int(),
  assetReturn: z.number().nullable().describe("null before the day has come, without a price, or across a break of the series"),
  btcReturn: z.number().nullable(),
  relative: z.number().nullable().describe("the asset's return less bitcoin's"),
});
export type ReturnAfter = z.output<typeof ReturnAfter>;

/** How often the same move came in equally long stretches before the call. */
export const BaseRate = z.object({
  share: z.number().min(0).max(1),
  windows: z.int().describe("one begins on each day, so they overlap"),
  apart: z.int().describe("how many of them would fit without overlapping"),
});
export type BaseRate = z.output<typeof BaseRate>;

/** A call held against prices, as far as they are known. */
export const CallOutcome = z
  .object({
    state: z.enum(["open", "hit", "miss", "unresolvable"]).describe("hit: what was forecast came about"),
    reason: z.string().describe("in words"),
    resolvedOn: z.iso.date().nullable().describe("the day that decided it"),
    observed: z.number().nullable().describe("the price that decided it; of a direction or relative call the return"),
    points: z.array(z.tuple([z.string(), z.number()])).describe("the prices it was decided by, date and value"),
    baseRate: BaseRate.nullable().describe("null where the history is too short"),
    brier: z.number().nullable(),
    logScore: z.number().nullable().describe("natural logarithm, probabilities clipped to 0.01 and 0.99; 0 is perfect"),
    baseBrier: z.number().nullable().describe("the Brier score of the base rate for the same outcome"),
    baseLogScore: z.number().nullable(),
    returns: z.array(ReturnAfter),
  })
  .meta({ id: "CallOutcome" });
export type CallOutcome = z.output<typeof CallOutcome>;
