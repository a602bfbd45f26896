import { useSyncExternalStore } from "react";

let words = "";
const listeners = new Set<() => void>();

/** Says something to whoever listens to the page rather than looks at it; shown for a moment too. */
export function announce(text: string): void {
  words = text;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(subscribe, () => words);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
