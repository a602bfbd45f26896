/** A stretch of lines that belong together, and the heading they stand under. Offsets are UTF-16, into the text. */
export interface Section {
  start: number;
  end: number;
  words: number;
  heading: string;
}

interface Line {
  start: number;
  end: number;
  text: string;
  words: number;
  kind: "heading" | "item" | "plain";
}

const ENOUGH_WORDS = 110;
const LONG_ITEM_WORDS = 12;
/** A piece this short tells of one thing, however many lines it has. */
const SHORT_WORDS = 260;
const MOST_ITEMS = 3;
const LONGEST_HEADING = 90;
const LONGEST_HEADING_WORDS = 12;
const MARKED_HEADING = /^\s*#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+•●▪◦]|\d{1,3}[.)])\s+/;

/** Paragraphs joined until they say enough, each item of a list by itself, none across a heading. A short piece stays whole. */
export function sectionsOf(text: string): Section[] {
  const lines = linesOf(text);
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const items = lines.filter(({ kind, words: length }) => kind === "item" && length >= LONG_ITEM_WORDS).length;
  if (words <= SHORT_WORDS && items <= MOST_ITEMS) return words === 0 ? [] : [{ start: 0, end: text.length, words, heading: "" }];
  return joined(lines);
}

function linesOf(text: string): Line[] {
  const found: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words > 0) found.push({ start, end, text: line.trim(), words, kind: kindOf(line.trim(), words) });
    start = end + 1;
  }
  return found;
}

function kindOf(line: string, words: number): Line["kind"] {
  if (MARKED_HEADING.test(line)) return "heading";
  if (ITEM.test(line)) return "item";
  const isShort = words <= LONGEST_HEADING_WORDS && line.length <= LONGEST_HEADING;
  return isShort && !/[.;,…!?]["'”’)]?$/.test(line) ? "heading" : "plain";
}

function joined(lines: readonly Line[]): Section[] {
  const found: Section[] = [];
  let heading = "";
  let open: Section | null = null;
  const close = () => {
    if (open) found.push(open);
    open = null;
  };
  for (const line of lines) {
    if (line.kind === "heading") {
      close();
      heading = line.text.replace(MARKED_HEADING, "");
      continue;
    }
    if (line.kind === "item" && line.words >= LONG_ITEM_WORDS) {
      close();
      found.push({ start: line.start, end: line.end, words: line.words, heading });
      continue;
    }
    const section: Section = open ?? { start: line.start, end: line.end, words: 0, heading };
    section.end = line.end;
    section.words += line.words;
    open = section;
    if (section.words >= ENOUGH_WORDS) close();
  }
  close();
  return found;
}
