import { createHash } from "node:crypto";
import { messageOf, Unreadable } from "../platform/errors.ts";
import { type Delivery, Document } from "../schema/delivery.ts";
import type { Feed, FeedItem } from "../schema/feed.ts";
import type { Message } from "../schema/sender.ts";
import type { Alias } from "../schema/source.ts";
import { type Body, bodyOfHtml, bodyOfPlain, bodyOfText, type Draft } from "./draft.ts";
import { parseFeed } from "./feed/parse.ts";
import { decodePage } from "./html/decode.ts";
import { articleText } from "./html/main-text.ts";
import { sanitise } from "./html/sanitise.ts";
import { hostAlias, mailAliases } from "./identity.ts";
import { isConfirmation } from "./mail/confirmation.ts";
import { type Mail, parseMail } from "./mail/parse.ts";

const MAX_HEADLINE = 1_000;
export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024;

type Parsed = Pick<Delivery, "format" | "bytes" | "hints"> & { origin: string };

/** Parses a delivery and cleans what is in it: a feed gives a draft an entry, all else one. Throws Unreadable. */
export async function draftsOf({ format, bytes, hints, origin }: Parsed): Promise<Draft[]> {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new Unreadable("too-large", `is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  switch (format) {
    case "feed":
      return feedDrafts(parseFeed(bytes, hints), hints.url ?? null, origin);
    case "mail":
      return [await mailDraft(bytes, hints)];
    case "page":
      return [pageDraft(bytes, hints.url ?? null, hints.contentType)];
    case "document":
      return [await documentDraft(documentIn(bytes))];
  }
}

function feedDrafts(feed: Feed, url: string | null, origin: string): Draft[] {
  const host = hostAlias(feed.link ?? url);
  const isAddress = /^https?:\/\//.test(origin);
  const aliases: Alias[] = [...(isAddress ? [{ kind: "feed" as const, value: origin }] : []), ...(host ? [host] : [])];
  return feed.items.map((item) => ({
    ...EMPTY,
    part: partOf(item),
    kind: "page",
    title: item.title,
    author: item.author,
    published: item.published ?? item.updated,
    url: item.link,
    body: bodyOfHtml(item.html ?? "", item.link ?? feed.link ?? url),
    sourceName: feed.title,
    homepage: feed.link,
    aliases,
    ids: item.id ? [item.id] : [],
  }));
}

function partOf({ id, link, title, published }: FeedItem): string {
  const named = id ?? link;
  if (named && named.length <= 500) return named;
  return createHash("sha256")
    .update(JSON.stringify([id, link, title, published]))
    .digest("hex");
}

export async function mailDraft(bytes: Uint8Array, { address }: Delivery["hints"] = {}): Promise<Draft> {
  const mail = await parseMail(bytes);
  const body = bodyOfMail(mail);
  const { known, likely } = mailAliases({ from: mail.from.address, listId: mail.listId });
  return {
    ...EMPTY,
    kind: "mail",
    title: mail.subject,
    author: mail.from.name ?? mail.from.address,
    published: mail.date?.toISOString() ?? null,
    body,
    message: messageOfMail(mail, bytes),
    unsubscribe: unsubscribeOf(mail),
    isConfirmation: isConfirmation({ subject: mail.subject, text: body.text }),
    sourceName: mail.from.name ?? mail.from.address,
    ...mailWays({ known, likely }, address),
    ids: mail.messageId ? [mail.messageId] : [],
  };
}

/** An address of the desk's own tells whose letter it is; what the letter says of its sender then adds nothing to what is known. */
function mailWays({ known, likely }: { known: Alias[]; likely: Alias[] }, address: string | undefined): Pick<Draft, "aliases" | "likely"> {
  if (address !== undefined) return { aliases: [{ kind: "address", value: address }], likely: [...known, ...likely] };
  return { aliases: known.length > 0 ? known : [{ kind: "from", value: "unknown sender" }], likely };
}

/** What judging its sender needs of a mail. */
function messageOfMail(mail: Mail, raw: Uint8Array): Message {
  return {
    address: mail.from.address,
    name: mail.from.name?.slice(0, MAX_HEADLINE) ?? null,
    fromCount: mail.fromCount,
    subject: mail.subject?.slice(0, MAX_HEADLINE) ?? null,
    to: mail.to,
    replyTo: mail.replyTo,
    date: mail.date?.toISOString() ?? null,
    headers: mail.headerLines.map(({ key, line }) => ({ name: key, value: line.slice(line.indexOf(":") + 1).trim() })),
    attachments: mail.attachments.map(({ name, type }) => ({ name, type })),
    markup: mail.html,
    raw,
  };
}

function bodyOfMail({ html, text }: Mail): Body {
  const marked = html ? bodyOfHtml(html, null) : null;
  if (marked?.text.trim()) return marked;
  const plain = text ? bodyOfPlain(text) : null; // as it stands: asterisks in a letter are no Markdown
  return plain?.text.trim() ? plain : (marked ?? bodyOfPlain(""));
}

function unsubscribeOf({ listUnsubscribe: { urls, mailto, oneClick } }: Mail): Draft["unsubscribe"] {
  const [url = null] = urls;
  return url || mailto ? { oneClick, url, mailto, verdict: "ok" } : null;
}

function pageDraft(bytes: Uint8Array, url: string | null, contentType?: string): Draft {
  const html = decodePage(bytes, contentType);
  const article = articleText(html, url);
  const host = hostAlias(url);
  const safe = sanitise(article.html, { baseUrl: url });
  return {
    ...EMPTY,
    kind: "page",
    title: article.title,
    author: article.byline,
    published: article.published,
    url,
    body: { ...safe, text: article.text },
    sourceName: host?.value ?? "Saved pages",
    aliases: host ? [host] : [{ kind: "slug", value: "saved-pages" }],
  };
}

function documentIn(bytes: Uint8Array): Document {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Unreadable("not-json", `is not JSON: ${messageOf(error)}`);
  }
  return checkedDocument(value);
}

/** A document as it must be; throws Unreadable naming the field that is wrong. */
export function checkedDocument(value: unknown): Document {
  const parsed = Document.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Unreadable("bad-document", `field ${issue?.path.join(".") || "(whole)"}: ${issue?.message}`);
  }
  const { text, html, raw } = parsed.data;
  if (text === undefined && html === undefined && raw === undefined) throw new Unreadable("bad-document", "has none of text, html and raw");
  return parsed.data;
}

/** The draft of one document given as fields. What the fields say goes before what a raw message says. */
export async function documentDraft(document: Document): Promise<Draft> {
  const { id, html, text, raw, source, before = "" } = document;
  const url = webAddress(document.url);
  const mail = raw === undefined ? null : await mailDraft(Buffer.from(raw));
  const own = mail ?? {
    ...EMPTY,
    kind: html === undefined ? ("text" as const) : ("page" as const),
    body: html === undefined ? bodyOfText(text ?? "", url) : bodyOfHtml(html, url),
  };
  const aliases: Alias[] = source ? [{ kind: "slug", value: source.toLowerCase() }, ...own.aliases] : own.aliases;
  return {
    ...own,
    title: document.title === undefined ? own.title : withoutTags(document.title) || own.title,
    published: publishedIn(document.published) ?? own.published,
    url: url ?? own.url,
    before,
    sourceName: source ?? own.sourceName ?? "Documents",
    aliases: aliases.length > 0 ? aliases : [{ kind: "slug", value: "documents" }],
    ids: [id, ...own.ids],
  };
}

/** Where the document says it stands, if that is a place on the web: pages link to it. */
function webAddress(url: string | undefined): string | null {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** Some exports leave markup in titles. */
function withoutTags(title: string): string {
  return title
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A day is taken as its first moment, UTC; what is no date is none. */
function publishedIn(published: string | undefined): string | null {
  const at = published ? Date.parse(published) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

const EMPTY: Draft = {
  part: "",
  kind: "page",
  title: null,
  author: null,
  published: null,
  url: null,
  body: { html: "", text: "", links: [], images: [], trackersRemoved: 0 },
  message: null,
  unsubscribe: null,
  isConfirmation: false,
  sourceName: null,
  homepage: null,
  aliases: [],
  likely: [],
  ids: [],
  before: "",
};
