import type { Quantity } from "../numbers/quantities.ts";
import { isComparedTo, ofThat, pronounDraft, sameAgain, worthDraft } from "./again.ts";
import { countDraft } from "./count.ts";
import type { Draft } from "./draft.ts";
import { measured } from "./measured.ts";
import { flowDraft, heldDraft, nativeDraft } from "./native.ts";
import { isConverted, pairRange, priceDraft, valuedAt } from "./price.ts";
import type { Scene } from "./scene.ts";

/** What an amount tells: money, coins, a count, a ratio or hashes. */
export function amountDraft(scene: Scene, quantity: Quantity, index: number, drafts: readonly Draft[]): Draft | null {
  const previous = lastAmount(drafts);
  if (quantity.unit === "hash") return measured(scene, quantity, index, "hash");
  if (quantity.unit === "money") return moneyDraft(scene, quantity, index, drafts);
  if (quantity.unit === "multiple") return null;
  return (
    (isComparedTo(scene, quantity) ? sameAgain(scene, quantity, index, previous) : null) ??
    nativeDraft(scene, quantity, index) ??
    pairRange(scene, quantity, index) ??
    countDraft(scene, quantity, index) ??
    pronounDraft(scene, quantity, index) ??
    sameAgain(scene, quantity, index, previous)
  );
}

function moneyDraft(scene: Scene, quantity: Quantity, index: number, drafts: readonly Draft[]): Draft | null {
  if (quantity.currency !== "USD") return null;
  const previous = lastAmount(drafts);
  const draft =
    (isComparedTo(scene, quantity) ? sameAgain(scene, quantity, index, previous) : null) ??
    worthDraft(scene, quantity, index, previous) ??
    valuedAt(scene, quantity, index) ??
    flowDraft(scene, quantity, index, "usd") ??
    ofThat(scene, quantity, index) ??
    measured(scene, quantity, index, "money") ??
    priceDraft(scene, quantity, index, drafts.at(-1) ?? null) ??
    heldDraft(scene, quantity, index) ??
    pronounDraft(scene, quantity, index) ??
    sameAgain(scene, quantity, index, previous);
  return draft?.metric === "price" && isConverted(scene, quantity) ? null : draft;
}

function lastAmount(drafts: readonly Draft[]): Draft | null {
  return drafts.findLast(({ unit }) => unit !== "fraction" && unit !== "pp") ?? null;
}
