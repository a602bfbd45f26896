import type { GradedDay } from "./grades.ts";

const SHOWN = 3;

/** The assets that stand most alike over all factors: by the root of the mean square of the differences of their ranks. */
export function similarTo({ features }: GradedDay, place: number): { place: number; distance: number }[] {
  const own = features[place] ?? new Float64Array();
  return features
    .flatMap((other, i) => (i === place ? [] : [{ place: i, distance: distanceOf(own, other) }]))
    .sort((a, b) => a.distance - b.distance || a.place - b.place)
    .slice(0, SHOWN);
}

function distanceOf(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length);
}
