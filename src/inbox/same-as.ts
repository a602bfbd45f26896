import { DAY_MS } from "../platform/clock.ts";
import type { Arrival } from "../schema/reading.ts";
import type { KnownIssue } from "../store/admission.ts";
import { similarity } from "./text/fingerprint.ts";

const SAME_ISSUE = 0.6; // a letter and its feed entry differ by footers and greetings
const COPY = 0.8; // another publisher's text, taken over nearly word by word
const MIN_COPY_WORDS = 60;
const SAME_ISSUE_DAYS = 5;

/** Whether an arrival is an issue of the same source that came before: near in time, and either the same text or the same title over a like one. */
export function isSameIssue(arrival: Arrival, known: KnownIssue, published: Date): boolean {
  if (Math.abs(published.getTime() - known.published_at.getTime()) > SAME_ISSUE_DAYS * DAY_MS) return false;
  const alike = likeness(arrival, known);
  return alike >= COPY || (alike >= SAME_ISSUE && sameTitle(arrival, known));
}

/**
 * Whether a key that both bear makes them the same issue. An id does, and so does the text. An address alone does not:
 * some publishers give every issue the address of their site, so title or text must agree as well.
 */
export function keyHolds(key: string, arrival: Arrival, known: KnownIssue): boolean {
  return !key.startsWith("url:") || sameTitle(arrival, known) || likeness(arrival, known) >= SAME_ISSUE;
}

/** Whether an arrival repeats the text of another source's issue. */
export function isCopy(arrival: Arrival, known: KnownIssue): boolean {
  return arrival.reading.words >= MIN_COPY_WORDS && likeness(arrival, known) >= COPY;
}

function likeness(arrival: Arrival, known: KnownIssue): number {
  if (arrival.sha256 === known.sha256) return 1;
  if (!known.signature || arrival.signature.length !== known.signature.length) return 0;
  return similarity(numbers(arrival.signature), numbers(known.signature));
}

function numbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function sameTitle({ reading }: Arrival, known: KnownIssue): boolean {
  return plainTitle(reading.title ?? "") === plainTitle(known.title);
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
