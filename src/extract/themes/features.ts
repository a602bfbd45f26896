import type { ThemeSlug } from "../../schema/theme.ts";
import type { ThemeEvidence } from "./evidence.ts";

/** The names of a theme's features, in their order. */
export const FEATURES = [
  "one",
  "weight",
  "part",
  "of the most",
  "most",
  "second",
  "strong terms",
  "terms",
  "early",
  "density",
  "next behind",
  "price talk",
] as const;

/** What a linear model looks at, of one theme in one text. */
export interface ThemeFeatures {
  theme: ThemeSlug;
  values: number[];
  /** How much the text talks of prices and charts; how that speaks for a theme is learned for each. */
  priceTalk: number;
}

const PRICE_TALK =
  /\b(?:prices?|rall(?:y|ied|ies)|bull(?:s|ish)?|bear(?:s|ish)?|resistance|breakout|charts?|price targets?|predict(?:ion|ions|s|ed)?|analysts?|traders?|candles?|RSI|moving averages?|all[- ]time highs?|ATH|surg(?:ed|es|ing)|soar(?:ed|s|ing)?|plunged?|dropped|gain(?:s|ed)|altcoins?)\b/gi;

/** The features of every theme that a text has evidence of; `evidence` with the most first. */
export function themeFeatures(evidence: readonly ThemeEvidence[], text: string): ThemeFeatures[] {
  if (evidence.length === 0) return [];
  const words = Math.max(1, text.split(/\s+/).length);
  const priceTalk = Math.log1p((100 * (text.match(PRICE_TALK)?.length ?? 0)) / words);
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const most = evidence[0]?.weight ?? 0;
  return evidence.map(({ theme, weight, strong, terms, early }, rank) => ({
    theme,
    priceTalk,
    values: [
      1,
      Math.log1p(weight),
      weight / total,
      weight / most,
      rank === 0 ? 1 : 0,
      rank === 1 ? 1 : 0,
      Math.log1p(strong),
      Math.log1p(terms),
      Math.log1p(early),
      Math.log1p((100 * weight) / words),
      rank === 0 ? (evidence[1]?.weight ?? 0) / most : 0,
      priceTalk,
    ],
  }));
}
