import { median } from "../../platform/maths/median.ts";
import type { Figure, Share } from "../../schema/record.ts";
import { shareOf } from "../record/figures.ts";
import { LEAST } from "./least.ts";
import { hoursBehind, inOrder, type Telling } from "./telling.ts";

export interface Firsts {
  first: Share;
  behind: Figure;
}

interface Counted {
  cases: number;
  first: number;
  behind: number[];
}

/** How often each source is first with stories that several tell, and how far it is behind where it is not. Who only repeats another's words takes no part. */
export function firstsOf(tellings: readonly Telling[]): Map<string, Firsts> {
  const counted = new Map<string, Counted>();
  for (const own of ownWords(tellings).values()) count(own, counted);
  return new Map([...counted].map(([source, each]) => [source, figuresOf(each)]));
}

/** Stories that two sources at least tell in their own words, each with who does, the first first. */
export function ownWords(tellings: readonly Telling[]): Map<string, Telling[]> {
  const stories = Map.groupBy(
    tellings.filter(({ copies }) => !copies),
    ({ story }) => story,
  );
  return new Map([...stories].filter(([, own]) => own.length > 1).map(([story, own]) => [story, own.toSorted(inOrder)]));
}

/** Where the first two came at the same moment and were published at the same, nobody was first. */
function count(sorted: readonly Telling[], counted: Map<string, Counted>): void {
  const [first, second] = sorted;
  if (!first || !second) return;
  for (const telling of sorted) {
    const own = counted.get(telling.source) ?? { cases: 0, first: 0, behind: [] };
    counted.set(telling.source, own);
    own.cases += 1;
    if (inOrder(first, telling) < 0) own.behind.push(hoursBehind(first, telling));
    else if (inOrder(first, second) < 0) own.first += 1;
  }
}

function figuresOf({ cases, first, behind }: Counted): Firsts {
  const known = shareOf(first, cases);
  return {
    first: cases < LEAST.firsts ? { ...known, share: null, low: null, high: null } : known,
    behind: { value: behind.length < LEAST.firsts ? null : median(behind), n: behind.length },
  };
}
