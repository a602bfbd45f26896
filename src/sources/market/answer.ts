import type { z } from "zod";
import type { Fetched, FetchFailure } from "../../platform/fetch.ts";
import type { Objection } from "./provider.ts";
import { ProviderTrouble, type TroubleKind } from "./trouble.ts";

const WEB_PAGE = /^\s*<(!doctype|!--|\?xml|html|head|body)/i;
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

/** An answer that went well. Throws ProviderTrouble where there was none, or one that says no. */
export function goodAnswer(name: string, answer: Fetched | FetchFailure): Fetched {
  if ("failed" in answer) throw new ProviderTrouble({ kind: KIND_OF_FAILURE[answer.failed], message: `${name}: ${answer.message}` });
  if (answer.status !== 200) throw statusTrouble(name, answer.status, textOf(answer));
  return answer;
}

/** Text that is no web page and whose end is known to be its end. */
export function plainTextOf(name: string, answer: Fetched): string {
  const text = textOf(answer);
  if (WEB_PAGE.test(text)) throw formatTrouble(`${name} answered with a web page instead of CSV`);
  if (!tellsItsEnd(answer) && !text.endsWith("\n")) throw brokenOff(name);
  return text;
}

/** JSON that fits; throws ProviderTrouble with the path of what does not. */
export function jsonOf<T extends z.ZodType>(
  name: string,
  answer: Fetched,
  schema: T,
  objection: ((body: unknown) => Objection | null) | undefined,
): z.output<T> {
  const body = parsed(name, textOf(answer));
  const said = objection?.(body);
  if (said) throw new ProviderTrouble({ kind: said.kind, message: `${name}: ${told(said.text)}`, status: answer.status });
  const fits = schema.safeParse(body);
  if (fits.success) return fits.data;
  const [issue] = fits.error.issues;
  const path = issue?.path.length ? `at ${issue.path.map(String).join(".")}` : "as a whole";
  throw formatTrouble(`${name} has changed its answer: ${path}, ${issue?.message ?? "it does not fit"}`);
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (WEB_PAGE.test(text)) throw formatTrouble(`${name} answered with a web page instead of JSON`);
    throw /^\s*[[{]/.test(text) ? brokenOff(name) : formatTrouble(`${name} answered with something that is not JSON`);
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
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_TOLD);
}

export function formatTrouble(message: string): ProviderTrouble {
  return new ProviderTrouble({ kind: "format", message, status: 200 });
}

function textOf({ body }: Fetched): string {
  return new TextDecoder().decode(body);
}

function brokenOff(name: string): BrokenOff {
  return new BrokenOff({ kind: "format", message: `${name} answered with something that breaks off in the middle`, status: 200 });
}

/** Without a length, chunks or a packed stream, a connection that closes early looks like one that has ended. */
function tellsItsEnd({ headers }: Fetched): boolean {
  return Boolean(headers["content-length"] || headers["transfer-encoding"] || headers["content-encoding"]);
}
