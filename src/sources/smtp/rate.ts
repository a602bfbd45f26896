/** Counts events of each key within a sliding minute; keys that have been quiet are forgotten. */
export interface Rate {
  /** Notes one more, and says whether that is still within the limit. */
  allows(key: string, now: number): boolean;
}

const MINUTE_MS = 60_000;
const MAX_KEYS = 10_000;

export function rate(perMinute: number): Rate {
  const seen = new Map<string, number[]>();
  return {
    allows(key, now) {
      const recent = (seen.get(key) ?? []).filter((at) => now - at < MINUTE_MS);
      if (recent.length < perMinute) recent.push(now);
      else return false;
      seen.delete(key); // the newest stand last
      seen.set(key, recent);
      if (seen.size > MAX_KEYS) for (const old of [...seen.keys()].slice(0, seen.size - MAX_KEYS)) seen.delete(old);
      return true;
    },
  };
}
