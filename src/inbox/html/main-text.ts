import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { oneSpaced } from "../text/plain.ts";
import { boundHtml } from "./bound.ts";
import { hides, sizesFont } from "./style.ts";
import { TextLines } from "./text-lines.ts";

const BLOCK = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary tbody tfoot thead tr ul".split(
    " ",
  ),
);
const UNSEEN = new Set(
  "script style head title noscript template textarea select option iframe object embed applet frameset noframes noembed audio video canvas map button svg math datalist".split(
    " ",
  ),
);

/** What a reader of the mail sees, one paragraph, list item or row of figures a line; no addresses of links, no words for images, no hidden preview. */
export function mailText(html: string): string {
  const lines = new TextLines();
  const parser = new Parser(textHandler(lines));
  parser.end(boundHtml(html));
  return lines.text();
}

interface Open {
  name: string;
  unseen: boolean;
  zeroFont: boolean;
}

function textHandler(lines: TextLines) {
  const open: Open[] = [];
  let preformatted = 0;

  return {
    onopentag(name: string, attributes: Record<string, string>) {
      const outer = open.at(-1);
      const style = attributes.style ?? "";
      const unseen = (outer?.unseen ?? false) || UNSEEN.has(name) || "hidden" in attributes || (style !== "" && hides(style));
      const font = style && sizesFont(style);
      open.push({ name, unseen, zeroFont: font ? font === "zero" : (outer?.zeroFont ?? false) });
      if (unseen) return;
      if (name === "pre") preformatted += 1;
      openLines(lines, name);
    },
    ontext(text: string) {
      const inside = open.at(-1);
      if (!inside?.unseen && !inside?.zeroFont)
        lines.add(inside?.name === "sup" && /\d$/.test(lines.lastCharacter()) && /^\d/.test(text) ? `^${text}` : text, preformatted > 0);
    },
    onclosetag(name: string) {
      if (open.pop()?.unseen) return;
      if (name === "pre") preformatted -= 1;
      closeLines(lines, name);
    },
  };
}

function openLines(lines: TextLines, name: string): void {
  if (name === "table") lines.openTable();
  else if (name === "tr") lines.openRow();
  else if (name === "td" || name === "th") lines.openCell(name === "th");
  else if (name === "br" || BLOCK.has(name)) lines.endLine();
}

function closeLines(lines: TextLines, name: string): void {
  if (name === "table") lines.closeTable();
  else if (name === "td" || name === "th") lines.closeCell();
  else if (BLOCK.has(name) && name !== "tr") lines.endLine();
}

export interface Article {
  title: string | null;
  byline: string | null;
  /** the article's own markup, not yet sanitised */
  html: string;
  text: string;
  published: string | null;
  language: string | null;
  excerpt: string | null;
}

const MAX_PAGE = 3_000_000;
const MAX_PAGE_DEPTH = 120;
const MAX_PAGE_ELEMENTS = 30_000;

/** The article of a web page without its surroundings. Costs up to seconds on hostile pages: call it where it can be stopped. */
export function articleText(html: string, url: string | null): Article {
  const page = boundHtml(html, { maxLength: MAX_PAGE, maxDepth: MAX_PAGE_DEPTH, maxElements: MAX_PAGE_ELEMENTS });
  const { document } = parseHTML(page);
  const language = oneSpaced(document.documentElement?.getAttribute("lang") ?? "") || null;
  const base = url && URL.canParse(url) ? url : null;
  if (base) Object.defineProperty(document, "baseURI", { value: base });
  const article = new Readability(document as unknown as Document).parse();
  const content = article?.content ?? page;
  return {
    title: lineOf(article?.title),
    byline: lineOf(article?.byline),
    html: content,
    text: mailText(content),
    published: lineOf(article?.publishedTime),
    language: lineOf(article?.lang) ?? language,
    excerpt: lineOf(article?.excerpt),
  };
}

function lineOf(text: string | null | undefined): string | null {
  return oneSpaced(text ?? "") || null;
}
