import type { CatalogueTheme, ThemeScore, ThemeSlug } from "../../schema/theme.ts";
import type { Token } from "../numbers/token.ts";
import { tokens } from "../numbers/tokens.ts";
import { themeCatalogue } from "./catalogue.ts";
import { evidenceOf } from "./evidence.ts";
import { themeFeatures } from "./features.ts";
import { themeScore } from "./model.ts";
import { type TermAt, type TermBook, termBook, termsIn } from "./terms.ts";

const BOOK = termBook(themeCatalogue.themes);
/** Nobody asks for less: it would only fill lists. */
const LEAST_SCORE = 0.02;

/** The terms of the catalogue with those of themes that people added. */
export function bookWith(own: readonly Pick<CatalogueTheme, "theme" | "terms">[]): TermBook {
  return own.length === 0 ? BOOK : termBook([...themeCatalogue.themes, ...own]);
}

/** The terms of the catalogue among the tokens of a text: found once, they tell the themes of the whole and of its parts. */
export function catalogueTerms(body: readonly Token[]): TermAt[] {
  return termsIn(body, BOOK);
}

interface Reading {
  title?: string;
  book?: TermBook;
  /** Its terms, where they were found before, and the offset that they count from. */
  terms?: readonly TermAt[];
  from?: number;
}

/** The themes that a text is about, the surest first; given from 0.5 on. */
export function themesIn(text: string, { title = "", book = BOOK, terms = termsIn(tokens(text), book), from = 0 }: Reading = {}): ThemeScore[] {
  return themeFeatures(evidenceOf({ title, terms, from }, book), text)
    .map((features) => ({ theme: features.theme, score: Math.round(themeScore(features) * 1_000) / 1_000 }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.theme < b.theme ? -1 : 1));
}

/** Where the terms of some themes stand. */
export function termsOfThemes(terms: readonly TermAt[], themes: readonly ThemeSlug[]): { theme: ThemeSlug; start: number; end: number }[] {
  return terms.flatMap(({ term, start, end }) =>
    term.of.filter(({ theme, strength }) => strength !== "weak" && themes.includes(theme)).map(({ theme }) => ({ theme, start, end })),
  );
}
