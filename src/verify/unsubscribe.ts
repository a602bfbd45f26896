import { isIP } from "node:net";
import type { Unsubscribe } from "../schema/issue.ts";
import type { LinkVerdict } from "../schema/link.ts";
import type { Message } from "../schema/sender.ts";
import type { Proofs } from "./authentication.ts";
import { isTracker } from "./host-lists.ts";
import { isBlocked } from "./known-lists.ts";
import type { Lookalike } from "./lookalike.ts";
import { hostOf, isSameOwner } from "./site.ts";

/**
 * Judges the way out that a letter offers. Danger: it leads where nobody should go. Caution: it leads neither to the sender nor to a mail platform, goes
 * unprotected, or offers one click (RFC 8058) that no signature covers, so that anybody may have written it.
 */
export function judgeUnsubscribe(
  offered: Omit<Unsubscribe, "verdict">,
  {
    message,
    domain,
    proofs,
    lookalikeOf,
  }: { message: Message; domain: string | null; proofs: Proofs; lookalikeOf: (host: string) => Lookalike | null },
): Unsubscribe {
  const host = offered.url ? hostOf(offered.url) : mailHost(offered.mailto);
  return {
    ...offered,
    verdict: worst([hostVerdict(offered.url, host, { domain, lookalikeOf }), offered.oneClick ? clickVerdict(message, proofs) : "ok"]),
  };
}

function hostVerdict(
  url: string | null,
  host: string,
  { domain, lookalikeOf }: { domain: string | null; lookalikeOf: (host: string) => Lookalike | null },
): LinkVerdict {
  if (host === "" || isIP(host) || isBlocked(host) || (url && new URL(url).username)) return "danger";
  const twin = lookalikeOf(host);
  if (twin) return twin.how === "other-ending" ? "caution" : "danger";
  if (url && !url.toLowerCase().startsWith("https:")) return "caution";
  return (domain && isSameOwner(host, domain)) || isTracker(host) ? "ok" : "caution";
}

/** RFC 8058 wants both fields under a signature. Whether it holds is known only where proofs were asked for. */
function clickVerdict({ headers }: Message, { dkim, signedFields }: Proofs): LinkVerdict {
  if (dkim === "fail") return "caution";
  const claimed = headers
    .filter(({ name }) => name === "dkim-signature")
    .flatMap(
      ({ value }) =>
        value
          .match(/(?:^|;)\s*h\s*=\s*([^;]+)/i)?.[1]
          ?.toLowerCase()
          .split(/[\s:]+/) ?? [],
    );
  const covered = dkim === "pass" ? signedFields : claimed;
  return covered.includes("list-unsubscribe") && covered.includes("list-unsubscribe-post") ? "ok" : "caution";
}

function mailHost(mailto: string | null): string {
  return (
    mailto
      ?.replace(/^mailto:/i, "")
      .split("?")[0]
      ?.split("@")
      .at(-1)
      ?.toLowerCase() ?? ""
  );
}

function worst(verdicts: LinkVerdict[]): LinkVerdict {
  return (["danger", "caution"] as const).find((level) => verdicts.includes(level)) ?? "ok";
}
