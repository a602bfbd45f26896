import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import type { Message, SenderChecks } from "../schema/sender.ts";

/** Who delivered a message, as SPF asks for it. */
export interface Envelope {
  clientIp: string | null;
  helo: string | null;
  /** MAIL FROM; empty for the null sender */
  mailFrom: string | null;
}

const MAX_HOPS = 30;
const WITHIN = new Set(["loopback", "private", "linkLocal", "uniqueLocal", "unspecified", "carrierGradeNat"]);
const HOP = /^from\s+(\S{1,300})\s*(\((?:[^()]|\([^()]*\)){0,600}\))?/i;

/** The newest hop that came from outside, with Return-Path; what is given explicitly goes before both. */
export function envelopeOf(message: Pick<Message, "headers">, given: Pick<SenderChecks, "clientIp" | "helo" | "mailFrom">): Envelope {
  const hop = given.clientIp ? null : newestHop(message);
  return {
    clientIp: given.clientIp ?? hop?.clientIp ?? null,
    helo: given.helo ?? hop?.helo ?? null,
    mailFrom: given.mailFrom ?? returnPath(message),
  };
}

/** The address bounces go to: empty for the null sender, null where no header tells it. */
export function returnPath({ headers }: Pick<Message, "headers">): string | null {
  const value = headers.find(({ name }) => name === "return-path")?.value.trim();
  if (value === undefined) return null;
  return (value.match(/<([^<>]*)>/)?.[1] ?? value).trim();
}

function newestHop({ headers }: Pick<Message, "headers">): Pick<Envelope, "clientIp" | "helo"> | null {
  const hops = headers
    .filter(({ name }) => name === "received")
    .slice(0, MAX_HOPS)
    .flatMap(({ value }) => hopOf(value) ?? []);
  return hops.find(({ clientIp }) => !isWithin(clientIp)) ?? hops[0] ?? null;
}

function hopOf(value: string): { clientIp: string; helo: string } | null {
  const [, helo = "", comment = ""] = value.slice(0, 2_000).match(HOP) ?? [];
  const clientIp = addressIn(comment) ?? addressIn(helo);
  return clientIp ? { clientIp, helo: helo.replace(/^\[(?:ipv6:)?|\]$/gi, "") } : null;
}

/** What the server itself saw stands in brackets, or last; a name that the client gave may look like an address too. */
function addressIn(text: string): string | null {
  const bracketed = [...text.matchAll(/\[(?:ipv6:)?([\da-f.:]+)\]/gi)].map(([, address = ""]) => address);
  const bare = text.split(/[\s()=]+/).toReversed();
  return [...bracketed, ...bare].find((address) => isIP(address) !== 0) ?? null;
}

function isWithin(address: string): boolean {
  return WITHIN.has(ipaddr.process(address).range());
}
