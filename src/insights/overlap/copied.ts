import { pairKey } from "./shared.ts";
import { inOrder } from "./telling.ts";

/** A passage that is nearly word for word another source's. */
export interface CopiedPassage {
  id: string;
  source: string;
  at: Date;
  published: Date;
  words: number;
  /** The passage that it is like; null where only its whole issue is known to be like another. */
  of: string | null;
  ofSource: string;
  ofAt: Date;
  ofPublished: Date;
  ofWords: number;
}

interface Node {
  id: string;
  source: string;
  at: Date;
  published: Date;
  words: number;
}

/** Words and passages of the first source that repeat what the second told before. */
export interface Repeated {
  words: number;
  passages: number;
}

/**
 * How much each source repeats of each other, by `pairKey` of who repeats and who is repeated. Passages that are like the same one are like one another;
 * whoever told later repeats all who told before. What was told by the beginning of the window may be repeated, and repeats nothing.
 */
export function repeatedText(copied: readonly CopiedPassage[], from: Date): Map<string, Repeated> {
  const repeated = new Map<string, Repeated>();
  for (const group of alikeGroups(copied)) for (const [key, words] of repeatsIn(group, from)) add(repeated, key, words);
  for (const { of, source, ofSource, words, ...passage } of copied)
    if (of === null && source !== ofSource && inOrder({ at: passage.ofAt, published: passage.ofPublished }, passage) < 0)
      add(repeated, pairKey(source, ofSource), words);
  return repeated;
}

function add(repeated: Map<string, Repeated>, key: string, words: number): void {
  const known = repeated.get(key) ?? { words: 0, passages: 0 };
  repeated.set(key, { words: known.words + words, passages: known.passages + 1 });
}

function alikeGroups(copied: readonly CopiedPassage[]): Iterable<Node[]> {
  const nodes = new Map<string, Node>();
  const leads = new Map<string, string>();
  for (const { of, ofSource, ofAt, ofPublished, ofWords, ...own } of copied) {
    if (of === null) continue;
    nodes.set(own.id, own);
    nodes.set(of, { id: of, source: ofSource, at: ofAt, published: ofPublished, words: ofWords });
    const [mine, other] = [rootOf(leads, own.id), rootOf(leads, of)];
    if (mine !== other) leads.set(mine, other);
  }
  return Map.groupBy(nodes.values(), ({ id }) => rootOf(leads, id)).values();
}

/** Every step on the way is led one further, so that ways stay short. */
function rootOf(leads: Map<string, string>, id: string): string {
  let at = id;
  for (let next = leads.get(at); next !== undefined; next = leads.get(at)) {
    const further = leads.get(next);
    if (further !== undefined) leads.set(at, further);
    at = next;
  }
  return at;
}

function* repeatsIn(group: readonly Node[], from: Date): Generator<[key: string, words: number]> {
  const before = new Map<string, Node>();
  for (const node of group.toSorted(inOrder)) {
    for (const [source, first] of before)
      if (source !== node.source && node.at > from && inOrder(first, node) < 0) yield [pairKey(node.source, source), node.words];
    if (!before.has(node.source)) before.set(node.source, node);
  }
}
