const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const MIN_INTERVAL_SECONDS = 15 * MINUTE;
export const MAX_INTERVAL_SECONDS = DAY;
export const FIRST_INTERVAL_SECONDS = HOUR;

/** A feed is asked this many times between two of its issues. */
const ASKS_PER_ISSUE = 8;
const JITTER = 0.1;

/** Seconds between two polls, from when the newest issues were published (newest first): 15 minutes to 24 hours. A feed gone quiet is asked less. */
export function pollInterval(published: Date[], now: Date): number {
  const [newest] = published;
  const oldest = published.at(-1);
  if (!newest || !oldest || published.length < 2) return FIRST_INTERVAL_SECONDS;
  const gapSeconds = (newest.getTime() - oldest.getTime()) / (published.length - 1) / 1000;
  const quietSeconds = (now.getTime() - newest.getTime()) / 1000;
  return clamp(Math.max(gapSeconds, quietSeconds / 4) / ASKS_PER_ISSUE);
}

/** Seconds until the next try after this many failures in a row: doubling from 15 minutes to 24 hours. */
export function backoff(failures: number): number {
  return clamp(MIN_INTERVAL_SECONDS * 2 ** Math.max(0, failures - 1));
}

/** The wait that the server asks for (Retry-After, Cache-Control max-age), in seconds, or 0. A server may slow us down to a day, never speed us up. */
export function askedWait(headers: Record<string, string>, now: Date): number {
  const retry = headers["retry-after"];
  const seconds = retry === undefined ? 0 : /^\d+$/.test(retry.trim()) ? Number(retry) : (Date.parse(retry) - now.getTime()) / 1000;
  const maxAge = Number(headers["cache-control"]?.match(/max-age=(\d+)/i)?.[1] ?? 0);
  return Math.min(Math.max(Number.isFinite(seconds) ? seconds : 0, maxAge, 0), MAX_INTERVAL_SECONDS);
}

/** A wait with up to a tenth added at random, so that feeds of one rhythm do not all come due at once. `random` is from 0 to 1. */
export function withJitter(seconds: number, random: number): number {
  return Math.round(seconds * (1 + JITTER * random));
}

function clamp(seconds: number): number {
  return Math.round(Math.min(MAX_INTERVAL_SECONDS, Math.max(MIN_INTERVAL_SECONDS, seconds)));
}
