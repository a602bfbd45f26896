import type { Candidate } from "./candidate.ts";
import type { Ambiguity } from "./catalogue.ts";
import { abbreviates, amongShouts, followsAmount, isWithinOrganisation, neighbour, opensStretch, type Stretch } from "./context.ts";
import { AFTER, BEFORE, DETERMINERS, LEADING, VERBS } from "./cues.ts";
import type { Form } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** From this score on a candidate is a mention. */
export const ACCEPTED = 2;
/** From this score on it also speaks for its neighbours and for the asset's other spellings. */
export const SURE = 3;
const NEVER = -10;

export interface Page {
  text: string;
  words: Words;
  stretchOf: (word: number) => Stretch;
  /** Whether the word is a ticker without a second meaning. */
  isTicker: (word: number) => boolean;
  /** Whether anything in the text, or in what surrounds it, speaks of crypto. */
  isOnCrypto: boolean;
}

/** Names that only their capitals tell from other words: BNB, rETH (Reth is a program). */
const TICKER_LIKE = /^(?:[A-Z]{1,3}|[a-z]{1,3}[A-Z]{2,4})$/;

/** SOL-USD, OP/USDT: the price of one in the other. */
const QUOTED = /^[-/](?:USD[TC]?|EUR|GBP|BTC|ETH|PERP)(?![A-Za-z0-9])/;

/** A singular noun without an article before a verb is a name: "Balancer minted", "Golem releases". */
const THIRD_PERSON = /^[a-z]{3,}(?:ed|[^s]s)$/;

/** How a candidate is written: as the ticker, as the name, or as the ticker in the wrong case. */
interface Spelling {
  as: "symbol" | "miscased symbol" | "name";
  shape: "capital" | "small" | "mixed";
  doubt: Ambiguity | undefined;
}

/** How much speaks for one reading of a candidate, from its own place alone. */
export function score(page: Page, candidate: Candidate, form: Form): number {
  if (candidate.inPair) return SURE + 1;
  const { text, words } = page;
  const spelling = spellingOf(text.slice(candidate.start, candidate.end), form);
  if (isForeign(page, candidate, spelling)) return NEVER;
  const cashtag = text[candidate.start - 1] === "$" ? 4 : 0;
  if (candidate.end - candidate.start === 1 && !cashtag) return NEVER;
  const base = baseScore(page, candidate, spelling);
  if (!spelling.doubt) return base + cashtag + (followsAmount(text, words, candidate) ? 2 : 0);
  return base + cashtag + besides(page, candidate, spelling, form);
}

function spellingOf(spelled: string, { symbol, name }: Form): Spelling {
  const shape = shapeOf(spelled);
  if (symbol && spelled === symbol.spelling) return { as: "symbol", shape: "capital", doubt: symbol.doubt };
  if (name && spelled === name.spelling) return { as: "name", shape: "capital", doubt: name.doubt };
  if (name && !TICKER_LIKE.test(name.spelling)) return { as: "name", shape, doubt: name.doubt };
  return { as: "miscased symbol", shape, doubt: symbol?.doubt ?? name?.doubt };
}

function shapeOf(spelled: string): Spelling["shape"] {
  if (/^\P{Lu}*$/u.test(spelled) && /^\p{L}/u.test(spelled)) return "small";
  return /^\p{Ll}/u.test(spelled) ? "mixed" : "capital";
}

/** Part of a domain, a path, an identifier or another name. */
function isForeign({ text, words }: Page, candidate: Candidate, { shape, as }: Spelling): boolean {
  const { start, end } = candidate;
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (after === "." && /^\.[a-z]{2,}/.test(text.slice(end, end + 4))) return true;
  if (before === "." && /[\p{L}\p{N}]/u.test(text[start - 2] ?? "")) return true;
  if (before === "\\" || after === "\\" || before === "=" || after === "=") return true;
  if (after === "/" && text[end + 1] !== " " && shape === "small") return true;
  if (before === "/" && shape === "small") return true;
  if (as !== "symbol" && shape === "small" && (before === "-" || (after === "-" && as === "miscased symbol"))) return true;
  return isWithinOrganisation(text, words, candidate);
}

const BASES: Record<Spelling["as"], { sure: number; small: number; word: number; strict: number; common: number }> = {
  symbol: { sure: 4, small: 4, word: 2, strict: 1, common: -1 },
  name: { sure: 4, small: 3, word: 2, strict: 1, common: 0 },
  "miscased symbol": { sure: 1, small: 0, word: -4, strict: -4, common: -4 },
};

function baseScore({ text, words, stretchOf, isTicker }: Page, candidate: Candidate, { as, shape, doubt }: Spelling): number {
  const bases = BASES[as];
  if (!doubt) return shape === "small" ? bases.small : bases.sure;
  if (shape === "mixed") return -4;
  if (shape === "small") return doubt === "word" ? -2 : -4;
  const base = doubt === "word" || doubt === "common" ? bases[doubt] : bases.strict;
  if (stretchOf(candidate.first).style === "shout") return base - 2;
  if (as === "symbol") return base - (amongShouts(text, words, candidate, isTicker) ? 2 : 0);
  const isForced = opensStretch(text, words, candidate) || stretchOf(candidate.first).style === "title";
  return isForced ? base - 1 : base;
}

/** What the neighbourhood adds for a spelling in doubt. */
function besides(page: Page, candidate: Candidate, spelling: Spelling, { asset }: Form): number {
  const { text, words, stretchOf } = page;
  if (abbreviates(text, words, candidate, asset.names)) return NEVER;
  const isSubject = isAdjacent(text, candidate.end) && AFTER.has(neighbour(words, candidate, 1));
  if (spelling.doubt === "company") return isSubject ? 1 : -0.5;
  const trade = Math.min(spelling.doubt === "word" ? 1 : 0.5, stretchOf(candidate.first).tradeWords / 2);
  const following = isSubject ? 1.5 : verbAfter(page, candidate);
  return (
    trade +
    following +
    before(page, candidate, spelling, isSubject) +
    (spelling.as === "symbol" ? besidesSymbol(page, candidate) : besidesName(page, candidate))
  );
}

function isAdjacent(text: string, end: number): boolean {
  return text[end] === " " || text[end] === "-";
}

function verbAfter({ text, words }: Page, candidate: Candidate): number {
  const next = neighbour(words, candidate, 1);
  if (isPossessive(text, candidate.end)) return 0.5;
  if (!isAdjacent(text, candidate.end) || !(VERBS.has(next) || THIRD_PERSON.test(next))) return 0;
  return opensStretch(text, words, candidate) ? 1 : 0.5;
}

function before({ words }: Page, candidate: Candidate, { as }: Spelling, isSubject: boolean): number {
  const previous = neighbour(words, candidate, -1);
  if (BEFORE.has(previous)) return 1;
  if (LEADING.has(previous)) return 0.5;
  return as === "name" && DETERMINERS.has(previous) && !isSubject ? -1 : 0;
}

function besidesSymbol({ text, words }: Page, candidate: Candidate): number {
  if (QUOTED.test(text.slice(candidate.end, candidate.end + 6))) return 3;
  return (followsAmount(text, words, candidate) ? 2 : 0) + (isBracketed(text, candidate) ? 0.5 : 0);
}

function besidesName(page: Page, candidate: Candidate): number {
  return (isWithinName(page, candidate) ? -1 : 0) - (page.isOnCrypto ? 0 : 1);
}

function isPossessive(text: string, end: number): boolean {
  return /^['’]s\b/.test(text.slice(end, end + 3));
}

export function isBracketed(text: string, { start, end }: Candidate): boolean {
  return (text[start - 1] === "(" || text.slice(start - 2, start) === "($") && text[end] === ")";
}

/** Capitals on both sides make one longer name: "Justin Sun", "Compound Treasury". */
function isWithinName({ text, words, stretchOf, isTicker }: Page, candidate: Candidate): boolean {
  if (stretchOf(candidate.first).style !== "plain") return false;
  const isCapital = (at: number) => /^\p{Lu}\p{L}/u.test(text.slice(words.starts[at], words.ends[at])) && !isTicker(at);
  const { first, last, start, end } = candidate;
  const before =
    words.ends[first - 1] === start - 1 && text[start - 1] === " " && isCapital(first - 1) && words.stretches[first - 2] === words.stretches[first];
  const after = text[end] === " " && words.starts[last + 1] === end + 1 && isCapital(last + 1) && !AFTER.has(words.keys[last + 1] ?? "");
  return before || after;
}
