import { cardinalAt, type ReadNumber } from "./cardinal.ts";
import { fractionAt } from "./fraction.ts";
import { DOZENS, SCALES, SHORT_SCALES, TENS, UNITS } from "./number-words.ts";
import { numeralValue } from "./numeral.ts";
import type { Token } from "./token.ts";
import { power, slashed, spaced } from "./written.ts";

export interface NumberAt extends ReadNumber {
  hasDigits: boolean;
  /** Whether a scale (k, million) was written. */
  isScaled: boolean;
}

/** Could a number begin here? Cheap, and asked of every token. */
export function beginsNumber({ kind, key, text }: Token): boolean {
  if (kind === "digits") return true;
  if (kind === "mark") return text >= "¼" && /[½⅓⅔¼¾⅕-⅞]/.test(text);
  return UNITS.has(key) || TENS.has(key) || OPENERS.has(key);
}

const OPENERS = new Set(["half", "a", "hundred", "quarter"]);

/** The number that begins at a token: digits with their scale, spelled out, or a fraction. */
export function numberAt(tokens: readonly Token[], at: number): NumberAt | null {
  const token = tokens[at];
  if (!token || !beginsNumber(token)) return null;
  if (token.kind === "digits") return digitsAt(tokens, at, token);
  const mixed = token.key === "a" ? null : mixedAt(tokens, at);
  const read = mixed ?? fractionAt(tokens, at) ?? scaleAfterA(tokens, at) ?? wordsAt(tokens, at);
  return read && { ...read, hasDigits: false, isScaled: false };
}

function wordsAt(tokens: readonly Token[], at: number): ReadNumber | null {
  if (tokens[at]?.key === "a" || tokens[at]?.key === "quarter") return null;
  const cardinal = cardinalAt(tokens, at);
  return cardinal && withPoint(tokens, cardinal);
}

/** A million, a hundred, a dozen. */
function scaleAfterA(tokens: readonly Token[], at: number): ReadNumber | null {
  const key = tokens[at + 1]?.key ?? "";
  if (tokens[at]?.key !== "a") return null;
  return key === "hundred" || SCALES.has(key) || DOZENS.has(key) ? cardinalAt(tokens, at + 1) : null;
}

/** Two hundred point zero three. */
function withPoint(tokens: readonly Token[], read: ReadNumber): ReadNumber {
  if (tokens[read.next]?.key !== "point") return read;
  let digits = "";
  let next = read.next + 1;
  for (; digits.length < 12; next += 1) {
    const key = tokens[next]?.key ?? "";
    const ten = TENS.get(key);
    const unit = UNITS.get(key);
    const goesOn = tokens[next + 1]?.key === "-" || UNITS.has(tokens[next + 1]?.key ?? "");
    if (ten !== undefined) digits += goesOn ? ten / 10 : ten;
    else if (unit !== undefined) digits += unit;
    else if (key !== "-" || !goesOn) break;
  }
  return digits === "" ? read : { value: read.value + Number(`0.${digits}`), next };
}

/** One and a half; three million and a quarter, which is of a million; five and a half million; one hundred and three quarters. */
function mixedAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const whole = cardinalAt(tokens, at, (place) => tokens[place - 1]?.key === "and" && isProper(tokens, place));
  if (!whole || tokens[whole.next]?.key !== "and") return null;
  const part = fractionAt(tokens, whole.next + 1);
  const scale = part && SCALES.get(tokens[part.next - 1]?.key ?? "");
  if (part && scale && scale > whole.value && part.value < scale) return { value: whole.value * scale + part.value, next: part.next };
  if (!part || part.value >= whole.value) return null;
  if (part.value >= 1) return { value: whole.value + part.value, next: part.next };
  const behind = SCALES.get(tokens[part.next]?.key ?? "");
  if (behind) return { value: (whole.value + part.value) * behind, next: part.next + 1 };
  return { value: whole.value + part.value * (SCALES.get(tokens[whole.next - 1]?.key ?? "") ?? 1), next: part.next };
}

function isProper(tokens: readonly Token[], at: number): boolean {
  const part = fractionAt(tokens, at);
  return part !== null && (part.value < 1 || part.value >= 1e5);
}

function digitsAt(tokens: readonly Token[], at: number, token: Token): NumberAt | null {
  const value = numeralValue(token.text);
  if (value === null) return null;
  const special = slashed(tokens, at, value) ?? power(tokens, at, value) ?? spaced(tokens, at);
  if (special) return { ...special, hasDigits: true, isScaled: false };
  const short = shortScale(tokens[at + 1]);
  if (short !== undefined) return { value: value * short, next: at + 2, hasDigits: true, isScaled: true };
  const read = mixedAt(tokens, at) ?? quotient(tokens, at) ?? cardinalAt(tokens, at);
  return read && { ...read, hasDigits: true, isScaled: read.next > at + 1 };
}

/** 440K, 10 bln; a letter that stands apart counts as a capital only. */
function shortScale(after: Token | undefined): number | undefined {
  if (!after || (after.isApart && after.text.length === 1 && !/^[KMBTG]$|^k$/.test(after.text))) return undefined;
  return SHORT_SCALES.get(after.key);
}

function quotient(tokens: readonly Token[], at: number): ReadNumber | null {
  const after = tokens[at + 1]?.key;
  return after === "over" || after === "out" || (after === "in" && tokens[at]?.text === "1") ? fractionAt(tokens, at) : null;
}
