import type { Claim } from "../../schema/claim.ts";
import type { SeriesBook } from "./book.ts";
import { check } from "./check.ts";

const CONTEXT_CHARS = 1_500;

/** The claims of a text, each held against the series. `before` is what precedes the text. */
export function checkedClaims(claims: Claim[], { text, before = "" }: { text: string; before?: string }, book: SeriesBook): Claim[] {
  return claims.map((claim) => ({ ...claim, check: check(claim, book, contextOf(claim, text, before)) }));
}

/** The paragraph that a claim stands in, and the one before it: they tell what kind of volume or revenue is meant. */
function contextOf({ start, end }: Claim, text: string, before: string): string {
  const opens = text.lastIndexOf("\n", Math.max(0, start - 1));
  const earlier = opens <= 0 ? before : text.slice(text.lastIndexOf("\n", opens - 1) + 1, opens);
  const closes = text.indexOf("\n", end);
  return `${earlier.slice(-CONTEXT_CHARS)} ${text.slice(Math.max(opens + 1, start - CONTEXT_CHARS), Math.min(closes < 0 ? text.length : closes, end + CONTEXT_CHARS))}`;
}
