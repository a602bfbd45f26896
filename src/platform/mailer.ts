import type { SendMailOptions } from "nodemailer";
import { messageOf } from "./errors.ts";

const CONNECT_MS = 20_000;
const ANSWER_MS = 30_000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Commands of SMTP after whose failure the message may be on its way all the same. */
const HANDED_OVER = new Set(["DATA", "API"]);

/** A message in two forms, plain and HTML. */
export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Names it for good: a server that gets it twice can tell. */
  messageId: string;
  headers: Record<string, string>;
}

/** `unsure`: the server broke off when it had the message, which may have been sent. */
export type Sent = { outcome: "sent" } | { outcome: "failed" | "unsure"; message: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<Sent>;
}

/** Mail goes out through one server, encrypted unless that server is this machine. */
export function newMailer({ url, from }: { url: string; from: string }): Mailer {
  const { protocol, hostname } = new URL(url);
  const security = { requireTLS: protocol === "smtp:" && !LOOPBACK.has(hostname) };
  const limits = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS, dnsTimeout: CONNECT_MS };
  return {
    async send(mail) {
      const { createTransport } = await import("nodemailer");
      const transport = createTransport({ url, ...security, ...limits, disableFileAccess: true, disableUrlAccess: true } as never);
      try {
        await transport.sendMail({ from: { name: "Assay", address: from }, ...mail } satisfies SendMailOptions);
        return { outcome: "sent" };
      } catch (error) {
        const command = error instanceof Error && "command" in error ? String(error.command) : "";
        return { outcome: HANDED_OVER.has(command) ? "unsure" : "failed", message: messageOf(error) };
      } finally {
        transport.close();
      }
    },
  };
}
