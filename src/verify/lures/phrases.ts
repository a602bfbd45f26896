/** A phrase to be found in a text: its words in order, each with its alternatives; up to three other words may stand where `..` does. */
interface Phrase {
  category: string;
  words: string[][];
  /** whether other words may stand before the word of that place */
  gaps: boolean[];
}

const MAX_GAP = 4;
const DENIABLE = new Set(["phrase", "wallet"]);
const DENIALS = new Set(
  "never nobody don't not no won't doesn't cannot can't neither anyone scammers scammer phishers attackers attacker hackers niemals nie niemand jamais nunca ninguem nadie nooit".split(
    " ",
  ),
);
const DENIAL_REACH = 7;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Finds which categories of phrases a text holds; languages without spaces are searched by patterns. */
export class PhraseBook {
  readonly #byFirst = new Map<string, Phrase[]>();
  readonly #patterns: { category: string; pattern: RegExp }[] = [];

  constructor(languages: Record<string, string[]>[]) {
    for (const language of languages)
      for (const [category, phrases] of Object.entries(language)) {
        const unspaced = phrases.filter((phrase) => UNSPACED.test(phrase));
        if (unspaced.length > 0) this.#patterns.push({ category, pattern: new RegExp(unspaced.join("|"), "u") });
        for (const phrase of phrases) if (!UNSPACED.test(phrase)) this.#add(phraseOf(category, phrase));
      }
  }

  /** Category -> the words in which it was found first. */
  find(text: string, words = wordsOf(text)): Map<string, string> {
    const found = new Map<string, string>();
    for (const [at, word] of words.entries())
      for (const phrase of this.#byFirst.get(word) ?? []) {
        if (found.has(phrase.category)) continue;
        const end = endOf(phrase, words, at);
        if (end > 0 && !isDenied(phrase, words, at)) found.set(phrase.category, words.slice(at, end).join(" "));
      }
    if (UNSPACED.test(text))
      for (const { category, pattern } of this.#patterns) if (!found.has(category)) this.#search(text, category, pattern, found);
    return found;
  }

  #search(text: string, category: string, pattern: RegExp, found: Map<string, string>): void {
    const [match] = text.match(pattern) ?? [];
    if (match) found.set(category, match);
  }

  #add(phrase: Phrase): void {
    for (const first of phrase.words[0] ?? []) {
      const others = this.#byFirst.get(first);
      if (others) others.push(phrase);
      else this.#byFirst.set(first, [phrase]);
    }
  }
}

/** The words of a text, lower case, marks off their letters, so that "Você" is "voce". */
export function wordsOf(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return /[^\x20-\x7e\s]/.test(lower) ? lower.normalize("NFKD").replaceAll(/\p{M}/gu, "") : lower;
}

function phraseOf(category: string, written: string): Phrase {
  const words: string[][] = [];
  const gaps: boolean[] = [];
  let gap = false;
  for (const token of plainLetters(written).split(" ")) {
    if (token === "..") gap = true;
    else {
      words.push(token.split("|"));
      gaps.push(gap);
      gap = false;
    }
  }
  return { category, words, gaps };
}

/** "Nobody will ask you to enter your recovery phrase": those who warn use the words of those who ask. */
function isDenied({ category }: Phrase, words: string[], at: number): boolean {
  return DENIABLE.has(category) && words.slice(Math.max(0, at - DENIAL_REACH), at).some((word) => DENIALS.has(word));
}

/** Where the phrase that begins at a word ends, or -1. The nearest fitting word is taken for each place. */
function endOf({ words: wanted, gaps }: Phrase, words: string[], start: number): number {
  let at = start + 1;
  for (let place = 1; place < wanted.length; place++) {
    const last = at + (gaps[place] ? MAX_GAP : 0);
    while (at <= last && !wanted[place]?.includes(words[at] ?? "")) at += 1;
    if (at > last) return -1;
    at += 1;
  }
  return at;
}
