import { Agent, type Dispatcher, request } from "undici";
import { isAllowedHost } from "./addresses.ts";
import { PrivateAddress, privateLiteral, publicLookup } from "./public-lookup.ts";

const MAX_REDIRECTS = 5;
const MAX_BYTES = 20 * 1024 * 1024;
const DEADLINE_MS = 45_000;
const CONNECT_TIMEOUT_MS = 10_000;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface Fetched {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Where the answer came from, after redirects. */
  url: string;
  /** Where the resource has moved for good: the end of an unbroken chain of permanent redirects. */
  movedTo: string | null;
}

/** A request that got no usable answer; the reason is one of a few words, kept with the row, and a sentence for people. */
export interface FetchFailure {
  failed: "refused" | "timeout" | "too-large" | "redirects" | "unreachable" | "tls" | "address";
  message: string;
}

export type Fetch = (
  url: string,
  options?: {
    headers?: Record<string, string>;
    /** Sent by POST, and to this one address: a redirect is then a failure. */
    send?: string;
    maxBytes?: number;
    deadlineMs?: number;
    signal?: AbortSignal;
    /** Told of the last answer as it comes, before it is whole. */
    as?: { head(status: number, headers: Record<string, string>): void; piece(bytes: Uint8Array): void };
  },
) => Promise<Fetched | FetchFailure>;

/**
 * The only way out of the desk. http and https; private addresses are refused as literals, at DNS and at each redirect;
 * bounded in size, time and redirects; one request a host at a time, unless its caller counts them (`inTurn`). `allowPrivate` names hosts exempt from the
 * address check.
 */
export function newFetch({ allowPrivate, userAgent, inTurn = true }: { allowPrivate: string[]; userAgent: string; inTurn?: boolean }): Fetch {
  const agent = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS, lookup: publicLookup }, maxRedirections: 0 } as Agent.Options);
  const openAgent = new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } });
  const lanes = new Map<string, Promise<unknown>>();

  return (url, options = {}) => {
    if (!inTurn) return follow(url, options);
    const host = URL.canParse(url) ? new URL(url).host : "";
    const before = lanes.get(host) ?? Promise.resolve();
    const mine = before.then(() => follow(url, options));
    const settled = mine.finally(() => lanes.get(host) === settled && lanes.delete(host));
    lanes.set(host, settled);
    return mine;
  };

  async function follow(
    start: string,
    { deadlineMs = DEADLINE_MS, signal, ...options }: NonNullable<Parameters<Fetch>[1]>,
  ): Promise<Fetched | FetchFailure> {
    const deadline = AbortSignal.timeout(deadlineMs);
    const abort = signal ? AbortSignal.any([deadline, signal]) : deadline;
    try {
      return await hops(start, options, abort);
    } catch (error) {
      return failureOf(error, deadline.aborted, deadlineMs);
    }
  }

  async function hops(
    start: string,
    { headers = {}, send, maxBytes = MAX_BYTES, as }: NonNullable<Parameters<Fetch>[1]>,
    abort: AbortSignal,
  ): Promise<Fetched | FetchFailure> {
    let url = start;
    let permanent = true;
    let movedTo: string | null = null;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const refused = refusal(url, allowPrivate);
      if (refused) return refused;
      const response = await request(url, {
        dispatcher: isAllowedHost(new URL(url), allowPrivate) ? openAgent : agent,
        signal: abort,
        headers: { "user-agent": userAgent, "accept-encoding": "gzip, deflate, br", ...headers },
        ...posted(send),
      });
      const location = response.headers.location;
      if (!REDIRECTS.has(response.statusCode) || typeof location !== "string") return { ...(await answer(response, maxBytes, as)), url, movedTo };
      response.body.on("error", () => {}).destroy();
      if (send !== undefined) return { failed: "redirects", message: "leads elsewhere, which a request that sends something does not follow" };
      url = new URL(location, url).href;
      permanent &&= PERMANENT.has(response.statusCode);
      if (permanent) movedTo = url;
    }
    return { failed: "redirects", message: `redirects more than ${MAX_REDIRECTS} times` };
  }
}

function refusal(url: string, allowPrivate: string[]): FetchFailure | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return { failed: "address", message: `not an address: ${url.slice(0, 200)}` };
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:")
    return { failed: "refused", message: `only http and https are fetched, not ${parsed.protocol}` };
  const message = privateLiteral(parsed, allowPrivate);
  return message === null ? null : { failed: "refused", message };
}

function posted(send: string | undefined): { method: "POST"; body: string } | undefined {
  return send === undefined ? undefined : { method: "POST", body: send };
}

class TooLarge extends Error {}

type Told = NonNullable<Parameters<Fetch>[1]>["as"];

async function answer({ statusCode, headers, body }: Dispatcher.ResponseData, maxBytes: number, as: Told): Promise<Omit<Fetched, "url" | "movedTo">> {
  const encoding = String(headers["content-encoding"] ?? "").toLowerCase();
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) plain[name] = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  const announced = Number(headers["content-length"]);
  if (announced > maxBytes) {
    body.on("error", () => {}).destroy();
    throw new TooLarge(sizeMessage(maxBytes));
  }
  as?.head(statusCode, plain);
  return { status: statusCode, headers: plain, body: await collect(body, { encoding, maxBytes, piece: as?.piece }) };
}

async function collect(
  body: Dispatcher.ResponseData["body"],
  { encoding, maxBytes, piece }: { encoding: string; maxBytes: number; piece: ((bytes: Uint8Array) => void) | undefined },
): Promise<Uint8Array> {
  const { createBrotliDecompress, createGunzip, createInflate } = await import("node:zlib");
  const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const decoder = decoders[encoding]?.();
  const source: AsyncIterable<Uint8Array> = decoder
    ? (body.on("error", (error) => decoder.emit("error", error)).pipe(decoder) as unknown as AsyncIterable<Uint8Array>)
    : body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      throw new TooLarge(sizeMessage(maxBytes));
    }
    chunks.push(chunk);
    piece?.(chunk);
  }
  return Buffer.concat(chunks);
}

function sizeMessage(maxBytes: number): string {
  return `larger than ${Math.round(maxBytes / 1024 / 1024)} MB`;
}

/** What the operating system's codes mean to a reader. */
const IN_WORDS: Record<string, string> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's address could not be looked up; is there a network?",
  ECONNREFUSED: "the host refused the connection",
  ECONNRESET: "the host broke the connection off",
  ENETUNREACH: "there is no way to the host; is there a network?",
  EHOSTUNREACH: "there is no way to the host",
  CERT_HAS_EXPIRED: "the host's certificate has expired",
  CERT_NOT_YET_VALID: "the host's certificate is not valid yet; is this machine's clock right?",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the host's certificate is signed by itself alone",
  SELF_SIGNED_CERT_IN_CHAIN: "the host's certificate is signed by nobody this machine knows",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the host's certificate is signed by nobody this machine knows",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the host's certificate is signed by nobody this machine knows",
  ERR_TLS_CERT_ALTNAME_INVALID: "the host's certificate is for another name",
  UND_ERR_CONNECT_TIMEOUT: "the host did not answer",
  UND_ERR_SOCKET: "the host broke the connection off",
};

/** Codes of a host that could not prove who it is, or speaks no TLS that this machine does. */
const TLS_CODE = /CERT|^ERR_(TLS|SSL)_|_LEAF_SIGNATURE$/;

function failureOf(error: unknown, timedOut: boolean, deadlineMs: number): FetchFailure {
  if (timedOut) return { failed: "timeout", message: `no complete answer within ${deadlineMs / 1000} s` };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof PrivateAddress) return { failed: "refused", message: cause.message };
  if (cause instanceof TooLarge) return { failed: "too-large", message: cause.message };
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const message = IN_WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return { failed: TLS_CODE.test(code) ? "tls" : "unreachable", message: message.slice(0, 300) || "no connection" };
}
