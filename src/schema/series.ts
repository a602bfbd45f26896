import { z } from "zod";
import { AssetSlug } from "./asset.ts";

/** A level is the state at the end of its day or hour, a flow the sum over it; a mean counts what can't be added up over days, such as distinct addresses. */
export const MetricKind = z.enum(["level", "flow", "mean", "open", "high", "low"]);
export type MetricKind = z.output<typeof MetricKind>;

interface MetricFacts {
  kind: MetricKind;
  unit: "usd" | "native" | "count" | "ratio" | "hash-per-s" | "index" | "bps" | "percent";
  /** Values outside can't be true, whatever the source says. */
  min: number;
  max: number;
  name: string;
}

const POSITIVE = { min: Number.MIN_VALUE, max: Number.MAX_VALUE };
const NOT_NEGATIVE = { min: 0, max: Number.MAX_VALUE };
const ANY = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };

/** The metrics that the desk knows, in base units. A file may bring others: they are kept as levels without bounds. */
export const METRICS = {
  price_usd: { kind: "level", unit: "usd", ...POSITIVE, name: "Price" },
  open_usd: { kind: "open", unit: "usd", ...POSITIVE, name: "Open" },
  high_usd: { kind: "high", unit: "usd", ...POSITIVE, name: "High" },
  low_usd: { kind: "low", unit: "usd", ...POSITIVE, name: "Low" },
  volume_usd: { kind: "flow", unit: "usd", ...NOT_NEGATIVE, name: "Volume" },
  market_cap_usd: { kind: "level", unit: "usd", ...POSITIVE, name: "Market cap" },
  supply: { kind: "level", unit: "native", ...NOT_NEGATIVE, name: "Supply" },
  active_addresses: { kind: "mean", unit: "count", ...NOT_NEGATIVE, name: "Active addresses" },
  transactions: { kind: "flow", unit: "count", ...NOT_NEGATIVE, name: "Transactions" },
  fees_usd: { kind: "flow", unit: "usd", ...NOT_NEGATIVE, name: "Fees" },
  fees_native: { kind: "flow", unit: "native", ...NOT_NEGATIVE, name: "Fees, in the coin" },
  transfer_value_usd: { kind: "flow", unit: "usd", ...NOT_NEGATIVE, name: "Value transferred" },
  issuance_native: { kind: "flow", unit: "native", ...NOT_NEGATIVE, name: "Issuance, in the coin" },
  issuance_usd: { kind: "flow", unit: "usd", ...NOT_NEGATIVE, name: "Issuance" },
  realized_cap_usd: { kind: "level", unit: "usd", ...NOT_NEGATIVE, name: "Realised cap" },
  hash_rate: { kind: "level", unit: "hash-per-s", ...NOT_NEGATIVE, name: "Hash rate" },
  mvrv: { kind: "level", unit: "ratio", ...ANY, name: "MVRV" },
  nvt: { kind: "level", unit: "ratio", ...NOT_NEGATIVE, name: "NVT" },
  tvl_usd: { kind: "level", unit: "usd", ...NOT_NEGATIVE, name: "Value locked" },
  stablecoin_supply_usd: { kind: "level", unit: "usd", ...NOT_NEGATIVE, name: "Stablecoin supply" },
  net_flow_usd: { kind: "flow", unit: "usd", ...ANY, name: "Net flow of funds" },
  weekly_net_flow_usd: { kind: "flow", unit: "usd", ...ANY, name: "Net flow of funds in the week" },
  aum_usd: { kind: "level", unit: "usd", ...NOT_NEGATIVE, name: "Assets under management" },
  spread_bps: { kind: "level", unit: "bps", ...NOT_NEGATIVE, name: "Spread" },
  depth_1pct_usd: { kind: "level", unit: "usd", ...NOT_NEGATIVE, name: "Depth within 1 %" },
  fear_greed: { kind: "level", unit: "index", min: 0, max: 100, name: "Fear and greed" },
  level: { kind: "level", unit: "index", ...ANY, name: "Level" },
} as const satisfies Record<string, MetricFacts>;

/** Metrics that do not come each day: funds rest at weekends, economic figures come when they come. */
export const RHYTHM: Record<string, "working-days" | "weeks" | "irregular"> = {
  net_flow_usd: "working-days",
  aum_usd: "working-days",
  weekly_net_flow_usd: "weeks",
  level: "irregular",
};

export const Metric = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "a metric is named in small letters, digits and _");
export type Metric = z.output<typeof Metric>;

export const SeriesSource = z.string().regex(/^[^\s,"\p{Cc}][^,"\p{Cc}]{0,79}$/u, "a source is a short name without commas and quotes");

export const Step = z.enum(["day", "hour"]);
export type Step = z.output<typeof Step>;

/** One metric of one asset as one source gives it. */
export const SeriesKey = z.object({ asset: AssetSlug, metric: Metric, source: SeriesSource, step: Step });
export type SeriesKey = z.output<typeof SeriesKey>;

/** Points of several series in columns: point i belongs to `keys[series[i]]`, begins `hours[i]` hours after 1970 (UTC) and has `values[i]`. */
export interface Points {
  keys: SeriesKey[];
  series: Int32Array;
  hours: Int32Array;
  values: Float64Array;
}

/** Why a series does not go on as it was: new units, another asset under the old symbol, an unlikely leap, a fall to nothing. */
export const BreakKind = z.enum(["redenomination", "reused", "jump", "collapse"]);
export type BreakKind = z.output<typeof BreakKind>;

/** What newsletters publish themselves as primary data. */
export type ReportedMetric = Extract<keyof typeof METRICS, "weekly_net_flow_usd" | "aum_usd" | "spread_bps" | "depth_1pct_usd">;

/** A figure that a newsletter publishes, in base units. */
export interface ReportedPoint {
  asset: AssetSlug;
  metric: ReportedMetric;
  /** The part of the asset's funds or trade that it covers (a region, an issuer, an exchange); null for the whole. */
  scope: string | null;
  /** The last day of its week, or the day it is of: YYYY-MM-DD. */
  date: string;
  value: number;
}
