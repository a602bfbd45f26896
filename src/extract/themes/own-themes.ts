import type { OwnTheme } from "../../schema/theme.ts";
import { bookWith, themesIn } from "./themes-in.ts";

const GIVEN = 0.5;

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
  const book = bookWith(own);
  const slugs = new Set(own.map(({ theme }) => theme));
  const read = passages.map((passage) => ({
    ...passage,
    scores: themesIn(passage.text, { title: passage.title, book }).filter(({ theme, score }) => slugs.has(theme) && score >= GIVEN),
  }));
  const free = read.filter(({ paid }) => !paid);
  const words = free.reduce((sum, passage) => sum + passage.words, 0);
  return {
    passages: read.map(({ id, themes, scores }) => ({
      id,
      themes: [...themes.filter((theme) => !slugs.has(theme)), ...scores.map(({ theme }) => theme)],
    })),
    scores: [...slugs].flatMap((theme) => {
      const about = free.filter(({ scores }) => scores.some((score) => score.theme === theme));
      if (about.length === 0) return [];
      const score = Math.max(...about.flatMap(({ scores }) => scores.filter((each) => each.theme === theme).map((each) => each.score)));
      return [{ theme, score, part: about.reduce((sum, passage) => sum + passage.words, 0) / words }];
    }),
  };
}
