import { Parser } from "htmlparser2";

const MAX_FEEDS = 10;
const MAX_CHARS = 2_000_000;
const FEED_TYPE = /^(application|text)\/(rss|atom|feed|rdf)\+(xml|json)|^application\/(xml|json)$/i;
const USUAL_PATHS = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"];

/** Feeds that a web page names in its head, in its order. */
export function feedsNamed(html: string, url: string): string[] {
  const found = new Set<string>();
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "" }) {
      if (name === "base" && URL.canParse(href, url)) base = new URL(href, url).href;
      if (name !== "link" || !/\balternate\b/i.test(rel) || !FEED_TYPE.test(type) || !URL.canParse(href, base)) return;
      if (found.size < MAX_FEEDS) found.add(new URL(href, base).href);
    },
  });
  parser.end(html.slice(0, MAX_CHARS));
  return [...found].filter((address) => !/\/comments\/?(feed|$)/i.test(address));
}

/** Where feeds usually are, for a site that names none. */
export function feedsGuessed(url: string): string[] {
  const { pathname, origin } = new URL(url);
  const folder = pathname.replace(/\/+$/, "");
  return [...new Set([...(folder ? [`${origin}${folder}/feed`] : []), ...USUAL_PATHS.map((path) => origin + path)])];
}
