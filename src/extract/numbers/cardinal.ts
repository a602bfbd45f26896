import { DOZENS, SCALES, SHORT_SCALES, TENS, UNITS } from "./number-words.ts";
import { numeralValue } from "./numeral.ts";
import type { Token } from "./token.ts";

/** A number read from the tokens, up to but without `next`. */
export interface ReadNumber {
  value: number;
  next: number;
}

const MAX_WORDS = 24;

/** The whole number at a token, in words, digits or both: twenty one thousand, 4 thousand 3 hundred and 21, six million nine hundred. */
export function cardinalAt(tokens: readonly Token[], at: number, endsBefore: (at: number) => boolean = () => false): ReadNumber | null {
  const sum: Sum = { total: 0, group: null, last: 0, room: 0, hasDigits: false, scale: Number.POSITIVE_INFINITY };
  let next = at;
  for (let steps = 0; steps < MAX_WORDS && !(steps > 0 && endsBefore(next)); steps += 1) {
    const joint = next > at ? jointAt(tokens, next) : null;
    if (joint === "and" && endsBefore(next + 1)) break;
    const token = tokens[joint ? next + 1 : next];
    if (!token || !takes(sum, token, joint, tokens[next + 2]?.key ?? "")) break;
    next += joint ? 2 : 1;
  }
  return next === at ? null : { value: sum.total + (sum.group ?? 0), next };
}

interface Sum {
  total: number;
  /** What stands before the next scale; null where nothing does. */
  group: number | null;
  /** The part that was added last. */
  last: number;
  /** The next part must be smaller than this. */
  room: number;
  hasDigits: boolean;
  scale: number;
}

type Joint = "and" | "-" | null;

function jointAt(tokens: readonly Token[], at: number): Joint {
  const key = tokens[at]?.key;
  return key === "and" || key === "-" ? key : null;
}

/** Adds a token to the number, if it can be a part of it. */
function takes(sum: Sum, token: Token, joint: Joint, after: string): boolean {
  const value = token.kind === "digits" ? numeralValue(token.text) : (UNITS.get(token.key) ?? TENS.get(token.key) ?? null);
  if (value !== null) return takesPart(sum, value, token.kind === "digits", joint, after);
  return joint === "and" ? false : takesScale(sum, token.key);
}

function takesPart(sum: Sum, value: number, isDigits: boolean, joint: Joint, after: string): boolean {
  if (sum.group === null && sum.total === 0) {
    sum.hasDigits = isDigits;
    return put(sum, value);
  }
  if (isDigits && (!sum.hasDigits || joint === "-")) return false;
  if (value <= 0 || value >= sum.room || !Number.isInteger(value)) return false;
  // twenty and one are two numbers, and so are 3 hundred and 2 hundred
  if (joint === "and" && (sum.room <= 10 || (sum.room <= 100 && /^hundreds?$/.test(after)))) return false;
  return put(sum, value);
}

function put(sum: Sum, value: number): true {
  sum.group = (sum.group ?? 0) + value;
  sum.last = value;
  sum.room = value >= 20 && value < 100 && value % 10 === 0 && !sum.hasDigits ? 10 : 0;
  return true;
}

function takesScale(sum: Sum, key: string): boolean {
  if (key === "hundred" || key === "hundreds") return timesHundred(sum);
  if (DOZENS.has(key)) return timesDozen(sum);
  const scale = SCALES.get(key) ?? (sum.hasDigits && sum.total === 0 ? SHORT_SCALES.get(key) : undefined);
  return scale !== undefined && timesScale(sum, scale);
}

function timesHundred(sum: Sum): boolean {
  if (sum.group !== null && sum.last !== sum.group && sum.group >= 100) return false;
  sum.group = (sum.group ?? 1) * 100;
  sum.last = sum.group;
  sum.room = 100;
  return true;
}

/** In "three hundred and two dozens" the two are dozens. */
function timesDozen(sum: Sum): boolean {
  sum.group = sum.group === null ? 12 : sum.group - sum.last + sum.last * 12;
  sum.room = 0;
  return true;
}

/** Three lakh crore are so many crore; one million two thousand is a sum. */
function timesScale(sum: Sum, scale: number): boolean {
  if (sum.group === null && sum.total > 0 && sum.scale > scale) return false;
  if (sum.group === null) sum.total = (sum.total || 1) * scale;
  else if (scale < sum.scale) sum.total += sum.group * scale;
  else sum.total = (sum.total + sum.group) * scale;
  sum.group = null;
  sum.room = scale;
  sum.scale = scale;
  return true;
}
