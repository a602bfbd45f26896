import type { RowColumns } from "./factors/factor.ts";
import { CARRIED_DAYS } from "./row-columns.ts";

export interface ConfidenceParts {
  age: number;
  coverage: number;
  agreement: number;
}

/** 1 for a price of the day, less for each day that it is old. */
export function ageOf({ returns, price }: RowColumns, at: number): number {
  let age = 0;
  while (age < CARRIED_DAYS && at - age > 0 && Number.isNaN(returns[at - age] ?? Number.NaN) && price[at - age] === price[at - age - 1]) age += 1;
  return 1 - age / (CARRIED_DAYS + 1);
}

/** The part, by weight, of the factors that anybody has on the day which this asset has as well. */
export function coverageOf(has: readonly boolean[], { anybody, weights }: { anybody: readonly boolean[]; weights: readonly number[] }): number {
  let [own, all] = [0, 0];
  weights.forEach((weight, i) => {
    if (!anybody[i]) return;
    all += weight;
    if (has[i]) own += weight;
  });
  return all > 0 ? own / all : 0;
}

/** 1 where all contributions point one way, 0 where they cancel. */
export function agreementOf(parts: Float64Array): number {
  const sum = parts.reduce((all, part) => all + part, 0);
  const size = parts.reduce((all, part) => all + Math.abs(part), 0);
  return size > 0 ? Math.min(1, Math.abs(sum) / size) : 0;
}

export function confidenceOf({ age, coverage, agreement }: ConfidenceParts): number {
  return age * coverage * (0.5 + agreement / 2);
}
