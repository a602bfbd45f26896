import type { Quantity } from "../numbers/quantities.ts";
import type { Draft } from "./draft.ts";
import { metricOf } from "./measure.ts";
import { measured } from "./measured.ts";
import { type Scene, wordsOf } from "./scene.ts";

const LEAST_COUNT = 1000;

const HIGHEST_RATIO = 100;

const COUNTED: ReadonlySet<string> = new Set(["active_addresses", "transactions", "other"]);

export function countDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  if (!quantity.hasDigits || quantity.sign !== null) return null;
  return ratioDraft(scene, quantity, index) ?? counted(scene, quantity, index) ?? supplyDraft(scene, quantity, index);
}

function ratioDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const metric = metricOf(scene, quantity, index, "ratio");
  if (!metric || metric.side === "right" || quantity.isScaled || quantity.value >= HIGHEST_RATIO || !metric.isNear) return null;
  return /mvrv|correlation|sopr|nvt/.test(wordsOf(scene, metric.first, metric.next)) ? measured(scene, quantity, index, "ratio") : null;
}

function counted(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const metric = metricOf(scene, quantity, index, "count");
  if (!metric || quantity.value < LEAST_COUNT || !COUNTED.has(metric.word.metric)) return null;
  if (metric.side === "right" && metric.distance > 4) return null;
  if (metric.word.isWeak && !/\b(?:daily|day|network|total|averag|week|record|to[- ]date|occurred)/i.test(scene.sentence.text)) return null;
  return measured(scene, quantity, index, "count");
}

function supplyDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  if (!quantity.isScaled && quantity.value < 100_000) return null;
  const metric = metricOf(scene, quantity, index, "native");
  if (/\baddresses\b/.test(wordsOf(scene, 0, quantity.first))) return null;
  if (metric?.side !== "left" || !/supply|free float|staked|burn|mined/.test(wordsOf(scene, metric.first, metric.next))) return null;
  return measured(scene, quantity, index, "native");
}
