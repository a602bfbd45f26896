import type { Message } from "../schema/sender.ts";
import type { Proofs } from "./authentication.ts";
import { isTracker } from "./host-lists.ts";
import { isList, isSignedBy } from "./identity.ts";
import type { ReceiverResults } from "./receiver-results.ts";
import type { Finding } from "./weights.ts";

/** What the desk's own checks of a sender's proofs came to, where they speak against it. A relay breaks SPF, a list breaks DKIM: a DMARC pass forgives both. */
export function proofFindings({ spf, dkim, dmarc, arc }: Proofs, domain: string | null): Finding[] {
  const findings: Finding[] = [];
  const name = domain ?? "the sender";
  if (dmarc === "fail" || dmarc === "permerror")
    findings.push({ code: "dmarc-failed", text: `DMARC fails: nothing proves that it comes from ${name}.` });
  if (dmarc === "pass") return findings;
  if (dkim === "fail") findings.push({ code: "dkim-failed", text: "Its signature does not fit: it was altered on its way, or forged." });
  if (spf === "fail") findings.push({ code: "spf-failed", text: "SPF fails: it was delivered by a server that may not send for its domain." });
  if (spf === "softfail") findings.push({ code: "spf-softfailed", text: "SPF doubts the server that delivered it." });
  if (arc === "fail") findings.push({ code: "arc-failed", text: "The chain of those who passed it on is broken." });
  return findings;
}

/**
 * What a receiving server wrote of its own checks, where it speaks against the sender. Anybody can write such a field, but nobody writes one against himself.
 * No field at all says nothing: old mail has none.
 */
export function receiverFindings(message: Message, results: ReceiverResults | undefined, domain: string | null): Finding[] {
  if (!results) return [];
  const { spf, dkim, dmarc, overall } = results;
  const findings: Finding[] = [];
  if (dmarc === "fail") findings.push({ code: "receiver-dmarc-failed", text: "The server that received it found that DMARC fails." });
  if (dmarc !== "pass") {
    if (spf === "fail") findings.push({ code: "receiver-spf-failed", text: "The server that received it found that SPF fails." });
    if (spf === "softfail") findings.push({ code: "receiver-spf-softfailed", text: "The server that received it found SPF doubtful." });
    if (dkim === "fail") findings.push({ code: "receiver-dkim-failed", text: "The server that received it found that its signature does not fit." });
    if (isNothing(spf) && isNothing(dkim))
      findings.push({ code: "receiver-found-no-proof", text: "The server that received it found neither SPF nor a signature." });
    if (overall === "fail") findings.push({ code: "receiver-doubts", text: "The server that received it did not believe who sent it." });
  }
  if (domain && hasSignature(message) && !isSignedBy(message, domain) && !isList(message) && !isTracker(domain))
    findings.push({ code: "unaligned-signature", text: `It is signed by others, not by ${domain}.` });
  return findings;
}

function hasSignature({ headers }: Message): boolean {
  return headers.some(({ name }) => name === "dkim-signature");
}

function isNothing(result: string | null): boolean {
  return result === "none" || result === "temperror" || result === "permerror";
}
