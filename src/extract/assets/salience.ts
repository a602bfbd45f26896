import type { Span } from "../../schema/mention.ts";

const LEAD_LENGTH = 400;
const LEAD_WEIGHT = 2;
const TITLE_WEIGHT = 3;

/** Each asset's share of a text's mentions; those in the lead and in the title count more. Shares sum to 1. */
export function salience(mentions: ReadonlyMap<string, Span[]>, inTitle: ReadonlySet<string>): Map<string, number> {
  const weights = [...mentions].map(([slug, spans]): [string, number] => [slug, weight(spans) + (inTitle.has(slug) ? TITLE_WEIGHT : 0)]);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([slug, weight]) => [slug, weight / total]));
}

function weight(spans: Span[]): number {
  return spans.reduce((sum, { start }) => sum + (start < LEAD_LENGTH ? LEAD_WEIGHT : 1), 0);
}
