import type { ExtractedClaim } from "../../schema/claim.ts";

const SENTENCE_END = /[.!?]["”’)]?\s+(?=[\p{Lu}"“(•-])|\n/gu;
const BEFORE_CHARS = 28;

/** The sentence of the context that a claim stands in; its quote alone where that is not found. */
export function sentenceOf({ quote }: Pick<ExtractedClaim, "quote">, context: string): string {
  const at = context.lastIndexOf(quote);
  if (at < 0) return quote;
  let from = 0;
  let to = context.length;
  for (const end of context.matchAll(SENTENCE_END)) {
    if (end.index + end[0].length <= at) from = end.index + end[0].length;
    else if (end.index >= at + quote.length) {
      to = end.index + 1;
      break;
    }
  }
  return context.slice(from, to);
}

/** The claim's own words with those right before them: its adjectives. */
export function nearWords(claim: Pick<ExtractedClaim, "quote">, context: string): string {
  const sentence = sentenceOf(claim, context);
  const at = sentence.indexOf(claim.quote);
  const before = sentence.slice(Math.max(0, at - BEFORE_CHARS), Math.max(0, at));
  return `${before.slice(Math.max(0, before.search(/[^,;(]*$/)))}${claim.quote}`;
}
