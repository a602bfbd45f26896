import type { NarrativeDocument } from "./document.ts";
import { type PhraseIndex, phraseIndex } from "./phrase-index.ts";
import { type Voice, type Voices, voicesOf } from "./voices.ts";

/** All that was told, ready to be asked as of any day. */
export interface Told {
  voices: Voices;
  index: PhraseIndex;
  /** Names of the themes on the list. */
  themes: ReadonlyMap<string, string>;
  first: number;
  /** How much was told of each theme on each day, in weighted voices, and of everything. */
  days: ReadonlyMap<number, { all: number; themes: ReadonlyMap<string, number> }>;
}

export function toldOf(documents: Iterable<NarrativeDocument>, themes: ReadonlyMap<string, string>): Told {
  const voices = voicesOf(documents);
  const days = new Map([...voices].map(([day, own]) => [day, themesOf(own)]));
  return { voices, index: phraseIndex(voices), themes, first: Math.min(...voices.keys()), days };
}

function themesOf(voices: readonly Voice[]): { all: number; themes: Map<string, number> } {
  const themes = new Map<string, number>();
  let all = 0;
  for (const { weight, themes: own } of voices) {
    all += weight;
    for (const [theme, part] of own) themes.set(theme, (themes.get(theme) ?? 0) + weight * Math.min(1, part));
  }
  return { all, themes };
}
