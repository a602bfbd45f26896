import { median } from "../../platform/maths/median.ts";
import type { SourcePair } from "../../schema/overlap.ts";
import type { Figure } from "../../schema/record.ts";
import { LEAST } from "./least.ts";
import { hoursBehind, inOrder, type Telling } from "./telling.ts";

/** A story that two sources tell: first of the one, then of the other. */
export type SharedTelling = readonly [a: Telling, b: Telling];

/** The stories that each two sources share, by `pairKey`; both orders are there. */
export function sharedTellings(tellings: readonly Telling[]): Map<string, SharedTelling[]> {
  const shared = new Map<string, SharedTelling[]>();
  for (const own of Map.groupBy(tellings, ({ story }) => story).values())
    for (const a of own)
      for (const b of own) {
        const key = pairKey(a.source, b.source);
        const known = shared.get(key);
        if (known) known.push([a, b]);
        else shared.set(key, [[a, b]]);
      }
  return shared;
}

export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}

/** How much two sources have in common of so many stories that each of them tells. */
export function storiesInCommon(shared: number, { storiesA, storiesB }: { storiesA: number; storiesB: number }): SourcePair["stories"] {
  const counts = { shared, storiesA, storiesB };
  if (storiesA < LEAST.stories || storiesB < LEAST.stories) return { ...counts, ofA: null, ofB: null, jaccard: null };
  return { ...counts, ofA: shared / storiesA, ofB: shared / storiesB, jaccard: shared / (storiesA + storiesB - shared) };
}

/** Who of two sources leads, by the stories that both tell in their own words. */
export function leadOf(shared: readonly SharedTelling[]): SourcePair["lead"] {
  const own = shared.filter(([a, b]) => !a.copies && !b.copies);
  const behindB = own.filter(([a, b]) => inOrder(a, b) < 0).map(([a, b]) => hoursBehind(a, b));
  const behindA = own.filter(([a, b]) => inOrder(b, a) < 0).map(([a, b]) => hoursBehind(b, a));
  const [firstA, firstB] = [behindB.length, behindA.length];
  const partOf = (first: number) => (own.length < LEAST.firsts ? null : first / own.length);
  return { cases: own.length, firstA, firstB, ofA: partOf(firstA), ofB: partOf(firstB), behindA: middle(behindA), behindB: middle(behindB) };
}

function middle(hours: readonly number[]): Figure {
  return { value: hours.length < LEAST.firsts ? null : median(hours), n: hours.length };
}
