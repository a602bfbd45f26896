import type { Strength, ThemeSlug } from "../../schema/theme.ts";
import { tokens } from "../numbers/tokens.ts";
import { type TermAt, type TermBook, termsIn } from "./terms.ts";

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
const LINE_BREAK = 1;
const EARLY = 1.3;
const AGAIN = 0.7;

interface Seen {
  weight: number;
  strength: Strength;
  count: number;
  isEarly: boolean;
}

/** The terms of a text that begins at `from`, and its title. */
export interface Titled {
  title: string;
  terms: readonly TermAt[];
  from: number;
}

/** The evidence for every theme that a text has terms of, the most first; a term said often counts a little more each time, one in the opening more. */
export function evidenceOf({ title, terms: ofText, from }: Titled, book: TermBook): ThemeEvidence[] {
  const seen = new Map<ThemeSlug, Map<string, Seen>>();
  const opening = from + OPENING_CHARS - (title ? LINE_BREAK : 0);
  const ofTitle = termsIn(tokens(title, from - title.length - LINE_BREAK), book); // a title is the line before the text
  for (const { term, start } of [...ofTitle, ...ofText])
    for (const { theme, strength } of term.of) {
      const terms = seen.get(theme) ?? new Map<string, Seen>();
      const known = terms.get(term.written) ?? { weight: WEIGHTS[strength], strength, count: 0, isEarly: false };
      known.count += 1;
      known.isEarly ||= start < opening;
      terms.set(term.written, known);
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
