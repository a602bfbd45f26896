import { wilsonInterval } from "../../platform/maths/wilson.ts";
import type { Figure, Share } from "../../schema/record.ts";

/** A part of a whole with its Wilson interval; nulls where the whole is empty. */
export function shareOf(part: number, n: number): Share {
  if (n === 0) return { share: null, low: null, high: null, n };
  const [low, high] = wilsonInterval(part, n);
  return { share: part / n, low, high, n };
}

export function meanOf(values: readonly (number | null)[]): Figure {
  const known = values.filter((value) => value !== null);
  return { value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length, n: known.length };
}
