import type { BurstingPhrase } from "./bursting-phrase.ts";
import { type Batch, burstAtEnd } from "./bursts.ts";
import { grouped } from "./grouped.ts";
import { PAST_DAYS } from "./momentum.ts";
import { LEAST_SOURCES, type PhraseIndex } from "./phrase-index.ts";
import type { Voice, Voices } from "./voices.ts";

/** Phrases that burst together: a narrative that the list of themes does not know. */
export interface Emerging {
  phrases: BurstingPhrase[];
  weight: number;
  since: number;
  sources: Set<string>;
  /** Days on which anybody told it since it began. */
  days: number;
}

const RECENT_DAYS = 3;
const MOST_PHRASES = 400;
/** Of one that only the words of one day tell, nothing is left when that day is so long past. */
const EVENT_OVER_DAYS = 3;

/** What bursts on a day among at least three sources, grouped by who tells it together; the strongest first. Nothing after the day is looked at. */
export function emergingOn(day: number, voices: Voices, index: PhraseIndex): Emerging[] {
  const batches = batchesUntil(day, voices);
  const bursting = candidates(day, voices)
    .flatMap((key) => {
      const found = burstingPhrase(key, day, batches, index);
      return found ? [found] : [];
    })
    .sort((a, b) => b.burst.weight - a.burst.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_PHRASES);
  return grouped(bursting)
    .map(emergingOf)
    .filter(({ sources, days, since }) => sources.size >= LEAST_SOURCES && !(days === 1 && day - since >= EVENT_OVER_DAYS))
    .sort((a, b) => b.weight - a.weight);
}

/** The number of voices of each day of the past. */
function batchesUntil(day: number, voices: Voices): { first: number; all: number[] } {
  const first = day - PAST_DAYS + 1;
  return { first, all: Array.from({ length: PAST_DAYS }, (_, at) => voices.get(first + at)?.length ?? 0) };
}

/** What several voices told of late. */
function candidates(day: number, voices: Voices): string[] {
  const counts = new Map<string, number>();
  for (let at = day - RECENT_DAYS + 1; at <= day; at += 1)
    for (const { phrases } of voices.get(at) ?? []) for (const key of phrases.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= LEAST_SOURCES).map(([key]) => key);
}

function burstingPhrase(key: string, day: number, { first, all }: { first: number; all: number[] }, index: PhraseIndex): BurstingPhrase | null {
  const told = index.get(key);
  if (!told) return null;
  const batches = all.map((count, at): Batch => ({ told: told.days.get(first + at)?.length ?? 0, all: count }));
  const burst = burstAtEnd(batches);
  if (!burst) return null;
  const since = first + burst.from;
  const tellings = new Set<string>();
  const sources = new Set<string>();
  for (let at = since; at <= day; at += 1)
    for (const source of told.days.get(at) ?? []) {
      tellings.add(`${source} ${at}`);
      sources.add(source);
    }
  return sources.size >= LEAST_SOURCES ? { key, written: told.written, burst, since, tellings, sources } : null;
}

function emergingOf(phrases: BurstingPhrase[]): Emerging {
  const sources = new Set(phrases.flatMap((phrase) => [...phrase.sources]));
  const days = new Set(phrases.flatMap((phrase) => [...phrase.tellings].map((telling) => telling.slice(telling.lastIndexOf(" ") + 1))));
  const sorted = phrases.toSorted((a, b) => b.burst.weight - a.burst.weight);
  return {
    phrases: sorted,
    weight: sorted[0]?.burst.weight ?? 0,
    since: Math.min(...phrases.map(({ since }) => since)),
    sources,
    days: days.size,
  };
}

/** Whether a voice tells of it: it says its first phrase, or two of the others. */
export function tells({ phrases }: Pick<Emerging, "phrases">, voice: Pick<Voice, "phrases">): boolean {
  let others = 0;
  for (const [at, { key }] of phrases.entries()) {
    if (!voice.phrases.has(key)) continue;
    if (at === 0) return true;
    others += 1;
    if (others >= 2) return true;
  }
  return false;
}
