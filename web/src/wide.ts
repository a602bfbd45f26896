import { useSyncExternalStore } from "react";

const WIDE = matchMedia("(min-width: 1101px)"); // as reader.css has it

/** Whether there is a margin beside the text; below it notes fold under their paragraph. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => WIDE.matches);
}

function subscribe(listener: () => void): () => void {
  WIDE.addEventListener("change", listener);
  return () => WIDE.removeEventListener("change", listener);
}
