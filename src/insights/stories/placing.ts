import type { IncomingPassage, Placing } from "../../schema/story.ts";
import type { Rarity } from "./rarity.ts";
import { LEAST_COMMON, mostPosting, newStoryIndex, noteBegun, place, restore, type StoryIndex } from "./story-index.ts";

/** Version of how passages are put into stories. */
export const METHOD = 1;

const FEW = 30;

export interface PlacingInput {
  /** In how many passages each term of these has stood so far, of how many. */
  counts: [string, number][];
  passages: number;
  /** Passages around the time of the incoming ones, with their stories, in order of time. */
  known: (IncomingPassage & { story: string })[];
  /** In order of time. */
  incoming: IncomingPassage[];
}

export interface Placed {
  placings: Placing[];
  /** What the incoming passages add to the counts. */
  added: [string, number][];
}

/** Puts passages into stories, in the order in which they came. */
export function placePassages({ counts, passages, known, incoming }: PlacingInput): Placed {
  const rarity: Rarity = { passages, counts: new Map(counts), asked: new Map() };
  const index = newStoryIndex(rarity);
  restoreKnown(index, known, incoming);
  const placings = incoming.map((passage) => place(index, passage));
  const added = new Map<string, number>();
  for (const { terms } of incoming) for (const [term] of terms) added.set(term, (added.get(term) ?? 0) + 1);
  return { placings: settled(placings), added: [...added] };
}

/** When few come, those that share too little with all of them are left out: they could be like none. */
function restoreKnown(index: StoryIndex, known: PlacingInput["known"], incoming: readonly IncomingPassage[]): void {
  if (incoming.length > FEW) {
    for (const { story, ...passage } of known) restore(index, passage, story);
    return;
  }
  const counts = new Map(incoming.flatMap(({ terms }) => terms.map(([term]): [string, number] => [term, 0])));
  let passages = 0;
  for (const { story, ...passage } of known) {
    let shared = 0;
    for (const [term] of passage.terms) {
      const count = counts.get(term);
      if (count === undefined) continue;
      counts.set(term, count + 1);
      shared += 1;
    }
    if (shared >= LEAST_COMMON) restore(index, passage, story);
    else {
      noteBegun(index, story, passage.at);
      passages += 1;
    }
  }
  const most = mostPosting(known.length);
  index.leftOut = { passages, common: new Set([...counts].filter(([, count]) => count > most).map(([term]) => term)) };
}

/** A story that was merged into another is not told of any more, nor is a passage left in it. */
function settled(placings: readonly Placing[]): Placing[] {
  const into = new Map<string, string>();
  for (const { story, merged } of placings) for (const each of merged) into.set(each, story);
  const last = (story: string): string => {
    const next = into.get(story);
    return next === undefined || next === story ? story : last(next);
  };
  return placings.map((placing) => ({ ...placing, story: last(placing.story) }));
}
