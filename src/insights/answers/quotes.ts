import { sentences } from "../../platform/sentences.ts";
import { leansOnOthers, standsAlone } from "../../platform/whole-sentence.ts";
import type { Block } from "../../schema/block.ts";
import { type Relevance, relevanceIn, type Sought } from "./relevance.ts";
import { overlap, wordsOf } from "./words.ts";

const MOST = 12;
/** The best ones, among which variety is looked for. */
const MOST_COMPARED = 300;
/** Of one source, where several speak to the question. */
const MOST_OF_A_SOURCE = 4;
const MOST_OF_AN_ISSUE = 2;
/** Each further quote of one source or issue must speak that much more to the question. */
const SAME_SOURCE = 0.75;
const SAME_ISSUE = 0.85;
const REDUNDANCY = 0.65;
const SAME = 0.6;
/** A sentence that speaks to the question less than this part of what the best one does is left out. */
const LEAST = 0.55;
const LEANS = 0.6;
const FIRST_OF_PASSAGE = 1.1;
const NOT_EDITORIAL: ReadonlySet<Block["label"]> = new Set(["sponsor", "disclosure", "disclaimer", "red-flag", "call-to-action", "paywall"]);

/** A stretch of an issue in which quotes are looked for. */
export interface AskedPassage {
  issue: string;
  title: string;
  source: string;
  published: Date;
  text: string;
  /** Of the passage, in the issue's text, UTF-16. */
  start: number;
  isPaid: boolean;
  blocks: readonly Block[];
  terms: readonly string[];
  weights: readonly number[];
  /** Where it names assets of the question, in the issue's text. */
  mentions: readonly { asset: string; start: number; end: number }[];
}

export interface ChosenQuote {
  text: string;
  issue: string;
  title: string;
  source: string;
  published: Date;
  start: number;
  end: number;
}

export interface ChosenQuotes {
  quotes: ChosenQuote[];
  /** Sentences that speak to the question and were left out: paid for, or less to the point. */
  sponsored: number;
  further: number;
}

interface Candidate extends ChosenQuote {
  words: Set<string>;
  worth: number;
}

/**
 * At most twelve sentences that speak to a question, in order of time: by how many of its rarer words they hold and how much of it their passage does (BM25,
 * Robertson and Zaragoza 2009), each next one less by what it repeats and by how often its source has spoken. Paid and other text that is not editorial is never
 * chosen, nor a sentence that does not stand alone.
 */
export function chooseQuotes({ passages, sought }: { passages: readonly AskedPassage[]; sought: Sought }): ChosenQuotes {
  const relevance = relevanceIn(passages, sought);
  const free: Candidate[] = [];
  let sponsored = 0;
  for (const passage of passages)
    for (const candidate of candidatesOf(passage, relevance)) {
      if (isEditorial(passage, candidate)) free.push(candidate);
      else sponsored += 1;
    }
  const best = free.reduce((most, { worth }) => Math.max(most, worth), 0);
  const fit = free.filter(({ worth }) => worth >= best * LEAST).sort((a, b) => b.worth - a.worth || a.published.getTime() - b.published.getTime());
  const quotes = varied(fit.slice(0, MOST_COMPARED));
  return { quotes: quotes.map(({ words: _, worth: __, ...quote }) => quote).sort(inTime), sponsored, further: fit.length - quotes.length };
}

function candidatesOf(passage: AskedPassage, relevance: Relevance): Candidate[] {
  const { issue, title, source, published, mentions } = passage;
  const base = relevance.ofPassage({ ...passage, assets: mentions.map(({ asset }) => asset) });
  if (base === null) return [];
  return sentences(passage.text).flatMap(({ text, start, end }, at): Candidate[] => {
    if (!standsAlone(text)) return [];
    const [first, last] = [passage.start + start, passage.start + end];
    const own = relevance.ofSentence({
      text,
      assets: mentions.filter((mention) => mention.start >= first && mention.end <= last).map(({ asset }) => asset),
    });
    if (own === null) return [];
    const worth = (own + base) * (at === 0 ? FIRST_OF_PASSAGE : 1) * (leansOnOthers(text) ? LEANS : 1);
    return [{ text, issue, title, source, published, start: first, end: last, words: wordsOf(text), worth }];
  });
}

function isEditorial({ isPaid, blocks }: AskedPassage, { start, end }: Candidate): boolean {
  return !isPaid && !blocks.some((block) => NOT_EDITORIAL.has(block.label) && block.start < end && block.end > start);
}

function varied(fit: readonly Candidate[]): Candidate[] {
  const left = new Set(fit);
  const ofOne = Math.max(MOST_OF_A_SOURCE, Math.ceil(MOST / new Set(fit.map(({ source }) => source)).size));
  const chosen: Candidate[] = [];
  while (chosen.length < MOST && left.size > 0) {
    const next = [...left].reduce((one, other) => (marginal(other, chosen) > marginal(one, chosen) ? other : one));
    left.delete(next);
    const ofSource = chosen.filter(({ source }) => source === next.source);
    if (ofSource.length >= ofOne || ofSource.filter(({ issue }) => issue === next.issue).length >= MOST_OF_AN_ISSUE) continue;
    if (chosen.every((other) => overlap(other.words, next.words) < SAME)) chosen.push(next);
  }
  return chosen;
}

function marginal({ worth, words, source, issue }: Candidate, chosen: readonly Candidate[]): number {
  let repeated = 0;
  let factor = 1;
  for (const other of chosen) {
    repeated = Math.max(repeated, overlap(other.words, words));
    if (other.source === source) factor *= SAME_SOURCE;
    if (other.issue === issue) factor *= SAME_ISSUE;
  }
  return worth * (1 - REDUNDANCY * repeated) * factor;
}

function inTime(a: ChosenQuote, b: ChosenQuote): number {
  return a.published.getTime() - b.published.getTime() || (a.issue < b.issue ? -1 : a.issue > b.issue ? 1 : a.start - b.start);
}
