import { amountDraft } from "./amount.ts";
import { combined } from "./combined.ts";
import type { Draft } from "./draft.ts";
import { bareExtremes, extremesIn, isExtreme } from "./extreme.ts";
import { extremeDraft } from "./extreme-draft.ts";
import { factorDrafts } from "./factor.ts";
import { fractionDraft, percentDraft } from "./percent.ts";
import { isOnlyPossible, refusesFigure, refusesSentence } from "./refused.ts";
import type { Scene } from "./scene.ts";

/** The claims that a sentence makes, in the order of its figures; pure extremes last. */
export function sentenceDrafts(scene: Scene): Draft[] {
  if (refusesSentence(scene)) return [];
  const extremes = extremesIn(scene);
  const drafts: Draft[] = [];
  for (const [index, quantity] of scene.quantities.entries()) {
    if (refusesFigure(scene, quantity) || isOnlyPossible(scene, quantity)) continue;
    const previous = drafts.at(-1) ?? null;
    const draft =
      quantity.unit === "percent" || quantity.unit === "points"
        ? percentDraft(scene, quantity, index, previous)
        : (fraction(scene, index) ?? amountDraft(scene, quantity, index, drafts));
    if (!draft) continue;
    const isTop = draft.kind !== "change" && draft.kind !== "cumulative" && draft.value2 === null && isExtreme(scene, quantity, index, extremes);
    drafts.push(isTop ? { ...draft, kind: "extreme" } : draft);
  }
  const all = [...combined(scene, drafts), ...factorDrafts(scene)];
  const bare = bareExtremes(scene, extremes).flatMap((extreme) => extremeDraft(scene, extreme, all) ?? []);
  return [...all, ...bare];
}

function fraction(scene: Scene, index: number): Draft | null {
  const quantity = scene.quantities[index];
  return quantity && quantity.unit === "plain" && !quantity.hasDigits ? fractionDraft(scene, quantity, index) : null;
}
