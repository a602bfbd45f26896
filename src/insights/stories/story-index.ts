import type { IncomingPassage, Placing } from "../../schema/story.ts";
import { newRarity, note, type Rarity } from "./rarity.ts";
import { type Vector, vectorOf } from "./vector.ts";

interface Member {
  id: string;
  source: string;
  at: number;
  vector: Vector;
  story: string;
}

/** Recent passages by their terms, and the story of each. */
export interface StoryIndex {
  rarity: Rarity;
  members: Map<string, Member>;
  postings: Map<string, string[]>;
  /** When a story began. */
  begun: Map<string, number>;
  /** Passages that are known and were left out, since nothing that comes can be like them; and terms that too many of all of them have. */
  leftOut: { passages: number; common: ReadonlySet<string> };
}

const DAY_MS = 86_400_000;
/** A story that nobody told for so long is over; what comes then is another. */
export const OPEN_DAYS = 12;
const FADE_DAYS = 12;
export const JOIN = 0.17;
export const MERGE = 0.28;
const COPY = 0.82;
/** What a source says in every letter makes its letters alike, and no story. */
const SAME_SOURCE = 0.6;
/** One word in common, however rare, makes no story. */
export const LEAST_COMMON = 3;
const NEAREST = 4;
const BEST_WEIGHT = 0.8;
/** Terms in more than this share of the recent passages lead to no story. */
const MAX_SHARE = 0.12;
const MIN_POSTING = 12;
/** Of a busy desk, only terms that fewer passages have: a passage costs the same however many come a day. */
const MAX_POSTING = 400;

export function newStoryIndex(rarity: Rarity = newRarity()): StoryIndex {
  return { rarity, members: new Map(), postings: new Map(), begun: new Map(), leftOut: { passages: 0, common: new Set() } };
}

/** Finds the story that a passage tells on, or opens one named by the passage. Passages come in the order in which they arrived. */
export function place(index: StoryIndex, passage: IncomingPassage): Placing {
  note(
    index.rarity,
    passage.terms.map(([term]) => term),
  );
  const vector = vectorOf(passage.terms, index.rarity);
  forget(index, passage.at);
  const alike = likeness(index, vector, { at: passage.at.getTime(), source: passage.source });
  const copy = alike.find(({ member, plain }) => plain >= COPY && member.source !== passage.source);
  const stories = storiesOf(alike).filter(({ score }) => score >= JOIN);
  const best = stories[0];
  const near = stories.filter(({ score }) => score >= MERGE).map(({ story }) => story);
  const story = best ? oldest(index, near.length > 1 ? near : [best.story]) : passage.id;
  const merged = near.length > 1 ? near.filter((each) => each !== story) : [];
  for (const other of merged) move(index, other, story);
  add(index, { id: passage.id, source: passage.source, at: passage.at.getTime(), vector, story });
  return { passage: passage.id, story, copyOf: copy?.member.id ?? null, merged };
}

/** Puts a passage whose story is known into the index. */
export function restore(index: StoryIndex, passage: IncomingPassage, story: string): void {
  const vector = vectorOf(passage.terms, index.rarity);
  add(index, { id: passage.id, source: passage.source, at: passage.at.getTime(), vector, story });
}

/** Notes that a story goes back to this time, of a passage that is not in the index. */
export function noteBegun(index: StoryIndex, story: string, at: Date): void {
  index.begun.set(story, Math.min(index.begun.get(story) ?? at.getTime(), at.getTime()));
}

function add(index: StoryIndex, member: Member): void {
  index.members.set(member.id, member);
  noteBegun(index, member.story, new Date(member.at));
  for (const term of member.vector.keys()) {
    const posting = index.postings.get(term);
    if (posting) posting.push(member.id);
    else index.postings.set(term, [member.id]);
  }
}

/** Those that came in order are forgotten in order; of history that was brought in later some stay a little longer. */
function forget(index: StoryIndex, now: Date): void {
  const before = now.getTime() - OPEN_DAYS * DAY_MS;
  for (const [id, { at, vector }] of index.members) {
    if (at >= before) break;
    index.members.delete(id);
    for (const term of vector.keys()) {
      const posting = index.postings.get(term);
      if (!posting) continue;
      posting.splice(posting.indexOf(id), 1); // the first, or near it
      if (posting.length === 0) index.postings.delete(term);
    }
  }
}

interface Alike {
  member: Member;
  /** Cosine of the two vectors. */
  plain: number;
  /** The same, less by the days between, and less where both are of one source. */
  score: number;
}

function likeness(index: StoryIndex, vector: Vector, { at, source }: { at: number; source: string }): Alike[] {
  const dots = new Map<string, { plain: number; terms: number }>();
  const most = mostPosting(index.members.size + index.leftOut.passages);
  for (const [term, weight] of vector) {
    const posting = index.postings.get(term);
    if (!posting || posting.length > most || index.leftOut.common.has(term)) continue;
    for (const id of posting) {
      const dot = dots.get(id) ?? { plain: 0, terms: 0 };
      dots.set(id, dot);
      dot.plain += weight * (index.members.get(id)?.vector.get(term) ?? 0);
      dot.terms += 1;
    }
  }
  return [...dots]
    .flatMap(([id, { plain, terms }]): Alike[] => {
      const member = index.members.get(id);
      if (!member || terms < LEAST_COMMON) return [];
      return [{ member, plain, score: faded(plain, { days: Math.abs(at - member.at) / DAY_MS, isSameSource: member.source === source }) }];
    })
    .sort((a, b) => b.score - a.score);
}

/** A term that more of so many passages have leads to no story. */
export function mostPosting(passages: number): number {
  return Math.min(MAX_POSTING, Math.max(MIN_POSTING, passages * MAX_SHARE));
}

/** How alike two passages are, as they are when one is placed: 0 to 1. */
export function likenessOf(a: Vector, b: Vector, { days, isSameSource }: { days: number; isSameSource: boolean }): number {
  let [plain, terms] = [0, 0];
  for (const [term, weight] of a) {
    const other = b.get(term);
    if (other === undefined) continue;
    plain += weight * other;
    terms += 1;
  }
  return terms < LEAST_COMMON ? 0 : faded(plain, { days, isSameSource });
}

function faded(plain: number, { days, isSameSource }: { days: number; isSameSource: boolean }): number {
  return plain * Math.exp(-days / FADE_DAYS) * (isSameSource ? SAME_SOURCE : 1);
}

/** A story is as near as its nearest passage, and the mean of the nearest few. */
function storiesOf(alike: readonly Alike[]): { story: string; score: number }[] {
  const byStory = new Map<string, number[]>();
  for (const { member, score } of alike) {
    const scores = byStory.get(member.story) ?? [];
    if (scores.length < NEAREST) scores.push(score);
    byStory.set(member.story, scores);
  }
  return [...byStory]
    .map(([story, scores]) => ({
      story,
      score: BEST_WEIGHT * (scores[0] ?? 0) + (1 - BEST_WEIGHT) * (scores.reduce((sum, each) => sum + each, 0) / scores.length),
    }))
    .sort((a, b) => b.score - a.score);
}

function oldest(index: StoryIndex, stories: readonly string[]): string {
  return stories.reduce((first, each) => ((index.begun.get(each) ?? 0) < (index.begun.get(first) ?? 0) ? each : first));
}

function move(index: StoryIndex, from: string, to: string): void {
  for (const member of index.members.values()) if (member.story === from) member.story = to;
  index.begun.delete(from);
}
