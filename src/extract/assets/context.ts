import type { Candidate } from "./candidate.ts";
import { ORGANISATION, SCALE, TRADE } from "./cues.ts";
import type { Words } from "./words.ts";

/** What the stretch around a candidate says of its capitals and its subject. */
export interface Stretch {
  /** `shout`: all in capitals; `title`: most words begin with one; neither says anything about a name's own capital. */
  style: "plain" | "title" | "shout";
  /** Words of the trade in it. */
  tradeWords: number;
}

const NUMBER = /^\d[\d,.]*(?:[kmb]|bn|mm|mn)?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const AFTER_QUOTE = /[\n.!?:;"“”‘(#*|•>[-]/;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const LONG = 4;
const TITLE_SHARE = 0.65;

/** The stretches of a text, each read when it is first asked for. */
export function stretches(text: string, words: Words): (word: number) => Stretch {
  const known = new Map<number, Stretch>();
  return (word) => {
    const id = words.stretches[word] ?? 0;
    const stretch = known.get(id) ?? readStretch(text, words, word, id);
    known.set(id, stretch);
    return stretch;
  };
}

/** Reads at most so many words to either side: a hostile text may be one stretch. */
const REACH = 60;

function readStretch(text: string, words: Words, word: number, id: number): Stretch {
  let first = word;
  while (first > 0 && first > word - REACH && words.stretches[first - 1] === id) first -= 1;
  const counts = { long: 0, capital: 0, shouted: 0, words: 0, trade: 0 };
  for (let at = first; at < word + REACH && words.stretches[at] === id; at++) {
    const key = words.keys[at] ?? "";
    if (TRADE.has(key)) counts.trade += 1;
    const spelled = text.slice(words.starts[at], words.ends[at]);
    if (spelled.length < 2 || /\d/.test(spelled)) continue;
    counts.words += 1;
    if (!SMALL.test(spelled)) counts.shouted += 1;
    if (spelled.length < LONG) continue;
    counts.long += 1;
    if (CAPITAL.test(spelled)) counts.capital += 1;
  }
  return { style: styleOf(counts), tradeWords: counts.trade };
}

function styleOf({ long, capital, shouted, words }: { long: number; capital: number; shouted: number; words: number }): Stretch["style"] {
  if (words >= 3 && shouted / words > 0.8 && long >= 2) return "shout";
  return long >= 3 && capital / long >= TITLE_SHARE ? "title" : "plain";
}

/** The word so many places after the candidate's last word, or before its first one, in small letters. */
export function neighbour({ keys, stretches }: Words, { first, last }: Candidate, offset: number): string {
  const at = offset > 0 ? last + offset : first + offset;
  return stretches[at] === stretches[first] ? (keys[at] ?? "") : "";
}

/** Whether a capital here would be written whatever the word. */
export function opensStretch(text: string, words: Words, { first, start }: Candidate): boolean {
  if (first === 0 || words.stretches[first - 1] !== words.stretches[first]) return true;
  const gap = text.slice(Math.max(words.ends[first - 1] ?? 0, start - 3), start);
  return gap.length > 1 && AFTER_QUOTE.test(gap.replace(/^[)\]]/, "")) && !/[(-]/.test(gap);
}

/** "440K ETH", "30 million OP": an amount stands before it. */
export function followsAmount(text: string, words: Words, { first, start }: Candidate): boolean {
  const end = words.ends[first - 1] ?? -9;
  if (first === 0 || start - end > 1 || text.slice(end, start).trim() !== "") return false;
  const spelled = text.slice(words.starts[first - 1], end);
  if (SCALE.has(spelled.toLowerCase())) return /\d$/.test(text.slice(words.starts[first - 2] ?? 0, words.ends[first - 2]));
  return NUMBER.test(spelled) && !YEAR.test(spelled);
}

/** Whether the words beside it, all in capitals and no tickers, show that the writer is shouting. */
export function amongShouts(text: string, words: Words, { first, last }: Candidate, isTicker: (word: number) => boolean): boolean {
  const shouts = (at: number) => {
    if (words.stretches[at] !== words.stretches[first] || isTicker(at)) return false;
    const spelled = text.slice(words.starts[at], words.ends[at]);
    return spelled.length > 2 && !SMALL.test(spelled) && /^\p{Lu}+$/u.test(spelled);
  };
  return shouts(first - 1) || shouts(last + 1);
}

/** "Total Value Locked (TVL)": the letters abbreviate the words before the bracket, and these are no name of the asset. */
export function abbreviates(text: string, words: Words, { first, start, end }: Candidate, names: string[]): boolean {
  if (text[start - 1] !== "(") return false;
  const letters = text.slice(start, end).toLowerCase();
  if (letters.length < 2 || letters.length > 6) return false;
  const initials = Array.from(letters, (_, i) => words.keys[first - letters.length + i]?.[0] ?? "");
  if (initials.join("") !== letters) return false;
  const spelledOut = text.slice(words.starts[first - letters.length], words.ends[first - 1]).toLowerCase();
  return !names.some((name) => name.toLowerCase() === spelledOut);
}

/** "Ethereum Foundation", "Bitcoin Summit": the name is part of another one. */
export function isWithinOrganisation(text: string, words: Words, candidate: Candidate): boolean {
  const { last, end } = candidate;
  if (text[end] !== " " || !ORGANISATION.has(neighbour(words, candidate, 1))) return isOfSchool(words, candidate);
  return CAPITAL.test(text.slice(words.starts[last + 1], words.ends[last + 1]));
}

function isOfSchool(words: Words, candidate: Candidate): boolean {
  return neighbour(words, candidate, -1) === "of" && /^(?:school|university|academy|institute)$/.test(neighbour(words, candidate, -2));
}
