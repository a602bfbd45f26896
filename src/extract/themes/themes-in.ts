import type { ThemeScore, ThemeSlug } from "../../schema/theme.ts";
import { themeCatalogue } from "./catalogue.ts";
import { evidenceOf } from "./evidence.ts";
import { termBook, termsIn } from "./terms.ts";

const BOOK = termBook(themeCatalogue.themes);

/** The themes that a text is about, the surest first. */
export function themesIn(text: string, { title = "" } = {}): ThemeScore[] {
  return evidenceOf(text, title, BOOK)
    .map(({ theme, weight }) => ({ theme, score: Math.min(1, weight / 20) }))
    .filter(({ score }) => score > 0);
}

/** Where the terms of some themes stand. */
export function themeTermsIn(text: string, themes: readonly ThemeSlug[]): { theme: ThemeSlug; start: number; end: number }[] {
  if (themes.length === 0) return [];
  return termsIn(text, BOOK).flatMap(({ term, start, end }) =>
    term.of.filter(({ theme, strength }) => strength !== "weak" && themes.includes(theme)).map(({ theme }) => ({ theme, start, end })),
  );
}
