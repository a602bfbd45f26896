import type { ARCResult, BIMIResult, DKIMResult, DKIMVerifyResult, DMARCResult, SPFResult } from "mailauth";
import { boundedResolver, type Resolver } from "../platform/dns.ts";
import type { Authentication, ConsultedRecord } from "../schema/sender.ts";
import type { Envelope } from "./envelope.ts";

/** What the proofs of a sender came to. */
export interface Proofs {
  spf: Authentication;
  dkim: Authentication;
  dmarc: Authentication;
  arc: Authentication;
  /** domains whose signatures hold */
  signedBy: string[];
  /** header fields that a signature which holds covers, lower case */
  signedFields: string[];
  /** the logo that the sender's domain names, where its DMARC policy is enforced and holds */
  bimi: { logo: string; certificate: string | null } | null;
  records: ConsultedRecord[];
  /** what could not be checked, in words */
  unchecked: string[];
}

export interface AuthenticationRequest {
  raw: Uint8Array;
  envelope: Envelope;
  /** null: nobody is asked */
  resolver: Resolver | null;
  now: Date;
  /** how long the DNS may take for one message, all in all */
  totalMs?: number;
}

const MAX_HEADER_BYTES = 1024 * 1024;
const MAX_SIGNATURES = 20;
const MAX_SEALS = 50;
const MAX_QUESTIONS = 150;
const QUESTION_MS = 3_000;
const TOTAL_MS = 12_000;
const KNOWN = new Set<string>(["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"]);

export const NO_PROOFS: Proofs = {
  spf: "unknown",
  dkim: "unknown",
  dmarc: "unknown",
  arc: "unknown",
  signedBy: [],
  signedFields: [],
  bimi: null,
  records: [],
  unchecked: [],
};

/** SPF, DKIM, DMARC, ARC and BIMI of one message, as of a moment, by what a resolver answers. Never rejects; takes no longer than its limits. */
export async function authenticate({ raw, envelope, resolver, now, totalMs = TOTAL_MS }: AuthenticationRequest): Promise<Proofs> {
  if (!resolver) return NO_PROOFS;
  const excess = excessOf(raw);
  if (excess) return { ...NO_PROOFS, spf: "permerror", dkim: "permerror", dmarc: "permerror", arc: "permerror", unchecked: [excess] };
  const ask = boundedResolver(resolver, { perQuestionMs: QUESTION_MS, totalMs, maxQuestions: MAX_QUESTIONS });
  try {
    return await proofsOf({ raw, envelope, now, ask, totalMs });
  } catch (error) {
    const unchecked = [`The proofs could not be checked: ${error instanceof Error ? error.message.slice(0, 200) : "unknown fault"}.`];
    return { ...NO_PROOFS, spf: "temperror", dkim: "temperror", dmarc: "temperror", arc: "temperror", unchecked };
  }
}

async function proofsOf({ raw, envelope, now, ask, totalMs }: { raw: Uint8Array; envelope: Envelope; now: Date; ask: Resolver; totalMs: number }) {
  const mailauth = (await import("mailauth")).default;
  const resolver = ask as Parameters<typeof mailauth.spf>[0]["resolver"];
  const message = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const [dkim, spf] = await Promise.all([
    mailauth.dkimVerify(message, { resolver, curTime: now, sender: envelope.mailFrom || undefined }),
    envelope.clientIp
      ? mailauth.spf({
          ip: envelope.clientIp,
          sender: envelope.mailFrom ?? "",
          helo: envelope.helo ?? undefined,
          mta: "assay",
          resolver,
          strict: true,
          maxElapsedTime: totalMs,
        })
      : null,
  ]);
  const arc = dkim.arc ? await mailauth.arc(dkim.arc as Parameters<typeof mailauth.arc>[0], { resolver }) : null;
  const dmarc = await mailauth.dmarc({
    headerFrom: dkim.headerFrom,
    fromFields: dkim.fromFields,
    spfDomains: spf?.status.result === "pass" ? [spf.domain] : [],
    dkimDomains: passing(dkim.results).map(({ id, signingDomain = "", status }) => ({ id, domain: signingDomain, aligned: status.aligned })),
    arcResult: arc ?? undefined,
    resolver,
  });
  const bimi = dmarc && dmarc.status.result === "pass" ? await mailauth.bimi({ dmarc, headers: dkim.headers, resolver }) : null;
  return summed({ dkim, spf, arc, dmarc, bimi: bimi || null });
}

interface Findings {
  dkim: DKIMVerifyResult;
  spf: SPFResult | null;
  arc: ARCResult | null;
  dmarc: DMARCResult | false;
  bimi: BIMIResult | null;
}

function summed({ dkim, spf, arc, dmarc, bimi }: Findings): Proofs {
  const results = { spf: known(spf?.status.result ?? "unknown"), dkim: dkimResult(dkim.results), arc: known(arc?.status.result ?? "none") };
  const temporary = Object.entries({ ...results, dmarc: dmarc ? dmarc.status.result : "" }).filter(([, result]) => result === "temperror");
  const spfFailed = results.spf === "temperror";
  return {
    ...results,
    dmarc: dmarcResult(dmarc, dkim, spfFailed || results.dkim === "temperror"),
    signedBy: passing(dkim.results).map(({ signingDomain = "" }) => signingDomain.toLowerCase()),
    signedFields: passing(dkim.results).flatMap(({ signingHeaders }) => (signingHeaders?.keys ?? "").toLowerCase().split(/[\s:]+/)),
    bimi: logoOf(bimi),
    records: recordsOf({ dkim, spf, arc, dmarc, bimi }),
    unchecked: [
      ...temporary.map(([check]) => `${check.toUpperCase()} could not be checked: its DNS did not answer.`),
      ...(spf ? [] : ["SPF could not be checked: no header tells which address delivered the message."]),
    ],
  };
}

/** mailauth gives an address where the record is whole and the policy is quarantine or reject for all mail. */
function logoOf(bimi: BIMIResult | null): Proofs["bimi"] {
  if (bimi?.status.result !== "pass" || !bimi.location) return null;
  return { logo: bimi.location, certificate: bimi.authority || null };
}

/** A tampered body is called neutral by mailauth; a signature that does not fit its message has failed. */
function dkimResult(results: DKIMResult[]): Authentication {
  const each = results.map(({ status }) => (status.comment === "body hash did not verify" || status.result === "policy" ? "fail" : status.result));
  return known((["pass", "temperror", "fail"] as const).find((result) => each.includes(result)) ?? each[0] ?? "none");
}

/** Several From fields, or none that can be read, leave DMARC without a domain to ask: that is a failure, not an absence. */
function dmarcResult(dmarc: DMARCResult | false, { headerFrom, fromFields }: DKIMVerifyResult, undecided: boolean): Authentication {
  if (!dmarc) return fromFields > 1 || headerFrom.length > 1 ? "fail" : "permerror";
  const result = known(dmarc.status.result);
  return result === "fail" && undecided ? "temperror" : result; // what failed may only not have been answered
}

function recordsOf({ dkim, spf, arc, dmarc, bimi }: Findings): ConsultedRecord[] {
  const records: ConsultedRecord[] = dkim.results.slice(0, MAX_SIGNATURES).map(({ signingDomain = "", selector, status, rr }) => ({
    check: "dkim",
    domain: `${selector}._domainkey.${signingDomain}`.slice(0, 300),
    result: [status.result, status.comment || ""].filter(Boolean).join(": "),
    record: rr ?? null,
  }));
  if (spf) records.push({ check: "spf", domain: spf.domain.slice(0, 300), result: spf.status.result, record: spf.rr ?? null });
  if (dmarc) records.push({ check: "dmarc", domain: dmarc.domain ?? "", result: dmarc.status.result, record: dmarc.rr ?? null });
  if (arc && arc.status.result !== "none") records.push({ check: "arc", domain: "", result: arc.status.result, record: null });
  if (bimi?.rr) {
    const { selector = "default", d = "" } = bimi.status.header ?? {};
    records.push({ check: "bimi", domain: `${selector}._bimi.${d}`.slice(0, 300), result: bimi.status.result, record: bimi.rr });
  }
  return records;
}

function passing(results: DKIMResult[]): DKIMResult[] {
  return results.filter(({ status }) => status.result === "pass");
}

function known(result: string): Authentication {
  return KNOWN.has(result) ? (result as Authentication) : "unknown";
}

/** Headers that nobody writes in earnest are not worked through. */
function excessOf(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MAX_HEADER_BYTES)).toString("latin1");
  const end = head.search(/\r?\n\r?\n/);
  if (end < 0 && raw.byteLength > MAX_HEADER_BYTES) return "The proofs were not checked: the header is larger than 1 MB.";
  const header = end < 0 ? head : head.slice(0, end);
  const signatures = header.match(/^dkim-signature:/gim)?.length ?? 0;
  const seals = header.match(/^arc-seal:/gim)?.length ?? 0;
  if (signatures > MAX_SIGNATURES || seals > MAX_SEALS) return `The proofs were not checked: the message has ${signatures + seals} signatures.`;
  return null;
}
