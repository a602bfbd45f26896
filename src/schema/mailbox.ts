import { z } from "zod";
import { SourceSlug } from "./source.ts";

/** What a mailbox is reached by. */
export const MailboxLogin = z.object({
  name: z.string().trim().min(1).max(100).describe("what you call it"),
  host: z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,253}$/, "must be the name of a host")
    .describe("its IMAP server"),
  port: z.coerce.number().int().min(1).max(65_535).default(993),
  secure: z.boolean().default(true).describe("TLS from the first byte, as on port 993; otherwise STARTTLS is demanded"),
  username: z.string().min(1).max(320),
  secret: z.string().min(1).max(8_000).describe("an app password, or an OAuth access token; kept encrypted"),
  secretKind: z.enum(["password", "token"]).default("password"),
  folder: z.string().min(1).max(300).default("INBOX").describe("folder or label"),
  since: z.iso.date().optional().describe("letters that came before are left alone"),
  trustedServer: z.string().max(253).optional().describe("the receiving server's name in Authentication-Results, if you trust what it says"),
});
export type MailboxLogin = z.output<typeof MailboxLogin>;

/** A mailbox that letters are taken from. What is in it is never changed. */
export const Mailbox = MailboxLogin.omit({ secret: true })
  .extend({
    id: z.uuid(),
    since: z.iso.date().nullable(),
    trustedServer: z.string().nullable(),
    state: z.enum(["active", "paused"]),
    taken: z.int().describe("letters taken from it so far"),
    tooLarge: z.int().describe("letters left alone because they are larger than 25 MB"),
    failures: z.int().describe("in a row"),
    failure: z.string().nullable().describe("why the last attempt failed, in words"),
    connectedAt: z.iso.datetime().nullable(),
    advice: z.array(z.string()).describe("what would make it safer; where its provider is known, with the provider's page on app passwords"),
    adviceRead: z.boolean().describe("its owner has read the advice, and need not be told again"),
  })
  .meta({ id: "Mailbox" });
export type Mailbox = z.output<typeof Mailbox>;

/** An address of the desk's own, to subscribe to one newsletter with. */
export const OwnAddress = z
  .object({
    address: z.string(),
    source: z.object({ slug: SourceSlug, name: z.string() }),
    createdAt: z.iso.datetime(),
    taken: z.int(),
    lastAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "OwnAddress" });
export type OwnAddress = z.output<typeof OwnAddress>;
