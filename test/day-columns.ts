import type { DayColumn } from "../src/insights/signals/track.ts";
import { seededRandom } from "../src/platform/maths/random.ts";

export const FIRST_DAY = 18_262; // 2020-01-01

/** Invented closes: a walk with the given daily drift and spread, the same for the same seed. */
export function invented(seed: number, days: number, { drift = 0, spread = 0.04, from = 100 } = {}): number[] {
  const random = seededRandom(seed);
  let price = from;
  return Array.from({ length: days }, () => {
    price *= Math.exp(drift + spread * (random() + random() + random() - 1.5) * 2);
    return price;
  });
}

/** A column of one value a day from the first day on; days whose value is null are left out. */
export function dayColumn(asset: string, values: readonly (number | null)[], about: Partial<DayColumn> & { first?: number } = {}): DayColumn {
  const { first = FIRST_DAY, ...rest } = about;
  const given = values.flatMap((value, i) => (value === null ? [] : [{ day: first + i, value }]));
  return {
    asset,
    metric: "price_usd",
    days: given.map(({ day }) => day),
    values: given.map(({ value }) => value),
    lagDays: given.map(() => 0),
    breaks: [],
    sources: ["invented"],
    sourceOf: given.map(() => 0),
    ...rest,
  };
}

/** Every number in an answer, with the way to it. */
export function numbersIn(value: unknown, path = ""): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, each]) => numbersIn(each, `${path}.${name}`));
}
