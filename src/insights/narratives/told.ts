import type { NarrativeDocument } from "./document.ts";
import { type PhraseIndex, phraseIndex } from "./phrase-index.ts";
import { type Voices, voicesOf } from "./voices.ts";

/** All that was told, ready to be asked as of any day. */
export interface Told {
  voices: Voices;
  index: PhraseIndex;
  /** Names of the themes on the list. */
  themes: ReadonlyMap<string, string>;
  first: number;
}

export function toldOf(documents: Iterable<NarrativeDocument>, themes: ReadonlyMap<string, string>): Told {
  const voices = voicesOf(documents);
  return { voices, index: phraseIndex(voices), themes, first: Math.min(...voices.keys()) };
}
