import type { ClaimBound } from "../../schema/claim.ts";
import type { Quantity } from "../numbers/quantities.ts";
import { PASSES } from "./directions.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { Scene } from "./scene.ts";

const LIMITS = phrases<"gt" | "lt" | "approx">([
  [
    "gt",
    "over, above, more than, at least, past, beyond, greater than, higher than, upwards of, in excess of, no less than, north of, well over, better than, sub, topping, exceeding",
  ],
  ["lt", "below, under, less than, at most, fewer than, lower than, no more than, not even, south of"],
  [
    "approx",
    "about, around, roughly, nearly, almost, approximately, close to, near, some, ~, ≈, an estimated, estimated, circa, just around, just about, more or less, just under, just over, just shy of, c",
  ],
]);
const REACH = 4;

/** What the words before a figure say of how exactly it holds. A fall of more than a tenth lies below -0.1. */
export function boundOf(scene: Scene, quantity: Quantity, isNegative: boolean): ClaimBound {
  if (quantity.value2 !== null) return "range";
  const limit = quantity.isOpen ? "gt" : (limitBehind(scene, quantity) ?? limitBefore(scene, quantity) ?? (passes(scene, quantity) ? "gt" : "eq"));
  if (!isNegative || limit === "eq" || limit === "approx") return limit;
  return limit === "gt" ? "lt" : "gt";
}

/** 17 % or more. */
function limitBehind({ tokens }: Scene, { next }: Quantity): "gt" | "lt" | null {
  if (tokens[next]?.key !== "or") return null;
  const key = tokens[next + 1]?.key ?? "";
  return /^(?:more|higher|above|greater)$/.test(key) ? "gt" : /^(?:less|lower|below|fewer)$/.test(key) ? "lt" : null;
}

function limitBefore({ tokens }: Scene, { first }: Quantity): "gt" | "lt" | "approx" | null {
  for (let back = 1; back <= REACH; back += 1) {
    const at = first - back;
    const phrase = phraseAt(LIMITS, tokens, at);
    if (phrase && phrase.next === first) {
      const wasJust = tokens[at - 1]?.key === "just" && phrase.is === "lt";
      return wasJust || (tokens[at]?.key === "just" && phrase.is === "approx")
        ? tokens[at]?.key === "just" && tokens[at + 1]?.key === "over"
          ? "gt"
          : "approx"
        : phrase.is;
    }
    if (phrase && phrase.next === first - 1 && /^(?:a|an|the)$/.test(tokens[first - 1]?.key ?? "")) return phrase.is;
  }
  return null;
}

function passes({ tokens }: Scene, { first }: Quantity): boolean {
  return PASSES.has(tokens[first - 1]?.key ?? "");
}

const APPROXIMATORS =
  /^(?:a|an|the|about|around|roughly|nearly|almost|approximately|some|just|only|~|≈|over|above|more|than|at|least|least|under|below|less|close|to|near|by|another|estimated|as|much|high|low|well|slightly|further|further|additional|total|around|merely|still|now|currently|whopping|staggering|of|in|excess|over|up|upwards|past|level|mark|record|new)$/;

/** Where the words begin that only qualify the figure. */
export function beginning({ tokens }: Scene, first: number): number {
  let at = first;
  while (
    at > 0 &&
    at > first - 5 &&
    /^(?:a|an|the|about|around|roughly|nearly|almost|approximately|just|only|~|≈|over|above|more|than|least|under|below|less|close|another|near|sub)$/.test(
      tokens[at - 1]?.key ?? "",
    )
  )
    at -= 1;
  return at;
}

export function isQualifier(key: string): boolean {
  return APPROXIMATORS.test(key);
}
