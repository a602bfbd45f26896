import { z } from "zod";
import type { Channel } from "./source.ts";

/** What the bytes of a delivery are. A `document` is one JSON object: id, text, html or raw, published, source, title, url. */
export const DeliveryFormat = z.enum(["feed", "mail", "page", "document"]);
export type DeliveryFormat = z.output<typeof DeliveryFormat>;

/** What the way it came by says of it. */
export const DeliveryHints = z.object({
  contentType: z.string().optional(),
  url: z.string().optional().describe("the address it was fetched from"),
  name: z.string().optional().describe("the file's name"),
  source: z.string().optional().describe("slug of the source it belongs to, where that is known beforehand"),
  sample: z.boolean().optional(),
  address: z.string().optional().describe("the address of the desk's own that it came to, without its domain"),
  mailbox: z.string().optional().describe("the mailbox it was taken from"),
  trustedServer: z.string().optional().describe("the receiving server whose Authentication-Results are believed"),
  envelope: z
    .object({ clientIp: z.string(), helo: z.string(), mailFrom: z.string() })
    .optional()
    .describe("as a letter was handed over to the desk itself"),
});
export type DeliveryHints = z.output<typeof DeliveryHints>;

/** Something that came from outside, as it came. */
export interface Delivery {
  channel: Channel;
  format: DeliveryFormat;
  origin: string;
  hints: DeliveryHints;
  bytes: Uint8Array;
}

/** One document to read: `raw` is a whole message (RFC 5322); `before` is text that precedes, for context only. */
export const Document = z.object({
  id: z.string().max(1000),
  text: z.string().optional(),
  html: z.string().optional(),
  raw: z.string().optional(),
  published: z.string().optional(),
  source: z.string().max(200).optional(),
  title: z.string().max(2000).optional(),
  url: z.string().max(4000).optional(),
  before: z.string().optional(),
});
export type Document = z.output<typeof Document>;
