import { z } from "zod";

const Uncertain = z.number().nullable().describe("null: too few dates to tell");

/** A mean over dates with its error by Newey and West. */
export const IcFigure = z.object({ ic: z.number(), icStandardError: Uncertain, icT: Uncertain, dates: z.int() }).meta({ id: "IcFigure" });
export type IcFigure = z.output<typeof IcFigure>;

/** How another way to rank did on the same assets and dates, and how much better the grade was. */
export const BaselineScore = IcFigure.extend({
  name: z.string(),
  difference: z.number().describe("IC of the grade less this one's"),
  differenceStandardError: Uncertain,
  differenceT: Uncertain,
}).meta({ id: "BaselineScore" });
export type BaselineScore = z.output<typeof BaselineScore>;

export const HorizonScore = z
  .object({
    horizon: z.int().describe("days"),
    grade: z.enum(["trader", "investor"]),
    ic: z.number().nullable().describe("mean daily rank correlation of the grade with the return that followed"),
    icStandardError: Uncertain,
    icT: Uncertain,
    icLow: Uncertain.describe("95 % interval"),
    icHigh: Uncertain,
    topMinusBottom: z.number().nullable().describe("mean return of the best fifth less that of the worst over the horizon, after costs"),
    topMinusBottomBeforeCosts: z.number().nullable(),
    topMinusBottomT: Uncertain.describe("of that after costs"),
    top: z.number().nullable().describe("mean return of the best fifth, after costs"),
    equalWeight: z.number().nullable().describe("mean return of all, held alike"),
    bitcoin: z.number().nullable(),
    hitRate: z.number().nullable().describe("part of the grades above or below 50 whose asset then did better or worse than the median"),
    turnover: z.number().nullable().describe("part of the two fifths that changes over a horizon"),
    baselineIc: z.number().nullable().describe("that of the return of 30 days for its volatility"),
    baselines: z.array(BaselineScore),
    families: z
      .array(IcFigure.extend({ family: z.string(), losesToBaseline: z.boolean() }))
      .describe("each family of factors alone, by its published signs"),
    byYear: z.array(IcFigure.extend({ year: z.int() })),
    byRegime: z.array(IcFigure.extend({ regime: z.enum(["above trend", "below trend"]) })),
    verdict: z.string(),
    assets: z.int(),
    dates: z.int(),
  })
  .meta({ id: "HorizonScore" });
export type HorizonScore = z.output<typeof HorizonScore>;

export const RatingScores = z
  .object({
    method: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    costBps: z.number().describe("of each sale and each purchase"),
    horizons: z.array(HorizonScore),
  })
  .meta({ id: "RatingScores" });
export type RatingScores = z.output<typeof RatingScores>;
