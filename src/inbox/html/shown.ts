import { Parser } from "htmlparser2";
import { escaped } from "../../platform/escaped.ts";

export interface Showing {
  /** The desk's own address for the remote picture of this number; without it they are left out. */
  picture: ((number: number) => string) | null;
  /** Of the link of this number: what is told behind it instead of letting it lead anywhere; null: it leads where it says. */
  instead: (number: number, href: string) => string | null;
}

const VOID = new Set(["br", "col", "hr", "img", "wbr"]);
const MAX_PICTURES = 300;
const MAX_ADDRESS = 200;

/** Sanitised markup as a reader is to see it: pictures from elsewhere come through the desk, or not at all. */
export function shown(clean: string, { picture, instead }: Showing): string {
  const out: string[] = [];
  const ends: string[] = []; // what follows each open link
  let pictures = 0;
  let links = 0;
  const parser = new Parser({
    onopentag(name, { href, src, ...rest }) {
      const kept: Record<string, string> = { ...rest };
      const told = href ? instead(links++, href) : null;
      if (name === "a") ends.push(told === null ? "" : ` <bdi dir="ltr"><small>(${escaped(told)})</small></bdi>`);
      if (href && told === null) kept.href = href;
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

/** The host of a link as the DNS has it, so that its letters are what they look like. */
export function hostTold(href: string): string {
  if (!URL.canParse(href)) return "nowhere";
  const { protocol, host, pathname } = new URL(href);
  return protocol === "mailto:" ? pathname : host;
}

/** The whole address of a link, its host as the DNS has it, cut where it is very long. */
export function addressTold(href: string): string {
  const address = URL.canParse(href) ? new URL(href).href : href;
  return address.length > MAX_ADDRESS ? `${address.slice(0, MAX_ADDRESS)}…` : address;
}

function ownAddress(number: number, picture: Showing["picture"]): string | null {
  return picture && number < MAX_PICTURES ? picture(number) : null;
}

function isRemote(src: string): boolean {
  return /^https?:/i.test(src);
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
}
