import type { Strength, ThemeSlug } from "../../schema/theme.ts";

import { type TermBook, termsIn } from "./terms.ts";

/** What speaks for a theme in a text. */
export interface ThemeEvidence {
  theme: ThemeSlug;
  weight: number;
  /** Different terms, and how many of them are strong. */
  terms: number;
  strong: number;
  /** The weight of what stands in the title and the opening. */
  early: number;
}

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, medium: 1, weak: 0.3 };
const OPENING_CHARS = 250;
const EARLY = 1.3;
const AGAIN = 0.7;

interface Seen {
  weight: number;
  strength: Strength;
  count: number;
  isEarly: boolean;
}

/** The evidence for every theme that a text has terms of, the most first; a term said often counts a little more each time, one in the opening more. */
export function evidenceOf(text: string, title: string, book: TermBook): ThemeEvidence[] {
  const seen = new Map<ThemeSlug, Map<string, Seen>>();
  const whole = title ? `${title}\n${text}` : text;
  for (const { term, start } of termsIn(whole, book))
    for (const { theme, strength } of term.of) {
      const terms = seen.get(theme) ?? new Map<string, Seen>();
      const known = terms.get(term.written) ?? { weight: WEIGHTS[strength], strength, count: 0, isEarly: false };
      terms.set(term.written, { ...known, count: known.count + 1, isEarly: known.isEarly || start < title.length + OPENING_CHARS });
      seen.set(theme, terms);
    }
  return [...seen].map(([theme, terms]) => evidence(theme, [...terms.values()])).sort((a, b) => b.weight - a.weight || (a.theme < b.theme ? -1 : 1));
}

function evidence(theme: ThemeSlug, terms: readonly Seen[]): ThemeEvidence {
  const weights = terms.map(({ weight, count, isEarly }) => weight * (1 + AGAIN * Math.log(count)) * (isEarly ? EARLY : 1));
  return {
    theme,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    terms: terms.length,
    strong: terms.filter(({ strength }) => strength === "strong").length,
    early: weights.reduce((sum, weight, i) => sum + (terms[i]?.isEarly ? weight : 0), 0),
  };
}
