import { behindLetters, isPlainDigit } from "../../platform/plain-letters.ts";
import type { Token } from "./token.ts";
import { parts } from "./written.ts";

/** Addresses, link targets and code are stepped over: figures inside them say nothing. */
const TOKEN =
  /(?<skip>https?:\/\/[^\s)\]]+|\]\([^()\s]*(?:\([^()\s]*\))?[^()\s]*\)|`[^`\n]{1,200}`|['’]s\b)|(?<code>(?:[Uu][Ss][Dd]|EUR|GBP)(?=\d))|(?<digits>(?<![\p{L}\p{N}.])\.\d+(?![\d.]*\.\d)|\d(?:[\d.,]*\d)?)|(?<word>\p{L}[\p{L}\p{M}]*\d*[\p{L}\d]*)|(?<mark>[^\s*_[\]\u200b])/gu;
const BLANK = /\s/;
const SPACE = 32;
const FIRST_BEYOND_ASCII = 128;

/** The tokens of a stretch of text; offsets count from `offset`. Marks of emphasis and the possessive 's are left out. */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === SPACE) {
      at += 1;
      continue;
    }
    const end = plainWordEnd(text, at);
    if (end !== null) {
      found.push(token(text.slice(at, end), at + offset, isApart(text, at), "word"));
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) break;
    found.push(...tokensOf(match, text, offset));
    at = match.index + match[0].length;
  }
  return found;
}

/** Behind a word of plain letters, where the pattern would find just that; most words are such, and this takes a fraction of its time. */
function plainWordEnd(text: string, at: number): number | null {
  const end = behindLetters(text, at);
  const next = text.charCodeAt(end);
  if (end === at || isPlainDigit(next) || next >= FIRST_BEYOND_ASCII) return null;
  return text.startsWith("://", end) && text.startsWith("http", at) ? null : end;
}

function tokensOf(match: RegExpExecArray, text: string, offset: number): Token[] {
  const { skip, digits, word, code } = match.groups ?? {};
  if (skip !== undefined) return [];
  const start = match.index + offset;
  if (digits !== undefined) return digitTokens(digits, start, isApart(text, match.index));
  return [token(match[0], start, isApart(text, match.index), word === undefined && code === undefined ? "mark" : "word")];
}

function isApart(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === SPACE || BLANK.test(text.charAt(at - 1));
}

function token(text: string, start: number, isApart: boolean, kind: Token["kind"]): Token {
  return { start, end: start + text.length, text, key: text.toLowerCase(), kind, isApart };
}

function digitTokens(run: string, start: number, isApart: boolean): Token[] {
  return parts(run).map(({ at, text }) => token(text, start + at, isApart && at === 0, /\d/.test(text) ? "digits" : "mark"));
}
