import { z } from "zod";
import published from "../../catalogue/series-sources.json" with { type: "json" };
import type { SeriesKey } from "../schema/series.ts";

const DEFAULT_LAG_HOURS = 24;
const DEFAULT_RANK = 70;

const Vendor = z.strictObject({
  id: z.string(),
  name: z.string(),
  rank: z.int(),
  lagHours: z.int().min(0),
  scope: z.enum(["venue", "market", "us-funds", "funds"]),
  simulated: z.boolean().default(false).describe("invented, for the sample desk: it stands in for nothing real"),
  assets: z.record(z.string(), z.strictObject({ lagHours: z.int().min(0) })).optional(),
  documented: z.string().optional(),
});
export type Vendor = z.output<typeof Vendor>;

const VENDORS = new Map(
  z
    .array(Vendor)
    .parse(published.sources)
    .map((vendor) => [vendor.id, vendor]),
);

/** What is known of a vendor; one that nobody described comes last and publishes a day later. */
export function vendor(source: string): Vendor {
  const [id = source] = source.split(" ", 1); // "binance (hourly)" is Binance
  return (
    VENDORS.get(source) ??
    VENDORS.get(id) ?? { id: source, name: source, rank: DEFAULT_RANK, lagHours: DEFAULT_LAG_HOURS, scope: "market", simulated: false }
  );
}

export function simulatedSources(): string[] {
  return [...VENDORS.values()].filter(({ simulated }) => simulated).map(({ id }) => id);
}

export function isVendor(source: string): boolean {
  return VENDORS.has(source);
}

/** How long after the end of its day or hour a point is taken to be known, where nobody saw it arrive. */
export function publicationLag({ asset, source }: Pick<SeriesKey, "asset" | "source">): number {
  const { assets, lagHours } = vendor(source);
  return assets?.[asset]?.lagHours ?? lagHours;
}

/** Metrics whose meaning depends on what a source covers: one venue's volume is not the whole market's, one issuer's flow not all issuers'. */
const SCOPED = new Set(["volume_usd", "supply", "net_flow_usd", "weekly_net_flow_usd", "aum_usd", "spread_bps", "depth_1pct_usd"]);

/** Whether two sources speak of the same thing when they give this metric. */
export function isComparable(metric: string, source: string, other: string): boolean {
  if (vendor(source).simulated !== vendor(other).simulated) return false;
  return !SCOPED.has(metric) || (vendor(source).scope === vendor(other).scope && partOf(source) === partOf(other));
}

/** What simulated sources give counts only where nothing real is held. */
export function realIfAny<T extends { source: string }>(given: T[]): T[] {
  const real = given.filter(({ source }) => !vendor(source).simulated);
  return real.length > 0 ? real : given;
}

/** The region, issuer or exchange that a newsletter's series covers: "ledger (canada)". How often a vendor's comes is no part: "binance (hourly)". */
export function partOf(source: string): string {
  return / \((?!hourly\))(.+)\)$/.exec(source)?.[1] ?? "";
}
