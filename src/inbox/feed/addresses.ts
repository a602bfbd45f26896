import { childrenNamed, textOf, type XmlElement } from "./xml-tree.ts";

const MAX_ADDRESS = 4_000;
const SAFE = /^(https?|ftp|mailto|news|nntp|tag|urn|magnet|gopher|feed|itms|tel):/i;

/** The base address in force at an element: every xml:base from the outside in, each relative to the one before. */
export function baseOf(element: XmlElement | null, documentBase: string | null): string | null {
  if (!element) return documentBase;
  const outer = baseOf(element.parent, documentBase);
  const own = element.attributes["xml:base"];
  return own === undefined ? outer : (absolute(own, outer) ?? outer);
}

/** An address made absolute; as written where there is no base; null where there is none or its scheme is not one to follow. */
export function absolute(written: string | null | undefined, base: string | null): string | null {
  const address = (written ?? "").replaceAll(/[\s\p{Cc}]+/gu, "").slice(0, MAX_ADDRESS);
  if (address === "") return null;
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return SAFE.test(address) ? address : null;
  if (!base || !URL.canParse(address, base)) return address;
  return new URL(address, base).href;
}

/** The address that a feed or entry points readers to: Atom's rel="alternate" (HTML before others), or the text of RSS's link. */
export function linkOf(holder: XmlElement, documentBase: string | null): string | null {
  const links = childrenNamed(holder, "link");
  const atom = links.filter(({ attributes }) => attributes.href !== undefined && /^(alternate)?$/i.test(relOf(attributes.rel)));
  const best = atom.find(({ attributes }) => /^(text\/html|application\/xhtml\+xml|)$/i.test(attributes.type ?? "")) ?? atom[0];
  const spoken = links.find((link) => link.attributes.href === undefined && textOf(link).trim() !== "");
  for (const [link, address] of [
    [spoken, spoken && textOf(spoken)],
    [best, best?.attributes.href],
  ] as const) {
    const found = link && absolute(address, baseOf(link, documentBase));
    if (found) return found;
  }
  return null;
}

/** Atom allows the long form http://www.iana.org/assignments/relation/alternate. */
function relOf(rel: string | undefined): string {
  return (rel ?? "").replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//i, "");
}
