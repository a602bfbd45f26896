import type { NarrativeDocument } from "./document.ts";

const DAY_MS = 86_400_000;
/** Who sends more says a little more, and never more than this. */
const LOUDEST = 2;

/** What one source told on one day. */
export interface Voice {
  source: string;
  weight: number;
  /** Parts of what it told, by theme. */
  themes: Map<string, number>;
  /** Small letters to how it was written. */
  phrases: Map<string, string>;
  documents: NarrativeDocument[];
}

/** Days since 1970 to the voices of that day. */
export type Voices = ReadonlyMap<number, readonly Voice[]>;

export function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** One voice a source and day: ten issues of one source in a day are no ten sources. Copies have no voice. */
export function voicesOf(documents: Iterable<NarrativeDocument>): Voices {
  const days = new Map<number, Map<string, NarrativeDocument[]>>();
  for (const document of documents) {
    if (document.isCopy) continue;
    const day = dayOf(document.at);
    const sources = days.get(day) ?? new Map<string, NarrativeDocument[]>();
    const own = sources.get(document.source);
    if (own) own.push(document);
    else sources.set(document.source, [document]);
    days.set(day, sources);
  }
  return new Map([...days].map(([day, sources]) => [day, [...sources].map(([source, own]) => voiceOf(source, own))]));
}

function voiceOf(source: string, documents: NarrativeDocument[]): Voice {
  const themes = new Map<string, number>();
  const phrases = new Map<string, string>();
  let weight = 0;
  for (const document of documents) {
    weight = Math.max(weight, document.weight);
    for (const [theme, part] of document.themes) themes.set(theme, (themes.get(theme) ?? 0) + part / documents.length);
    for (const phrase of document.phrases) phrases.set(phrase.toLowerCase(), phrase);
  }
  return { source, weight: weight * Math.min(LOUDEST, 1 + Math.log(documents.length)), themes, phrases, documents };
}
