import { SIGNS } from "./number-words.ts";
import type { Token } from "./token.ts";

/** The sign in front of a number. A hyphen between words, a dash with space behind it and the mark of a list are none. */
export function signAt(tokens: readonly Token[], at: number, free = 0): { sign: 1 | -1; first: number } | null {
  const before = tokens[at - 1];
  const sign = before && SIGNS.get(before.key);
  if (!before || !sign || at - 1 < free) return null;
  if (before.kind === "mark" && tokens[at]?.isApart) return null;
  if (before.kind === "mark" && !before.isApart && !/[([:,/|$~]/.test(tokens[at - 2]?.text ?? "(")) return null;
  return { sign, first: at - 1 };
}
