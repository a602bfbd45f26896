import { cardinalAt, type ReadNumber } from "./cardinal.ts";
import { DENOMINATORS, DOZENS, SCALES, TENS, VULGAR_FRACTIONS } from "./number-words.ts";
import type { Token } from "./token.ts";

/** A part of one or of a number: two thirds, a fifth, three quarters of a million, half a dozen, one over twenty, ¾. */
export function fractionAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (!token) return null;
  const vulgar = VULGAR_FRACTIONS.get(token.text);
  if (vulgar !== undefined) return { value: vulgar, next: at + 1 };
  if (token.key === "half") return halfAt(tokens, at);
  if (token.key === "quarter") return scaleAfter(tokens, { value: 0.25, next: at + 1 }, false);
  const top = topAt(tokens, at);
  return top && (split(tokens, at, top) ?? divided(tokens, top) ?? overNumber(tokens, top));
}

/** Half, half a million, half million. */
function halfAt(tokens: readonly Token[], at: number): ReadNumber {
  const half = { value: 0.5, next: at + 1 };
  return scaleAfter(tokens, half, true) ?? half;
}

function scaleAfter(tokens: readonly Token[], part: ReadNumber, mayBeDozen: boolean): ReadNumber | null {
  const next = tokens[part.next]?.key === "a" ? part.next + 1 : part.next;
  const key = tokens[next]?.key ?? "";
  const scale = SCALES.get(key) ?? (mayBeDozen && DOZENS.has(key) ? 12 : undefined);
  return scale === undefined ? null : { value: part.value * scale, next: next + 1 };
}

/** What is divided: a number, or "a", which is one. */
function topAt(tokens: readonly Token[], at: number): ReadNumber | null {
  if (tokens[at]?.key !== "a" && tokens[at]?.key !== "an") return cardinalAt(tokens, at);
  const scaled = /^(?:hundred|thousand|million)$/.test(tokens[at + 1]?.key ?? "") ? cardinalAt(tokens, at + 1) : null;
  return scaled && ordinalAt(tokens, scaled.next) ? scaled : { value: 1, next: at + 1 };
}

/** A hundred thirty-fifths is 100/35: the ten belongs to what divides, unless "and" joins it to what is divided. */
function split(tokens: readonly Token[], at: number, top: ReadNumber): ReadNumber | null {
  const lastWord = top.next - 1;
  if (lastWord <= at || !TENS.has(tokens[lastWord]?.key ?? "") || tokens[lastWord - 1]?.key === "and") return null;
  const head = cardinalAt(tokens.slice(0, lastWord), at);
  const below = ordinalAt(tokens, top.next);
  if (head?.next !== lastWord || !below || below.value >= 10) return null;
  return { value: head.value / ((TENS.get(tokens[lastWord]?.key ?? "") ?? 0) + below.value), next: below.next };
}

function divided(tokens: readonly Token[], top: ReadNumber): ReadNumber | null {
  const below = ordinalAt(tokens, top.next) ?? longOrdinalAt(tokens, top.next);
  if (!below || (top.value > 1 && !below.isPlural && below.value > 100) || (below.value < 3 && !below.isHalf)) return null;
  return ofScale(tokens, { value: top.value / below.value, next: below.next });
}

interface Ordinal extends ReadNumber {
  isPlural: boolean;
  isHalf: boolean;
}

/** Thirds, fifth; a hyphen may stand before. */
function ordinalAt(tokens: readonly Token[], at: number): Ordinal | null {
  const joint = tokens[at]?.key === "-" ? at + 1 : at;
  const key = tokens[joint]?.key ?? "";
  const value = DENOMINATORS.get(key);
  return value === undefined ? null : { value, next: joint + 1, isPlural: key.endsWith("s"), isHalf: key === "half" || key === "halves" };
}

/** Twenty-first, one hundred and fifth. */
function longOrdinalAt(tokens: readonly Token[], at: number): Ordinal | null {
  const joint = tokens[at]?.key === "-" ? at + 1 : at;
  const head = cardinalAt(tokens, joint);
  if (!head || head.value % 10 !== 0) return null;
  const tail = ordinalAt(tokens, tokens[head.next]?.key === "and" ? head.next + 1 : head.next);
  return tail && tail.value < 10 ? { ...tail, value: head.value + tail.value, isPlural: true } : null;
}

/** One over twenty; two out of three; but no "$2000 over 3 years". */
function overNumber(tokens: readonly Token[], top: ReadNumber): ReadNumber | null {
  if (top.value === 1 && tokens[top.next]?.key === "in") return oneIn(tokens, top.next + 1);
  const isOut = tokens[top.next]?.key === "out" && tokens[top.next + 1]?.key === "of";
  if (!isOut && tokens[top.next]?.key !== "over") return null;
  const below = cardinalAt(tokens, top.next + (isOut ? 2 : 1));
  if (!below || (isOut && below.value <= top.value)) return null;
  const after = tokens[below.next];
  if (!isOut && after?.kind === "word") return null;
  return after?.text === "%" ? null : { value: top.value / below.value, next: below.next };
}

/** One in five, spelled out. */
function oneIn(tokens: readonly Token[], at: number): ReadNumber | null {
  const below = tokens[at]?.kind === "word" ? cardinalAt(tokens, at) : null;
  return below && below.value > 1 ? { value: 1 / below.value, next: below.next } : null;
}

/** Two thirds of a million; three quarters million. */
function ofScale(tokens: readonly Token[], part: ReadNumber): ReadNumber {
  const next = tokens[part.next]?.key === "of" ? part.next + 1 : part.next;
  return scaleAfter(tokens, { ...part, next }, true) ?? part;
}
