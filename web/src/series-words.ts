const VENDORS: Record<string, string> = {
  binance: "Binance",
  kraken: "Kraken",
  coinmetrics: "Coin Metrics",
  coingecko: "CoinGecko",
  coinmarketcap: "CoinMarketCap",
  yahoo: "Yahoo Finance",
  live: "live quotes",
  defillama: "DefiLlama",
  glassnode: "Glassnode",
  "alternative.me": "alternative.me",
  farside: "Farside Investors",
  flows: "fund flows",
  fred: "FRED",
  sample: "simulated for the sample",
};

/** A vendor's own name; one that nobody described goes by its id. */
export function vendorName(source: string): string {
  const [id = source, ...rest] = source.split(" ");
  const name = VENDORS[id];
  return name ? [name, ...rest].join(" ") : source;
}

export const SCOPES: Record<string, string> = { venue: "one venue", market: "the market", "us-funds": "US spot funds", funds: "funds" };

const METRICS: Record<string, string> = {
  aum_usd: "Assets under management",
  depth_1pct_usd: "Depth within 1 %",
  fear_greed: "Fear and greed",
  fees_native: "Fees, in the coin",
  mvrv: "MVRV",
  net_flow_usd: "Net flow of funds",
  weekly_net_flow_usd: "Net flow of funds in the week",
  nvt: "NVT",
  tvl_usd: "Value locked",
};

/** A metric in words. */
export function metricName(metric: string): string {
  const words = METRICS[metric] ?? metric.replace(/_(usd|bps)$/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A metric within a sentence: market cap, but MVRV. */
export function metricWithin(metric: string): string {
  const name = metricName(metric);
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const FLOWS = new Set(["volume_usd", "active_addresses", "transactions", "fees_usd", "fees_native", "net_flow_usd", "weekly_net_flow_usd"]);

/** Whether a metric counts what happened over its day, rather than how things stood at its end. */
export function isFlow(metric: string): boolean {
  return FLOWS.has(metric);
}

/** The asset's name; `market` stands for all of them together. */
export function assetName(asset: string, name: string | undefined): string {
  return asset === "market" ? "The whole market" : (name ?? asset);
}

const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** What happened where a series stops meaning what it meant. */
export function breakWords({ kind, ratio }: { kind: string; ratio: number }): string {
  const size = ratio < 1 ? 1 / ratio : ratio;
  const times = WHOLE.format(size);
  const units = WHOLE.format(10 ** Math.round(Math.log10(size))); // what is left of the ratio is the market's
  if (kind === "redenomination") return ratio < 1 ? `new units: 1 became ${units}` : `new units: ${units} became 1`;
  if (kind === "reused") return "another asset under the old symbol";
  if (kind === "jump") return `a jump to ${times} times`;
  return `a collapse to 1/${times}`;
}
