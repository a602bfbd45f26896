import type { NarrativeDocument } from "./document.ts";
import type { Emerging } from "./emerging.ts";
import { PAST_DAYS } from "./momentum.ts";
import { LEAST_SOURCES, type PhraseDays, type PhraseIndex } from "./phrase-index.ts";
import type { Told } from "./told.ts";
import type { Voice } from "./voices.ts";

const MOST_TERMS = 8;
/** So much of what a part of it weighs, and the longer name is the better one. */
const NEARLY = 0.6;
const MOST_BURSTING = 3;
const MOST_ASSETS = 8;
const LEAST_SHARE_OF_ASSET = 0.08;
const LEAST_TELLERS = 2;
const NEW_DAYS = 30;
/** Half a telling more than were seen: what was never told before is rare, not impossible. */
const PRIOR = 0.5;

/** The phrases that tell this narrative's voices of the window from all that was told before, by how much more often they are told (weighted log odds). */
export function tellingTerms({ voices, index }: Told, isTold: (voice: Voice) => boolean, { day, window }: { day: number; window: number }): string[] {
  const counts = new Map<string, number>();
  const written = new Map<string, string>(); // of what more than one voice told
  let tellers = 0;
  for (let at = day - window + 1; at <= day; at += 1)
    for (const voice of voices.get(at) ?? []) {
      if (!isTold(voice)) continue;
      tellers += 1;
      for (const [key, words] of voice.phrases) {
        const before = counts.get(key);
        counts.set(key, (before ?? 0) + 1);
        if (before !== undefined) written.set(key, words);
      }
    }
  const past = pastVoices(voices, day - window);
  return withoutParts(
    [...counts]
      .filter(([, count]) => count >= LEAST_TELLERS)
      .map(([key, count]) => {
        const before = (toldBefore(index.get(key)?.days, day - window) + PRIOR) / (past + 1);
        return { key, written: written.get(key) ?? key, weight: count * Math.log((count + PRIOR) / (tellers + 1) / before) };
      })
      .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)),
  );
}

function pastVoices(voices: Told["voices"], until: number): number {
  let count = 0;
  for (let at = until - PAST_DAYS + 1; at <= until; at += 1) count += voices.get(at)?.length ?? 0;
  return count;
}

function toldBefore(days: ReadonlyMap<number, readonly string[]> | undefined, until: number): number {
  let count = 0;
  for (const [day, sources] of days ?? []) if (day <= until && day > until - PAST_DAYS) count += sources.length;
  return count;
}

interface Term {
  key: string;
  written: string;
  weight?: number;
}

/** A term beside a longer one that holds it says nothing more; the longer stays where it is told nearly as much. */
function withoutParts(terms: readonly Term[]): string[] {
  const kept: Term[] = [];
  for (const term of terms) {
    const held = kept.findIndex(({ key }) => ` ${term.key} `.includes(` ${key} `) || ` ${key} `.includes(` ${term.key} `));
    const other = kept[held];
    if (!other) {
      if (kept.length < MOST_TERMS) kept.push(term);
    } else if (term.key.length > other.key.length && (term.weight ?? 0) >= (other.weight ?? 1) * NEARLY) kept[held] = term;
  }
  return [...new Set(kept.map(({ written }) => written))];
}

/** What bursts, and behind it what else its voices tell now and not before. */
export function termsOfEmerging({ phrases }: Emerging, telling: readonly string[]): string[] {
  const bursting = withoutParts(phrases).slice(0, MOST_BURSTING);
  return withoutParts([...bursting, ...telling].map((written) => ({ key: written.toLowerCase(), written })));
}

/** The assets that these issues name, the most named first. */
export function assetsOf(documents: readonly NarrativeDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { assets } of documents) for (const asset of new Set(assets)) counts.set(asset, (counts.get(asset) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= documents.length * LEAST_SHARE_OF_ASSET && count >= Math.min(LEAST_TELLERS, documents.length))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_ASSETS)
    .map(([asset]) => asset);
}

/** Tells of issues the part of their phrases, of those that several voices have told by now, that nobody told in the thirty days before the window. */
export function noveltyOn({ index }: Told, { day, window }: { day: number; window: number }): (documents: readonly NarrativeDocument[]) => number {
  const known = new Map<PhraseDays, boolean | null>(); // whether it is fresh; null of what too few told
  const isFresh = ({ days }: PhraseDays): boolean | null => {
    if (toldBefore(days, day) < LEAST_SOURCES) return null;
    for (let at = day - window - NEW_DAYS + 1; at <= day - window; at += 1) if (days.has(at)) return false;
    return true;
  };
  return (documents) => {
    let [all, fresh] = [0, 0];
    const seen = new Set<PhraseDays>();
    for (const document of documents) for (const phrase of phrasesOf(document, index)) seen.add(phrase);
    for (const phrase of seen) {
      let found = known.get(phrase);
      if (found === undefined) {
        found = isFresh(phrase);
        known.set(phrase, found);
      }
      if (found !== null) all += 1;
      if (found) fresh += 1;
    }
    return all === 0 ? 0 : fresh / all;
  };
}

const phrases = new WeakMap<PhraseIndex, WeakMap<NarrativeDocument, PhraseDays[]>>();

/** The phrases of an issue that are in the index; looked up once. */
function phrasesOf(document: NarrativeDocument, index: PhraseIndex): PhraseDays[] {
  const ofIndex = phrases.get(index) ?? new WeakMap<NarrativeDocument, PhraseDays[]>();
  phrases.set(index, ofIndex);
  const known = ofIndex.get(document);
  if (known) return known;
  const found = document.phrases.flatMap((phrase) => index.get(phrase.toLowerCase()) ?? []);
  ofIndex.set(document, found);
  return found;
}
