/** Where "now" comes from. Everything that depends on the moment takes it from here, so that it can be replayed. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const DAY_MS = 86_400_000;

/** The day of a moment, in UTC: YYYY-MM-DD. */
export function isoDay(at: Date | number): string {
  return new Date(at).toISOString().slice(0, 10);
}
