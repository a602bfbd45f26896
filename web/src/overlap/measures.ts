import type { SourcePair } from "../api.ts";
import { share } from "../figures.ts";
import type { Measure } from "./search.ts";

interface MeasureWords {
  label: string;
  /** what a field of the map says */
  says: string;
}

export const MEASURE_WORDS: Record<Measure, MeasureWords> = {
  stories: { label: "Stories", says: "Of the stories that the source of the row tells, the part that the source of the column tells too." },
  themes: {
    label: "Themes",
    says: "How alike the themes are that two sources go on about: 1 is the same in the same measure, 0 is nothing in common.",
  },
  assets: {
    label: "Assets",
    says: "How alike the assets are that two sources write of, by how much issues are about them: 1 is the same, 0 is nothing in common.",
  },
  text: {
    label: "Copied text",
    says: "Of the words of the source of the row, the part that repeats, nearly word for word, what the source of the column told before.",
  },
  lead: {
    label: "Who leads",
    says: "Of the stories that both tell in their own words, the part that the source of the row told before the source of the column.",
  },
};

/** What the source of a row has in common with that of a column; null where there is not enough evidence. */
export function valueIn(pair: SourcePair, row: string, by: Measure): number | null {
  if (by === "themes" || by === "assets") return pair[by].cosine;
  return row === pair.a ? pair[by].ofA : pair[by].ofB;
}

/** Pairs by both orders of their sources. */
export function pairsByPlace(pairs: readonly SourcePair[]): Map<string, SourcePair> {
  return new Map(
    pairs.flatMap((pair): [string, SourcePair][] => [
      [`${pair.a} ${pair.b}`, pair],
      [`${pair.b} ${pair.a}`, pair],
    ]),
  );
}

/** “31 %”, “0.82”, or a question mark where there is not enough evidence. */
export function valueWords(value: number | null, by: Measure): string {
  if (value === null) return "?";
  return by === "themes" || by === "assets" ? value.toFixed(2) : part(value);
}

/** “31 %”, “3.1 %”: whole percents from ten on. */
export function part(value: number): string {
  return value >= 0.1 ? `${Math.round(value * 100)} %` : share(Math.round(value * 1000) / 1000);
}

/** “40 min”, “5.5 h”, “3 days”. */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < 48) return `${Number(hours.toFixed(hours < 10 ? 1 : 0))} h`;
  return `${Number((hours / 24).toFixed(hours < 240 ? 1 : 0))} days`;
}
