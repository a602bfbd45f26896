import { type ContentWord, contentWords } from "./content-words.ts";
import { FIELD_WORDS } from "./stop-words.ts";

const LONGEST = 3;
const MAX_PHRASES = 60;
const MIN_NAME = 3;

/** Names, and pairs and triples of words, that may come to name a narrative; as they are written, the most telling first. */
export function phrasesIn(text: string, title = ""): string[] {
  const found = new Map<string, { written: string; weight: number }>();
  for (const words of [contentWords(title, { isTitle: true }), contentWords(text)])
    for (let at = 0; at < words.length; at += 1) for (const phrase of phrasesAt(words, at)) add(found, phrase);
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || (a.written < b.written ? -1 : 1))
    .slice(0, MAX_PHRASES)
    .map(({ written }) => written);
}

function add(found: Map<string, { written: string; weight: number }>, phrase: ContentWord[]): void {
  const written = phrase.map(({ text }) => text).join(" ");
  const key = phrase.map(({ key }) => key).join(" ");
  const names = phrase.filter(({ isName }) => isName).length;
  const known = found.get(key);
  if (known) known.weight += 1;
  else found.set(key, { written, weight: names + (phrase.length > 1 ? 1 : 0) });
}

/** A name by itself; two or three words that no mark or small word parts, unless the whole field says them every day. */
function phrasesAt(words: readonly (ContentWord | null)[], at: number): ContentWord[][] {
  const run: ContentWord[] = [];
  const found: ContentWord[][] = [];
  for (let next = at; next < at + LONGEST; next += 1) {
    const word = words[next];
    if (!word) break;
    run.push(word);
    if (run.length === 1 ? isNameAlone(word) : isTelling(run)) found.push([...run]);
  }
  return found;
}

function isNameAlone({ isName, key }: ContentWord): boolean {
  return isName && key.length >= MIN_NAME && !FIELD_WORDS.has(key);
}

function isTelling(run: readonly ContentWord[]): boolean {
  const plain = run.filter(({ key }) => !FIELD_WORDS.has(key));
  return plain.length > 0 && plain.length * 2 >= run.length;
}
