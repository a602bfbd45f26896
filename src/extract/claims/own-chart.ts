import { Parser } from "htmlparser2";

export interface OwnChart {
  href: string;
  /** What the letter says that it shows. */
  text: string;
}

const BEHIND_CHARS = 900;
const BEFORE_CHARS = 500;
const SOUGHT_CHARS = 80;
/** Smaller pictures are marks, avatars and buttons. */
const LEAST_PIXELS = 120;

/** The author's own picture beside a paragraph of a sanitised letter: the next one close behind it, else the last one close before it. Null where none stands there. */
export function chartBeside(html: string, paragraph: string): OwnChart | null {
  const { text, pictures } = laidOut(html);
  const sought = plain(paragraph).slice(0, SOUGHT_CHARS);
  const start = sought === "" ? -1 : text.indexOf(sought);
  if (start < 0) return null;
  const end = start + plain(paragraph).length;
  const behind = pictures.find(({ at }) => at >= start && at <= end + BEHIND_CHARS);
  const found = behind ?? pictures.findLast(({ at }) => at < start && at >= start - BEFORE_CHARS);
  return found ? { href: found.href, text: found.text } : null;
}

/** The letter's text without spaces that mean nothing, and its pictures, each with the length of the text before it. */
function laidOut(html: string): { text: string; pictures: (OwnChart & { at: number })[] } {
  let text = "";
  const pictures: (OwnChart & { at: number })[] = [];
  const parser = new Parser({
    ontext: (part) => {
      text += plain(part);
    },
    onopentag: (name, { src = "", alt = "", title = "", width = "", height = "" }) => {
      const isSmall = [width, height].some((size) => size !== "" && Number.parseInt(size, 10) < LEAST_PIXELS);
      if (name === "img" && /^https?:/i.test(src) && !isSmall) pictures.push({ at: text.length, href: src, text: alt || title });
    },
  });
  parser.end(html);
  return { text, pictures };
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, "");
}
