import { type RefObject, useEffect } from "react";
import type { PointingActs } from "./pointing.ts";

const OWN = "[data-remarks]";

/** Lights a remark while the pointer or the focus is at its words. */
export function usePointed(box: RefObject<HTMLElement | null>, { light, dim }: PointingActs): void {
  useEffect(() => {
    const text = box.current;
    if (!text) return;
    const begin = ({ target }: Event) => {
      const id = target instanceof Element ? remarkAt(target) : null;
      if (id) light(id);
    };
    const end = ({ target }: Event) => {
      const id = target instanceof Element ? remarkAt(target) : null;
      if (id) dim(id);
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
  }, [box, light, dim]);
}

function remarkAt(target: Element): string | null {
  return target.closest<HTMLElement>(OWN)?.dataset.remarks?.split(" ")[0] ?? null;
}
