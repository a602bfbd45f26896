import type { z } from "zod";
import type { Fetched, FetchFailure } from "../../platform/fetch.ts";
import type { Objection } from "./provider.ts";
import { ProviderTrouble, type TroubleKind } from "./trouble.ts";

const WEB_PAGE = /^(<\?xml[^>]*>|<!--[^]*?-->|\s)*<(!doctype\s+html|html|head|body)\b/i;
const MAX_TOLD = 200;

const KIND_OF_FAILURE: Record<FetchFailure["failed"], TroubleKind> = {
  refused: "refused",
  address: "refused",
  redirects: "server",
  timeout: "unreachable",
  unreachable: "unreachable",
  tls: "tls",
  "too-large": "format",
};

/** A body that did not come whole; the same request is worth another try. */
export class BrokenOff extends ProviderTrouble {}

/** The text of an answer that went well. Throws ProviderTrouble where it did not. */
export function textOf(name: string, answer: Fetched | FetchFailure): string {
  if ("failed" in answer) throw new ProviderTrouble({ kind: KIND_OF_FAILURE[answer.failed], message: `${name}: ${answer.message}` });
  const text = new TextDecoder().decode(answer.body);
  if (answer.status !== 200) throw statusTrouble(name, answer.status, text);
  return text;
}

/** Text that is no web page and whose end is known to be its end. */
export function plainTextOf(name: string, answer: Fetched): string {
  const text = textOf(name, answer);
  if (WEB_PAGE.test(text)) throw new ProviderTrouble({ kind: "format", message: `${name} answered with a web page instead of CSV`, status: 200 });
  if (!tellsItsEnd(answer) && !text.endsWith("\n")) throw brokenOff(name);
  return text;
}

/** JSON that fits; throws ProviderTrouble with the path of what does not. */
export function jsonOf<T extends z.ZodType>(name: string, text: string, schema: T, objection?: (body: unknown) => Objection | null): z.output<T> {
  const body = parsed(name, text);
  const trouble = objection?.(body);
  if (trouble) throw new ProviderTrouble({ kind: trouble.kind, message: `${name}: ${told(trouble.text)}`, status: 200 });
  const fits = schema.safeParse(body);
  if (fits.success) return fits.data;
  const [issue] = fits.error.issues;
  const path = issue?.path.length ? `at ${issue.path.map(String).join(".")}` : "as a whole";
  throw new ProviderTrouble({ kind: "format", message: `${name} has changed its answer: ${path}, ${issue?.message ?? "it does not fit"}`, status: 200 });
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (WEB_PAGE.test(text)) throw new ProviderTrouble({ kind: "format", message: `${name} answered with a web page instead of JSON`, status: 200 });
    throw /^\s*[[{]/.test(text)
      ? brokenOff(name)
      : new ProviderTrouble({ kind: "format", message: `${name} answered with something that is not JSON`, status: 200 });
  }
}

function statusTrouble(name: string, status: number, body: string): ProviderTrouble {
  const words = reasonIn(body);
  const because = words ? `: ${words}` : "";
  // 418 is what Binance answers to an address that it has banned for asking on after 429
  if (status === 429 || status === 418) return new ProviderTrouble({ kind: "rate-limit", status, message: `${name} limits our requests${because}` });
  if (status === 408 || status >= 500)
    return new ProviderTrouble({ kind: "server", status, message: `${name} is not well (HTTP ${status})${because}` });
  return new ProviderTrouble({ kind: "refused", status, message: `${name} refuses the request (HTTP ${status})${because}` });
}

/** The sentence in which a vendor says what was wrong, wherever in its JSON that stands. */
function reasonIn(body: string): string {
  try {
    return told(sentenceIn(JSON.parse(body)));
  } catch {
    return WEB_PAGE.test(body) ? "" : told(body);
  }
}

const WHERE_SENTENCES_STAND = ["msg", "message", "error_message", "error", "status"];

function sentenceIn(body: unknown): string {
  if (typeof body === "string") return body;
  if (typeof body !== "object" || body === null) return "";
  const fields = body as Record<string, unknown>;
  for (const name of WHERE_SENTENCES_STAND) {
    const sentence = sentenceIn(fields[name]);
    if (sentence) return sentence;
  }
  return "";
}

function told(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim().slice(0, MAX_TOLD);
}

function brokenOff(name: string): BrokenOff {
  return new BrokenOff({ kind: "format", message: `${name} answered with something that breaks off in the middle`, status: 200 });
}

/** Without a length, chunks or a packed stream, a connection that closes early looks like one that has ended. */
function tellsItsEnd({ headers }: Fetched): boolean {
  return Boolean(headers["content-length"] || headers["transfer-encoding"] || headers["content-encoding"]);
}
