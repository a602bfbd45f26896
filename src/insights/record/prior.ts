import type { BetaPrior } from "../../schema/record.ts";

/** What is known of each source: how many of its claims could be checked, how many of these held. */
interface Held {
  supported: number;
  checkable: number;
}

/** With fewer sources there is nothing to draw towards. */
const MIN_SOURCES = 5;
const UNIFORM: BetaPrior = { alpha: 1, beta: 1 };
/** In cases: how much the other sources may weigh against a source's own. */
const LEAST_WEIGHT = 2;
const MOST_WEIGHT = 200;

/**
 * The beta distribution of the share that holds, fitted by moments over the sources, weighted by their cases: with p the share of all,
 * S = Σ nᵢ(pᵢ - p)² and ρ = (S / (p(1-p)) - (k-1)) / Σ (1 - nᵢ/N)(nᵢ - 1), its weight α + β is 1/ρ - 1 (Kleinman, Proportions with
 * extraneous variance, Journal of the American Statistical Association 68 (1973)), kept between 2 and 200. Sources without checkable
 * claims do not count; with fewer than five others it is uniform, Beta(1, 1).
 */
export function priorOf(sources: readonly Held[]): BetaPrior {
  const counted = sources.filter(({ checkable }) => checkable > 0);
  if (counted.length < MIN_SOURCES) return UNIFORM;
  const all = counted.reduce((sum, { checkable }) => sum + checkable, 0);
  const held = counted.reduce((sum, { supported }) => sum + supported, 0);
  // half a case on each side: a desk in which nothing ever failed says less than that nothing can
  const mean = (held + 0.5) / (all + 1);
  const weight = Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, weightOf(counted, mean, all)));
  return { alpha: mean * weight, beta: (1 - mean) * weight };
}

function weightOf(counted: readonly Held[], mean: number, all: number): number {
  const spread = counted.reduce((sum, { supported, checkable }) => sum + checkable * (supported / checkable - mean) ** 2, 0);
  const room = counted.reduce((sum, { checkable }) => sum + (1 - checkable / all) * (checkable - 1), 0);
  const correlation = room === 0 ? 0 : (spread / (mean * (1 - mean)) - (counted.length - 1)) / room;
  return correlation <= 0 ? MOST_WEIGHT : 1 / Math.min(1, correlation) - 1;
}
