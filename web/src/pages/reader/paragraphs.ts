import type { Block, Issue, KeptClaim } from "../../api.ts";

/** A stretch of a paragraph in which all is the same: what it names, what is claimed there, what kind of text it is. */
export interface Stretch {
  start: number;
  end: number;
  text: string;
  asset: string | null;
  /** ids of the claims that it is part of */
  claims: string[];
  /** where a part of a paragraph is paid for, a disclosure and the like */
  block: Block | null;
}

export interface Paragraph {
  start: number;
  end: number;
  stretches: Stretch[];
  /** no sentence: a heading, a line of a list; which of the two the text does not say */
  isShort: boolean;
  claims: KeptClaim[];
  /** where all of it is paid for, a disclosure and the like */
  block: Block | null;
}

interface Span {
  start: number;
  end: number;
}

const SHORT_CHARS = 90;

/** The text's paragraphs, one a line, cut where anything begins or ends. Offsets are UTF-16, as JavaScript counts. */
export function paragraphsOf({ text, assets, claims, blocks }: Pick<Issue, "text" | "assets" | "claims" | "blocks">): Paragraph[] {
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
      claims: claims.filter((each) => covers(span, each)),
      blocks: block ? [] : blocks.filter((each) => overlaps(span, each)),
    };
    paragraphs.push({
      ...span,
      stretches: stretchesOf(span, line, here),
      isShort: line.length < SHORT_CHARS && !/[.!?…:”"]\s*$/.test(line),
      claims: here.claims,
      block: block ?? null,
    });
  }
  return paragraphs;
}

interface Here {
  mentions: (Span & { asset: string })[];
  claims: KeptClaim[];
  blocks: Block[];
}

function stretchesOf(line: Span, words: string, { mentions, claims, blocks }: Here): Stretch[] {
  const edges = [...mentions, ...claims, ...blocks].flatMap(({ start, end }) => [start, end]).filter((at) => at > line.start && at < line.end);
  const cuts = [...new Set([line.start, ...edges, line.end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const span = { start, end: cuts[place + 1] ?? line.end };
    return {
      ...span,
      text: words.slice(span.start - line.start, span.end - line.start),
      asset: mentions.find((each) => covers(each, span))?.asset ?? null,
      claims: claims.filter((each) => covers(each, span)).map(({ id }) => id),
      block: blocks.find((each) => covers(each, span)) ?? null,
    };
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
