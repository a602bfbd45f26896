/** How many voices of a day told a phrase, of how many. */
export interface Batch {
  told: number;
  all: number;
}

export interface Burst {
  /** How much less the days of the burst cost in the state of bursting than in that of rest: natural logarithm of the ratio of likelihoods. */
  weight: number;
  /** Index of its first batch. */
  from: number;
}

export interface BurstSettings {
  /** How many times the usual rate a burst has. */
  s: number;
  /** What it costs to begin one, in ln of the number of batches. */
  gamma: number;
}

export const USUAL_SETTINGS: BurstSettings = { s: 2, gamma: 1 };
const MOST_RATE = 0.9999;

/**
 * Whether the last batch lies in a burst, by the automaton with two states over batches of Kleinberg, Bursty and hierarchical structure in streams (2002), section 4:
 * the cheapest sequence of states, where a batch costs -ln of its binomial likelihood, and going up costs gamma ln n. Null where it rests.
 */
export function burstAtEnd(batches: readonly Batch[], { s, gamma }: BurstSettings = USUAL_SETTINGS): Burst | null {
  const told = batches.reduce((sum, batch) => sum + batch.told, 0);
  const all = batches.reduce((sum, batch) => sum + batch.all, 0);
  if (told === 0 || all === 0) return null;
  const rest = Math.min(MOST_RATE / s, told / all);
  const burst = Math.min(MOST_RATE, rest * s);
  const up = gamma * Math.log(batches.length);
  const begun: (number | null)[] = [];
  let [restCost, burstCost] = [0, up];
  let since = 0;
  for (const [at, batch] of batches.entries()) {
    const begins = restCost + up < burstCost || at === 0;
    if (begins) since = at;
    const before = Math.min(burstCost, restCost + up);
    restCost = Math.min(restCost, burstCost) + costOf(batch, rest);
    burstCost = before + costOf(batch, burst);
    begun.push(since);
  }
  if (burstCost >= restCost) return null;
  const from = begun.at(-1) ?? 0;
  const weight = batches.slice(from).reduce((sum, batch) => sum + costOf(batch, rest) - costOf(batch, burst), 0);
  return weight > 0 ? { weight, from } : null;
}

/** Without the binomial coefficient, which both states share. */
function costOf({ told, all }: Batch, rate: number): number {
  return -(told * Math.log(rate) + (all - told) * Math.log(1 - rate));
}
