export interface DocumentLink {
  href: string;
  text: string;
}

/** The host an address leads to, empty where it is none. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, "") : "";
}

/** A link and where its words stand in the text. */
export interface LinkAt extends DocumentLink {
  at: number;
}

const MOST_LINKS = 1_000;
/** How far on from the last link found the next one is looked for. */
const REACH = 20_000;

/** Links whose words are found in a text, in its order. */
export function linksAt(text: string, links: readonly DocumentLink[]): LinkAt[] {
  const found: LinkAt[] = [];
  let cursor = 0;
  for (const link of links.slice(0, MOST_LINKS)) {
    const words = link.text.trim();
    const place = words === "" ? -1 : text.slice(cursor, cursor + REACH).indexOf(words);
    if (place < 0) continue;
    cursor += place;
    found.push({ ...link, at: cursor });
  }
  return found;
}
