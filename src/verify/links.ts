import { isIP } from "node:net";
import type { Link, Reason } from "../schema/link.ts";

const MAX_LINKS = 1_000;
const ADDRESS_IN_TEXT = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#:]|$)/i;

/** Judges links by what they show and where they go. */
export function judgeLinks(links: { href: string; text: string }[]): Link[] {
  return links.slice(0, MAX_LINKS).map(({ href, text }) => {
    const host = hostOf(href);
    const reasons = host === "" ? [] : reasonsAgainst(href, text.trim(), host);
    return { href, text, host, verdict: reasons.length > 0 ? "caution" : "ok", reasons };
  });
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^\[|\]$/g, "") : "";
}

function reasonsAgainst(href: string, text: string, host: string): Reason[] {
  const reasons: Reason[] = [];
  const shown = text.match(ADDRESS_IN_TEXT)?.[1]?.toLowerCase();
  if (shown && !sameSite(shown, host)) reasons.push({ code: "shows-other-address", text: `It shows ${shown} and leads to ${host}.` });
  if (isIP(host)) reasons.push({ code: "bare-address", text: "It leads to a number instead of a name." });
  if (new URL(href).username) reasons.push({ code: "user-in-address", text: "A user name stands before the host, which hides where it leads." });
  if (host.startsWith("xn--") || host.includes(".xn--"))
    reasons.push({ code: "foreign-letters", text: "Its host is written in letters that can look like others." });
  return reasons;
}

function sameSite(shown: string, host: string): boolean {
  const bare = shown.replace(/^www\./, "");
  return host === bare || host.endsWith(`.${bare}`) || bare.endsWith(`.${host.replace(/^www\./, "")}`);
}
