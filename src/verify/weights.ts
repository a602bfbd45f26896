import type { Reason } from "../schema/link.ts";

/**
 * Points that each finding weighs, by its code. They were set by hand from what the finding says about a sender: near 60 is enough alone, near 30 is
 * worth a second look alone, below 15 counts only beside others. A finding counts once, however often it is made.
 */
export const WEIGHTS = {
  // who it says that it is
  "lookalike-domain": 65,
  "lookalike-ending": 35,
  "blocked-domain": 80,
  "brand-mismatch": 50,
  "brand-in-name": 22,
  "speaks-for-brand": 30,
  "several-from": 45,
  "no-from": 40,
  "bad-from": 40,
  "address-in-name": 35,
  "free-mail-company": 20,
  "app-sender": 20,
  "random-sender": 16,
  "random-domain": 20,
  "number-sender": 10,
  "cheap-sender-ending": 10,
  "styled-name": 20,
  "odd-name": 10,
  // where answers and bounces go
  "reply-to-free-mail": 22,
  "reply-elsewhere": 10,
  "bounce-elsewhere": 12,
  "bounce-to-machine": 25,
  "no-bounce-address": 14,
  // proofs
  "dmarc-failed": 35,
  "dkim-failed": 18,
  "spf-failed": 14,
  "spf-softfailed": 8,
  "arc-failed": 4,
  "receiver-dmarc-failed": 20,
  "receiver-dkim-failed": 8,
  "receiver-spf-failed": 14,
  "receiver-spf-softfailed": 8,
  "receiver-found-no-proof": 16,
  "receiver-doubts": 14,
  "unaligned-signature": 8,
  // what it wants
  "asks-recovery-phrase": 50,
  "asks-wallet": 28,
  "account-threat": 22,
  "asks-to-verify": 14,
  "security-alarm": 14,
  urgency: 8,
  prize: 22,
  "money-offer": 20,
  payout: 22,
  "invoice-lure": 14,
  "parcel-lure": 20,
  "storage-lure": 20,
  "renewal-lure": 20,
  "casino-lure": 28,
  "dating-lure": 28,
  "health-lure": 24,
  "hard-sell": 12,
  "tax-lure": 24,
  "document-lure": 12,
  "personal-appeal": 12,
  // how it is made
  "only-foreign-links": 12,
  "free-hosting-link": 26,
  "shortened-link": 18,
  "open-redirect": 22,
  "number-host-link": 36,
  "random-host-link": 18,
  "cheap-ending-link": 10,
  "bad-link": 60,
  "suspicious-link": 25,
  "link-in-plain-picture": 18,
  "nothing-to-read": 12,
  "odd-structure": 18,
  "mixed-letters": 32,
  "spread-letters": 22,
  filler: 14,
  "unfilled-template": 22,
  "false-answer": 12,
  "reader-by-address": 10,
  "form-in-mail": 26,
  "code-link": 40,
  "page-attached": 30,
  "program-attached": 45,
  "document-attached": 8,
  "qr-code": 14,
} as const;

export type Code = keyof typeof WEIGHTS;

/** From so many points on a message gives cause for caution, or is dangerous. */
export const CAUTION = 30;
export const DANGER = 60;

/** Findings about words weigh less where the sender's domain is known to be whose it says: newsletters of the field write about thefts and airdrops. */
export const KNOWN_SENDER_SHARE = 0.5;

export interface Finding {
  code: Code;
  text: string;
  /** instead of the code's own weight */
  points?: number;
}

/** Findings with the heaviest first, each code once, and what they weigh together. */
export function weighed(findings: Finding[]): { points: number; reasons: Reason[] } {
  const heaviest = new Map<Code, { points: number; text: string }>();
  for (const { code, text, points = WEIGHTS[code] } of findings) {
    const before = heaviest.get(code);
    if (!before || before.points < points) heaviest.set(code, { points, text });
  }
  const sorted = [...heaviest].toSorted(([, a], [, b]) => b.points - a.points);
  return { points: sorted.reduce((sum, [, { points }]) => sum + points, 0), reasons: sorted.map(([code, { text }]) => ({ code, text })) };
}
