import type { Image, Unsubscribe } from "../schema/issue.ts";
import type { Message } from "../schema/sender.ts";
import type { Alias } from "../schema/source.ts";
import { mailText } from "./html/main-text.ts";
import { sanitise } from "./html/sanitise.ts";
import { looksLikeMarkdown, markdownToHtml } from "./text/markdown.ts";
import { paragraphs, plainToHtml } from "./text/plain.ts";

/** A document parsed and cleaned, before anybody judges it. */
export interface Draft {
  /** Its place inside the delivery: a feed's entry, or empty. */
  part: string;
  kind: "mail" | "page" | "text";
  title: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  body: Body;
  /** What a mail says of its sender and how it came; null for what is no mail. */
  message: Message | null;
  unsubscribe: Unsubscribe | null;
  isConfirmation: boolean;
  sourceName: string | null;
  homepage: string | null;
  aliases: Alias[];
  likely: Alias[];
  /** Ids the publisher gave it: entry id, message id. */
  ids: string[];
  /** Text that precedes it, for context only. */
  before: string;
}

/** Markup made safe, and its text, one paragraph a line. */
export interface Body {
  html: string;
  text: string;
  links: { href: string; text: string }[];
  images: Image[];
  trackersRemoved: number;
}

export function bodyOfHtml(html: string, baseUrl: string | null): Body {
  const safe = sanitise(html, { baseUrl });
  return { ...safe, text: mailText(safe.html) };
}

/** Plain text, or Markdown read as such. */
export function bodyOfText(text: string, baseUrl: string | null): Body {
  return looksLikeMarkdown(text) ? bodyOfHtml(markdownToHtml(text), baseUrl) : bodyOfPlain(text);
}

export function bodyOfPlain(text: string): Body {
  return { ...sanitise(plainToHtml(text), { baseUrl: null }), text: paragraphs(text) };
}
