import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";
import { parse } from "tldts";
import { FREE_HOSTING, FREE_HOSTING_PATTERN, PUBLISHER_PLATFORMS } from "./host-lists.ts";

/** A host, taken apart by who owns which part of it. */
export interface Site {
  /** lower case, as in the DNS */
  host: string;
  /** what one owner has: "bankless.com"; on a platform the name in front of it too: "bankless.substack.com" */
  domain: string;
  /** the owner's own word in other letters, if it has any: "bankless" */
  label: string;
  /** what follows the label: "com", "substack.com" */
  ending: string;
  /** labels in front of the domain */
  before: string[];
  /** where everybody can have a name: publishers, or free hosting */
  platform: "publisher" | "free" | null;
  isAddress: boolean;
}

const MAX_HOST = 255;
const KEPT = 20_000;
const sites = new Map<string, Site | null>();

/** Takes a host apart; null for what is none. */
export function siteOf(written: string): Site | null {
  const known = sites.get(written);
  if (known !== undefined) return known;
  if (sites.size >= KEPT) sites.clear();
  const site = takenApart(written);
  sites.set(written, site);
  return site;
}

/** The host that an address leads to, lower case, without brackets; empty where it has none. */
export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.toLowerCase().replace(/^\[|\]$|\.$/g, "") : "";
}

/** Whether two hosts are one owner's. */
export function isSameOwner(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a !== null && b !== null && a.domain === b.domain;
}

function takenApart(written: string): Site | null {
  const plain = written.toLowerCase().replace(/^\[|\]$|\.$/g, "");
  if (plain === "" || plain.length > MAX_HOST) return null;
  if (isIP(plain)) return { host: plain, domain: plain, label: "", ending: "", before: [], platform: null, isAddress: true };
  const host = domainToASCII(plain) || plain;
  const { domain, publicSuffix } = parse(host, { allowPrivateDomains: false, validateHostname: false });
  if (!domain || !publicSuffix) return { host, domain: host, label: host, ending: "", before: [], platform: null, isAddress: false };
  const platform = platformOf(host, domain);
  const own = platform ? below(host, platform.name) : domain;
  const label = own.split(".")[0] ?? "";
  const before = host.length > own.length ? host.slice(0, -own.length - 1).split(".") : [];
  return {
    host,
    domain: own,
    label: domainToUnicode(label) || label,
    ending: own.slice(label.length + 1),
    before,
    platform: platform?.kind ?? null,
    isAddress: false,
  };
}

function platformOf(host: string, domain: string): { name: string; kind: "publisher" | "free" } | null {
  const names = host.split(".").map((_, i, labels) => labels.slice(i).join("."));
  for (const name of names.slice(1)) {
    if (PUBLISHER_PLATFORMS.has(name)) return { name, kind: "publisher" };
    if (FREE_HOSTING.has(name)) return { name, kind: "free" };
  }
  return FREE_HOSTING.has(host) || FREE_HOSTING_PATTERN.test(host) ? { name: domain, kind: "free" } : null;
}

/** The name that stands directly in front of a platform's, with it. */
function below(host: string, platform: string): string {
  const front = host === platform ? [] : host.slice(0, -platform.length - 1).split(".");
  return front.length === 0 ? platform : `${front.at(-1)}.${platform}`;
}
