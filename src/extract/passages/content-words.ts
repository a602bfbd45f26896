import { stemmer } from "stemmer";
import { STOP_WORDS } from "./stop-words.ts";

/** A word that may tell of a subject; null stands where a phrase can't go on: a stop word, a mark, the end of a sentence. */
export interface ContentWord {
  text: string;
  key: string;
  stem: string;
  /** Written with a capital where a sentence does not begin. */
  isName: boolean;
}

const WORD =
  /(?<skip>https?:\/\/\S+|@\w+)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:[.&'’-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(?<mark>[.!?:;,()[\]"“”\n|•—–])|\p{N}+/gu;
const SENTENCE_MARKS = /[.!?:\n•|]/;
const MIN_LETTERS = 2;
const MAX_LETTERS = 40;

/** The words of a text in order; titles have their capitals everywhere, so nothing in them is known for a name by its capital. */
export function contentWords(text: string, { isTitle = false } = {}): (ContentWord | null)[] {
  const found: (ContentWord | null)[] = [];
  let begins = true;
  for (const { groups, 0: match } of text.matchAll(WORD)) {
    if (groups?.skip) continue;
    if (!groups?.word) {
      if (groups?.mark) found.push(null);
      begins = groups?.mark !== undefined && SENTENCE_MARKS.test(match);
      continue;
    }
    found.push(wordOf(match.replace(/['’]s$/, ""), begins || isTitle));
    begins = false;
  }
  return found;
}

function wordOf(text: string, mayBeginSentence: boolean): ContentWord | null {
  const key = text.toLowerCase();
  if (text.length < MIN_LETTERS || text.length > MAX_LETTERS || STOP_WORDS.has(key)) return null;
  const isCapital = /^\p{Lu}/u.test(text);
  const isMixed = /^\p{Lu}{2}|\p{Ll}\p{Lu}|\p{L}\d/u.test(text);
  return { text, key, stem: stemmer(key.replaceAll(/[.'’]/g, "")), isName: isMixed || (isCapital && !mayBeginSentence) };
}
