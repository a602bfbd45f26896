/** Part of a text, in UTF-16. */
export interface Span {
  start: number;
  end: number;
}

/** The id under which the sentence that the address names stands in the page. */
export const CITED = "cited";

const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence that stands at a place of a text, from that place on; null where the text has nothing there. */
export function sentenceAt(text: string, at: number | undefined): Span | null {
  if (at === undefined || at >= text.length) return null;
  const lineEnd = text.indexOf("\n", at);
  const line = text.slice(at, lineEnd < 0 ? undefined : lineEnd);
  const [first] = SENTENCES.segment(line);
  const words = first?.segment.trimEnd() ?? "";
  return words === "" ? null : { start: at, end: at + words.length };
}
