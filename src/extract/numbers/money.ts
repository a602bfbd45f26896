import { cardinalAt } from "./cardinal.ts";
import { CURRENCY_SIGNS, CURRENCY_WORDS, DOLLAR_PREFIXES, MILLIONS_OF, NATIONS, SMALL_COINS } from "./currencies.ts";
import type { NumberAt } from "./number-at.ts";
import { SCALES } from "./number-words.ts";
import type { Token } from "./token.ts";

export interface Currency {
  code: string;
  /** The amount counts hundredths: cents, satoshis of a hundred millionth. */
  divisor: number;
  /** The first token of what names it, or that of the number. */
  first: number;
  next: number;
  /** A scale written behind the currency: 75 USD million. */
  scale: number;
}

/** The currency written before or behind a number, if one is. */
export function currencyAround(tokens: readonly Token[], first: number, read: NumberAt, free = 0): Currency | null {
  const before = first > free ? (signBefore(tokens, first, read, free) ?? wordBefore(tokens, first, read)) : null;
  return before ?? behind(tokens, first, read);
}

/** $ 75, US$150m, u.s $ 100, usd$ 15 */
function signBefore(tokens: readonly Token[], first: number, read: NumberAt, free: number): Currency | null {
  const sign = tokens[first - 1];
  const code = sign && CURRENCY_SIGNS.get(sign.text);
  if (!sign || !code) return null;
  const before = first - 2 >= free ? tokens[first - 2] : undefined;
  const prefix =
    code === "USD" && before?.kind === "word" && (!sign.isApart || before.text.length <= 3) ? DOLLAR_PREFIXES.get(before.key) : undefined;
  const start = prefix ? first - 2 : first - 1;
  const repeated = CURRENCY_WORDS.get(tokens[read.next]?.key ?? "") === code;
  return { code: prefix ?? code, divisor: 1, first: start, next: repeated ? read.next + 1 : read.next, scale: 1 };
}

/** USD 200, eur125, rmb 10 */
function wordBefore(tokens: readonly Token[], first: number, read: NumberAt): Currency | null {
  const word = tokens[first - 1];
  if (word?.kind !== "word" || !read.hasDigits || word.text !== word.text.toUpperCase()) return null;
  const millions = MILLIONS_OF.get(word.key);
  if (millions) return { code: millions, divisor: 1, first: first - 1, next: read.next, scale: 1e6 };
  const code = CURRENCY_WORDS.get(word.key);
  return code ? { code, divisor: 1, first: first - 1, next: read.next, scale: 1 } : null;
}

function behind(tokens: readonly Token[], first: number, read: NumberAt): Currency | null {
  const at = tokens[read.next]?.text === "-" && !tokens[read.next]?.isApart ? read.next + 1 : read.next;
  const nation = NATIONS.get(tokens[at]?.key ?? "");
  const word = tokens[nation ? at + 1 : at];
  if (!word) return null;
  const next = (nation ? at + 1 : at) + 1;
  const millions = MILLIONS_OF.get(word.key);
  if (millions) return { code: millions, divisor: 1, first, next, scale: 1e6 };
  const coin = SMALL_COINS.get(word.key);
  if (coin) return { code: coin, divisor: word.key.startsWith("sat") ? 1e8 : 100, first, next, scale: 1 };
  const code = CURRENCY_SIGNS.get(word.text) ?? CURRENCY_WORDS.get(word.key);
  if (!code || (nation && !CURRENCY_WORDS.has(word.key))) return null;
  const scale = read.isScaled ? undefined : SCALES.get(tokens[next]?.key ?? "");
  return { code: nation ?? code, divisor: 1, first, next: scale ? next + 1 : next, scale: scale ?? 1 };
}

/** 3 dollars 50 cents, 15 dollars and 50, 17 USD 25: the hundredths behind the coins. */
export function hundredths(tokens: readonly Token[], { next, first }: Currency, at: number): { value: number; next: number } | null {
  if (first !== at) return null;
  const begin = tokens[next]?.key === "and" ? next + 1 : next;
  const small = cardinalAt(tokens, begin);
  if (!small || small.value >= 100 || !Number.isInteger(small.value)) return null;
  const after = tokens[small.next];
  if (/^(?:cents?|pence)$/.test(after?.key ?? "")) return { value: small.value / 100, next: small.next + 1 };
  const isEnd = after === undefined || /^[.,;!?]$/.test(after.text) || after.key === "and" || after.key === "more";
  return isEnd && small.value >= 1 ? { value: small.value / 100, next: small.next } : null;
}
