import { domainToASCII } from "node:url";
import { Unreadable } from "../../platform/errors.ts";

const MAX_HOSTS = 500_000;
const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}$/;
const LOCAL = new Set(["localhost.localdomain", "broadcasthost.local"]);

/**
 * The hosts that a list names: one a line, as a hosts file, as filter rules (`||host^`), or JSON - a plain array or an object with
 * `blacklist`, `blocklist` or `domains`. Throws Unreadable where it holds none, or more than half a million.
 */
export function hostsIn(text: string): string[] {
  const given = /^\s*[[{]/.test(text) ? jsonHosts(text) : text.split("\n").map(lineHost);
  const hosts = new Set<string>();
  for (const each of given) {
    const host = each === null ? "" : asHost(each);
    if (HOST.test(host) && !LOCAL.has(host)) hosts.add(host);
    if (hosts.size > MAX_HOSTS) throw new Unreadable("too-many", `names more than ${MAX_HOSTS.toLocaleString("en")} hosts`);
  }
  if (hosts.size === 0) throw new Unreadable("no-hosts", "names no host");
  return [...hosts];
}

function jsonHosts(text: string): (string | null)[] {
  try {
    const value: unknown = JSON.parse(text);
    const list = Array.isArray(value) ? value : Object.entries(value as object).find(([key]) => /^(?:blacklist|blocklist|domains)$/.test(key))?.[1];
    return Array.isArray(list) ? list.map((each) => (typeof each === "string" ? each : null)) : [];
  } catch {
    throw new Unreadable("bad-json", "is no JSON that can be read");
  }
}

/** `0.0.0.0 bad.example`, `||bad.example^`, `bad.example # why`; null for a comment, and for what a list of exceptions allows. */
function lineHost(line: string): string | null {
  const plain = line.replace(/[#!].*$/, "").trim();
  if (plain === "" || plain.startsWith("@@")) return null;
  const rule = /^\|\|([^^/$*]+)\^/.exec(plain);
  if (rule) return rule[1] ?? null;
  const words = plain.split(/\s+/);
  return (words.length > 1 ? words[1] : words[0]) ?? null;
}

function asHost(written: string): string {
  const host = URL.canParse(written) ? new URL(written).hostname : written.replace(/^\*\./, "").replace(/\.$/, "");
  return domainToASCII(host)
    .toLowerCase()
    .replace(/^www\./, "");
}
