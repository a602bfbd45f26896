import { z } from "zod";
import { AssetSlug } from "./asset.ts";

const Share = z.number().describe("a fraction");

export const Level = z.object({
  price: z.number().describe("mean of the swings that turned there"),
  low: z.number(),
  high: z.number(),
  distance: z.number().describe("from the last close, as a fraction of it"),
  touches: z.int().describe("swings that turned there"),
  highs: z.int().describe("of them, highs"),
  first: z.iso.date(),
  last: z.iso.date(),
});
export type Level = z.output<typeof Level>;

export const Breadth = z.object({
  assets: z.int().describe("that move and have a fresh close"),
  rising: Share.nullable(),
  aboveShort: Share.nullable().describe("that close above the mean of their last 50 closes"),
  aboveLong: Share.nullable().describe("above that of 200"),
  atHighs: Share.nullable().describe("at the highest close of 90 days"),
  atLows: Share.nullable(),
});
export type Breadth = z.output<typeof Breadth>;

export const Regime = z.enum(["risk-on", "neutral", "risk-off"]);
export type Regime = z.output<typeof Regime>;

export const Dominance = z.object({
  assets: z.int().describe("whose market value is known"),
  totalUsd: z.number().nullable().describe("of those assets: not of all there are; null of fewer than five"),
  largest: z.array(z.object({ asset: AssetSlug, share: Share })),
});
export type Dominance = z.output<typeof Dominance>;

export const QuantMeasures = z
  .object({
    asset: AssetSlug,
    from: z.iso.date(),
    to: z.iso.date(),
    days: z.int().describe("daily returns"),
    source: z.string(),
    volatility: z.number().describe("a year's"),
    sharpe: z.number().nullable(),
    sharpeError: z.number().nullable().describe("standard error"),
    sortino: z.number().nullable(),
    maxDrawdown: z.number(),
    fall: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().describe("when the worst fall was"),
    valueAtRisk: z.number().nullable().describe("loss that one day in twenty reached"),
    shortfall: z.number().nullable().describe("mean loss on those days"),
    skew: z.number(),
    kurtosis: z.number().describe("3 for the normal distribution"),
    bitcoinCorrelation: z.number().nullable(),
    bitcoinBeta: z.number().nullable(),
  })
  .meta({ id: "QuantMeasures" });
export type QuantMeasures = z.output<typeof QuantMeasures>;

export const Scenarios = z
  .object({
    asset: AssetSlug,
    day: z.iso.date(),
    horizonDays: z.int(),
    price: z.number(),
    marketUsd: z.number().describe("market value of the assets that are counted"),
    assets: z.int().describe("that are counted"),
    share: Share.describe("the asset's part of it now"),
    changes: z.int().describe("past changes over the horizon, one from each day"),
    independent: z.int().describe("of them that do not overlap: trust probabilities accordingly"),
    shares: z.array(
      z.object({ name: z.string(), share: Share, atLeast: z.number().describe("part of the last three years' days with at least this part") }),
    ),
    rows: z.array(
      z.object({
        multiple: z.number().describe("of the present market value"),
        marketUsd: z.number(),
        atLeast: z.number().describe("part of the past changes that reached this"),
        prices: z.array(z.number()).describe("of the asset, by the columns of shares, at the present supply"),
      }),
    ),
  })
  .meta({ id: "Scenarios" });
export type Scenarios = z.output<typeof Scenarios>;

export const IndexAnswer = z
  .object({
    index: z.string(),
    name: z.string(),
    method: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    rebalances: z.int(),
    costs: z.number().describe("paid in all, as a sum of fractions"),
    points: z.array(z.tuple([z.iso.date(), z.number()])),
    holdings: z.array(z.object({ asset: AssetSlug, weight: Share })),
    withheld: z.string().nullable(),
  })
  .meta({ id: "Index" });
export type IndexAnswer = z.output<typeof IndexAnswer>;

export const Market = z
  .object({
    asOf: z.iso.date(),
    rule: z.string().describe("of the regime"),
    sources: z.array(z.string()),
    days: z.array(
      z.object({
        day: z.iso.date(),
        regime: Regime.nullable().describe("null: too little is known for it"),
        breadth: Breadth,
        dominance: Dominance,
      }),
    ),
  })
  .meta({ id: "Market" });
export type Market = z.output<typeof Market>;
