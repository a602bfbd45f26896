import { type ParsedMail, simpleParser } from "mailparser";
import { Unreadable } from "../../platform/errors.ts";
import { decodeAs } from "../text/charset.ts";
import { writtenDate } from "../text/dates.ts";
import { addressesIn, type MailAddress } from "./addresses.ts";
import { withKnownCharsets } from "./charset-labels.ts";
import { type MailAttachment, withoutEncodedFiles } from "./encoded-files.ts";
import { decodedHeader } from "./encoded-words.ts";
import { type HeaderLine, headerLinesOf, headerValue, headerValues } from "./headers.ts";
import { type ListUnsubscribe, listId, listUnsubscribe } from "./list-headers.ts";
import { plainBody } from "./plain-body.ts";

/** A message as its sender wrote it, nothing judged and nothing sanitised. */
export interface Mail {
  subject: string | null;
  from: MailAddress;
  /** how many senders the From headers name in all: more than one is a trick */
  fromCount: number;
  replyTo: string | null;
  to: string[];
  date: Date | null;
  messageId: string | null;
  listId: string | null;
  listUnsubscribe: ListUnsubscribe;
  html: string | null;
  text: string | null;
  /** Content-ID without brackets -> data URI, small raster images only */
  inlineImages: Record<string, string>;
  attachments: MailAttachment[];
  headerLines: HeaderLine[];
}

const MAX_BYTES = 25 * 1024 * 1024;
const MAX_BODY = 5_000_000;
const MAX_ATTACHMENTS = 200;
const MAX_IMAGE_BYTES = 300_000;
const MAX_IMAGES_BYTES = 2_000_000;

/** Reads a message (RFC 5322), however broken. */
export async function parseMail(raw: Uint8Array): Promise<Mail> {
  if (raw.byteLength > MAX_BYTES) throw new Unreadable("too-large", `the mail is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const message = withoutEnvelope(raw);
  const headerLines = headerLinesOf(message);
  const senders = headerValues(headerLines, "from").map(addressesIn);
  const addresses = new Set(senders.flat().flatMap(({ address }) => address?.toLowerCase() ?? []));
  const date = writtenDate(headerValue(headerLines, "date")?.replace(/\([^()]*\)\s*$/, "") ?? null);
  return {
    subject: decodedHeader(headerValue(headerLines, "subject") ?? "") || null,
    from: senders.flat()[0] ?? { address: null, name: null },
    fromCount: Math.max(addresses.size, senders.length),
    replyTo: addressesIn(headerValue(headerLines, "reply-to") ?? "")[0]?.address ?? null,
    to: headerValues(headerLines, "to")
      .flatMap(addressesIn)
      .flatMap(({ address }) => address ?? []),
    date: date ? new Date(date) : null,
    messageId: headerValue(headerLines, "message-id")?.match(/<\s*([^<>]+?)\s*>/)?.[1] ?? headerValue(headerLines, "message-id"),
    listId: listId(headerLines),
    listUnsubscribe: listUnsubscribe(headerLines),
    ...(await contentOf(message)),
    headerLines,
  };
}

/** Without the "From " line of an mbox, a byte order mark or empty lines in front. */
function withoutEnvelope(raw: Uint8Array): Uint8Array {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 4_096)).toString("latin1");
  const [lead = ""] = start.match(/^(?:ï»¿)?\s*(?:>?From [^\n]*\n)?/) ?? [];
  return raw.subarray(lead.length);
}

async function contentOf(message: Uint8Array): Promise<Pick<Mail, "html" | "text" | "inlineImages" | "attachments">> {
  const parsed = await parsedContent(message);
  const { text, files } = withoutEncodedFiles((parsed.text ?? "").slice(0, MAX_BODY));
  const attached = parsed.attachments
    .slice(0, MAX_ATTACHMENTS)
    .map(({ filename, contentType, size }) => ({ name: filename ?? null, type: contentType, size }));
  return {
    html: (parsed.html || (text.trim() ? "" : attachedBody(parsed.attachments))).slice(0, MAX_BODY) || null,
    text: text.trim() ? text : null,
    inlineImages: inlineImages(parsed.attachments),
    attachments: [...attached, ...files],
  };
}

/** Where the MIME structure defeats mailparser, the body as it stands is better than nothing. */
async function parsedContent(message: Uint8Array): Promise<Pick<ParsedMail, "html" | "text" | "attachments">> {
  try {
    return await simpleParser(withKnownCharsets(message), { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true });
  } catch {
    return { ...plainBody(message), attachments: [] };
  }
}

/** A part whose Content-Type is misspelt ("text/html charset=…") comes as a nameless attachment, though it is the letter. */
function attachedBody(attachments: ParsedMail["attachments"]): string {
  const body = attachments.find(({ contentType, contentDisposition }) => /^text\/html\b/i.test(contentType) && contentDisposition !== "attachment");
  return body ? decodeAs(body.content, [body.contentType.match(/charset\s*=\s*"?([\w.:-]+)/i)?.[1]]) : "";
}

function inlineImages(attachments: ParsedMail["attachments"]): Record<string, string> {
  const images: Record<string, string> = {};
  let total = 0;
  for (const { cid, contentType, content } of attachments) {
    if (!cid || !/^image\/(png|gif|jpe?g|webp)$/i.test(contentType) || content.length > MAX_IMAGE_BYTES || total + content.length > MAX_IMAGES_BYTES)
      continue;
    total += content.length;
    images[cid] = `data:${contentType.toLowerCase()};base64,${content.toString("base64")}`;
  }
  return images;
}
