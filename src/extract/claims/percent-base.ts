import type { Quantity } from "../numbers/quantities.ts";
import { beginning } from "./bound.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { type Subject, subjectOf } from "./subject.ts";

export function base(
  scene: Scene,
  quantity: Quantity,
  index: number,
): Pick<Draft, "quantity" | "index" | "first" | "next" | "role" | "isElliptic" | "value" | "value2" | "unit"> {
  return {
    quantity,
    index,
    first: beginning(scene, quantity.first),
    next: quantity.next,
    role: null,
    isElliptic: false,
    value: quantity.value,
    value2: quantity.value2,
    unit: quantity.unit === "points" ? "pp" : "fraction",
  };
}

export function inherited(scene: Scene, index: number): Subject | null {
  if (index === 0) return null;
  const stop = scene.quantities[index - 1]?.first ?? 0;
  return subjectOf(scene, index - 1, stop, stop);
}

/** The quote begins with the asset where it stands close by. */
export function quoteFrom(scene: Scene, from: number, subject: Subject | null, index: number): number {
  const stop = scene.quantities[index - 1]?.next ?? 0;
  const first = subject?.at && subject.at.first < from && from - subject.at.first < 14 ? subject.at.first : from;
  return Math.max(first, Math.min(stop, from));
}
