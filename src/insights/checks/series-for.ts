import type { ExtractedClaim } from "../../schema/claim.ts";

/** Which series answer a claim: the first is what it speaks of, `parts` is what that is a part of. */
export interface Wanted {
  asset: string;
  metric: string;
  /** A share's whole is the sum of these. */
  whole?: { asset: string; metric: string }[];
}

const FREE_FLOAT = /free[\s-]?float/i;
const REVENUE = /\brevenues?\b/i;
const REWARDS = /\bblock (?:rewards?|subsid(?:y|ies))|\bissuance\b/i;
const REALISED_CAP = /reali[sz]ed (?:cap|market|dollars|value)|[“"]reali[sz]ed[”"]/i;
const TRANSFER_VALUE =
  /transfer (?:value|volume)|transferred|settle(?:d|ment)|adjusted (?:transfer|transaction|volume)|on-?chain volume|transaction (?:value|volume)/i;
const FUNDS = /\betfs?\b|\bfunds?\b/i;
const PART_OF_ASSET =
  /\b(?:held by|hold(?:s|ings?)?|exchanges?|treasur(?:y|ies)|untouched|dormant|long[- ]term|short[- ]term|staked|staking|locked|burn(?:ed|t)|lost|per (?:address|user|transaction)|median|smart contract)\b/i;

/**
 * The series that a claim speaks of, or why there is none. Words of the claim itself that narrow its subject to a part make it another thing
 * than the whole; `context`, the sentence it stands in, tells what kind of volume or revenue is meant.
 */
export function seriesFor(claim: ExtractedClaim, context: string): Wanted | { reason: string } {
  const { asset } = claim;
  if (asset === null) return { reason: "it is not clear of which asset it speaks" };
  const words = `${claim.subject} ${claim.quote}`;
  const choose = CHOICES[claim.metric];
  return choose ? choose(asset, words, claim, context) : { reason: `no primary data answers a claim about ${claim.metric.replaceAll("_", " ")}` };
}

type Choice = (asset: string, words: string, claim: ExtractedClaim, context: string) => Wanted | { reason: string };

/** A level in dollars or a change in part: of the whole network, unless its words say otherwise. */
const ofNetwork =
  (metric: string): Choice =>
  (asset, words) =>
    PART_OF_ASSET.test(words) ? { reason: "it speaks of a part of the network, of which there is no series" } : { asset, metric };

const CHOICES: Partial<Record<ExtractedClaim["metric"], Choice>> = {
  price: (asset, _, { unit }) => (unit === "usd" || unit === "fraction" ? { asset, metric: "price_usd" } : { reason: "its price is not in dollars" }),
  return: (asset) => ({ asset, metric: "price_usd" }),
  market_cap: (asset, words) =>
    FREE_FLOAT.test(words) ? { reason: "it speaks of the free float, of which there is no series" } : { asset, metric: "market_cap_usd" },
  dominance: (asset) => ({ asset, metric: "market_cap_usd", whole: [{ asset: "market", metric: "market_cap_usd" }] }),
  volume: (asset, words, _, context) =>
    TRANSFER_VALUE.test(`${words} ${context}`)
      ? { asset, metric: "transfer_value_usd" }
      : { reason: "volumes of venues differ by what they count; the desk has none of the scope it speaks of" },
  supply: (asset, words, { kind, unit }) => {
    if (FREE_FLOAT.test(words)) return { reason: "it speaks of the free float, of which there is no series" };
    if (kind === "share" || unit === "fraction" ? kind !== "change" : PART_OF_ASSET.test(words))
      return { reason: "it speaks of a part of the supply, of which there is no series" };
    return PART_OF_ASSET.test(words) ? { reason: "it speaks of a part of the supply, of which there is no series" } : { asset, metric: "supply" };
  },
  active_addresses: ofNetwork("active_addresses"),
  transactions: ofNetwork("transactions"),
  hash_rate: ofNetwork("hash_rate"),
  mvrv: (asset, words) =>
    FREE_FLOAT.test(words) ? { reason: "it speaks of the free float, of which there is no series" } : { asset, metric: "mvrv" },
  tvl: ofNetwork("tvl_usd"),
  fees(asset, words, { kind, unit, quote }, context) {
    const fees = unit === "native" ? "fees_native" : "fees_usd";
    if (/per transaction|(?:average|mean|median)(?: \w+)? fees?\b|median|cents/i.test(words))
      return { reason: "it speaks of the fee of one transaction, of which there is no series" };
    if (!REVENUE.test(words) && !(kind === "share" && REVENUE.test(context))) return { asset, metric: fees };
    const whole = [
      { asset, metric: fees },
      { asset, metric: unit === "native" ? "issuance_native" : "issuance_usd" },
    ];
    if (kind !== "share") return { asset, metric: fees, whole: whole.slice(1) };
    if (REWARDS.test(words)) return { asset, metric: whole[1]?.metric ?? fees, whole };
    if (REWARDS.test(context) && !/\bfees?\b/i.test(quote)) return { reason: "it is not clear of which part of the revenue it speaks" };
    return { asset, metric: fees, whole };
  },
  flow: (asset, words) =>
    FUNDS.test(words) && asset !== "market" ? { asset, metric: "net_flow_usd" } : { reason: "there is no series of the flows it speaks of" },
  stablecoin_supply: (asset) => ({ asset, metric: "stablecoin_supply_usd" }),
  other: (asset, words) => (REALISED_CAP.test(words) ? { asset, metric: "realized_cap_usd" } : { reason: "no primary data answers it" }),
};
