/** A stretch of lines that belong together, and the heading they stand under. Offsets are UTF-16, into the text. */
export interface Section {
  start: number;
  end: number;
  words: number;
  heading: string;
}

export interface Line {
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
/** What stands under every letter of a source tells nothing. */
const FOOT =
  /\bunsubscribe\b|\b(?:you (?:get|got|are (?:getting|receiving)|receive|received)|this (?:e-?mail|letter|newsletter) was sent)\b.{0,80}\b(?:because|to)\b|\bview (?:it |this )?(?:e-?mail |letter )?(?:in (?:your|a) browser|on the web|online)\b/i;
const LONGEST_FOOT_WORDS = 45;
const LONG_PARAGRAPH_WORDS = 25;
const NUMBERED = /^\d{1,2}[.)]\s/;
const MARKED_HEADING = /^\s*#{1,6}\s+/;
const ITEM = /^\s*(?:[-*+•●▪◦]|\d{1,3}[.)])\s+/;

/** Paragraphs joined until they say enough, each item of a list by itself, none across a heading. A short piece stays whole, unless it is a digest. */
export function sectionsOf(text: string): Section[] {
  const lines = linesOf(text);
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const items = lines.filter(({ kind, words: length }) => kind === "item" && length >= LONG_ITEM_WORDS).length;
  if (words <= SHORT_WORDS && items <= MOST_ITEMS && !isDigest(lines)) return words === 0 ? [] : [{ start: 0, end: text.length, words, heading: "" }];
  return joined(lines);
}

/** Numbered paragraphs, or text under several headings. */
function isDigest(lines: readonly Line[]): boolean {
  const numbered = lines.filter(({ text, words }) => NUMBERED.test(text) && words >= LONG_PARAGRAPH_WORDS).length;
  const headed = lines.filter(({ kind }, at) => kind === "heading" && (lines[at + 1]?.words ?? 0) >= LONG_PARAGRAPH_WORDS).length;
  return numbered >= 2 || headed >= 2;
}

/** The lines of a text that say something, each with what it is; those that stand under every letter are left out. */
export function linesOf(text: string): Line[] {
  const found: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words > 0 && !(words <= LONGEST_FOOT_WORDS && FOOT.test(line)))
      found.push({ start, end, text: line.trim(), words, kind: kindOf(line.trim(), words) });
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
