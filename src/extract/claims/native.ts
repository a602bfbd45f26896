import type { Quantity } from "../numbers/quantities.ts";
import { STABLECOINS } from "./conventions.ts";
import type { Draft } from "./draft.ts";
import { metricOf } from "./measure.ts";
import { drafted } from "./measured.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";
import { distantSubject, inheritedFrom, ofSubject, type Subject, subjectOf } from "./subject.ts";

const OUTWARD = /\b(?:outflows?|withdrawn|spent|redemptions?|redeemed|left exchanges|flowed out|outgoing|billed|burn(?:ed|t))\b/;

const FLOWS = /\b(?:inflows?|outflows?|withdrawn|withdrew|flowed in(?:to)?|flowed out|net flows?|netflows?)\b/;

const TREASURY = /\b(?:received|spent|billed)\b/;

const HELD = /\b(?:holds?|held|holding|own|owns|owned|accumulated|accounting for|treasur(?:y|ies)|reserves?|valued|(?:treasury|combined) balance)\b/;

/** "27.8M ETH, or 23 % of supply, is now staked". */
const STATE =
  /\b(?:is|are|has been|have been|was|were)(?: now| currently| already)? (?:staked|burned|burnt|locked|mined|issued|lost|dormant|bridged|wrapped)\b/;

/** Coins: the figure stands right before the asset's name, or before "of" and its name. */
export function nativeDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const unit = scene.assets.find(
    ({ first }) =>
      first === quantity.next || (first === quantity.next + 1 && /^(?:in|of)$/.test(scene.tokens[quantity.next]?.key ?? "") && quantity.isScaled),
  );
  if (!unit) return null;
  if (
    /^(?:[a-z]+ )?(?:addresses|transactions|transfers|validators|holders|wallets|users|nodes|blocks|channels|accounts|contracts)\b/.test(
      wordsOf(scene, unit.next, unit.next + 2),
    )
  )
    return null;
  const subject: Subject = { asset: unit.asset, at: unit, trust: 1 };
  const flow = flowDraft(scene, quantity, index, "native", subject);
  if (flow) return flow;
  const metric = metricOf(scene, { ...quantity, next: unit.next }, index, "native");
  if (!metric && STATE.test(wordsOf(scene, unit.next, unit.next + 16)))
    return { ...drafted(scene, { quantity, index, metric: null, subject, measure: "native" }), metric: "supply", next: unit.next };
  const isFar = !metric || metric.distance > 12 || !metric.isNear;
  if (isFar) return heldDraft(scene, quantity, index, subject);
  if (/^(?:block reward|rewards?|per block|subsidy|deposit|stake|bond|collateral|bounty|fee)\b/.test(wordsOf(scene, unit.next, unit.next + 2)))
    return null;
  if (quantity.value < 50 && metric.word.metric !== "other") return null;
  return {
    ...drafted(scene, { quantity, index, metric, subject, measure: "native" }),
    next: Math.max(unit.next, metric.side === "right" ? metric.next : 0),
  };
}

/** Money or coins that came in or went out. */
export function flowDraft(scene: Scene, quantity: Quantity, index: number, unit: "usd" | "native", known: Subject | null = null): Draft | null {
  const { from, to } = clauseAround(scene, quantity, index);
  const around = wordsOf(scene, from, to);
  const isTreasury = TREASURY.test(around) && (/treasury/i.test(scene.sentence.text) || scene.convention.period === "month");
  const isRedeemed = /\bredemptions?|redeemed\b/.test(around);
  if (!FLOWS.test(around) && !isTreasury && !isRedeemed) return null;
  const subject =
    known ??
    subjectOf(scene, index, quantity.first, quantity.next) ??
    ofSubject(scene, quantity.next) ??
    inheritedFrom(scene, index) ??
    distantSubject(scene, quantity.next);
  if (!subject || (!subject.at && !isTreasury && subject.trust < 0.9 && quantity.value < 1e5)) return null;
  const sign = OUTWARD.test(around) ? -1 : 1;
  const draft = drafted(scene, { quantity, index, metric: null, subject, measure: unit === "usd" ? "money" : "native" });
  const isOfDay = /\bon \w+ \d|\bdaily\b|\bsingle day\b/.test(wordsOf(scene, quantity.first - 4, quantity.next + 8));
  return {
    ...draft,
    metric: isRedeemed && STABLECOINS.has(subject.asset) ? "stablecoin_supply" : "flow",
    kind: isOfDay ? "level" : "cumulative",
    value: sign * quantity.value,
    role: null,
  };
}

/** What someone holds: coins or their worth. */
export function heldDraft(scene: Scene, quantity: Quantity, index: number, known: Subject | null = null): Draft | null {
  const { from, to } = clauseAround(scene, quantity, index);
  if (!HELD.test(wordsOf(scene, from, to)) || quantity.value < 100) return null;
  if (quantity.unit === "money" && !quantity.isScaled && quantity.value < 1e6) return null;
  const subject = known ?? ofSubject(scene, quantity.next) ?? inheritedFrom(scene, index);
  if (!subject?.at || (known === null && !known && !/\b(?:valued|treasury|reserves?)\b/.test(wordsOf(scene, from, to)))) return null;
  return {
    ...drafted(scene, { quantity, index, metric: null, subject, measure: quantity.unit === "money" ? "money" : "native" }),
    metric: "other",
    confidence: 0.75,
  };
}

function clauseAround(scene: Scene, quantity: Quantity, index: number): { from: number; to: number } {
  let from = quantity.first;
  const stop = scene.quantities[index - 1]?.next ?? 0;
  while (from > stop && from > quantity.first - 8 && scene.tokens[from - 1]?.text !== "," && !endsClause(scene, from - 1)) from -= 1;
  let to = quantity.next;
  const end = scene.quantities[index + 1]?.first ?? scene.tokens.length;
  while (to < end && to < quantity.next + 8 && !/^(?:,|and)$/.test(scene.tokens[to]?.key ?? "") && !endsClause(scene, to)) to += 1;
  return { from, to };
}
