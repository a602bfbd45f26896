/** An issue as narratives see it: who told what, and when it came. */
export interface NarrativeDocument {
  id: string;
  source: string;
  /** When it arrived; nothing is known of it before. */
  at: Date;
  /** Themes that count as given, each with its part of the issue; parts sum to 1 at most. */
  themes: readonly (readonly [theme: string, part: number])[];
  phrases: readonly string[];
  assets: readonly string[];
  /** It repeats another's text: it is told of, and raises nothing. */
  isCopy: boolean;
  /** From 0 to 1: how much its source is worth hearing. */
  weight: number;
}
