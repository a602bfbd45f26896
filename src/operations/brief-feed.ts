import { generateJsonFeed, generateRssFeed } from "feedsmith";
import { z } from "zod";
import { briefHtml } from "../brief/html.ts";
import { deskAddress } from "../brief/ways.ts";
import { type Caller, type Desk, operation } from "../desk.ts";
import { BriefKind, type BriefSettings } from "../schema/brief.ts";
import { NOT_ADVICE } from "../schema/not-advice.ts";
import { briefSettings, briefsOf, type KeptBrief } from "../store/briefs.ts";

const IN_A_FEED = 30;
const TITLE = "Assay: briefs";

const Input = z.object({ format: z.enum(["rss", "json"]).default("rss"), kind: BriefKind.optional() });
type Input = z.output<typeof Input>;

export const briefFeed = operation({
  name: "brief_feed",
  summary: "Your newest briefs as a feed, each whole: RSS 2.0 or JSON Feed 1.1",
  route: "GET /v1/briefs/feed",
  role: "reader",
  changes: false,
  input: Input,
  output: z.string().describe("RSS or JSON Feed"),
  command: { words: ["export", "briefs"], text: (text) => text.trimEnd() },
  flow: { type: ({ format }) => (format === "rss" ? "application/rss+xml; charset=utf-8" : "application/feed+json"), pieces },
  async run(desk, input, caller) {
    return feedOf(desk, input, caller);
  },
});

async function* pieces(desk: Desk, input: Input, caller: Caller): AsyncGenerator<string> {
  yield await feedOf(desk, input, caller);
}

async function feedOf(desk: Desk, { format, kind }: Input, { person }: Caller): Promise<string> {
  const settings = await briefSettings(desk.db, person.id);
  const home = deskAddress(desk.config);
  const items = (await briefsOf(desk.db, person.id, { kind, limit: IN_A_FEED })).map((brief) => itemOf(brief, settings, home));
  if (format === "rss") return generateRssFeed({ title: TITLE, link: `${home}/briefs`, description: NOT_ADVICE, items: items.map(rssItem) });
  const feed = { title: TITLE, home_page_url: `${home}/briefs`, feed_url: `${home}/v1/briefs/feed?format=json`, description: NOT_ADVICE };
  return JSON.stringify(generateJsonFeed({ ...feed, items: items.map(jsonItem) }));
}

interface Item {
  id: string;
  url: string;
  title: string;
  html: string;
  at: Date;
}

function itemOf({ id, kind, day, madeAt, content }: KeptBrief, { sections }: BriefSettings, home: string): Item {
  const [first] = content.items;
  const name = kind === "weekly" ? `The week until ${day}` : `Brief of ${day}`;
  const url = `${home}/briefs/${day}${kind === "weekly" ? "?weekly=true" : ""}`;
  const html = briefHtml({ kind, day, content, sections, desk: home, notAdvice: NOT_ADVICE });
  return { id, url, title: first ? `${name}: ${first.title}` : name, html, at: madeAt };
}

function rssItem({ id, url, title, html, at }: Item) {
  return { title, link: url, guid: { value: `urn:uuid:${id}`, isPermaLink: false }, pubDate: at, content: { encoded: html } };
}

function jsonItem({ id, url, title, html, at }: Item) {
  return { id: `urn:uuid:${id}`, url, title, content_html: html, date_published: at };
}
