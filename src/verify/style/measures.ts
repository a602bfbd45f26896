import { sentences } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { Style } from "../../schema/style.ts";
import { functionWordsOf } from "./function-words.ts";

/** An issue as its style is measured. */
export interface StyledText {
  /** its beginning is enough, from MAX_TEXT on */
  text: string;
  /** of the whole text */
  length: number;
  language: string | null;
  blocks: Block[];
  links: number;
}

/** What is measured. `group`: of how an author writes, or of how an issue is built. `floor`: below it a difference is chance. `figure`: a value as it is told. */
export interface Measure {
  name: string;
  label: string;
  group: "style" | "structure";
  floor: number;
  figure: (value: number) => string;
}

const MAX_TEXT = 30_000;
const EMOJI = /\p{Extended_Pictographic}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const ITEM = /^\s*(?:[-*+•●▪◦]|\d{1,3}[.)])\s+/;
const HEADING_MARK = /^\s*#{1,6}\s/;
const VARIETY_WORDS = 400;
const LEAST_SENTENCE_WORDS = 3;
const SHORT_LINE = 60;
const BLOCKS = ["sponsor", "disclosure", "disclaimer", "methodology", "paywall", "call-to-action", "red-flag"] as const;

const rate = (value: number) => (value >= 10 ? String(Math.round(value)) : value.toFixed(1));
const whole = (value: number) => Math.round(Math.expm1(value)).toLocaleString("en"); // of what is kept as log(1 + n)
const share = (value: number) => `${Math.round(value * 100)} %`;

export const MEASURES: Measure[] = [
  { name: "sentence", label: "words a sentence", group: "style", floor: 0.08, figure: whole },
  { name: "sentenceSpread", label: "spread of sentence lengths", group: "style", floor: 0.06, figure: share },
  { name: "word", label: "letters a word", group: "style", floor: 0.08, figure: rate },
  { name: "variety", label: "different words", group: "style", floor: 0.02, figure: share },
  { name: "capitals", label: "capital letters", group: "style", floor: 0.006, figure: share },
  { name: "shouted", label: "words in capitals per 100", group: "style", floor: 0.5, figure: rate },
  { name: "exclamations", label: "exclamation marks per 100 words", group: "style", floor: 0.12, figure: rate },
  { name: "questions", label: "question marks per 100 words", group: "style", floor: 0.12, figure: rate },
  { name: "emoji", label: "emoji per 100 words", group: "style", floor: 0.12, figure: rate },
  { name: "digits", label: "digits", group: "style", floor: 0.006, figure: share },
  { name: "commas", label: "commas per 100 words", group: "style", floor: 0.5, figure: rate },
  { name: "joins", label: "colons, semicolons and dashes per 100 words", group: "style", floor: 0.4, figure: rate },
  { name: "brackets", label: "brackets per 100 words", group: "style", floor: 0.4, figure: rate },
  { name: "quotes", label: "quotation marks per 100 words", group: "style", floor: 0.3, figure: rate },
  ...BLOCKS.map((label): Measure => ({ name: label, label: `${label.replaceAll("-", " ")} text`, group: "structure", floor: 0.03, figure: share })),
  { name: "length", label: "words", group: "structure", floor: 0.15, figure: whole },
  { name: "links", label: "links per 100 words", group: "structure", floor: 0.3, figure: rate },
  { name: "headings", label: "short lines per 100 words", group: "structure", floor: 0.3, figure: rate },
  { name: "sections", label: "sections", group: "structure", floor: 0.2, figure: whole },
  { name: "paragraph", label: "words a paragraph", group: "structure", floor: 0.12, figure: whole },
  { name: "items", label: "lines in lists", group: "structure", floor: 0.05, figure: share },
];

/** How an issue is written and built. Of a very long text the beginning counts. */
export function styleOf({ text: all, length, language, blocks, links }: StyledText): Style {
  const text = all.slice(0, MAX_TEXT);
  const words = text.match(WORD) ?? [];
  const measures = {
    ...writing(text, words),
    ...building(text, words.length, { blocks, links: links * Math.min(1, MAX_TEXT / Math.max(1, length)) }),
  };
  return {
    language,
    words: words.length,
    measures: Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(4))])),
    profile: profileOf(words, language),
  };
}

function writing(text: string, words: string[]): Record<string, number> {
  const lengths = sentences(text)
    .map(({ text: sentence }) => count(sentence, WORD))
    .filter((length) => length >= LEAST_SENTENCE_WORDS);
  const mean = average(lengths);
  const spread = mean === 0 ? 0 : Math.sqrt(average(lengths.map((length) => (length - mean) ** 2))) / mean;
  const letters = Math.max(1, count(text, /\p{L}/gu));
  const first = words.slice(0, VARIETY_WORDS).map((word) => word.toLowerCase());
  const per100 = (found: number) => (100 * found) / Math.max(1, words.length);
  return {
    sentence: Math.log1p(mean),
    sentenceSpread: spread,
    word: average(words.map((word) => word.length)),
    variety: first.length === 0 ? 0 : new Set(first).size / first.length,
    capitals: count(text, /\p{Lu}/gu) / letters,
    shouted: per100(words.filter((word) => /^\p{Lu}{2,}$/u.test(word)).length),
    exclamations: per100(count(text, /[!！]/g)),
    questions: per100(count(text, /[?？]/g)),
    emoji: per100(count(text, EMOJI)),
    digits: count(text, /\d/g) / letters,
    commas: per100(count(text, /[,，、]/g)),
    joins: per100(count(text, /[:;：；–—]|\s-\s/g)),
    brackets: per100(count(text, /[(（]/g)),
    quotes: per100(count(text, /["“”„«»]/g)),
  };
}

function building(text: string, words: number, { blocks, links }: Pick<StyledText, "blocks" | "links">): Record<string, number> {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = lines.filter((line) => line.length >= SHORT_LINE);
  const per100 = (found: number) => (100 * found) / Math.max(1, words);
  return {
    ...Object.fromEntries(BLOCKS.map((label) => [label, lengthOf(blocks, label) / Math.max(1, text.length)])),
    length: Math.log1p(words),
    links: per100(links),
    headings: per100(lines.filter(isShort).length),
    sections: Math.log1p(lines.filter((line, i) => isHeading(line) && !isHeading(lines[i - 1] ?? "")).length),
    paragraph: Math.log1p(average(paragraphs.map((line) => count(line, WORD)))),
    items: lines.filter((line) => ITEM.test(line)).length / Math.max(1, lines.length),
  };
}

/** No sentence, and no item of a list. */
function isShort(line: string): boolean {
  return line !== "" && line.length < SHORT_LINE && !ITEM.test(line) && !/[.!?…]\s*$/.test(line);
}

function isHeading(line: string): boolean {
  return HEADING_MARK.test(line) || (isShort(line) && !/[,;:]\s*$/.test(line));
}

function lengthOf(blocks: Block[], label: string): number {
  return blocks.filter((block) => block.label === label).reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, MAX_TEXT) - start), 0);
}

function profileOf(words: string[], language: string | null): number[] {
  const counts = new Map(functionWordsOf(language).map((word) => [word, 0]));
  for (const word of words) {
    const key = word.toLowerCase();
    const before = counts.get(key);
    if (before !== undefined) counts.set(key, before + 1);
  }
  return [...counts.values()].map((found) => Number(((1_000 * found) / Math.max(1, words.length)).toFixed(2)));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function average(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
