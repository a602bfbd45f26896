import type { ContentWord, Words } from "./content-words.ts";
import { FIELD_WORDS } from "./stop-words.ts";

const LONGEST = 3;
const MAX_PHRASES = 60;
const MIN_NAME = 3;

interface Phrase {
  written: string;
  weight: number;
}

/** Names, and pairs and triples of words, that may come to name a narrative; as they are written, the most telling first. */
export function phrasesIn({ title, body }: Words): string[] {
  const found = new Map<string, Phrase>();
  for (const words of [title, body]) for (let at = 0; at < words.length; at += 1) addPhrasesAt(found, words, at);
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1))
    .slice(0, MAX_PHRASES)
    .map(({ written }) => written);
}

/** A name by itself; two or three words that no mark or small word parts, unless the whole field says them every day. */
function addPhrasesAt(found: Map<string, Phrase>, words: readonly (ContentWord | null)[], at: number): void {
  let [written, key, names, telling] = ["", "", 0, 0];
  for (let length = 1; length <= LONGEST; length += 1) {
    const word = words[at + length - 1];
    if (!word) return;
    written += length > 1 ? ` ${word.text}` : word.text;
    key += length > 1 ? ` ${word.key}` : word.key;
    names += word.isName ? 1 : 0;
    telling += FIELD_WORDS.has(word.key) ? 0 : 1;
    if (length === 1 ? isNameAlone(word) : telling > 0 && telling * 2 >= length) add(found, key, { written, weight: names + (length > 1 ? 1 : 0) });
  }
}

function isNameAlone({ isName, key }: ContentWord): boolean {
  return isName && key.length >= MIN_NAME && !FIELD_WORDS.has(key);
}

function add(found: Map<string, Phrase>, key: string, phrase: Phrase): void {
  const known = found.get(key);
  if (known) known.weight += 1;
  else found.set(key, phrase);
}
