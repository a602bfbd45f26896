import { type Sentence, sentences } from "../platform/sentences.ts";
import { standsAlone } from "../platform/whole-sentence.ts";

const COUNT = 3;
const LONGEST = 420;
/** What is chosen is compared with all that is left, so the number of candidates bounds the time. */
const CANDIDATES = 160;
const CENTRALITY_WEIGHT = 0.6;
const TITLE_WEIGHT = 0.35;
const POSITION_WEIGHT = 0.5;
const REDUNDANCY_WEIGHT = 0.7;
/** Places after which a sentence's position bonus has halved. */
const POSITION_HALF = 6;

const STOP_WORDS = new Set(
  "the a an and or but of to in on at for from by with as is are was were be been being has have had will would can could may might it its this that these those which who what when where how than then there their they we our you your he she his her i not no so if into over out up down about after before more most also some any all one new said says".split(
    " ",
  ),
);

interface Ranked {
  sentence: Sentence;
  /** Place among the candidates, from the top of the text. */
  place: number;
  terms: Map<string, number>;
  score: number;
}

/** The sentences that say most of a text, in its own order and words. */
export function summary(text: string, options: { title?: string; sentences?: Sentence[]; count?: number } = {}): string[] {
  const { title = "", sentences: given = sentences(text), count = COUNT } = options;
  const ranked = rank(candidatesOf(given), title);
  return chosen(ranked, count)
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence.text);
}

/** Sentences fit to stand alone: whole, of fair length, no heading, list of links or boilerplate. */
function candidatesOf(all: Sentence[]): Sentence[] {
  const fit: Sentence[] = [];
  const seen = new Set<string>();
  for (const sentence of all) {
    if (fit.length === CANDIDATES) break;
    if (!standsAlone(sentence.text) || seen.has(sentence.text)) continue;
    seen.add(sentence.text);
    fit.push(sentence);
  }
  return fit;
}

function rank(fit: Sentence[], title: string): Ranked[] {
  const bags = fit.map(({ text }) => termsOf(text));
  const rarity = rarityOf(bags);
  const vectors = bags.map((bag) => unitVector(bag, rarity));
  const titleVector = unitVector(termsOf(title.slice(0, LONGEST)), rarity);
  const centrality = centralityOf(vectors);
  return fit.map((sentence, place) => {
    const terms = vectors[place] ?? new Map<string, number>();
    const position = POSITION_HALF / (POSITION_HALF + place);
    const score = CENTRALITY_WEIGHT * (centrality[place] ?? 0) + TITLE_WEIGHT * cosine(terms, titleVector) + POSITION_WEIGHT * position;
    return { sentence, place, terms, score };
  });
}

function termsOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    const term = word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word;
    if (!STOP_WORDS.has(word)) bag.set(term, (bag.get(term) ?? 0) + 1);
  }
  return bag;
}

function rarityOf(bags: Map<string, number>[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return new Map([...holders].map(([term, count]) => [term, Math.log(1 + bags.length / count)]));
}

/** Term weights tf x idf, scaled to length 1; empty for a text without known terms. */
function unitVector(bag: Map<string, number>, rarity: Map<string, number>): Map<string, number> {
  const weighted = [...bag].map(([term, count]): [string, number] => [term, count * (rarity.get(term) ?? 0)]);
  const length = Math.hypot(...weighted.map(([, weight]) => weight));
  return length === 0 ? new Map() : new Map(weighted.map(([term, weight]) => [term, weight / length]));
}

/**
 * Degree centrality on the similarity graph, the first step of LexRank (Erkan and Radev 2004), scaled so that the largest is 1.
 * What a vector has in common with all others is what it has in common with their sum: the time grows with the sentences, not with their pairs.
 */
function centralityOf(vectors: Map<string, number>[]): number[] {
  const whole = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) whole.set(term, (whole.get(term) ?? 0) + weight);
  const sums = vectors.map((vector) => cosine(vector, whole) - cosine(vector, vector));
  const largest = Math.max(...sums, Number.MIN_VALUE);
  return sums.map((sum) => sum / largest);
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** The best first, each next one less by what it repeats (maximal marginal relevance, Carbonell and Goldstein 1998). */
function chosen(ranked: Ranked[], count: number): Ranked[] {
  const left = new Set(ranked);
  const taken: Ranked[] = [];
  while (taken.length < count && left.size > 0) {
    const worth = ({ score, terms }: Ranked) => score - REDUNDANCY_WEIGHT * Math.max(0, ...taken.map((other) => cosine(terms, other.terms)));
    const next = [...left].reduce((best, one) => (worth(one) > worth(best) ? one : best));
    left.delete(next);
    taken.push(next);
  }
  return taken;
}
