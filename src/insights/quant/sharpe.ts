import { type Moments, moments } from "../../platform/maths/moments.ts";
import { normalProbability, normalQuantile } from "../../platform/maths/normal.ts";
import { YEAR_DAYS } from "./year.ts";

const EULER = 0.5772156649015329;
const YEAR_ROOT = Math.sqrt(YEAR_DAYS);

export interface Sharpe {
  /** A year's: the mean daily return to its standard deviation, times the root of 365, nothing subtracted for a riskless return. */
  sharpe: number;
  /** A year's, for returns that are not normal but independent (Mertens 2002). */
  standardError: number;
}

/** The Sharpe ratio of daily returns (Sharpe 1994) with its standard error; null where it has none. */
export function sharpe(returns: ArrayLike<number>): Sharpe | null {
  const found = moments(returns);
  if (found === null) return null;
  return { sharpe: daily(found) * YEAR_ROOT, standardError: Math.sqrt(variance(found)) * YEAR_ROOT };
}

/** The mean to the root of the mean squared shortfall below 0, over all days, times the root of 365 (Sortino and Price 1994); null without a loss. */
export function sortino(returns: ArrayLike<number>): number | null {
  let [sum, short] = [0, 0];
  for (let i = 0; i < returns.length; i += 1) {
    sum += returns[i] ?? Number.NaN;
    short += Math.min(returns[i] ?? Number.NaN, 0) ** 2;
  }
  return short > 0 ? (sum / returns.length / Math.sqrt(short / returns.length)) * YEAR_ROOT : null;
}

/** What the best of so many trials is expected to show by luck, per day: `spread` is the variance of their daily Sharpe ratios. */
export function luckySharpe(trials: number, spread: number): number {
  if (trials < 2) return 0;
  const best = (1 - EULER) * normalQuantile(1 - 1 / trials) + EULER * normalQuantile(1 - 1 / (trials * Math.E));
  return Math.sqrt(spread) * best;
}

/**
 * The probability that the true Sharpe ratio is above what the best of the trials shows by luck: the deflated Sharpe ratio of Bailey and
 * López de Prado, Journal of Portfolio Management 40 (2014). `trials` holds the returns of every variant that was tried, this one among them.
 */
export function deflatedSharpe(returns: ArrayLike<number>, trials: readonly ArrayLike<number>[]): number | null {
  const found = moments(returns);
  if (found === null) return null;
  const ratios = trials.flatMap((each) => moments(each) ?? []).map(daily);
  const spread = moments(ratios)?.deviation ?? 0;
  return deflated(found, luckySharpe(trials.length, spread ** 2));
}

/** The probability that the true daily Sharpe ratio is above `against` (Bailey and López de Prado 2012). */
export function deflated(found: Moments, against: number): number {
  return normalProbability((daily(found) - against) / Math.sqrt(variance(found)));
}

function daily({ mean, deviation }: Moments): number {
  return mean / deviation;
}

function variance(found: Moments): number {
  const ratio = daily(found);
  return (1 - found.skew * ratio + ((found.kurtosis - 1) / 4) * ratio ** 2) / (found.n - 1);
}
