import { z } from "zod";
import { AssetSlug } from "./asset.ts";

const Interval = z.tuple([z.number(), z.number()]).describe("95 %");

/** How a series of daily returns did. */
const Performance = z.object({
  yearly: z.number().nullable().describe("compounded return a year, as a fraction"),
  sharpe: z.number().nullable().describe("a year's"),
  standardError: z.number().nullable(),
  sortino: z.number().nullable(),
  maxDrawdown: z.number(),
});
export type Performance = z.output<typeof Performance>;

/** How a rule did when each year was traded with the parameters chosen before it. */
export const SignalRecord = z
  .object({
    rule: z.string(),
    name: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    days: z.int().describe("on which it had a say on any asset"),
    assets: z.int(),
    ...Performance.shape,
    turnover: z.number().nullable().describe("of a position, a year; 2 is in and out once"),
    exposure: z.number().nullable().describe("mean size of a position, long or short"),
    trades: z.int(),
    hitRate: z.number().nullable().describe("part of the trades that gained after costs"),
    hitInterval: Interval.nullable().describe("95 %, as if trades were independent: those of one day hardly are"),
    buyAndHold: Performance.describe("the same assets on the same days, held in equal parts, without costs"),
    trials: z.int().describe("parameters it was chosen from"),
    deflatedSharpe: z.number().nullable().describe("probability that its true Sharpe ratio is above what the best of its trials shows by luck"),
    deflatedSharpeOfAll: z.number().nullable().describe("the same among the trials of all rules"),
    chosen: z.array(z.object({ year: z.int(), parameters: z.string() })),
    years: z.array(z.object({ year: z.int(), return: z.number(), buyAndHold: z.number() })),
    byAsset: z.array(
      z.object({
        asset: AssetSlug,
        days: z.int(),
        trades: z.int(),
        return: z.number().describe("compounded over all its days, after costs"),
        buyAndHold: z.number(),
        sharpe: z.number().nullable(),
        standardError: z.number().nullable(),
        maxDrawdown: z.number(),
      }),
    ),
    withheld: z.string().nullable().describe("why there is no record"),
  })
  .meta({ id: "SignalRecord" });
export type SignalRecord = z.output<typeof SignalRecord>;

export const SignalCosts = z.object({
  trade: z.number().describe("of what is traded, each way"),
  short: z.number().describe("of what is held short, a year"),
});

/** What a rule says of an asset at the end of a day. */
export const Signal = z
  .object({
    asset: AssetSlug,
    rule: z.string(),
    signal: z.union([z.literal(-1), z.literal(0), z.literal(1)]).describe("1: for a higher price; -1: for a lower one; 0: neither"),
    size: z.number().describe("part of the full size"),
    day: z.iso.date().describe("of the newest close it rests on"),
    price: z.number(),
    source: z.string(),
    since: z.iso.date().nullable(),
    entryPrice: z.number().nullable(),
    stop: z.number().nullable().describe("the close at which it gives up"),
    exitLevel: z.number().nullable().describe("the close at which it would leave on the next day, where that can be told"),
    parameters: z.string(),
    entry: z.string(),
    exit: z.string(),
  })
  .meta({ id: "Signal" });
export type Signal = z.output<typeof Signal>;

export const WithheldSignal = z.object({ asset: AssetSlug, rule: z.string().nullable().describe("null: every rule"), reason: z.string() });
export type WithheldSignal = z.output<typeof WithheldSignal>;

export const SIGNAL_METHOD = 1;

export const SignalsAsOf = z.object({
  asOf: z.iso.date(),
  method: z.int(),
  costs: SignalCosts,
  signals: z.array(Signal),
  withheld: z.array(WithheldSignal),
  records: z.array(SignalRecord.omit({ byAsset: true })).describe("of each rule in the five years up to this day"),
});
export type SignalsAsOf = z.output<typeof SignalsAsOf>;

export const SignalBacktest = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  method: z.int(),
  costs: SignalCosts,
  rules: z.array(SignalRecord),
});
export type SignalBacktest = z.output<typeof SignalBacktest>;
