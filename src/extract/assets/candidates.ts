import type { Candidate } from "./candidate.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { pairParts } from "./pairs.ts";
import type { Words } from "./words.ts";

const JOINER = /^[ \u00a0.-]{1,2}$/;

/** Every phrase of the lexicon in a text, the longest first, none within another. */
export function candidates(text: string, words: Words, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  while (at < words.keys.length) {
    const match = longestAt(text, words, at, lexicon);
    if (!match) {
      found.push(...pairParts(text, words, at, lexicon));
      at += 1;
      continue;
    }
    const { last, entry } = match;
    const start = words.starts[at] ?? 0;
    const end = words.ends[last] ?? start;
    if (isUnderscored(text, start, end)) found.push(...pairParts(text, words, at, lexicon));
    else if (entry.forms.length > 0) found.push({ start, end, first: at, last, forms: entry.forms, inPair: false });
    at = last + 1;
  }
  return found;
}

function longestAt(text: string, words: Words, at: number, { entries, longest }: Lexicon): { last: number; entry: Entry } | null {
  const most = longest.get(words.keys[at] ?? "");
  if (most === undefined) return null;
  for (let last = lastJoined(text, words, at, most); last >= at; last--) {
    const entry = entries.get(last === at ? (words.keys[at] ?? "") : words.keys.slice(at, last + 1).join(" "));
    if (entry) return { last, entry };
  }
  return null;
}

/** The last word that is joined to the first by spaces, hyphens or dots alone. */
function lastJoined(text: string, { starts, ends }: Words, first: number, most: number): number {
  let last = first;
  while (
    last - first + 1 < most &&
    last + 1 < starts.length &&
    JOINER.test(text.slice(ends[last], Math.min(starts[last + 1] ?? 0, (ends[last] ?? 0) + 3)))
  )
    last += 1;
  return last;
}

function isUnderscored(text: string, start: number, end: number): boolean {
  return text[start - 1] === "_" || text[end] === "_";
}
