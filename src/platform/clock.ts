/** Where "now" comes from. Everything that depends on the moment takes it from here, so that it can be replayed. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const DAY_MS = 86_400_000;
