import type { Quantity } from "../numbers/quantities.ts";
import { isQualifier } from "./bound.ts";
import { type Scene, wordsOf } from "./scene.ts";

/** The word before a figure and its qualifiers: from or to. */
export function roleOf({ tokens }: Scene, { first }: Quantity): "from" | "to" | null {
  let at = first - 1;
  while (at > first - 7 && isQualifier(tokens[at]?.key ?? "")) at -= 1;
  for (let i = first - 1; i >= Math.max(at, 0); i -= 1) {
    const key = tokens[i]?.key;
    if (key === "to" && tokens[i - 1]?.key === "close") continue;
    if (key === "from" || key === "to") return key === "to" && tokens[i - 1]?.key === "compared" ? null : key;
    if (key === "opened") return "from";
    if (key === "closed" && /\bopened\b/.test(wordsOf({ tokens }, first - 14, first))) return "to";
  }
  return /^to (?:close|open|end|finish) (?:the |at |\w+ )*$/.test(`${wordsOf({ tokens }, first - 5, first)} `) ? "to" : null;
}
