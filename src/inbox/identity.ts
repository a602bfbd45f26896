import { getDomain } from "tldts";
import { isSharedMailDomain, publisherHost } from "../platform/publisher-host.ts";
import type { Alias } from "../schema/source.ts";

/** The host alias of an address, or null where the host is shared by many. */
export function hostAlias(url: string | null): Alias | null {
  const value = publisherHost(url);
  return value ? { kind: "host", value } : null;
}

/** What a letter's sender and list say of its source: `known` are stored as its aliases, `likely` only help to find it. */
export function mailAliases({ from, listId }: { from: string | null; listId: string | null }): { known: Alias[]; likely: Alias[] } {
  const known: Alias[] = [];
  const likely: Alias[] = [];
  const list = listId?.toLowerCase().trim();
  if (list) {
    known.push({ kind: "list-id", value: list });
    if (isHost(list)) likely.push({ kind: "host", value: list });
  }
  const address = from?.toLowerCase().trim();
  if (address) known.push({ kind: "from", value: address });
  const domain = address?.split("@").at(-1);
  if (domain && !isSharedMailDomain(domain)) for (const value of new Set([domain, getDomain(domain) ?? domain])) likely.push({ kind: "host", value });
  return { known, likely };
}

function isHost(value: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+\.?$/.test(value);
}
