import type { OwnTheme, ThemeScore } from "../../../schema/theme.ts";
import { headedSections } from "../../passages/passages-in.ts";
import { ownScores } from "../own-themes.ts";
import { themesIn } from "../themes-in.ts";

/** A passage with its text and with what its evidence says, below 0.5 as well: of the catalogue's themes, and of those that people added. */
export type EvidenceRead<P> = P & { text: string; scores: ThemeScore[]; own: ThemeScore[] };

/** The evidence of the passages of an issue, as it was when they were first read. */
export function evidenceRead<P extends { start: number; end: number }>(
  { title, text, passages }: { title: string; text: string; passages: readonly P[] },
  own: readonly OwnTheme[],
): EvidenceRead<P>[] {
  const headings = new Map(headedSections(text, title).sections.map(({ start, heading }) => [start, heading]));
  const ownOf = ownScores(own);
  return passages.map((passage) => {
    const part = text.slice(passage.start, passage.end);
    const scores = themesIn(part, { title: headings.get(passage.start) ?? "" });
    return { ...passage, text: part, scores, own: own.length > 0 ? ownOf({ text: part, title: passage.start === 0 ? title : "" }) : [] };
  });
}
