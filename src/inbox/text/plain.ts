import { escapeText } from "entities";

const MAX_TEXT = 5_000_000;
// filled in by mail writers to push the preview on, or by word processors; none of them is seen
const INVISIBLE =
  /\u034f|[\ufe00-\ufe0e]|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
const CONTROL = /[^\P{Cc}\t\n]/gu;
const LONELY_JOINER = /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Hard-wrapped mail breaks its lines somewhere between these columns. */
const MIN_WRAP = 45;
const MAX_WRAP = 100;
const LIST_ITEM = /^\s*([-*•·–—+>|#]|\(?\d{1,3}[.)]|[a-z][.)])\s|^\s*[=_*~-]{3,}\s*$/i;

/** Text as this desk keeps it: one paragraph a line, NFC, hard-wrapped lines joined again, nothing invisible. */
export function paragraphs(text: string): string {
  const lines = visible(text.slice(0, MAX_TEXT))
    .split("\n")
    .map((line) => line.trimEnd());
  const joined = isHardWrapped(lines) ? unwrapped(lines) : lines;
  return joined
    .map(oneSpaced)
    .filter((line) => line !== "")
    .join("\n");
}

/** Plain text as markup: an empty line starts a paragraph, other line breaks stay. */
export function plainToHtml(text: string): string {
  const linked = (line: string) =>
    escapeText(line).replaceAll(
      /\bhttps?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g,
      (address) => `<a href="${address.replaceAll('"', "&quot;")}">${address}</a>`,
    );
  return visible(text.slice(0, MAX_TEXT))
    .split(/\n[\t ]*(?:\n[\t ]*)+/)
    .filter((block) => block.trim() !== "")
    .map(
      (block) =>
        `<p>${block
          .split("\n")
          .map((line) => linked(line.trim()))
          .join("<br>")}</p>`,
    )
    .join("\n");
}

/** Without characters that are not seen, with line ends of one kind and composed accents. */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(CONTROL, "")
    .replaceAll(INVISIBLE, "")
    .replaceAll(LONELY_JOINER, "")
    .normalize("NFC");
}

export function oneSpaced(line: string): string {
  return line.replaceAll(/\s+/g, " ").trim();
}

/** Most lines that another one follows at once end near one column. */
function isHardWrapped(lines: string[]): boolean {
  const followed = lines.filter((line, index) => line !== "" && (lines[index + 1] ?? "") !== "" && !LIST_ITEM.test(lines[index + 1] ?? ""));
  if (followed.length < 2 || lines.some((line) => line.length > MAX_WRAP * 3 && line.includes(" "))) return false;
  const wrapped = followed.filter(({ length }) => length >= MIN_WRAP && length <= MAX_WRAP);
  return wrapped.length >= followed.length * 0.6;
}

function unwrapped(lines: string[]): string[] {
  const longest = Math.min(MAX_WRAP, Math.max(...lines.map(({ length }) => length)));
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? "";
    const continues =
      index > 0 && line !== "" && before !== "" && !LIST_ITEM.test(line) && !isQuoted(line, before) && couldNotFit(before, line, longest);
    if (continues) joined.push(`${joined.pop() ?? ""} ${line.trim()}`);
    else joined.push(line);
  });
  return joined;
}

function isQuoted(line: string, before: string): boolean {
  return line.startsWith(">") !== before.startsWith(">") || line.startsWith(">");
}

/** A line was broken by wrapping only if the next line's first word did not fit any more. */
function couldNotFit(before: string, line: string, longest: number): boolean {
  const [firstWord = ""] = line.trim().split(" ", 1);
  return before.length + 1 + firstWord.length > longest * 0.85 && before.length >= MIN_WRAP * 0.8;
}
