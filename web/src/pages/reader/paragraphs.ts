import type { Block, Issue } from "../../api.ts";
import type { Span } from "./cited.ts";
import type { Remark } from "./remarks.ts";

/** A stretch of a paragraph in which all is the same: what it names, what the desk says of it, what kind of text it is. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
  asset: string | null;
  /** ids of the remarks on words that it is part of */
  remarks: string[];
  /** where a part of a paragraph is paid for, a disclosure and the like */
  block: Block | null;
  /** the sentence that the address names */
  isCited: boolean;
}

export interface Paragraph {
  start: number;
  end: number;
  stretches: Stretch[];
  /** no sentence: a heading, a line of a list; which of the two the text does not say */
  isShort: boolean;
  remarks: Remark[];
  /** where all of it is paid for, a disclosure and the like */
  block: Block | null;
}

const SHORT_CHARS = 90;

interface Named {
  remarks: Remark[];
  /** the sentence that the address names */
  cited: Span | null;
}

/** The text's paragraphs, one a line, cut where anything begins or ends. Offsets are UTF-16, as JavaScript counts. */
export function paragraphsOf({ text, assets, blocks }: Pick<Issue, "text" | "assets" | "blocks">, { remarks, cited }: Named): Paragraph[] {
  const mentions = assets.flatMap(({ asset, mentions: each }) => each.map(({ start, end }) => ({ start, end, asset })));
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    if (line.trim() === "") continue;
    const block = blocks.find((each) =>
      covers(each, { start: span.start + line.length - line.trimStart().length, end: span.start + line.trimEnd().length }),
    );
    const here = {
      mentions: mentions.filter((each) => covers(span, each)),
      remarks: remarks.filter((each) => covers(span, each)),
      blocks: block ? [] : blocks.filter((each) => overlaps(span, each)),
      cited: cited && covers(span, cited) ? cited : null,
    };
    paragraphs.push({
      ...span,
      stretches: stretchesOf(span, line, here),
      isShort: line.length < SHORT_CHARS && !/[.!?…:”"]\s*$/.test(line),
      remarks: here.remarks,
      block: block ?? null,
    });
  }
  return paragraphs;
}

interface Here extends Named {
  mentions: (Span & { asset: string })[];
  blocks: Block[];
}

function stretchesOf(line: Span, words: string, { mentions, remarks, blocks, cited }: Here): Stretch[] {
  const edges = [...mentions, ...remarks, ...blocks, ...(cited ? [cited] : [])]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > line.start && at < line.end);
  const cuts = [...new Set([line.start, ...edges, line.end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const span = { start, end: cuts[place + 1] ?? line.end };
    return {
      ...span,
      text: words.slice(span.start - line.start, span.end - line.start),
      asset: mentions.find((each) => covers(each, span))?.asset ?? null,
      remarks: remarks.filter((each) => covers(each, span)).map(({ id }) => id),
      block: blocks.find((each) => covers(each, span)) ?? null,
      isCited: cited !== null && covers(cited, span),
    };
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
