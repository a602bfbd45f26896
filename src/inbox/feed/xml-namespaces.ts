/** Prefix in the document -> prefix that this desk uses; the empty string is the default namespace. */
export type Prefixes = Record<string, string>;

export const ROOT_PREFIXES: Prefixes = { xml: "xml" };

// what the feed formats themselves live in: their elements need no prefix
const CORE = [
  "http://www.w3.org/2005/atom",
  "http://purl.org/atom/ns#",
  "http://purl.org/atom/app#",
  "http://my.netscape.com/rdf/simple/0.9/",
  "http://purl.org/rss/1.0/",
  "http://channel.netscape.com/rdf/simple/0.9/",
  "http://backend.userland.com/rss",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://my.netscape.com/publish/formats/rss",
  "http://purl.org/net/rss1.1#",
  "http://example.com/newformat#",
  "http://hacks.benhammersley.com/rss/streaming/",
  "http://cyber.law.harvard.edu/rss",
  "http://www.rssboard.org/",
  "http://purl.org/atom-blog/ns#",
];

const KNOWN: Record<string, string> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/elements/1.0/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://search.yahoo.com/mrss": "media",
  "http://search.yahoo.com/mrss/": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://www.itunes.com/dtd/podcast-1.0.dtd": "itunes",
  "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://www.w3.org/xml/1998/namespace": "xml",
  "http://schemas.google.com/g/2005": "gd",
  "http://www.w3.org/2000/svg": "svg",
  "http://www.w3.org/1998/math/mathml": "mathml",
};

/** The scope inside an element that may declare namespaces; the same object where it declares none. */
export function prefixesOf(attributes: Record<string, string>, outer: Prefixes): Prefixes {
  let scope = outer;
  for (const [key, uri] of Object.entries(attributes)) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    if (scope === outer) scope = { ...outer };
    const prefix = key.slice(6);
    scope[prefix] = ownPrefix(uri.trim().toLowerCase(), prefix);
  }
  return scope;
}

/** Prefixes that nobody declared are taken at their word, as so many feeds leave the declaration out. */
export function canonicalName(rawName: string, prefixes: Prefixes): string {
  const colon = rawName.indexOf(":");
  const prefix = colon < 0 ? "" : rawName.slice(0, colon);
  const local = rawName.slice(colon + 1);
  const own = prefixes[prefix] ?? prefix;
  return own ? `${own}:${local}` : local;
}

function ownPrefix(uri: string, prefix: string): string {
  const known = KNOWN[uri];
  if (known) return known;
  if (CORE.some((core) => uri.startsWith(core))) return "";
  // an unknown default namespace is most often a misspelt one; an unknown prefix is somebody's extension
  return prefix === "" || uri === "" ? "" : `${prefix}?`;
}
