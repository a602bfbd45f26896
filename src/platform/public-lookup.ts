import { lookup as resolveHost } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isAllowedHost, isPublicAddress } from "./addresses.ts";

/** An address that the desk does not go to. */
export class PrivateAddress extends Error {}

/** Why the host of an address is not gone to, as it stands there; null where nothing speaks against it. */
export function privateLiteral(url: URL, allowPrivate: string[]): string | null {
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  return !isAllowedHost(url, allowPrivate) && isIP(literal) && !isPublicAddress(literal) ? `${literal} is a private address` : null;
}

/** DNS as usual, but a name that leads to any private address leads nowhere. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveHost(hostname, { ...options, all: true }, (error, addresses) => {
    const bad = addresses?.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses ?? [];
    if (error) callback(error, "", 4);
    else if (bad || !first) callback(new PrivateAddress(`${hostname} leads to the private address ${bad?.address ?? "?"}`), "", 4);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
