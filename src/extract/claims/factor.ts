import type { Quantity } from "../numbers/quantities.ts";
import { FACTORS } from "./directions.ts";
import type { Draft } from "./draft.ts";
import { metricOf } from "./measure.ts";
import { ofCoin } from "./percent-change.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { subjectOf } from "./subject.ts";

const MAX_GAP = 10;
const RULE = /\b(?:block|reward|subsidy|rewards|halving|every|capacity|size|limit|team|staff|if|would)\b/;

/** Changes told by one verb: doubled, tripled, halved. Only of an asset and a metric that stand before it. */
export function factorDrafts(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (const [at, token] of scene.tokens.entries()) {
    const factor = FACTORS.get(token.key);
    if (factor === undefined || RULE.test(wordsOf(scene, at - 10, at + 4))) continue;
    const draft = factorDraft(scene, at, factor);
    if (draft) found.push(draft);
  }
  return found;
}

function factorDraft(scene: Scene, at: number, factor: number): Draft | null {
  const token = scene.tokens[at];
  const index = scene.quantities.findIndex(({ first }) => first > at);
  const place = index < 0 ? scene.quantities.length : index;
  const quantity: Quantity = {
    first: at,
    next: at + 1,
    start: token?.start ?? 0,
    end: token?.end ?? 0,
    value: Math.abs(factor),
    value2: null,
    unit: "percent",
    currency: null,
    sign: null,
    isScaled: false,
    hasDigits: false,
    isOpen: false,
  };
  const metric = metricOf(scene, quantity, place, null);
  const subject = subjectOf(scene, place, at, at + 1);
  if (!subject?.at || subject.at.next > at || (metric && !metric.isNear) || (!metric && at - subject.at.next > 3)) return null;
  if (metric?.word.metric === "other" || at - subject.at.next > MAX_GAP || /\b(?:will|would|be|can|may|to|could)\b/.test(wordsOf(scene, at - 2, at)))
    return null;
  return {
    quantity,
    index: place,
    asset: subject.asset,
    metric: !metric || metric.word.metric === "price" ? "return" : ofCoin(metric.word.metric, subject.asset),
    kind: "change",
    value: factor,
    value2: null,
    unit: "fraction",
    first: subject.at.first,
    next: at + 1,
    role: null,
    isElliptic: false,
    confidence: 0.6,
  };
}
