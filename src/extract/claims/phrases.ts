import type { Token } from "../numbers/token.ts";

/** A list of phrases, found by their first word; the longest goes first. */
export type Phrases<T> = ReadonlyMap<string, { words: string[]; is: T }[]>;

export interface PhraseAt<T> {
  is: T;
  first: number;
  next: number;
}

export function phrases<T>(lists: readonly (readonly [is: T, phrases: string])[]): Phrases<T> {
  const found = new Map<string, { words: string[]; is: T }[]>();
  for (const [is, list] of lists) {
    for (const phrase of list.split(",")) {
      const words = phrase.trim().split(/\s+/);
      const first = words[0] ?? "";
      found.set(
        first,
        [...(found.get(first) ?? []), { words, is }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return found;
}

/** The phrase that begins at a token; hyphens may stand for the spaces. */
export function phraseAt<T>(list: Phrases<T>, tokens: readonly Token[], at: number): PhraseAt<T> | null {
  const entries = list.get(tokens[at]?.key ?? "");
  for (const { words, is } of entries ?? []) {
    const next = endOf(words, tokens, at);
    if (next !== null) return { is, first: at, next };
  }
  return null;
}

/** All phrases of the list in the tokens, none overlapping. */
export function phrasesIn<T>(list: Phrases<T>, tokens: readonly Token[]): PhraseAt<T>[] {
  const found: PhraseAt<T>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(list, tokens, at);
    if (phrase) found.push(phrase);
    at = phrase ? phrase.next : at + 1;
  }
  return found;
}

function endOf(words: readonly string[], tokens: readonly Token[], at: number): number | null {
  let next = at;
  for (const [i, word] of words.entries()) {
    if (i > 0 && /^[-–]$/.test(tokens[next]?.text ?? "")) next += 1;
    if (tokens[next]?.key !== word) return null;
    next += 1;
  }
  return next;
}
