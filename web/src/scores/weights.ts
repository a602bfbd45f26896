import type { Criterion } from "../api.ts";
import { type Given, present, words } from "../search-values.ts";
import { CRITERIA } from "./words.ts";

export type Weights = Record<Criterion, number>;

export const PUBLISHED: Weights = { authority: 30, security: 25, coverage: 15, costs: 15, ux: 10, support: 5 };
const NAMES = Object.keys(CRITERIA) as Criterion[];
const MOST = 100;

/** Weights as an address bears them; what it does not name is as published, and what makes no sense is not there. */
export function weightsOf(text: string | undefined): Weights {
  const own = { ...PUBLISHED };
  for (const pair of text?.split(",") ?? []) {
    const [name, value] = pair.split(":");
    const criterion = NAMES.find((each) => each === name);
    if (criterion && /^\d{1,3}$/.test(value ?? "")) own[criterion] = Math.min(MOST, Number(value));
  }
  return NAMES.some((name) => own[name] > 0) ? own : { ...PUBLISHED };
}

/** By whose weights scores are looked at. */
export interface ScoreSearch {
  weights?: string;
}

export function scoreSearch(given: Given): ScoreSearch {
  return present({ weights: weightsText(weightsOf(words(given.weights))) });
}

/** What differs from the published weights; undefined where nothing does. */
export function weightsText(weights: Weights): string | undefined {
  return NAMES.flatMap((name) => (weights[name] === PUBLISHED[name] ? [] : [`${name}:${weights[name]}`])).join(",") || undefined;
}
