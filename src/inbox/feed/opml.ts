import { escapeUTF8 } from "entities";
import { decodeAs } from "../text/charset.ts";
import { absolute } from "./addresses.ts";
import { oneLine } from "./markup.ts";
import { descendantsNamed, type XmlElement, xmlTree } from "./xml-tree.ts";

export interface Subscription {
  title: string | null;
  url: string;
  homepage: string | null;
}

const MAX_SUBSCRIPTIONS = 10_000;
const MAX_BYTES = 20 * 1024 * 1024;

/** The feeds of an OPML list, however deep in folders, each address once. */
export function parseOpml(bytes: Uint8Array): Subscription[] {
  const text = decodeAs(bytes.subarray(0, MAX_BYTES), [
    Buffer.from(bytes.subarray(0, 500))
      .toString("latin1")
      .match(/encoding\s*=\s*["']([\w.:-]+)/i)?.[1],
  ]);
  const found = new Map<string, Subscription>();
  for (const outline of outlines(xmlTree(text))) {
    const subscription = subscriptionOf(outline);
    if (subscription && !found.has(subscription.url) && found.size < MAX_SUBSCRIPTIONS) found.set(subscription.url, subscription);
  }
  return [...found.values()];
}

/** Every outline below, folders and feeds alike, in the order of the document. */
function outlines(holder: XmlElement): XmlElement[] {
  return descendantsNamed(holder, ["outline"], Number.POSITIVE_INFINITY).flatMap((outline) => [outline, ...outlines(outline)]);
}

/** Some programs write a feed's address in `url` and say type="link" or "rss". */
function subscriptionOf({ attributes }: XmlElement): Subscription | null {
  const isFeed = /^(rss|atom|feed|pie|rss1|link)$/i.test(attributes.type ?? "");
  const url = absolute(attributes.xmlurl ?? (isFeed ? attributes.url : null), null);
  if (!url || !/^https?:/i.test(url)) return null;
  return { title: oneLine(attributes.title || attributes.text || ""), url, homepage: absolute(attributes.htmlurl, null) };
}

/** The list as OPML 2.0, for other readers. */
export function opmlOf(sources: { title: string | null; url: string; homepage: string | null }[], title: string, now: Date): string {
  const outline = (source: Subscription) => {
    const name = escapeUTF8(source.title ?? source.url);
    const homepage = source.homepage ? ` htmlUrl="${escapeUTF8(source.homepage)}"` : "";
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeUTF8(source.url)}"${homepage}/>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeUTF8(title)}</title>
    <dateCreated>${now.toUTCString()}</dateCreated>
  </head>
  <body>
${sources.map(outline).join("\n")}
  </body>
</opml>
`;
}
