/** What a source goes on about: each item with its voice. */
export interface Profile {
  source: string;
  /** Issues that it is made of. */
  issues: number;
  items: readonly (readonly [item: string, voice: number])[];
}

/** Cosine of two profiles, Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²): 0 where they have nothing in common, 1 where one is a multiple of the other. */
export function cosineOf(a: Profile["items"], b: Profile["items"]): number {
  const others = new Map(b);
  const dot = a.reduce((sum, [item, voice]) => sum + voice * (others.get(item) ?? 0), 0);
  const lengths = Math.sqrt(squares(a) * squares(b));
  return lengths === 0 ? 0 : Math.min(1, dot / lengths);
}

function squares(items: Profile["items"]): number {
  return items.reduce((sum, [, voice]) => sum + voice * voice, 0);
}
