export type Family =
  | "momentum"
  | "reversal"
  | "volatility"
  | "liquidity"
  | "size"
  | "on-chain growth"
  | "valuation"
  | "supply"
  | "attention"
  | "narratives"
  | "calls"
  | "sentiment";

/** What factors are made from: columns of one asset by the day on which values became known. */
export interface RowColumns {
  days: number;
  /** The last price known, at most three days old. */
  price: Float64Array;
  /** Logarithm of a day's price to that of the day before. */
  returns: Float64Array;
  /** Standard deviation of those of thirty days. */
  volatility: Float64Array;
  /** Those of bitcoin, or the mean of all assets where it is not there. */
  market: Float64Array;
  of(metric: string): Float64Array | undefined;
}

export interface Factor {
  name: string;
  family: Family;
  /** As a reader would call it. */
  label: string;
  formula: string;
  unit: string;
  /** Where it is described. */
  source: string;
  /** Which way it points by that source: what an asset is expected to do whose value is high. 0: nothing is said of this horizon. */
  signs: { trader: -1 | 0 | 1; investor: -1 | 0 | 1 };
  /** Null where what it needs is not there. */
  values(row: RowColumns): Float64Array | null;
}
