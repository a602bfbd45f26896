import type { AssetMentions } from "../../api.ts";

/** A stretch of a paragraph; one that names an asset says which. */
export interface Stretch {
  start: number;
  text: string;
  asset: string | null;
}

export interface Paragraph {
  start: number;
  stretches: Stretch[];
  /** no sentence: a heading, a line of a list; which of the two the text does not say */
  isShort: boolean;
}

interface Span {
  start: number;
  end: number;
  asset: string;
}

const SHORT_CHARS = 90;

/** The text's paragraphs, one a line, cut where assets are named. Offsets are UTF-16, as JavaScript counts. */
export function paragraphsOf(text: string, assets: AssetMentions[]): Paragraph[] {
  const spans = assets
    .flatMap(({ asset, mentions }) => mentions.map(({ start, end }): Span => ({ start, end, asset })))
    .sort((a, b) => a.start - b.start);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const own = spans.filter((span) => span.start >= start && span.end <= end);
    if (line.trim() !== "")
      paragraphs.push({ start, stretches: stretchesOf({ start, line }, own), isShort: line.length < SHORT_CHARS && !/[.!?…:”"]\s*$/.test(line) });
    start = end + 1;
  }
  return paragraphs;
}

function stretchesOf({ start, line }: { start: number; line: string }, spans: Span[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  const upTo = (end: number, asset: string | null) => {
    if (end > at) stretches.push({ start: at, text: line.slice(at - start, end - start), asset });
    at = Math.max(at, end);
  };
  for (const span of spans) {
    if (span.start < at) continue; // overlaps the one before
    upTo(span.start, null);
    upTo(span.end, span.asset);
  }
  upTo(start + line.length, null);
  return stretches;
}
