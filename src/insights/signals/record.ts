import { wilsonInterval } from "../../platform/maths/wilson.ts";
import type { Performance, SignalRecord } from "../../schema/signal.ts";
import { dateOf, dayNumber } from "../checks/book.ts";
import { maxDrawdown } from "../quant/losses.ts";
import { deflatedSharpe, sharpe, sortino } from "../quant/sharpe.ts";
import { YEAR_DAYS } from "../quant/year.ts";
import { type Days, daysOf } from "./costs.ts";
import { addTo, averaged, daysBetween, emptyPool } from "./pool.ts";
import type { Track } from "./track.ts";
import { gainsOfTrades } from "./trades.ts";
import { type Tried, walkedForward, yearOf } from "./walk-forward.ts";

interface Question {
  tracks: readonly Track[];
  from: number;
  to: number;
  /** The daily returns of every trial of every rule. */
  ofAll: readonly Float64Array[];
}

interface OwnDays {
  track: Track;
  position: Float64Array;
  days: Days;
}

/** How a rule did from one day to another, each year with the parameters chosen before it. */
export function recordOf(found: Tried, { tracks, from, to, ofAll }: Question): SignalRecord {
  const years = [yearOf(from), yearOf(to)] as const;
  const { chosen, positions } = walkedForward(found, tracks, years);
  const sum = emptyPool(from, to);
  const own = tracks.map((track, k): OwnDays => {
    const position = within(track, positions[k] ?? new Float64Array(), { from, to });
    return { track, position, days: daysOf(track, position) };
  });
  for (const { track, days } of own) addTo(sum, track, days);
  const pool = averaged(sum);
  const span = { first: from, last: to };
  const [net, held, traded] = [pool.net, pool.held, pool.traded].map((of) => daysBetween(pool, { ...span, of }));
  const returns = net ?? new Float64Array();
  const trials = found.pools.map((each) => daysBetween(each, span));
  const gains = own.flatMap(gainsOfTrades);
  return {
    rule: found.rule.id,
    name: found.rule.name,
    ...{ from: dateOf(from), to: dateOf(to), days: returns.length },
    assets: new Set(own.flatMap(({ track, days }) => (hasSay(days) ? track.asset : []))).size,
    ...performance(returns),
    turnover: mean(traded ?? returns, YEAR_DAYS),
    exposure: exposure(own),
    trades: gains.length,
    ...hits(gains),
    buyAndHold: performance(held ?? returns),
    trials: trials.length,
    deflatedSharpe: deflatedSharpe(returns, trials),
    deflatedSharpeOfAll: deflatedSharpe(returns, ofAll),
    chosen: [...chosen].map(([year, trial]) => ({ year, parameters: found.rule.trials[trial]?.label ?? "" })),
    years: byYear(pool, span),
    byAsset: byAsset(own),
    withheld: returns.length === 0 ? "no asset has what this rule needs in that time" : null,
  };
}

/** Nothing is held outside the days that are asked for. */
function within({ days }: Track, position: Float64Array, { from, to }: { from: number; to: number }): Float64Array {
  return position.map((value, i) => ((days[i] ?? 0) >= from && (days[i] ?? 0) <= to ? value : Number.NaN));
}

function performance(returns: Float64Array): Performance {
  const ratio = sharpe(returns);
  return {
    yearly: returns.length === 0 ? null : compounded(returns) > -1 ? (1 + compounded(returns)) ** (YEAR_DAYS / returns.length) - 1 : -1,
    sharpe: ratio?.sharpe ?? null,
    standardError: ratio?.standardError ?? null,
    sortino: sortino(returns),
    maxDrawdown: maxDrawdown(returns).drawdown,
  };
}

/** What is lost whole stays lost. */
function compounded(returns: ArrayLike<number>): number {
  let wealth = 1;
  for (let i = 0; i < returns.length; i += 1) wealth *= Math.max(0, 1 + (returns[i] ?? 0));
  return wealth - 1;
}

function mean(values: Float64Array, times = 1): number | null {
  return values.length === 0 ? null : (values.reduce((sum, value) => sum + value, 0) / values.length) * times;
}

function exposure(own: readonly OwnDays[]): number | null {
  return mean(Float64Array.from(own.flatMap(({ position }) => [...position].filter((value) => !Number.isNaN(value)).map(Math.abs))));
}

function hits(gains: readonly number[]): Pick<SignalRecord, "hitRate" | "hitInterval"> {
  if (gains.length === 0) return { hitRate: null, hitInterval: null };
  const won = gains.filter((gain) => gain > 0).length;
  return { hitRate: won / gains.length, hitInterval: wilsonInterval(won, gains.length) };
}

function byYear(pool: Parameters<typeof daysBetween>[0], { first, last }: { first: number; last: number }): SignalRecord["years"] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return years.flatMap((year) => {
    const span = { first: Math.max(first, dayNumber(`${year}-01-01`)), last: Math.min(last, dayNumber(`${year}-12-31`)) };
    const days = daysBetween(pool, span);
    return days.length === 0 ? [] : [{ year, return: compounded(days), buyAndHold: compounded(daysBetween(pool, { ...span, of: pool.held })) }];
  });
}

function byAsset(own: readonly OwnDays[]): SignalRecord["byAsset"] {
  return [...Map.groupBy(own, ({ track }) => track.asset)].flatMap(([asset, each]) => {
    const net = Float64Array.from(each.flatMap(({ days }) => said(days, days.net)));
    const ratio = sharpe(net);
    if (net.length === 0) return [];
    return {
      asset,
      days: net.length,
      trades: each.flatMap(gainsOfTrades).length,
      return: compounded(net),
      buyAndHold: compounded(each.flatMap(({ days }) => said(days, days.held))),
      sharpe: ratio?.sharpe ?? null,
      standardError: ratio?.standardError ?? null,
      maxDrawdown: maxDrawdown(net).drawdown,
    };
  });
}

function said({ net }: Days, values: Float64Array): number[] {
  return [...values].filter((_, i) => !Number.isNaN(net[i]));
}

function hasSay({ net }: Days): boolean {
  return net.some((value) => !Number.isNaN(value));
}
