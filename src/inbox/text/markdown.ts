import { Marked } from "marked";
import { plainToHtml } from "./plain.ts";

const MAX_LENGTH = 1_000_000;
const MAX_NESTING = 40;
const MAX_LINE_MARKS = 1_000;
const MAX_BLOCK_MARKS = 5_000;
const MARKS = /[_*~`[\]]/g;
const READ_LENGTH = 20_000;
// what plain letters do not contain by chance
const SIGNS: [RegExp, number][] = [
  [/^#{1,6} \S/gm, 2],
  [/^(={3,}|-{3,})$/gm, 0.5],
  [/\[[^\]\n]{1,200}\]\((https?:|\/|#|mailto:)[^)\s]{1,500}\)/g, 2],
  [/!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/g, 2],
  [/^\[[^\]\n]{1,80}\]:\s+\S+/gm, 2],
  [/(?<![\w*])\*\*[^*\n]{1,200}\*\*(?![\w*])/g, 1],
  [/^ {0,3}[-*+] \S/gm, 0.5],
  [/^ {0,3}\d{1,3}\. \S/gm, 0.4],
  [/^```/gm, 2],
  [/^\|.*\|.*\|\s*$/gm, 0.7],
  [/`[^`\n]{1,80}`/g, 0.5],
  [/^> \S/gm, 0.3],
];

/** Whether a text is written in Markdown rather than plain. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, READ_LENGTH);
  if (/^\s*<(!doctype|html|body|div|table)\b/i.test(sample)) return false;
  const kinds = SIGNS.map(([pattern, weight]) => Math.min(4, sample.match(pattern)?.length ?? 0) * weight);
  return kinds.reduce((sum, weight) => sum + weight, 0) >= 2 && kinds.some((weight) => weight >= 1);
}

/** Markdown (GitHub's flavour) as markup, still to be sanitised. */
export function markdownToHtml(text: string): string {
  const bounded = text.slice(0, MAX_LENGTH);
  return isAbsurd(bounded) ? plainToHtml(bounded) : new Marked({ gfm: true, async: false }).parse(shallow(bounded), { async: false });
}

/** Pairing the marks of emphasis and links costs the square of their number in a paragraph: where they are absurdly many, the text is no Markdown. */
function isAbsurd(text: string): boolean {
  const marksIn = (part: string) => part.match(MARKS)?.length ?? 0;
  return text
    .split(/\n[\t ]*\n/)
    .some(
      (block) => marksIn(block) > MAX_BLOCK_MARKS || block.split("\n").some((line) => line.length > MAX_LINE_MARKS && marksIn(line) > MAX_LINE_MARKS),
    );
}

/** Quotes and lists nested beyond any use cost the parser more than time squared. */
function shallow(text: string): string {
  return text
    .replaceAll(/^[ \t]*(?:>[ \t]*){40,}/gm, (quotes) => `${">".repeat(MAX_NESTING)} ${/[^>\s]$/.test(quotes) ? quotes.at(-1) : ""}`)
    .replaceAll(/^([ \t]*)(?:[-*+][ \t]+){20,}/gm, "$1- ")
    .replaceAll(/^[ \t]{200,}/gm, "    ")
    .replaceAll(/[[\]*_`!(]{100,}/g, (run) => run.slice(0, 100));
}
