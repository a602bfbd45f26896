import type { Authentication, Message } from "../schema/sender.ts";

/** What one receiving server wrote down of its own checks. */
export interface ReceiverResults {
  /** the server's name for itself; null where it leaves it out */
  server: string | null;
  spf: Authentication | null;
  dkim: Authentication | null;
  dmarc: Authentication | null;
  /** a verdict of the server's own on all of them together */
  overall: "pass" | "fail" | null;
}

const MAX_FIELDS = 10;
const MAX_LENGTH = 8_000;
const RESULTS = new Set(["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"]);

/** The Authentication-Results of a message, newest first (RFC 8601). Anybody can write such a field: a pass counts only where the server is trusted. */
export function receiverResults({ headers }: Pick<Message, "headers">): ReceiverResults[] {
  return headers
    .filter(({ name }) => name === "authentication-results")
    .slice(0, MAX_FIELDS)
    .map(({ value }) => resultsIn(value.slice(0, MAX_LENGTH)));
}

function resultsIn(value: string): ReceiverResults {
  const plain = value.replaceAll(/\([^()]*\)/g, " ");
  const server = plain.match(/^\s*([\w.-]+)(?:\s+\d+)?\s*;/)?.[1]?.toLowerCase() ?? null;
  const overall = plain.match(/\bcompauth=(pass|fail|softpass|none)\b/i)?.[1]?.toLowerCase();
  return {
    server,
    spf: resultOf(plain, "spf"),
    dkim: resultOf(plain, "dkim"),
    dmarc: resultOf(plain, "dmarc"),
    overall: overall === "pass" || overall === "fail" ? overall : null,
  };
}

/** The best of several results of one method: a message may carry several signatures. */
function resultOf(plain: string, method: string): Authentication | null {
  const found = [...plain.matchAll(new RegExp(`(?:^|[;\\s])${method}\\s*=\\s*([a-z]+)`, "gi"))].map(([, result = ""]) => result.toLowerCase());
  const result = found.includes("pass") ? "pass" : found[0];
  if (!result) return null;
  if (result === "hardfail") return "fail";
  return RESULTS.has(result) ? (result as Authentication) : "neutral";
}
