import { placePassages } from "../../src/insights/stories/placing.ts";
import { LEAST_PASSAGES, splitStories } from "../../src/insights/stories/splitting.ts";
import { OPEN_DAYS } from "../../src/insights/stories/story-index.ts";
import type { IncomingPassage, Placing } from "../../src/schema/story.ts";

const AT_ONCE = 400;
const OPEN_MS = OPEN_DAYS * 86_400_000;

/** Puts passages into stories as the desk does: some hundreds at a time, each time from what is kept. Returns the story of each passage. */
export function placedInTurn(
  passages: readonly IncomingPassage[],
  { onBatch }: { onBatch?: (placings: Placing[]) => void } = {},
): Map<string, string> {
  const ordered = passages.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const stories = new Map<string, string>();
  const members = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const byId = new Map(ordered.map((passage) => [passage.id, passage]));
  for (let from = 0, oldest = 0; from < ordered.length; from += AT_ONCE) {
    const incoming = ordered.slice(from, from + AT_ONCE);
    while ((ordered[oldest]?.at.getTime() ?? 0) < (incoming[0]?.at.getTime() ?? 0) - OPEN_MS) oldest += 1;
    const known = ordered.slice(Math.min(oldest, from), from).map((passage) => ({ ...passage, story: stories.get(passage.id) ?? passage.id }));
    const terms = new Set([...known, ...incoming].flatMap((passage) => passage.terms.map(([term]) => term)));
    const seen = [...terms].map((term): [string, number] => [term, counts.get(term) ?? 0]);
    const { placings, added } = placePassages({ counts: seen, passages: from, known, incoming });
    for (const [term, count] of added) counts.set(term, (counts.get(term) ?? 0) + count);
    for (const placing of placings) keep(placing, stories, members);
    const touched = [...new Set(placings.map(({ story }) => story))].filter((story) => (members.get(story)?.length ?? 0) >= LEAST_PASSAGES);
    const whole = touched.map((story) => ({ story, members: (members.get(story) ?? []).flatMap((id) => byId.get(id) ?? []) }));
    for (const { story, into } of splitStories({ counts: countsOf(whole, counts), passages: from + incoming.length, stories: whole }))
      for (const part of into) leave(story, part, { stories, members });
    onBatch?.(placings);
  }
  return stories;
}

function keep({ passage, story, merged }: Placing, stories: Map<string, string>, members: Map<string, string[]>): void {
  const own = [passage, ...merged.flatMap((other) => members.get(other) ?? [])];
  for (const each of own) stories.set(each, story);
  for (const other of merged) members.delete(other);
  members.set(story, [...(members.get(story) ?? []), ...own]);
}

function countsOf(stories: readonly { members: readonly IncomingPassage[] }[], counts: ReadonlyMap<string, number>): [string, number][] {
  const terms = new Set(stories.flatMap(({ members }) => members.flatMap((member) => member.terms.map(([term]) => term))));
  return [...terms].map((term) => [term, counts.get(term) ?? 0]);
}

function leave(
  story: string,
  part: { story: string; passages: string[] },
  { stories, members }: { stories: Map<string, string>; members: Map<string, string[]> },
): void {
  for (const id of part.passages) stories.set(id, part.story);
  const left = new Set(part.passages);
  members.set(
    story,
    (members.get(story) ?? []).filter((id) => !left.has(id)),
  );
  members.set(part.story, part.passages);
}
