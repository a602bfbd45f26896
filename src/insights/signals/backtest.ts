import { SIGNAL_METHOD, type SignalBacktest } from "../../schema/signal.ts";
import { dateOf } from "../checks/book.ts";
import { until } from "./columns.ts";
import { SHORT_COST, TRADE_COST } from "./costs.ts";
import { daysBetween } from "./pool.ts";
import { recordOf } from "./record.ts";
import { rulesFor } from "./rules/rules.ts";
import { type DayColumn, type Track, tracksOf } from "./track.ts";
import { type Tried, tried } from "./walk-forward.ts";

export const COSTS = { trade: TRADE_COST, short: SHORT_COST };

/** Every rule from one day to another, each year with what could be chosen before it. Nothing after `to` is looked at. */
export function backtestSignals(columns: readonly DayColumn[], { from, to }: { from: number; to: number }): SignalBacktest {
  const tracks = tracksOf(columns.map((column) => until(column, to)));
  const found = rulesFor(columns).map((rule) => tried(rule, tracks, to));
  return { from: dateOf(from), to: dateOf(to), method: SIGNAL_METHOD, costs: COSTS, rules: recordsOf(found, tracks, { from, to }) };
}

export function recordsOf(found: readonly Tried[], tracks: readonly Track[], { from, to }: { from: number; to: number }): SignalBacktest["rules"] {
  const ofAll = found.flatMap(({ pools }) => pools.map((pool) => daysBetween(pool, { first: from, last: to })));
  return found.map((each) => recordOf(each, { tracks, from, to, ofAll }));
}
