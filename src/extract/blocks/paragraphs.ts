import { sentences } from "../../platform/sentences.ts";
import { type Word, wordsOf } from "./words.ts";

/** A line of the text with its sentences. Offsets are UTF-16, into the text; the line break belongs to the paragraph before it. */
export interface Paragraph {
  start: number;
  end: number;
  text: string;
  sentences: Part[];
  words: number;
  /** A heading by its marks, or a short line that reads like one. */
  heading: "marked" | "likely" | "none";
}

export interface Part {
  start: number;
  end: number;
  words: Word[];
  /** All of it is in quotation marks: somebody else says it. */
  isQuoted: boolean;
}

const LONGEST_HEADING = 90;
const LONGEST_HEADING_WORDS = 12;
const QUOTED = /^["“][^"“”]*["”]$/;
const MARKUP = /^\s*(?:#{1,6}|[-*+•>]|\d{1,3}[.)])\s+/;

export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const all = sentences(text);
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    const parts: Part[] = [];
    for (let sentence = all[next]; sentence && sentence.start < end; sentence = all[next]) {
      parts.push({ start: sentence.start, end: sentence.end, words: wordsOf(sentence.text), isQuoted: QUOTED.test(sentence.text) });
      next += 1;
    }
    found.push(paragraph(text.slice(start, end), start, parts));
    start = end;
  }
  return found;
}

/** The text before an excerpt may still carry its markup. */
export function paragraphsBefore(before: string): Paragraph[] {
  const lines = before.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => {
    const bare = line.replace(MARKUP, "").replaceAll(/[*_]{2}/g, "");
    const [found] = paragraphsOf(bare);
    return found ? [{ ...found, heading: /^\s*#/.test(line) ? ("marked" as const) : found.heading }] : [];
  });
}

function paragraph(line: string, start: number, parts: Part[]): Paragraph {
  const text = line.trim();
  const words = parts.reduce((sum, part) => sum + part.words.length, 0);
  return { start, end: start + line.length, text, sentences: parts, words, heading: readsLikeHeading(text, words) ? "likely" : "none" };
}

function readsLikeHeading(text: string, words: number): boolean {
  return words > 0 && words <= LONGEST_HEADING_WORDS && text.length <= LONGEST_HEADING && !/[.;,…]["'”’)]?$/.test(text);
}
