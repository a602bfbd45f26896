import { ModelTrouble } from "./trouble.ts";

const MOST_VALUES = 16_384;

interface Given {
  index?: number | undefined;
  embedding: readonly number[];
}

/** The vectors of an answer in the order of their texts, each of length 1. `values`: how many each must have, once that is known. Throws ModelTrouble. */
export function unitVectors(given: readonly Given[], { texts, values }: { texts: number; values: number | null }): Float32Array[] {
  if (given.length !== texts) throw unfit(`${given.length} vectors for ${texts} texts`);
  const places = given.map(({ index }, at) => index ?? at);
  if (new Set(places).size !== texts || places.some((place) => place < 0 || place >= texts))
    throw unfit("vectors that do not say of which text they are");
  const wanted = values ?? given[0]?.embedding.length ?? 0;
  if (wanted === 0 || wanted > MOST_VALUES) throw unfit(`vectors of ${wanted} values`);
  const vectors: Float32Array[] = new Array(texts);
  for (const [at, { embedding }] of given.entries()) {
    if (embedding.length !== wanted) throw unfit(`a vector of ${embedding.length} values, and others of ${wanted}`);
    vectors[places[at] ?? at] = unit(embedding);
  }
  return vectors;
}

/** The same direction with a length of 1. Throws ModelTrouble where it has none. */
export function unit(vector: readonly number[] | Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) throw unfit("a vector without a direction");
  return Float32Array.from(vector, (value) => value / length);
}

function unfit(what: string): ModelTrouble {
  return new ModelTrouble("unfit", `the endpoint of embeddings gave ${what}`);
}
