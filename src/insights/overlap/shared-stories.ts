import type { SharedStory } from "../../schema/overlap.ts";
import { pairKey, sharedTellings } from "./shared.ts";
import type { Telling } from "./telling.ts";
import { hoursBehind, inOrder } from "./telling.ts";

/** The stories that two sources share, the one that became shared last first. */
export function sharedStories(tellings: readonly Telling[], a: string, b: string): Omit<SharedStory, "title">[] {
  return (sharedTellings(tellings).get(pairKey(a, b)) ?? [])
    .toSorted((one, two) => sharedSince(two) - sharedSince(one))
    .map(([ofA, ofB]) => {
      const order = inOrder(ofA, ofB);
      return {
        story: ofA.story,
        atA: ofA.at.toISOString(),
        atB: ofB.at.toISOString(),
        first: order === 0 ? null : order < 0 ? a : b,
        behindHours: order < 0 ? hoursBehind(ofA, ofB) : hoursBehind(ofB, ofA),
        copied: ofA.copies || ofB.copies,
      };
    });
}

function sharedSince(tellings: readonly Telling[]): number {
  return Math.max(...tellings.map(({ at }) => at.getTime()));
}
