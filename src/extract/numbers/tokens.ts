import type { Token } from "./token.ts";
import { parts } from "./written.ts";

/** Addresses, link targets and code are stepped over: figures inside them say nothing. */
const TOKEN =
  /(?<skip>https?:\/\/[^\s)\]]+|\]\([^()\s]*(?:\([^()\s]*\))?[^()\s]*\)|`[^`\n]{1,200}`|['’]s\b)|(?<code>(?:[Uu][Ss][Dd]|EUR|GBP)(?=\d))|(?<digits>(?<![\p{L}\p{N}.])\.\d+(?![\d.]*\.\d)|\d(?:[\d.,]*\d)?)|(?<word>\p{L}[\p{L}\p{M}]*\d*[\p{L}\d]*)|(?<mark>[^\s*_[\]\u200b])/gu;
const BLANK = /\s/;

/** The tokens of a stretch of text; offsets count from `offset`. Marks of emphasis and the possessive 's are left out. */
export function tokens(text: string, offset = 0): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { skip, digits, word, code } = match.groups ?? {};
    if (skip !== undefined) continue;
    const isApart = match.index === 0 || BLANK.test(text.charAt(match.index - 1));
    const start = match.index + offset;
    if (digits !== undefined) found.push(...digitTokens(digits, start, isApart));
    else found.push(token(match[0], start, isApart, word === undefined && code === undefined ? "mark" : "word"));
  }
  return found;
}

function token(text: string, start: number, isApart: boolean, kind: Token["kind"]): Token {
  return { start, end: start + text.length, text, key: text.toLowerCase(), kind, isApart };
}

function digitTokens(run: string, start: number, isApart: boolean): Token[] {
  return parts(run).map(({ at, text }) => token(text, start + at, isApart && at === 0, /\d/.test(text) ? "digits" : "mark"));
}
