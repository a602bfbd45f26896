import type { Voices } from "./voices.ts";

/** Which sources told a phrase on which day, and how it is written. */
export interface PhraseDays {
  written: string;
  days: Map<number, string[]>;
}

export type PhraseIndex = ReadonlyMap<string, PhraseDays>;

/** Fewer sources than this never make a narrative, whatever comes. */
export const LEAST_SOURCES = 3;
const SKETCH_BITS = 22;

/** Phrases that ever come to be told often enough; those that never do would fill memory and change nothing. */
export function phraseIndex(voices: Voices): PhraseIndex {
  const often = sketch(voices);
  const index = new Map<string, PhraseDays>();
  for (const day of [...voices.keys()].sort((a, b) => a - b))
    for (const { source, phrases } of voices.get(day) ?? [])
      for (const [key, written] of phrases) if (often(key) >= LEAST_SOURCES) addTelling(index, { key, written, source, day });
  return index;
}

function addTelling(
  index: Map<string, PhraseDays>,
  { key, written, source, day }: { key: string; written: string; source: string; day: number },
): void {
  const known = index.get(key) ?? { written, days: new Map<number, string[]>() };
  if (known.days.size === 0) index.set(key, known);
  const sources = known.days.get(day);
  if (sources) sources.push(source);
  else known.days.set(day, [source]);
}

/** Counts by hash: never too low, now and then too high. */
function sketch(voices: Voices): (key: string) => number {
  const counts = new Uint8Array(2 ** SKETCH_BITS);
  for (const day of voices.values())
    for (const { phrases } of day)
      for (const key of phrases.keys()) {
        const at = hashOf(key);
        if ((counts[at] ?? 0) < LEAST_SOURCES) counts[at] = (counts[at] ?? 0) + 1;
      }
  return (key) => counts[hashOf(key)] ?? 0;
}

/** FNV-1a, folded. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> SKETCH_BITS)) & (2 ** SKETCH_BITS - 1);
}
