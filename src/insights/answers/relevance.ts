import { weightOfWords } from "../../platform/term-weights.ts";
import { stemsOf, wordsOf } from "./words.ts";

/** What is looked for, and how rare it is: in how many of all passages of the desk each term stands. */
export interface Sought {
  words: readonly string[];
  phrases: readonly string[];
  assets: readonly { asset: string; symbol: string; name: string }[];
  counts: ReadonlyMap<string, number>;
  passages: number;
}

/** The terms by whose counts in the desk rarity is judged. */
export function countedTerms({ words, assets }: Pick<Sought, "words" | "assets">): string[] {
  return [...stemsOf(words.join(" ")).flatMap((stem) => [stem, `f:${stem}`]), ...assets.map(({ asset }) => `a:${asset}`)];
}

export interface Relevance {
  /** How much a passage speaks to the question, 0 to 0.5; null: not at all. */
  ofPassage(passage: Stretch & { title: string }): number | null;
  /** How much a sentence of such a passage does, 0 to 2; null: not at all. */
  ofSentence(sentence: Stretch): number | null;
}

interface Stretch {
  text: string;
  /** Assets that it names, as often as it does. */
  assets: readonly string[];
}

interface Weighed {
  text: string;
  terms: readonly string[];
  weights: readonly number[];
}

const K1 = 1.2;
const B = 0.75;
const OF_PASSAGE = 0.5;
const OF_PHRASE = 0.5;
const OF_TELLING = 0.3;
/** Of a sentence whose passage names the asset, and not it itself. */
const WITHOUT_ASSET = 0.7;

interface Term {
  rarity: number;
  /** A word of the question, or an asset. */
  kind: "word" | "asset";
  /** How often it stands in a stretch. */
  in(stems: readonly string[], assets: readonly string[]): number;
}

export function relevanceIn(passages: readonly Weighed[], sought: Sought): Relevance {
  const terms = termsOf(sought);
  const kinds = new Set(terms.map(({ kind }) => kind));
  const all = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const lengths = passages.map(({ text }) => text.length);
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  const telling = tellingIn(passages);
  const known = new Map<string, string>();
  return {
    ofPassage({ text, title, assets }) {
      if (terms.length === 0) return 0;
      const stems = stemsOf(`${title}\n${text}`, known);
      const named = [...assets, ...assetsIn(title, sought)];
      const found = terms.map((term) => ({ ...term, count: term.in(stems, named) })).filter(({ count }) => count > 0);
      if (kinds.values().some((kind) => !found.some((term) => term.kind === kind))) return null;
      const score = found.reduce((sum, { rarity, count }) => sum + rarity * saturated(count, text.length / average), 0);
      return (OF_PASSAGE * score) / (all * (K1 + 1));
    },
    ofSentence({ text, assets }) {
      if (terms.length === 0) return telling(text);
      const stems = stemsOf(text, known);
      const found = terms.filter((term) => term.in(stems, assets) > 0);
      if (!found.some(({ kind }) => kind === "word" || !kinds.has("word"))) return null;
      const small = text.toLowerCase();
      const phrases = sought.phrases.filter((phrase) => small.includes(phrase.toLowerCase())).length;
      const own = found.reduce((sum, { rarity }) => sum + rarity, 0) / all + OF_PHRASE * Math.min(1, phrases) + OF_TELLING * telling(text);
      return kinds.has("asset") && !found.some(({ kind }) => kind === "asset") ? own * WITHOUT_ASSET : own;
    },
  };
}

/** Assets that a title names: where it names them is not kept. */
function assetsIn(title: string, { assets }: Pick<Sought, "assets">): string[] {
  const words = new Set(title.match(/[\p{L}\p{N}]+/gu));
  return assets.filter(({ symbol, name }) => words.has(symbol) || title.includes(name)).map(({ asset }) => asset);
}

function saturated(count: number, length: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
}

function termsOf({ words, assets, counts, passages }: Sought): Term[] {
  const rarityOf = (term: string) => {
    const count = (counts.get(term) ?? 0) + (counts.get(`f:${term}`) ?? 0);
    return Math.log(1 + (passages - Math.min(count, passages) + 0.5) / (count + 0.5));
  };
  const ofWords = [...new Set(stemsOf(words.join(" ")))].map((stem): Term => {
    return { rarity: rarityOf(stem), kind: "word", in: (stems) => stems.filter((each) => each === stem).length };
  });
  const ofAssets = assets.map(({ asset }): Term => {
    return { rarity: rarityOf(`a:${asset}`), kind: "asset", in: (_, named) => named.filter((each) => each === asset).length };
  });
  return [...ofWords, ...ofAssets];
}

/** How much a sentence tells of what these passages are about, 0 to 1. */
function tellingIn(passages: readonly Weighed[]): (text: string) => number {
  const weightOf = weightOfWords(passages);
  const most = Math.max(1, ...passages.map(({ weights }) => Math.max(0, ...weights))) * Math.max(1, Math.sqrt(passages.length));
  return (text) => {
    const words = wordsOf(text);
    const weight = words.values().reduce((sum, word) => sum + weightOf(word), 0);
    return Math.min(1, weight / Math.sqrt(Math.max(6, words.size)) / most);
  };
}
