import { z } from "zod";
import { AssetSlug } from "./asset.ts";
import { Check } from "./check.ts";

export const ClaimMetric = z.enum([
  "price",
  "return",
  "market_cap",
  "dominance",
  "volume",
  "supply",
  "active_addresses",
  "transactions",
  "fees",
  "hash_rate",
  "mvrv",
  "tvl",
  "flow",
  "volatility",
  "correlation",
  "stablecoin_supply",
  "other",
]);
export type ClaimMetric = z.output<typeof ClaimMetric>;

export const ClaimKind = z.enum(["level", "change", "cumulative", "share", "count", "extreme"]);
export type ClaimKind = z.output<typeof ClaimKind>;

export const ClaimUnit = z.enum(["usd", "native", "fraction", "pp", "count", "ratio", "hash_per_s", "other"]);
export type ClaimUnit = z.output<typeof ClaimUnit>;

export const ClaimBound = z.enum(["eq", "approx", "gt", "lt", "range"]);
export type ClaimBound = z.output<typeof ClaimBound>;

export const Stance = z.enum(["stated", "forecast", "attributed", "hypothetical"]);
export type Stance = z.output<typeof Stance>;

/** How its figure was made, where the sentence or its source's conventions say so. */
export const ClaimBasis = z.enum([
  "point",
  "close-to-close",
  "7d-mean",
  "30d-mean",
  "7d-mean vs previous 7d-mean",
  "drawdown from all-time high",
  "window mean",
]);
export type ClaimBasis = z.output<typeof ClaimBasis>;

/** What a sentence says of a market or a chain in figures. Offsets are UTF-16, into the text. Values are in base units with the sign of the change. */
export const ExtractedClaim = z.object({
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  asset: AssetSlug.nullable(),
  subject: z.string().describe("what the sentence speaks of, in its own words"),
  metric: ClaimMetric,
  kind: ClaimKind,
  value: z.number().nullable().describe("null where an extreme is told without a figure"),
  value2: z.number().nullable().describe("the upper end of a range"),
  unit: ClaimUnit,
  bound: ClaimBound.describe("applies to the signed value: at least 13 % down is lt -0.13"),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  windowStated: z.boolean().describe("whether the text says when; otherwise its days are its source's usual ones, or the day of publication"),
  stance: Stance,
  confidence: z.number().min(0).max(1),
  basis: ClaimBasis.nullable(),
  attributedTo: z.string().nullable(),
  doubt: z.string().nullable().describe("why a difference from the data would not prove it wrong: what else the words may mean"),
  readBy: z.enum(["grammar", "model"]),
});
export type ExtractedClaim = z.output<typeof ExtractedClaim>;

/** How a claim reads without its source's conventions. */
export const PlainReading = ExtractedClaim.pick({ asset: true, from: true, to: true, windowStated: true, basis: true });
export type PlainReading = z.output<typeof PlainReading>;

export const Claim = ExtractedClaim.extend({
  plain: PlainReading.nullable().describe("how it reads without its source's conventions; null where they change nothing"),
  check: Check,
}).meta({ id: "Claim" });
export type Claim = z.output<typeof Claim>;
