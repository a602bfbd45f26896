import type { ThemeScore } from "../../../schema/theme.ts";
import { THEME_GIVEN } from "../../../schema/theme.ts";
import type { Prototype } from "./prototypes.ts";

/** By its evidence alone a theme is given from here on. */
/** Between these two the evidence is unsure of a theme; what lies outside stays as it is. */
const LEAST_UNSURE = 0.25;
const SURE = 0.65;
/** In cosines: so close behind the nearest, the second nearest counts as well. */
const MARGIN = 0.02;
/** A theme behind so many others is not what the text is about. */
const MANY_NEARER = 8;

/** Whether the evidence leaves anything open that nearness could settle. */
export function isUnsure(scores: readonly ThemeScore[]): boolean {
  return scores.some(({ score }) => score >= LEAST_UNSURE && score < SURE);
}

/** The themes given to a text, in the order of the scores of its evidence. `vector` is the text's; without one the evidence alone decides. */
export function themesByNearness(
  scores: readonly ThemeScore[],
  { vector, prototypes }: { vector: Float32Array | null; prototypes: readonly Prototype[] },
): ThemeScore[] {
  const near = new Map(vector ? prototypes.map(({ theme, vector: own }) => [theme, cosine(vector, own)]) : []);
  return scores.filter(({ theme, score }) => isGiven(score, placeOf(theme, near)));
}

interface Place {
  /** Themes that are nearer. */
  nearer: number;
  /** Themes that are at least as near: a model that tells no two apart adds none and takes none off. */
  level: number;
  /** To the nearest of all, in cosines. */
  behind: number;
}

function isGiven(score: number, place: Place | null): boolean {
  if (place && score >= LEAST_UNSURE && score < THEME_GIVEN) return place.level === 0 || (place.level === 1 && place.behind <= MARGIN);
  if (place && score >= THEME_GIVEN && score < SURE) return place.nearer < MANY_NEARER;
  return score >= THEME_GIVEN;
}

function placeOf(theme: string, near: ReadonlyMap<string, number>): Place | null {
  const own = near.get(theme);
  if (own === undefined) return null;
  const all = [...near.values()];
  return {
    nearer: all.filter((other) => other > own).length,
    level: all.filter((other) => other >= own).length - 1,
    behind: Math.max(...all) - own,
  };
}

/** Of two vectors of length 1. */
function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
