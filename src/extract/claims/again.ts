import type { Quantity } from "../numbers/quantities.ts";
import { beginning } from "./bound.ts";
import type { Draft } from "./draft.ts";
import type { MetricBeside } from "./measure.ts";
import { drafted } from "./measured.ts";
import { roleOf } from "./role.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { subjectOf } from "./subject.ts";

const PRONOUN =
  /(?:^|, |\d )(?:it|this|that) (?:was|is|stood|has|had|stands)(?: (?:at|about|around|only|just|over|nearly|least|roughly|~|now|still))*$/;

const AGAIN =
  /^(?:[,(;)]|and|or|while|whereas|to|with|compared|versus|vs|against|but|for|of|in|only|about|just|over|nearly|around|roughly|more|than|a|an|the|from|is|was|were|at|~|≈|respectively|had|has|averaged|briefly|remaining|that|then|followed|by|accounting|s|holding|exceeding|close|exchanges|protocols)$/;

/** The same metric again: "compared to 834.6K for BTC", "$366B in March". */
export function sameAgain(scene: Scene, quantity: Quantity, index: number, previous: Draft | null): Draft | null {
  if (isForOther(scene, quantity)) return null;
  if (!previous || previous.index < index - 2 || previous.kind === "change") return null;
  const isMoney = quantity.unit === "money";
  if (isMoney !== (previous.unit === "usd") || !quantity.hasDigits || quantity.value2 !== null) return null;
  if (
    !isAlike(quantity.value, previous.value) ||
    !(isComparedTo(scene, quantity) || isBridgedAgain(scene, Math.max(previous.next, scene.quantities[index - 1]?.next ?? 0), quantity.first))
  )
    return null;
  if (quantity.sign !== null && previous.kind !== "level") return null;
  const named = subjectOf(scene, index, quantity.first, quantity.next);
  return {
    ...previous,
    quantity,
    index,
    asset: named?.asset ?? previous.asset,
    // a signed figure behind a level, 92.6 (-2.1), is its change
    kind: quantity.sign !== null ? "change" : previous.kind === "extreme" ? "level" : previous.kind,
    value: (quantity.sign ?? Math.sign(previous.value)) * quantity.value,
    value2: null,
    first:
      named?.at && named.at.first < quantity.first && named.at.first >= previous.quantity.next ? named.at.first : beginning(scene, quantity.first),
    next: quantity.next,
    role: roleOf(scene, quantity),
    isElliptic: true,
    confidence: previous.confidence * 0.9,
  };
}

/** "$13 trillion for gold": of something that is no asset here. */
function isForOther({ tokens, assets }: Scene, { next }: Quantity): boolean {
  return (
    tokens[next]?.key === "for" &&
    /^\p{L}/u.test(tokens[next + 1]?.text ?? "") &&
    !assets.some(({ first }) => first > next && first <= next + 3) &&
    !/^(?:the|a|an|an?other|each|most|now|all)$/.test(tokens[next + 1]?.key ?? "")
  );
}

/** Compared to $5, up from $5: the figure before says of what. */
export function isComparedTo(scene: Scene, { first }: Quantity): boolean {
  return /(?:compared (?:to|with)|versus|vs|(?:up|down) from|the remaining|accounting for)(?: (?:a|an|only|about|just|over|nearly|around|roughly|more|than|the|~|≈|close|to))*$/.test(
    wordsOf(scene, first - 5, first),
  );
}

function isAlike(a: number, b: number): boolean {
  const ratio = a / Math.abs(b);
  return ratio > 1e-4 && ratio < 1e4;
}

function isBridgedAgain(scene: Scene, from: number, to: number): boolean {
  const spans = [...scene.assets, ...scene.metrics, ...scene.times];
  let strangers = 0;
  for (let at = from; at < to; at += 1) {
    if (AGAIN.test(scene.tokens[at]?.key ?? "") || spans.some(({ first, next }) => at >= first && at < next)) continue;
    strangers += 1;
  }
  return strangers <= 2 && to - from <= 20;
}

/** "It was 106M three years ago": what the sentence before told of. */
export function pronounDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const { metric, asset } = scene.context;
  const before = wordsOf(scene, quantity.first - 6, quantity.first);
  if (index > 1 || !metric || !asset || !PRONOUN.test(before) || scene.assets.length > 0 || scene.metrics.length > 0) return null;
  const isMoney = quantity.unit === "money";
  if (!isMoney && !quantity.isScaled) return null;
  const measure = metric.measures.find((one) => (isMoney ? one === "money" : one === "native" || one === "count"));
  const beside: MetricBeside = { word: metric, first: 0, next: 0, side: "left", distance: 1, isNear: false };
  return measure ? drafted(scene, { quantity, index, metric: beside, subject: { asset, at: null, trust: 0.8 }, measure }) : null;
}

/** "BTC accounts for $1.8 trillion of that". */
export function ofThat(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const { metric } = scene.context;
  if (
    !metric?.measures.includes("money") ||
    metric.metric === "price" ||
    !/^of (?:that|this)\b/.test(wordsOf(scene, quantity.next, quantity.next + 2))
  )
    return null;
  const subject = subjectOf(scene, index, quantity.first, quantity.next);
  const beside: MetricBeside = { word: metric, first: 0, next: 0, side: "left", distance: 1, isNear: false };
  return subject && drafted(scene, { quantity, index, metric: beside, subject, measure: "money" });
}

/** "12,629 DCR worth $203K": the same again, in money. */
export function worthDraft(scene: Scene, quantity: Quantity, index: number, previous: Draft | null): Draft | null {
  if (previous?.unit !== "native" || previous.index !== index - 1 || previous.value2 !== null) return null;
  if (
    !/\b(?:worth|valued at|equivalent to|or)(?: (?:about|around|roughly|nearly|over|~|approximately))?$/.test(
      wordsOf(scene, quantity.first - 3, quantity.first),
    )
  )
    return null;
  const value = Math.sign(previous.value) * quantity.value;
  return { ...previous, quantity, index, value, unit: "usd", first: beginning(scene, quantity.first), next: quantity.next, isElliptic: true };
}
