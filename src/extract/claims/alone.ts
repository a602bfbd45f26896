import type { MetricBeside } from "./measure.ts";
import type { Scene } from "./scene.ts";

/** "Handled $36B in volume": a sum of whatever is named before. */
const IN_SUM =
  /(?:million|billion|trillion|[\d.][mMbBtT]n?)(?: worth)? in (?:[a-z-]+ ){0,2}(?:volume|volumes|revenue|fees|deposits|transfers|trades)\b/;

/** Whether a metric may be told of no asset: a sector's TVL, all stablecoins, a project that was named before. */
export function mayStandAlone({ sentence: { text } }: Scene, { word: { metric, isWeak }, side }: MetricBeside): boolean {
  if (metric === "tvl" || metric === "stablecoin_supply") return true;
  if (side === "right" && IN_SUM.test(text)) return true;
  if (!isWeak && /^(?:active_addresses|transactions|volume|fees)$/.test(metric)) return /\b(?:stablecoins?|DeFi|DEX(?:es|s)?)\b/i.test(text);
  const isAnaphoric = /\bthe (?:project|protocol|token|platform|exchange)['’]?s?\b/.test(text);
  return isAnaphoric && /^(?:volume|supply|fees|active_addresses|transactions|market_cap)$/.test(metric);
}
