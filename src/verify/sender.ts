import { domainToUnicode } from "node:url";
import type { Reason } from "../schema/link.ts";
import type { Sender } from "../schema/sender.ts";

/** What a message says of its sender, before any proof: `fromCount` counts its From headers. */
export interface ClaimedSender {
  address: string | null;
  name: string | null;
  fromCount: number;
}

/** Judges a sender by the message alone. Proofs that need DNS are `unknown` here. */
export function judgeSender({ address, name, fromCount }: ClaimedSender): Sender {
  const domain = domainOf(address);
  const reasons = [...structureReasons(address, fromCount), ...nameReasons(name, domain)];
  return {
    from: address,
    name,
    domain,
    spf: "unknown",
    dkim: "unknown",
    dmarc: "unknown",
    arc: "unknown",
    lookalikeOf: null,
    verdict: reasons.length > 0 ? "caution" : "unproven",
    reasons: [...reasons, { code: "not-authenticated", text: "SPF, DKIM and DMARC were not consulted." }],
  };
}

function structureReasons(address: string | null, fromCount: number): Reason[] {
  if (fromCount > 1) return [{ code: "several-from", text: `The message has ${fromCount} From headers.` }];
  if (address === null) return [{ code: "no-from", text: "The message has no readable From address." }];
  return [];
}

function nameReasons(name: string | null, domain: string | null): Reason[] {
  const shown = name?.match(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/)?.[1]?.toLowerCase();
  if (!shown || !domain || shown === domain) return [];
  return [{ code: "address-in-name", text: `The name shows an address at ${shown}; the message is from ${domain}.` }];
}

function domainOf(address: string | null): string | null {
  const domain = address?.split("@").at(-1)?.toLowerCase().replace(/\.$/, "");
  return domain ? domainToUnicode(domain) || domain : null;
}
