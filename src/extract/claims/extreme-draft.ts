import type { ClaimMetric, ClaimUnit } from "../../schema/claim.ts";
import type { Quantity } from "../numbers/quantities.ts";
import type { Draft } from "./draft.ts";
import type { PhraseAt } from "./phrases.ts";
import { type Scene, wordsOf } from "./scene.ts";

const UNITS: Partial<Record<ClaimMetric, ClaimUnit>> = {
  active_addresses: "count",
  transactions: "count",
  hash_rate: "hash_per_s",
  mvrv: "ratio",
  correlation: "ratio",
  dominance: "fraction",
  volatility: "fraction",
  supply: "native",
  return: "fraction",
};
/** Where no figure is near, the metric must be. */
const REACH = 14;

/** A highest or lowest point told in words alone: "its lowest level in years". */
export function extremeDraft(scene: Scene, { first, next }: PhraseAt<"high" | "low">, drafts: readonly Draft[]): Draft | null {
  if (drafts.some((draft) => draft.kind === "extreme" && near(scene, draft, first))) return null;
  const beside = drafts.findLast((draft) => draft.next <= first && first - draft.next < REACH);
  const end = wordsEnd(scene, next);
  if (
    /\d/.test(
      scene.sentence.text.slice((scene.tokens[first]?.start ?? 0) - scene.sentence.start, (scene.tokens[end - 1]?.end ?? 0) - scene.sentence.start),
    )
  )
    return null;
  if (beside)
    return {
      ...asExtreme(scene, first, end),
      asset: beside.asset,
      metric: beside.metric === "return" ? "price" : beside.metric,
      unit: beside.metric === "return" ? "usd" : (UNITS[beside.metric] ?? "usd"),
    };
  const metric = scene.metrics.findLast((cue) => cue.next <= first && first - cue.next < REACH);
  const asset = scene.assets.findLast((mention) => mention.next <= first && first - mention.next < REACH);
  if (!metric || !asset || !reaches(scene, first) || wordsOf(scene, metric.next, first).includes(",")) return null;
  return {
    ...asExtreme(scene, first, end),
    first: Math.min(metric.first, asset.first),
    asset: asset.asset,
    metric: metric.is.metric,
    unit: UNITS[metric.is.metric] ?? "usd",
  };
}

/** A figure's own words of extreme: before it, or as what it is or would be. */
function near(scene: Scene, draft: Draft, first: number): boolean {
  if (first >= draft.first - 8 && first <= draft.next + 1) return true;
  return first > draft.next && first < draft.next + 7 && /\b(?:is|was|be|marks|marked)\b/.test(wordsOf(scene, draft.next, first));
}

/** "Reached a new high" is told as having happened; "near its high" is not. */
function reaches({ tokens }: Scene, first: number): boolean {
  for (let at = first - 1; at >= first - 4; at -= 1)
    if (/^(?:reach|reached|reaching|hit|hits|hitting|set|sets|setting|made|to|at|is|was|saw|posted|touched|recorded)$/.test(tokens[at]?.key ?? ""))
      return true;
  return false;
}

/** Up to the end of "since last summer", "in years". */
function wordsEnd({ tokens }: Scene, next: number): number {
  let end = next;
  while (end < next + 4 && tokens[end]?.kind === "word" && (end > next || /^(?:since|in|ever|of|level|levels)$/.test(tokens[end]?.key ?? "")))
    end += 1;
  return end;
}

function asExtreme(scene: Scene, first: number, next: number): Omit<Draft, "asset" | "metric" | "unit"> {
  const start = scene.tokens[first]?.start ?? 0;
  const quantity: Quantity = {
    first,
    next,
    start,
    end: scene.tokens[next - 1]?.end ?? start,
    value: 0,
    value2: null,
    unit: "plain",
    currency: null,
    sign: null,
    isScaled: false,
    hasDigits: false,
    isOpen: false,
  };
  return { quantity, index: -1, kind: "extreme", value: Number.NaN, value2: null, first, next, role: null, isElliptic: true, confidence: 0.6 };
}
