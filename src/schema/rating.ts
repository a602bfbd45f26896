import { z } from "zod";
import { AssetSlug } from "./asset.ts";

const Grade = z.number().min(0).max(100);

/** One factor of a rating: what it is, where it stands among the assets of the day, and what it adds to each grade. */
export const RatingReason = z
  .object({
    factor: z.string().describe("name of the factor; `middle` is what an asset has that stands in the middle of every factor"),
    family: z.string().nullable(),
    value: z.number().nullable().describe("in the factor's own unit, as known on the day"),
    standing: z.number().min(0).max(1).nullable().describe("the part of the day's assets that it stands above"),
    contribution: z.number().describe("to the trader grade; together they are that grade"),
    investorContribution: z.number().describe("to the investor grade; together they are that grade"),
    text: z.string(),
  })
  .meta({ id: "RatingReason" });
export type RatingReason = z.output<typeof RatingReason>;

export const RatingChange = z
  .object({
    trader: z.number().nullable().describe("less that of a week before; null: it had none"),
    investor: z.number().nullable(),
    factors: z.array(z.object({ factor: z.string(), trader: z.number(), investor: z.number() })).describe("whose contributions changed most"),
    text: z.string(),
  })
  .meta({ id: "RatingChange" });
export type RatingChange = z.output<typeof RatingChange>;

export const Rating = z
  .object({
    asset: AssetSlug,
    trader: Grade.describe("days to weeks: the rank of the expected risk-adjusted return among the assets of the day, 0 to 100"),
    investor: Grade.describe("months: the same"),
    confidence: z.number().min(0).max(1).describe("by the age of the data, how much of it there is, and how far the factors agree"),
    confidenceParts: z.object({ age: z.number(), coverage: z.number(), agreement: z.number() }),
    reasons: z.array(RatingReason),
    missing: z.array(z.string()).describe("factors without a value for this asset"),
    sinceLastWeek: RatingChange.nullable(),
    similar: z.array(z.object({ asset: AssetSlug, distance: z.number() })).describe("the nearest in how they stand, the nearest first"),
    wouldChange: z
      .array(z.object({ factor: z.string(), trader: Grade, investor: Grade, text: z.string() }))
      .describe("the grades if this factor stood in the middle"),
  })
  .meta({ id: "Rating" });
export type Rating = z.output<typeof Rating>;

export const Withheld = z.object({ asset: AssetSlug, reason: z.string() }).meta({ id: "WithheldRating" });

const Learned = z.object({ days: z.int(), rows: z.int() });

/** Weights of each factor in each grade, as learned on a day, counted from 1970. */
export interface RatingModel {
  day: number;
  trader: number[];
  investor: number[];
  learned: { trader: z.output<typeof Learned>; investor: z.output<typeof Learned> };
}

export const Ratings = z
  .object({
    asOf: z.iso.date(),
    method: z.string().describe("version of the method"),
    model: z
      .object({
        fitted: z.iso.date().describe("the day on which the weights were learned"),
        trader: Learned,
        investor: Learned,
      })
      .nullable()
      .describe("what the weights were learned from: days, and assets by days"),
    ratings: z.array(Rating),
    withheld: z.array(Withheld),
  })
  .meta({ id: "Ratings" });
export type Ratings = z.output<typeof Ratings>;
