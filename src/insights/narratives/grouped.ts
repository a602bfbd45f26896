import graphology from "graphology";
import communities from "graphology-communities-louvain";
import { seededRandom } from "../../platform/maths/random.ts";
import type { BurstingPhrase } from "./bursting-phrase.ts";

// the module is the function itself; its types say that it holds it
const louvain = communities as unknown as typeof communities.default;

const LEAST_OVERLAP = 0.18;
/** Where so much of what tells a phrase tells the longer one, the longer one stands for it. */
const HELD = 0.5;
const SEED = 7;

/** Phrases grouped by how often the same voices tell them together (Jaccard index), by Louvain's method; the same input gives the same groups. */
export function grouped(phrases: readonly BurstingPhrase[]): BurstingPhrase[][] {
  const kept = withoutParts(phrases);
  const graph = new graphology.UndirectedGraph();
  for (const { key } of kept) graph.addNode(key);
  for (const [i, a] of kept.entries())
    for (const b of kept.slice(i + 1)) {
      const weight = overlap(a.tellings, b.tellings);
      if (weight >= LEAST_OVERLAP) graph.addEdge(a.key, b.key, { weight });
    }
  const groups = louvain(graph, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
  return [...Map.groupBy(kept, ({ key }) => groups[key]).values()];
}

/** The part of the first that is in the second. */
function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let common = 0;
  for (const each of part) if (whole.has(each)) common += 1;
  return part.size === 0 ? 0 : common / part.size;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const each of small) if (large.has(each)) common += 1;
  return common / (a.size + b.size - common);
}

/** "Silicon Valley" beside "Silicon Valley Bank" says nothing more, nor does "Wall" beside "Wall Street". */
function withoutParts(phrases: readonly BurstingPhrase[]): BurstingPhrase[] {
  const longer = phrases.toSorted((a, b) => b.key.length - a.key.length);
  return phrases.filter(
    (phrase) =>
      !longer.some(
        (whole) =>
          whole.key.length > phrase.key.length && ` ${whole.key} `.includes(` ${phrase.key} `) && share(phrase.tellings, whole.tellings) >= HELD,
      ),
  );
}
