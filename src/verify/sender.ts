import { domainToUnicode } from "node:url";
import type { Authentication, Message, Sender } from "../schema/sender.ts";
import { NO_PROOFS, type Proofs } from "./authentication.ts";
import { ownerOf } from "./brands.ts";
import { type Content, contentFindings } from "./content.ts";
import { identityFindings, type Watch } from "./identity.ts";
import { lookalikeJudge } from "./lookalike.ts";
import { markupFindings } from "./markup.ts";
import { proofFindings, receiverFindings } from "./proof-findings.ts";
import { type ReceiverResults, receiverResults } from "./receiver-results.ts";
import { hostOf, isSameOwner } from "./site.ts";
import { CAUTION, DANGER, type Finding, KNOWN_SENDER_SHARE, WEIGHTS, weighed } from "./weights.ts";

/** What a sender is judged by, beside the message. */
export interface Evidence {
  proofs?: Proofs;
  content?: Content;
  /** when the proofs were asked for */
  checkedAt?: Date | null;
  trustedReceivers?: string[];
  /** whose names are watched over, beside those that the desk knows by itself */
  watch?: Watch;
}

const defaultWatch: Watch = { lookalikeOf: lookalikeJudge() };
/** About how it is made and where it goes; not about what it says. */
const NOT_WORDS = new Set(["bad-link", "number-host-link", "code-link", "program-attached"]);

/** Judges a sender by the message, by its proofs as far as they were asked for, and by what the letter wants. */
export function judgeSender(
  message: Message,
  { proofs = NO_PROOFS, content, checkedAt = null, trustedReceivers = [], watch = defaultWatch }: Evidence = {},
): Sender {
  const domain = domainOf(message.address);
  const results = receiverResults(message);
  const believed = results.find(({ server }) => server !== null && trustedReceivers.includes(server));
  const found = known(proofs, believed);
  const about = [
    ...identityFindings(message, domain, watch),
    ...proofFindings(found, domain),
    ...receiverFindings(message, believed ?? results[0], domain),
  ];
  const isKnown =
    domain !== null && ownerOf(domain) !== null && !about.some(({ code }) => WEIGHTS[code] >= CAUTION || /dmarc|spf-failed|dkim-failed/.test(code));
  const said = [...(content ? contentFindings(message, content, domain, watch) : []), ...markupFindings(message)];
  const { points, reasons } = weighed([...about, ...(isKnown ? said.map(halved) : said)]);
  const verdict =
    points >= DANGER ? "danger" : points >= CAUTION ? "caution" : found.dmarc === "pass" && points < CAUTION / 2 ? "trusted" : "unproven";
  return {
    from: message.address,
    name: message.name,
    domain,
    spf: found.spf,
    dkim: found.dkim,
    dmarc: found.dmarc,
    arc: found.arc,
    lookalikeOf: domain ? (watch.lookalikeOf(domain)?.of ?? null) : null,
    verdict,
    reasons: [...reasons, ...standing(proofs, domain), ...logoReasons(proofs), ...uncheckedReasons(proofs, believed)],
    bimi: proofs.bimi?.logo ?? null,
    bimiCertificate: proofs.bimi?.certificate ?? null,
    records: proofs.records,
    checkedAt: checkedAt?.toISOString() ?? null,
  };
}

/** The desk's own results; where it did not ask, those of a receiver that is named as trusted. */
function known(proofs: Proofs, believed: ReceiverResults | undefined): Proofs {
  const other = (own: Authentication, theirs: Authentication | null | undefined) => (own === "unknown" && theirs ? theirs : own);
  return { ...proofs, spf: other(proofs.spf, believed?.spf), dkim: other(proofs.dkim, believed?.dkim), dmarc: other(proofs.dmarc, believed?.dmarc) };
}

function halved(finding: Finding): Finding {
  return NOT_WORDS.has(finding.code) ? finding : { ...finding, points: (finding.points ?? WEIGHTS[finding.code]) * KNOWN_SENDER_SHARE };
}

/** A signature of the domain's own proves it, but without a policy nobody is told to refuse what is forged. */
function standing({ dkim, dmarc, signedBy }: Proofs, domain: string | null): Sender["reasons"] {
  const isOwn = domain !== null && dkim === "pass" && signedBy.some((signer) => isSameOwner(signer, domain));
  return isOwn && dmarc === "none" ? [{ code: "signed-without-policy", text: `${domain} signed it, and has no DMARC policy.` }] : [];
}

/** A logo is its sender's own word: anybody with a domain and a policy can name one, unless somebody certifies whose it is. */
function logoReasons({ bimi }: Proofs): Sender["reasons"] {
  if (!bimi) return [];
  const text = bimi.certificate
    ? `It has a BIMI logo, certified by its own word: the desk has not opened the certificate at ${hostOf(bimi.certificate)}.`
    : "It has a BIMI logo (not certified).";
  return [{ code: "bimi-logo", text }];
}

/** What could not be known is said too. */
function uncheckedReasons({ unchecked, spf, dkim, dmarc }: Proofs, believed: ReceiverResults | undefined): Sender["reasons"] {
  if (believed && dmarc === "unknown") return [{ code: "receiver-believed", text: `SPF, DKIM and DMARC are as ${believed.server} found them.` }];
  if (spf === "unknown" && dkim === "unknown" && unchecked.length === 0)
    return [{ code: "not-authenticated", text: "SPF, DKIM and DMARC were not consulted." }];
  return unchecked.map((text) => ({ code: "not-checked", text }));
}

function domainOf(address: string | null): string | null {
  const domain = address?.split("@").at(-1)?.toLowerCase().replace(/\.$/, "");
  return domain ? domainToUnicode(domain) || domain : null;
}
