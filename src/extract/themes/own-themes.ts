import type { OwnTheme, ThemeScore } from "../../schema/theme.ts";
import { THEME_GIVEN } from "../../schema/theme.ts";
import { bookWith, themesIn } from "./themes-in.ts";

interface ReadPassage {
  id: string;
  title: string;
  text: string;
  words: number;
  paid: boolean;
  themes: readonly string[];
}

/** What the passages of an issue are given of themes that people added; those of the catalogue stay as they are. */
export function ownThemesIn(passages: readonly ReadPassage[], own: readonly OwnTheme[]) {
  const scoresOf = ownScores(own);
  const slugs = new Set(own.map(({ theme }) => theme));
  const read = passages.map((passage) => ({ ...passage, scores: scoresOf(passage).filter(({ score }) => score >= THEME_GIVEN) }));
  return {
    passages: read.map(({ id, themes, scores }) => ({
      id,
      themes: [...themes.filter((theme) => !slugs.has(theme)), ...scores.map(({ theme }) => theme)],
    })),
    scores: ownThemesOfIssue(read),
  };
}

/** How surely a passage is about each theme that people added. */
export function ownScores(own: readonly OwnTheme[]): (passage: { title: string; text: string }) => ThemeScore[] {
  const book = bookWith(own);
  const slugs = new Set(own.map(({ theme }) => theme));
  return ({ text, title }) => themesIn(text, { title, book }).filter(({ theme }) => slugs.has(theme));
}

/** The themes that passages were given, each with its best score and with the part of the words that are about it; paid copy counts for nothing. */
export function ownThemesOfIssue(passages: readonly { words: number; paid: boolean; scores: readonly ThemeScore[] }[]) {
  const free = passages.filter(({ paid }) => !paid);
  const words = free.reduce((sum, passage) => sum + passage.words, 0);
  const given = new Set(free.flatMap(({ scores }) => scores.map(({ theme }) => theme)));
  return [...given].sort().map((theme) => {
    const about = free.filter(({ scores }) => scores.some((score) => score.theme === theme));
    const score = Math.max(...about.flatMap(({ scores }) => scores.filter((each) => each.theme === theme).map((each) => each.score)));
    return { theme, score, part: about.reduce((sum, passage) => sum + passage.words, 0) / words };
  });
}
