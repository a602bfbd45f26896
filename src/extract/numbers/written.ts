import type { ReadNumber } from "./cardinal.ts";
import { numeralValue } from "./numeral.ts";
import type { Token } from "./token.ts";

/** 3/4 and 2 1/4, but no date of 5/17/2018. */
export function slashed(tokens: readonly Token[], at: number, value: number): ReadNumber | null {
  const part = quotientAt(tokens, at);
  if (part) return part;
  const rest = tokens[at + 1]?.isApart ? quotientAt(tokens, at + 1) : null;
  return rest && Number.isInteger(value) ? { value: value + rest.value, next: rest.next } : null;
}

function quotientAt(tokens: readonly Token[], at: number): ReadNumber | null {
  const [top, slash, below, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (top?.kind !== "digits" || slash?.text !== "/" || slash.isApart || below?.kind !== "digits" || below.isApart) return null;
  if (after?.text === "/" || tokens[at - 1]?.text === "/") return null;
  const [above, under] = [Number(top.text), Number(below.text)];
  return Number.isInteger(above) && Number.isInteger(under) && under > above && under <= 100 ? { value: above / under, next: at + 3 } : null;
}

/** 1e10, 1.1^23, 1.3x10^6 */
export function power(tokens: readonly Token[], at: number, value: number): ReadNumber | null {
  const after = tokens[at + 1];
  if (!after || after.isApart) return null;
  if (after.text === "^") return raised(tokens, at + 2, (exponent) => value ** exponent);
  if (after.key === "x10") return tokens[at + 2]?.text === "^" ? raised(tokens, at + 3, (exponent) => value * 10 ** exponent) : null;
  const glued = /^e(\d{1,3})?$/.exec(after.key);
  if (glued?.[1]) return { value: value * 10 ** Number(glued[1]), next: at + 2 };
  return glued ? raised(tokens, at + 2, (exponent) => value * 10 ** exponent) : null;
}

function raised(tokens: readonly Token[], at: number, result: (exponent: number) => number): ReadNumber | null {
  let next = at;
  let sign = 1;
  for (; tokens[next]?.text === "-" || tokens[next]?.text === "+"; next += 1) sign *= tokens[next]?.text === "-" ? -1 : 1;
  const token = tokens[next];
  if (token?.kind !== "digits" || token.isApart || !/^\d{1,3}$/.test(token.text)) return null;
  return { value: result(Number(token.text) * sign), next: next + 1 };
}

/** 1 414 021 100, with one space between its groups. */
export function spaced(tokens: readonly Token[], at: number): ReadNumber | null {
  if (!/^\d{1,3}$/.test(tokens[at]?.text ?? "")) return null;
  let digits = tokens[at]?.text ?? "";
  let next = at + 1;
  while (digits.length < 18 && !digits.includes(".") && isGroup(tokens[next], tokens[next - 1])) {
    digits += tokens[next]?.text ?? "";
    next += 1;
  }
  const isAlone = tokens[next]?.kind !== "digits" || (tokens[next]?.start ?? 0) - (tokens[next - 1]?.end ?? 0) > 1;
  return next > at + 1 && isAlone ? { value: Number(digits), next } : null;
}

function isGroup(token: Token | undefined, before: Token | undefined): boolean {
  return token?.kind === "digits" && token.start - (before?.end ?? 0) === 1 && /^\d{3}(?:\.\d+)?$/.test(token.text);
}

/** The tokens of a run that is no single number: an address, a version, a list without spaces. */
export function parts(run: string): { at: number; text: string }[] {
  if (numeralValue(run) !== null) return [{ at: 0, text: run }];
  return [...run.matchAll(/\d+|[.,]/g)].map((match) => ({ at: match.index, text: match[0] }));
}
