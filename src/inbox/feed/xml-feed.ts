import type { Feed, FeedItem } from "../../schema/feed.ts";
import { mailText } from "../html/main-text.ts";
import { writtenDate } from "../text/dates.ts";
import { absolute, baseOf, linkOf } from "./addresses.ts";
import { lineOf, markupOf, oneLine, plainLine } from "./markup.ts";
import { authorOf } from "./people.ts";
import { childNamed, childrenNamed, descendantsNamed, inherited, isElement, textOf, type XmlElement, xmlTree } from "./xml-tree.ts";

const MAX_ITEMS = 5_000;
const MAX_CATEGORIES = 100;
const FULL_BODIES = ["content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div"];
const SUMMARIES = ["description", "summary", "abstract", "dc:description", "itunes:summary", "media:description", "itunes:subtitle"];
const FEED_DESCRIPTIONS = ["description", "subtitle", "tagline", "abstract", "itunes:summary", "dc:description", "itunes:subtitle", "summary"];
const PUBLISHED = ["pubdate", "published", "issued", "dcterms:issued", "dcterms:created", "created", "dc:date", "date"];
const UPDATED = ["updated", "modified", "dcterms:modified", "lastbuilddate", "dc:date", "lastmod"];

/** Any XML feed; null where nothing in the document looks like one. */
export function xmlFeed(xml: string, documentBase: string | null): Feed | null {
  const tree = xmlTree(xml);
  const root = feedRoot(tree);
  if (!root) return null;
  const base = documentBase ?? linkOf(root, null);
  const items = descendantsNamed(tree, ["item", "entry"], MAX_ITEMS);
  return {
    title: titleOf(root),
    link: root.attributes.href && !childNamed(root, "link") ? absolute(root.attributes.href, base) : linkOf(root, base),
    description: firstLine(root, FEED_DESCRIPTIONS),
    language: languageOf(root),
    items: items.map((item) => itemOf(item, base)),
  };
}

function feedRoot(tree: XmlElement): XmlElement | null {
  const [root] = tree.children.filter(isElement);
  const inner = descendantsNamed(tree, ["channel", "feed"], 1)[0];
  if (inner) return inner;
  const bare = root?.name === "entry" || root?.name === "item" ? tree : root;
  const isFeed = root && /^(rss|rdf:rdf|rdf|entry|item)$/.test(root.name);
  return isFeed || descendantsNamed(tree, ["item", "entry"], 1).length > 0 ? (bare ?? null) : null;
}

function itemOf(item: XmlElement, documentBase: string | null): FeedItem {
  const html = bodyOf(item);
  return {
    id: idOf(item, documentBase),
    title: titleOf(item),
    link: itemLink(item, documentBase),
    published: firstDate(item, PUBLISHED) ?? firstDate(item, UPDATED),
    updated: firstDate(item, UPDATED) ?? writtenDate(item.attributes.lastmod ?? null),
    author: authorOf(item) ?? authorOf(childNamed(item, "source") ?? { ...item, children: [] }),
    html,
    text: html && mailText(html),
    categories: categoriesOf(item),
  };
}

/** Nobody's title but its own: a media title, or one of an unknown module, does not count while there is a plain one. */
function titleOf(holder: XmlElement): string | null {
  for (const name of ["title", "dc:title", "media:title", "itunes:title"]) {
    const title = childrenNamed(holder, name)
      .map((element) => lineOf(element, name === "title" ? "html" : "text"))
      .find((line) => line !== null);
    if (title) return title;
  }
  return null;
}

function firstLine(holder: XmlElement, names: string[]): string | null {
  for (const name of names) {
    const element = childrenNamed(holder, name).find((one) => textOf(one).trim() !== "");
    const line = element && plainLine(markupOf(element, "html") ?? "");
    if (line) return line;
  }
  return null;
}

function languageOf(root: XmlElement): string | null {
  const said = childNamed(root, "language", "dc:language");
  return oneLine(said ? textOf(said) : (inherited(root, "xml:lang") ?? ""))?.replaceAll("_", "-") ?? null;
}

function idOf(item: XmlElement, documentBase: string | null): string | null {
  const said = childNamed(item, "guid", "id", "dc:identifier");
  const id = said && oneLine(textOf(said));
  if (id && said.name === "id") return absolute(id, baseOf(said, documentBase)) ?? id;
  return id ?? item.attributes["rdf:about"] ?? null;
}

function itemLink(item: XmlElement, documentBase: string | null): string | null {
  const base = baseOf(item, documentBase);
  const original = childNamed(item, "feedburner:origlink");
  const guid = childrenNamed(item, "guid").find(({ attributes }) => attributes.ispermalink?.toLowerCase() !== "false");
  const permanent = guid && /^https?:/i.test(textOf(guid).trim()) ? textOf(guid) : null;
  return (
    absolute(original && textOf(original), base) ??
    linkOf(item, documentBase) ??
    absolute(permanent, base) ??
    absolute(item.attributes.href ?? item.attributes["rdf:about"], base) ??
    enclosureLink(item, base)
  );
}

function enclosureLink(item: XmlElement, base: string | null): string | null {
  const media = childNamed(item, "enclosure");
  return media && absolute(media.attributes.url, base);
}

/** The fullest body: whole content before a summary, and of several the one with markup, then the longer. */
function bodyOf(item: XmlElement): string | null {
  for (const names of [FULL_BODIES, SUMMARIES]) {
    for (const name of names) {
      const bodies = bodyElements(item, name).flatMap((element) => bodyMarkup(element) ?? []);
      const best = bodies.find((body) => /<[a-z]/i.test(body)) ?? bodies[0];
      if (best) return best;
    }
  }
  return null;
}

/** Media RSS puts its description inside a group or a content element. */
function bodyElements(item: XmlElement, name: string): XmlElement[] {
  const own = childrenNamed(item, name);
  if (own.length > 0 || !name.startsWith("media:")) return own;
  return childrenNamed(item, "media:group", "media:content").flatMap((group) => childrenNamed(group, name));
}

function bodyMarkup(element: XmlElement): string | null {
  const parts = element.attributes.type?.startsWith("multipart/") ? childrenNamed(element, element.name) : [element];
  const isAtom = element.name === "content" || element.name === "summary";
  const isXhtml = element.name.startsWith("xhtml:");
  return (
    parts
      .map((part) => markupOf(part, isXhtml ? "xhtml" : isAtom && "src" in part.attributes ? "text" : isAtom ? "text" : "html"))
      .find((markup) => markup !== null) ?? null
  );
}

function categoriesOf(item: XmlElement): string[] {
  const named = childrenNamed(item, "category", "dc:subject", "itunes:category").slice(0, MAX_CATEGORIES);
  const keywords = childrenNamed(item, "itunes:keywords", "media:keywords").flatMap((element) => textOf(element).split(","));
  const labels = named.map(
    ({ attributes, ...element }) => attributes.label ?? attributes.term ?? attributes.text ?? textOf({ attributes, ...element }),
  );
  return [...new Set([...labels, ...keywords].flatMap((label) => oneLine(label) ?? []))].slice(0, MAX_CATEGORIES);
}

/** The first of these fields that holds a date which can be told; of several of one name, the last one written. */
function firstDate(holder: XmlElement, names: string[]): string | null {
  for (const name of names) {
    const date = childrenNamed(holder, name)
      .map((element) => writtenDate(textOf(element)))
      .findLast((one) => one !== null);
    if (date) return date;
  }
  return null;
}
