import type { Missed } from "../../schema/overlap.ts";
import type { Profile } from "./profile.ts";

/** How much a source tells, and how much of it no other of the set tells. */
export interface Alone {
  source: string;
  items: number;
  voice: number;
  alone: number;
  aloneVoice: number;
}

/** The same of themes or assets. */
export function aloneIn(profiles: readonly Profile[]): Alone[] {
  const tellers = new Map<string, number>();
  for (const { items } of profiles) for (const [item] of items) tellers.set(item, (tellers.get(item) ?? 0) + 1);
  return profiles.map(({ source, items }) => {
    const own = items.filter(([item]) => tellers.get(item) === 1);
    return { source, items: items.length, voice: voiceOf(items), alone: own.length, aloneVoice: voiceOf(own) };
  });
}

function voiceOf(items: Profile["items"]): number {
  return items.reduce((sum, [, voice]) => sum + voice, 0);
}

/** What would be missed without each source: the voice of what it alone tells, of the voice of all. A source that tells too little of it has no share. */
export function missedOf(all: readonly Alone[], enough: (source: Alone) => boolean): Map<string, Missed> {
  const whole = all.reduce((sum, { voice }) => sum + voice, 0);
  return new Map(
    all.map((each) => [
      each.source,
      { share: whole > 0 && enough(each) ? Math.min(1, each.aloneVoice / whole) : null, alone: each.alone, of: each.items },
    ]),
  );
}
