import { type RefObject, useEffect } from "react";
import type { PointingActs } from "./pointing.ts";

const OWN = "[data-claims]";

/** Lights a claim while the pointer or the focus is at its words. */
export function usePointed(box: RefObject<HTMLElement | null>, { lightClaim, dimClaim }: PointingActs): void {
  useEffect(() => {
    const text = box.current;
    if (!text) return;
    const begin = ({ target }: Event) => {
      const id = target instanceof Element ? claimAt(target) : null;
      if (id) lightClaim(id);
    };
    const end = ({ target }: Event) => {
      const id = target instanceof Element ? claimAt(target) : null;
      if (id) dimClaim(id);
    };
    const events = [
      ["pointerover", begin],
      ["focusin", begin],
      ["pointerout", end],
      ["focusout", end],
    ] as const;
    for (const [name, listener] of events) text.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of events) text.removeEventListener(name, listener);
    };
  }, [box, lightClaim, dimClaim]);
}

function claimAt(target: Element): string | null {
  return target.closest<HTMLElement>(OWN)?.dataset.claims?.split(" ")[0] ?? null;
}
