import { escapeText } from "entities";
import type { Feed, FeedItem } from "../../schema/feed.ts";
import { mailText } from "../html/main-text.ts";
import { writtenDate } from "../text/dates.ts";
import { absolute } from "./addresses.ts";
import { oneLine } from "./markup.ts";

const MAX_ITEMS = 5_000;
const MAX_CATEGORIES = 100;
const MAX_BODY = 2_000_000;

type Json = Record<string, unknown>;

/** JSON Feed 1 and 1.1; null where the JSON is something else. */
export function jsonFeed(json: string, documentBase: string | null): Feed | null {
  const feed = record(parsed(json));
  if (!feed || !Array.isArray(feed.items) || !(text(feed.version)?.includes("jsonfeed") || text(feed.title))) return null;
  const base = documentBase ?? absolute(text(feed.feed_url), null) ?? absolute(text(feed.home_page_url), null);
  const items = feed.items
    .slice(0, MAX_ITEMS)
    .map(record)
    .filter((item) => item !== null);
  return {
    title: line(feed.title),
    link: absolute(text(feed.home_page_url), base),
    description: line(feed.description),
    language: line(feed.language),
    items: items.map((item) => itemOf(item, base, authorsOf(feed))),
  };
}

function itemOf(item: Json, base: string | null, feedAuthor: string | null): FeedItem {
  const plain = text(item.content_text) ?? text(item.summary);
  const html = text(item.content_html) ?? (plain && plainMarkup(plain));
  const published = writtenDate(text(item.date_published));
  const updated = writtenDate(text(item.date_modified));
  return {
    id: line(item.id),
    title: line(item.title),
    link: absolute(text(item.url), base) ?? absolute(text(item.external_url), base),
    published: published ?? updated,
    updated,
    author: authorsOf(item) ?? feedAuthor,
    html: html?.slice(0, MAX_BODY) ?? null,
    text: html ? mailText(html.slice(0, MAX_BODY)) : null,
    categories: (Array.isArray(item.tags) ? item.tags : []).slice(0, MAX_CATEGORIES).flatMap((tag) => line(tag) ?? []),
  };
}

function plainMarkup(plain: string): string {
  return escapeText(plain.slice(0, MAX_BODY)).replaceAll(/\r?\n/g, "<br>");
}

/** Version 1.1 has `authors`, version 1 had one `author`. */
function authorsOf(holder: Json): string | null {
  const people = Array.isArray(holder.authors) ? holder.authors.slice(0, 20) : [holder.author];
  const names = people.flatMap((person) => line(record(person)?.name ?? record(person)?.url ?? person) ?? []);
  return names.join(", ") || null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function record(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** Publishers write ids and titles as numbers too. */
function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function line(value: unknown): string | null {
  return oneLine(text(value) ?? "");
}
