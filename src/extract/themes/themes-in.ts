import type { ThemeScore } from "../../schema/theme.ts";
import { themeCatalogue } from "./catalogue.ts";
import { evidenceOf } from "./evidence.ts";
import { termBook } from "./terms.ts";

const BOOK = termBook(themeCatalogue.themes);

/** The themes that a text is about, the surest first. */
export function themesIn(text: string, { title = "" } = {}): ThemeScore[] {
  return evidenceOf(text, title, BOOK)
    .map(({ theme, weight }) => ({ theme, score: Math.min(1, weight / 20) }))
    .filter(({ score }) => score > 0);
}
