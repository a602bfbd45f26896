import type { Criterion, Rubric } from "../api.ts";
import { type Given, present, words } from "../search-values.ts";

export type Weights = Record<Criterion, number>;

const MOST = 100;
const PAIR = /^([a-z]+):(\d{1,3})$/;

/** By whose weights scores are looked at, as `authority:30,costs:0`. */
export interface ScoreSearch {
  weights?: string;
}

/** What is no weight is not there. */
export function scoreSearch(given: Given): ScoreSearch {
  const pairs =
    words(given.weights)
      ?.split(",")
      .filter((pair) => PAIR.test(pair)) ?? [];
  return present({ weights: pairs.join(",") || undefined });
}

export function publishedWeights({ criteria }: Rubric): Weights {
  return Object.fromEntries(criteria.map(({ name, weight }) => [name, weight])) as Weights;
}

/** The published weights, but for what the address says. */
export function weightsOf(text: string | undefined, published: Weights): Weights {
  const own = { ...published };
  for (const pair of text?.split(",") ?? []) {
    const [, name = "", value] = PAIR.exec(pair) ?? [];
    if (name in own) own[name as Criterion] = Math.min(MOST, Number(value));
  }
  return own;
}

/** What differs from the published weights; undefined where nothing does. */
export function weightsText(weights: Weights, published: Weights): string | undefined {
  const own = (Object.keys(published) as Criterion[]).filter((name) => weights[name] !== published[name]);
  return own.map((name) => `${name}:${weights[name]}`).join(",") || undefined;
}
