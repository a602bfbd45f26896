import type { Check, Verdict } from "../../schema/check.ts";
import type { Claim, ExtractedClaim, PlainReading } from "../../schema/claim.ts";
import { dateOf, dayNumber, type SeriesBook } from "./book.ts";
import { check } from "./check.ts";

const CONTEXT_CHARS = 1_500;
/** Weekly means reach two weeks back, ends may move by some days. */
const DAYS_BEFORE = 40;
const DAYS_AFTER = 4;
const ALL_HISTORY = "1970-01-01";

/** A check, what it would be without the source's conventions, and what decides both. */
export interface Judgement {
  check: Check;
  plainVerdict: Verdict;
  /** asset/metric of each series that was asked for, held or not. */
  lookedAt: string[];
  /** Days whose points decide it. */
  lookedFrom: string | null;
  lookedTo: string | null;
}

/** Holds a claim against the series, with and without its source's conventions. `context` is contextOf its text. */
export function judgement(
  claim: ExtractedClaim,
  { plain, context, book }: { plain: PlainReading | null; context: string; book: SeriesBook },
): Judgement {
  const asked = new Set<string>();
  const noting: SeriesBook = {
    find(asset, metric) {
      asked.add(`${asset}/${metric}`);
      return book.find(asset, metric);
    },
  };
  const found = check(claim, noting, context);
  const plainVerdict = plain ? check({ ...claim, ...plain }, noting, context).verdict : found.verdict;
  return { check: found, plainVerdict, lookedAt: [...asked], ...lookedDays(claim) };
}

function lookedDays({ from, to, kind, value, basis }: ExtractedClaim): Pick<Judgement, "lookedFrom" | "lookedTo"> {
  const [first, last] = [from ?? to, to ?? from];
  if (first === null || last === null) return { lookedFrom: null, lookedTo: null };
  const isOfHistory = kind === "extreme" || value === null || basis === "drawdown from all-time high";
  return { lookedFrom: isOfHistory ? ALL_HISTORY : dateOf(dayNumber(first) - DAYS_BEFORE), lookedTo: dateOf(dayNumber(last) + DAYS_AFTER) };
}

/** The claims of a text, each held against the series. `before` is what precedes the text. */
export function checkedClaims(claims: Claim[], { text, before = "" }: { text: string; before?: string }, book: SeriesBook): Claim[] {
  return claims.map((claim) => ({ ...claim, check: check(claim, book, contextOf(claim, text, before)) }));
}

/** The paragraph that a claim stands in, and the one before it: they tell what kind of volume or revenue is meant. */
export function contextOf({ start, end }: Pick<ExtractedClaim, "start" | "end">, text: string, before = ""): string {
  const opens = text.lastIndexOf("\n", Math.max(0, start - 1));
  const earlier = opens <= 0 ? before : text.slice(text.lastIndexOf("\n", opens - 1) + 1, opens);
  const closes = text.indexOf("\n", end);
  return `${earlier.slice(-CONTEXT_CHARS)} ${text.slice(Math.max(opens + 1, start - CONTEXT_CHARS), Math.min(closes < 0 ? text.length : closes, end + CONTEXT_CHARS))}`;
}
