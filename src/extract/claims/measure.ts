import type { Quantity } from "../numbers/quantities.ts";
import type { Measure, MetricWord } from "./metrics.ts";
import type { PhraseAt } from "./phrases.ts";
import { endsClause, type Scene } from "./scene.ts";

const RIGHT_REACH = 6;

/** A metric's word beside a figure, and on which side. */
export interface MetricBeside {
  word: MetricWord;
  first: number;
  next: number;
  side: "left" | "right";
  /** Tokens between the two. */
  distance: number;
  /** No clause ends between them. */
  isNear: boolean;
}

/** The metric that a figure of this measure is told of: close behind it, or the last before it. */
export function metricOf(scene: Scene, quantity: Quantity, index: number, measure: Measure | null): MetricBeside | null {
  const fits = (cue: PhraseAt<MetricWord>) => measure === null || cue.is.measures.includes(measure);
  const right = rightOf(scene, quantity, index, fits);
  const left = leftOf(scene, quantity, fits);
  if (right && left?.isNear && left.distance < right.distance && !right.word.isWeak && left.next > (scene.quantities[index - 1]?.next ?? 0))
    return left;
  return right ?? left;
}

function rightOf(scene: Scene, quantity: Quantity, index: number, fits: (cue: PhraseAt<MetricWord>) => boolean): MetricBeside | null {
  const stop = Math.min(scene.quantities[index + 1]?.first ?? scene.tokens.length, quantity.next + RIGHT_REACH);
  const cue = scene.metrics.find((metric) => metric.first >= quantity.next && metric.first < stop && fits(metric));
  if (!cue) return null;
  for (let at = quantity.next; at < cue.first; at += 1) {
    const key = scene.tokens[at]?.key ?? "";
    if (key === "," || /^(?:and|as|to|after|than|compared)$/.test(key) || endsClause(scene, at)) return null;
  }
  return { word: cue.is, first: cue.first, next: cue.next, side: "right", distance: cue.first - quantity.next, isNear: true };
}

/** In "5 % of the supply, with Strategy holding 650,000" the supply is the share's. */
function isOfShare({ quantities, tokens }: Scene, { first }: PhraseAt<MetricWord>, unit: Quantity["unit"]): boolean {
  return (
    unit !== "percent" &&
    quantities.some(
      (quantity) => quantity.unit === "percent" && tokens[quantity.next]?.key === "of" && first > quantity.next && first <= quantity.next + 4,
    )
  );
}

function leftOf(scene: Scene, { first, unit }: Quantity, fits: (cue: PhraseAt<MetricWord>) => boolean): MetricBeside | null {
  const cue = scene.metrics.findLast((metric) => metric.next <= first && fits(metric) && !isOfShare(scene, metric, unit));
  if (!cue) return null;
  return beside(scene, ofEarlier(scene, cue, fits), first);
}

/** In "addresses holding a billionth of total supply" the addresses are told of. */
function ofEarlier(scene: Scene, cue: PhraseAt<MetricWord>, fits: (cue: PhraseAt<MetricWord>) => boolean): PhraseAt<MetricWord> {
  const isOf = [1, 2, 3].some((back) => scene.tokens[cue.first - back]?.key === "of");
  const earlier = isOf
    ? scene.metrics.findLast(
        (other) => other.next <= cue.first && cue.first - other.next < 48 && /^addresses/.test(scene.tokens[other.first]?.key ?? "") && fits(other),
      )
    : undefined;
  return earlier ?? cue;
}

function beside(scene: Scene, cue: PhraseAt<MetricWord>, first: number): MetricBeside {
  let isNear = true;
  for (let at = cue.next; at < first; at += 1) if (endsClause(scene, at)) isNear = false;
  return { word: cue.is, first: cue.first, next: cue.next, side: "left", distance: first - cue.next, isNear };
}
