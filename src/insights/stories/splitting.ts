import type { IncomingPassage } from "../../schema/story.ts";
import type { Rarity } from "./rarity.ts";
import { JOIN, likenessOf } from "./story-index.ts";
import { type Vector, vectorOf } from "./vector.ts";

/** A story so small has nothing to fall apart into. */
export const LEAST_PASSAGES = 6;
const MOST_PASSAGES = 400;
/** It takes a little more to hold a large story together than to join it: a chain of passing likenesses is no story. */
const HOLD = 1.2;
/** What parts must be told by several, or it stays. */
const LEAST_SOURCES = 2;

export interface SplitInput {
  counts: [string, number][];
  passages: number;
  stories: { story: string; members: IncomingPassage[] }[];
}

/** Passages that leave a story, each group with the story that it is from now on: that of its first passage. */
export interface Split {
  story: string;
  into: { story: string; passages: string[] }[];
}

/**
 * Stories that have come to be several, by what is rare now: passages that hold together through others stay together, and what holds to nothing of
 * the part with the first passage leaves it, where several sources tell it. The address stays with the first passage.
 */
export function splitStories({ counts, passages, stories }: SplitInput): Split[] {
  const rarity: Rarity = { passages, counts: new Map(counts), asked: new Map() };
  return stories.flatMap(({ story, members }) => {
    const ordered = members.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)).slice(0, MOST_PASSAGES);
    if (ordered.length < LEAST_PASSAGES) return [];
    const [, ...others] = partsOf(ordered, rarity);
    const into = others
      .filter((part) => new Set(part.map(({ source }) => source)).size >= LEAST_SOURCES)
      .map((part) => ({ story: part[0]?.id ?? "", passages: part.map(({ id }) => id) }));
    return into.length > 0 ? [{ story, into }] : [];
  });
}

/** The parts that hold together, each in order, that with the first passage first. */
function partsOf(members: readonly IncomingPassage[], rarity: Rarity): IncomingPassage[][] {
  const known = members.map((member) => ({ member, vector: vectorOf(member.terms, rarity) }));
  const left = new Set(known);
  const parts: IncomingPassage[][] = [];
  for (const first of known) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const each of part)
      for (const other of left)
        if (holds(each, other)) {
          left.delete(other);
          part.push(other);
        }
    parts.push(part.map(({ member }) => member).sort((a, b) => a.at.getTime() - b.at.getTime()));
  }
  return parts;
}

interface Known {
  member: IncomingPassage;
  vector: Vector;
}

function holds(a: Known, b: Known): boolean {
  return (
    likenessOf(a.vector, b.vector, {
      days: Math.abs(a.member.at.getTime() - b.member.at.getTime()) / 86_400_000,
      isSameSource: a.member.source === b.member.source,
    }) >=
    JOIN * HOLD
  );
}
