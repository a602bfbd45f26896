import type { Metric } from "../../schema/series.ts";

/** Coin Metrics' names of our metrics. Its day rule is ours: PriceUSD of a day is the end of that day. (ReferenceRateUSD is stamped otherwise.) */
export const COIN_METRICS = {
  PriceUSD: "price_usd",
  CapMrktCurUSD: "market_cap_usd",
  SplyCur: "supply",
  AdrActCnt: "active_addresses",
  TxCnt: "transactions",
  FeeTotUSD: "fees_usd",
  FeeTotNtv: "fees_native",
  HashRate: "hash_rate",
  CapMVRVCur: "mvrv",
  NVTAdj: "nvt",
} as const satisfies Record<string, Metric>;
export type CoinMetricsName = keyof typeof COIN_METRICS;

/**
 * Its unit of the hash rate differs by network: https://docs.coinmetrics.io/network-data/network-data-overview/mining/hash-rate. Of networks
 * that do not stand there the unit is not known, and the metric is not read.
 */
const HASHES_A_SECOND = new Map([
  ...["btc", "bch", "bsv", "ltc", "eth", "etc"].map((id) => [id, 1e12] as const),
  ...["dash", "btg", "vtc", "zec"].map((id) => [id, 1e9] as const),
]);

/** What turns a network's metric into base units; null where that is not known. `id` is Coin Metrics' own, `btc`. */
export function unitOf(name: CoinMetricsName, id: string): number | null {
  return name === "HashRate" ? (HASHES_A_SECOND.get(id) ?? null) : 1;
}
