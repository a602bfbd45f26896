import { Unreadable } from "../../platform/errors.ts";
import type { Feed } from "../../schema/feed.ts";
import { decodeAs } from "../text/charset.ts";
import { jsonFeed } from "./json-feed.ts";
import { xmlFeed } from "./xml-feed.ts";

const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a feed of any format from its bytes; the HTTP Content-Type and the address it came from help where the feed is silent. */
export function parseFeed(bytes: Uint8Array, hints: { contentType?: string; url?: string } = {}): Feed {
  if (bytes.byteLength > MAX_BYTES) throw new Unreadable("too-large", `the feed is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const text = decodeAs(bytes, [charsetOf(hints.contentType), declaredEncoding(bytes)]);
  const base = hints.url && URL.canParse(hints.url) ? hints.url : null;
  const feed = /^\s*[{[]/.test(text) ? jsonFeed(text, base) : xmlFeed(withoutNoise(text), base);
  if (!feed)
    throw new Unreadable(text.trim() === "" ? "empty" : "not-a-feed", text.trim() === "" ? "the document is empty" : "the document is not a feed");
  return feed;
}

function charsetOf(contentType: string | undefined): string | null {
  return contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1] ?? null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 500)).toString("latin1");
  return start.match(/<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i)?.[1] ?? null;
}

/** Without control characters that XML forbids; those of Windows-1252 that were passed off as Unicode become the letters that were meant. */
function withoutNoise(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r\u0080-\u009f]/gu, "")
    .replaceAll(/[\u0080-\u009f]+/g, (letters) => new TextDecoder("windows-1252").decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
}
