import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** True for addresses that the open internet routes to. Everything else - loopback, link-local, private, mapped, reserved - is not fetched. */
export function isPublicAddress(address: string): boolean {
  if (!isIP(address)) return false;
  const parsed = ipaddr.process(address); // an IPv4 address mapped into IPv6 is judged as IPv4
  if (parsed.kind() === "ipv6" && /^(64:ff9b|2002|2001:0?:)/.test(parsed.toString())) return false; // translated: may hide a private IPv4 address
  return parsed.range() === "unicast";
}

/** True where a host, as it stands in an address, is one of the allowed `host` or `host:port`. */
export function isAllowedHost(url: URL, allowed: string[]): boolean {
  return allowed.includes(url.hostname) || allowed.includes(url.host);
}
