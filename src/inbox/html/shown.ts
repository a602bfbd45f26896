import { Parser } from "htmlparser2";

export interface Showing {
  /** The desk's own address for the remote picture of this number; without it they are left out. */
  picture: ((number: number) => string) | null;
  /** Links lose where they lead; the host is told behind them. */
  hasDeadLinks: boolean;
}

const VOID = new Set(["br", "col", "hr", "img", "wbr"]);
const MAX_PICTURES = 300;

/** Sanitised markup as a reader is to see it: pictures from elsewhere come through the desk, or not at all. */
export function shown(clean: string, { picture, hasDeadLinks }: Showing): string {
  const out: string[] = [];
  const ends: string[] = []; // what follows each open link
  let pictures = 0;
  const parser = new Parser({
    onopentag(name, { href, src, ...rest }) {
      const kept: Record<string, string> = { ...rest };
      if (name === "a") ends.push(hasDeadLinks && href ? ` <bdi dir="ltr"><small>(${escaped(whereTo(href))})</small></bdi>` : "");
      if (href && !hasDeadLinks) kept.href = href;
      const address = src && isRemote(src) ? ownAddress(pictures++, picture) : src;
      if (address) kept.src = address;
      out.push(`<${name}${attributesOf(kept)}>`);
    },
    ontext(text) {
      out.push(escaped(text));
    },
    onclosetag(name) {
      if (!VOID.has(name)) out.push(`</${name}>`);
      if (name === "a") out.push(ends.pop() ?? "");
    },
  });
  parser.end(clean);
  return out.join("");
}

/** Addresses of the pictures from elsewhere, by their numbers. A letter may have any number; the desk fetches the first. */
export function remotePictures(images: { src: string }[]): string[] {
  return images
    .map(({ src }) => src)
    .filter(isRemote)
    .slice(0, MAX_PICTURES);
}

function ownAddress(number: number, picture: Showing["picture"]): string | null {
  return picture && number < MAX_PICTURES ? picture(number) : null;
}

function isRemote(src: string): boolean {
  return /^https?:/i.test(src);
}

/** A host as the DNS has it, so that its letters are what they look like. */
function whereTo(href: string): string {
  if (!URL.canParse(href)) return "nowhere";
  const { protocol, host, pathname } = new URL(href);
  return protocol === "mailto:" ? pathname : host;
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
