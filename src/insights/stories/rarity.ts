/** How many passages have had each term so far: what is rare tells of which event one speaks. It knows only what has come before. */
export interface Rarity {
  passages: number;
  counts: Map<string, number>;
  /** What was asked since the last passage. */
  asked: Map<string, number>;
}

/** Until many passages have come, words are taken to be about as usual as this. */
const PRIOR_PASSAGES = 400;
const PRIOR_COUNT = 2;
/** Words of the field, which each desk will meet again and again. */
const PRIOR_FIELD_SHARE = 0.08;

export function newRarity(): Rarity {
  return { passages: 0, counts: new Map(), asked: new Map() };
}

export function note(rarity: Rarity, terms: Iterable<string>): void {
  rarity.passages += 1;
  rarity.asked.clear();
  for (const term of terms) rarity.counts.set(term, (rarity.counts.get(term) ?? 0) + 1);
}

/** Inverse document frequency, from 0 on: ln of how many passages there are for each that has the term. */
export function rarityOf({ passages, counts, asked }: Rarity, term: string): number {
  const known = asked.get(term);
  if (known !== undefined) return known;
  const prior = term.startsWith("f:") ? PRIOR_PASSAGES * PRIOR_FIELD_SHARE : PRIOR_COUNT;
  const rarity = Math.max(0, Math.log((passages + PRIOR_PASSAGES) / ((counts.get(term) ?? 0) + prior)));
  asked.set(term, rarity);
  return rarity;
}
