import published from "eth-phishing-detect/src/config.json" with { type: "json" };

const BLOCKED = new Set<string>(published.blacklist);
const ALLOWED = new Set<string>(published.whitelist);

/** Whether a host, or one that it lies under, is on the shipped list of phishing sites. */
export function isBlocked(host: string): boolean {
  return isListed(host, BLOCKED) && !isListed(host, ALLOWED);
}

/** Whether people have looked at a host that resembles a known name, and found it to be honest. */
export function isKnownGood(host: string): boolean {
  return isListed(host, ALLOWED);
}

function isListed(host: string, list: Set<string>): boolean {
  const labels = host.replace(/^www\./, "").split(".");
  return labels.some((_, i) => list.has(labels.slice(i).join(".")));
}
