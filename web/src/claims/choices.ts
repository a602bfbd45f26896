import type { ClaimFilter } from "../api.ts";

type Metric = NonNullable<ClaimFilter["metric"]>;
type Stance = NonNullable<ClaimFilter["stance"]>;

/** What a figure can be of, in words. */
export const METRIC_WORDS: Record<Metric, string> = {
  price: "price",
  return: "return",
  market_cap: "market cap",
  dominance: "dominance",
  volume: "volume",
  supply: "supply",
  active_addresses: "active addresses",
  transactions: "transactions",
  fees: "fees",
  hash_rate: "hash rate",
  mvrv: "MVRV",
  tvl: "value locked",
  flow: "flows",
  volatility: "volatility",
  correlation: "correlation",
  stablecoin_supply: "stablecoin supply",
  other: "figure",
};

export const STANCE_WORDS: Record<Stance, string> = {
  stated: "Stated",
  forecast: "Forecast",
  attributed: "Told as another’s",
  hypothetical: "Only supposed",
};

export const METRICS = Object.keys(METRIC_WORDS) as Metric[];
export const STANCES = Object.keys(STANCE_WORDS) as Stance[];
export const VERDICTS = ["contradicted", "supported", "unverifiable"] as const;
