const SECOND = 1_000;
const BACKOFF_MS = SECOND;
/** Limits are mostly counted a minute, so the waits of one ask add up to more than that. */
const LIMITED_BACKOFF_MS = 12 * SECOND;
const LONGEST_BACKOFF_MS = 60 * SECOND;
/** The longest that a provider's Retry-After is waited for inside one ask. */
export const LONGEST_WAIT_MS = 2 * 60 * SECOND;
/** A Retry-After beyond this is taken for a mistake. */
const LONGEST_BAN_MS = 24 * 3_600 * SECOND;

/** How long to wait before try `tries + 1`: doubled each time, and spread by up to half so that desks do not ask in step. `random` is in [0, 1). */
export function backoffMs(tries: number, { limited, random }: { limited: boolean; random: number }): number {
  const full = Math.min(LONGEST_BACKOFF_MS, (limited ? LIMITED_BACKOFF_MS : BACKOFF_MS) * 2 ** (tries - 1));
  return Math.round(full * (0.5 + random / 2));
}

/** What Retry-After asks for, in seconds or as a date; null where it says nothing that can be meant. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? "";
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * SECOND : /[a-z]/i.test(text) ? Date.parse(text) - now.getTime() : Number.NaN;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_BAN_MS, Math.max(0, wait));
}

export interface BreakerSettings {
  /** Failed asks in a row after which the provider is left alone. */
  failures: number;
  minutes: number;
}

/** Closed while `openUntil` is null; open until then; after that half-open: one trial decides. */
export interface Breaker {
  failures: number;
  openUntil: number | null;
  /** A trial is under way: others wait for what comes of it. */
  trial: boolean;
}

export const CLOSED: Breaker = { failures: 0, openUntil: null, trial: false };

export function mayAsk({ openUntil, trial }: Breaker, now: number): boolean {
  return openUntil === null || (now >= openUntil && !trial);
}

/** The breaker once an ask has been let through. */
export function asked(breaker: Breaker): Breaker {
  return breaker.openUntil === null ? breaker : { ...breaker, trial: true };
}

/** The breaker after a failed ask; a ban that the provider itself named is kept to. */
export function failed(breaker: Breaker, { failures, minutes }: BreakerSettings, now: number, retryAt: Date | null): Breaker {
  const count = breaker.failures + 1;
  const own = count >= failures ? now + minutes * 60 * SECOND : null;
  const theirs = retryAt && retryAt.getTime() > now ? retryAt.getTime() : null;
  return { failures: count, openUntil: own === null && theirs === null ? null : Math.max(own ?? 0, theirs ?? 0), trial: false };
}
