import { DAY_MS } from "../../platform/clock.ts";
import { sharpe } from "../quant/sharpe.ts";
import { daysOf } from "./costs.ts";
import { addTo, averaged, daysBetween, emptyPool, type Pool } from "./pool.ts";
import { positionsOf } from "./positions.ts";
import type { Rule } from "./rule.ts";
import type { Track } from "./track.ts";

/** Before a trial has so many days, the textbook's is taken. */
const LEAST_DAYS = 365;

/** Every trial of a rule over the same stretches. */
export interface Tried {
  rule: Rule;
  /** For each trial, its positions in each stretch. */
  positions: Float64Array[][];
  pools: Pool[];
}

/** `to` is the last day that is looked at. */
export function tried(rule: Rule, tracks: readonly Track[], to: number): Tried {
  const from = tracks.reduce((least, { days }) => Math.min(least, days[0] ?? to), to);
  const positions = rule.trials.map((trial) => tracks.map((track) => positionsOf(track, rule, trial)));
  const pools = positions.map((each) => {
    const pool = emptyPool(from, to);
    for (const [k, track] of tracks.entries()) addTo(pool, track, daysOf(track, each[k] ?? new Float64Array()));
    return averaged(pool);
  });
  return { rule, positions, pools };
}

/** The trial for the year of a day: the one with the best Sharpe ratio after costs in all years before it. */
export function chosenFor({ pools }: Tried, year: number): number {
  const last = dayOfYear(year) - 1;
  let [best, highest] = [0, Number.NEGATIVE_INFINITY];
  pools.forEach((pool, trial) => {
    const before = daysBetween(pool, { first: pool.from, last });
    const ratio = before.length >= LEAST_DAYS ? (sharpe(before)?.sharpe ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
    if (ratio > highest) [best, highest] = [trial, ratio];
  });
  return best;
}

/** Positions put together year by year from the trial that was chosen before each year began. */
export function walkedForward(
  found: Tried,
  tracks: readonly Track[],
  years: readonly [first: number, last: number],
): { chosen: Map<number, number>; positions: Float64Array[] } {
  const chosen = new Map<number, number>();
  for (let year = years[0]; year <= years[1]; year += 1) chosen.set(year, chosenFor(found, year));
  const positions = tracks.map(({ days }, k) =>
    Float64Array.from(days, (day, i) => found.positions[chosen.get(yearOf(day)) ?? 0]?.[k]?.[i] ?? Number.NaN),
  );
  return { chosen, positions };
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function dayOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / DAY_MS;
}
