import { ImapFlow } from "imapflow";
import type { WatchedMailbox } from "../../store/mailboxes.ts";

const CONNECT_MS = 30_000;
const SOCKET_MS = 5 * 60_000;
/** Some servers drop a client that idles longer than half an hour. */
const IDLE_MS = 9 * 60_000;
/** Larger letters are never asked for; a server that sends one all the same is cut off. */
const MAX_LITERAL = 32 * 1024 * 1024;

export interface Login extends Pick<WatchedMailbox, "host" | "port" | "secure" | "username" | "secretKind"> {
  secret: string;
}

/** A connection to an IMAP server, always encrypted but for a server on this very machine. Not connected yet. */
export function newConnection({ host, port, secure, username, secret, secretKind }: Login): ImapFlow {
  const isLocal = host === "localhost" || host === "127.0.0.1" || host === "::1";
  const client = new ImapFlow({
    host,
    port,
    secure,
    ...(secure || isLocal ? {} : { doSTARTTLS: true }),
    ...(isLocal ? { tls: { rejectUnauthorized: false } } : {}), // its certificate is signed by itself, and nobody stands between
    auth: { user: username, ...(secretKind === "token" ? { accessToken: secret } : { pass: secret }) },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: IDLE_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SOCKET_MS,
    maxLiteralSize: MAX_LITERAL,
  });
  client.on("error", () => {}); // what breaks shows in the command that was under way
  return client;
}

/** Why it did not work, in words that say what to do. */
export function failureOf(error: unknown): string {
  const { responseText, authenticationFailed, code, message } = error as {
    responseText?: string;
    authenticationFailed?: boolean;
    code?: string;
    message?: string;
  };
  if (authenticationFailed)
    return `the server refuses the login${responseText ? `: ${responseText}` : ""}; a mailbox with two-factor sign-in wants an app password`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no such host, or no network";
  if (code === "ECONNREFUSED") return "the host refused the connection";
  if (code === "ETIMEDOUT" || code === "CONNECT_TIMEOUT" || code === "ETIMEOUT") return "the host did not answer in time";
  if (typeof code === "string" && /CERT|SELF_SIGNED|SSL|TLS/.test(code)) return `the host could not prove who it is (${code})`;
  return (responseText || message || "the connection broke off").replaceAll(/\s+/g, " ").slice(0, 300);
}
