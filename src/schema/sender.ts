import { z } from "zod";
import { Reason } from "./link.ts";

export const Authentication = z.enum(["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror", "unknown"]);
export type Authentication = z.output<typeof Authentication>;

/** One question put to the DNS of a sender, and what stood there. */
export const ConsultedRecord = z.object({
  check: z.enum(["spf", "dkim", "dmarc", "arc", "bimi"]),
  domain: z.string(),
  result: z.string(),
  record: z.string().nullable(),
});
export type ConsultedRecord = z.output<typeof ConsultedRecord>;

/** Who sent a letter, and what proves it. `unproven`: nothing speaks against it, nothing proves it. */
export const Sender = z.object({
  from: z.string().nullable(),
  name: z.string().nullable(),
  domain: z.string().nullable(),
  spf: Authentication,
  dkim: Authentication,
  dmarc: Authentication,
  arc: Authentication,
  lookalikeOf: z.string().nullable(),
  verdict: z.enum(["trusted", "unproven", "caution", "danger"]),
  reasons: z.array(Reason).describe("in order of weight"),
  bimi: z.string().nullable().default(null).describe("address of the sender's logo, by its own word"),
  bimiCertificate: z
    .string()
    .nullable()
    .default(null)
    .describe("address of the certificate that its record names for the logo; the desk does not open it"),
  records: z.array(ConsultedRecord).default([]).describe("what was consulted for the proofs"),
  checkedAt: z.iso.datetime().nullable().default(null).describe("when the records were consulted; null: they were not"),
});
export type Sender = z.output<typeof Sender>;

/** A message's own words on who sent it and how it came, before anybody judges them. */
export interface Message {
  address: string | null;
  name: string | null;
  /** how many senders the From headers name in all */
  fromCount: number;
  subject: string | null;
  to: string[];
  replyTo: string | null;
  date: string | null;
  /** header fields in order, names in lower case, values unfolded */
  headers: { name: string; value: string }[];
  attachments: { name: string | null; type: string }[];
  /** the markup as it came, for what the cleaned one no longer shows */
  markup: string | null;
  /** the whole message, for its signatures */
  raw: Uint8Array;
}

/** How the proofs of senders are to be found. Nothing set: they are not, and are `unknown`. */
export interface SenderChecks {
  /** a file of DNS answers, used instead of the DNS */
  zoneFile?: string;
  /** ask the DNS */
  online?: boolean;
  /** the moment as of which signatures are judged; otherwise the message's own Date */
  now?: string;
  clientIp?: string;
  helo?: string;
  mailFrom?: string;
  /** names of receiving servers whose Authentication-Results are believed */
  trustedReceivers?: string[];
  /** what the reader follows, so that impostors of it are found too */
  follows?: { name: string; domain: string }[];
}
