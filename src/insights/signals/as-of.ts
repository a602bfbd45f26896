import { SIGNAL_METHOD, type Signal, type SignalsAsOf, type WithheldSignal } from "../../schema/signal.ts";
import { dateOf } from "../checks/book.ts";
import { COSTS, recordsOf } from "./backtest.ts";
import { until } from "./columns.ts";
import type { Plan, Rule, Side, Trial } from "./rule.ts";
import { rulesFor } from "./rules/rules.ts";
import { type DayColumn, type Track, tracksOf } from "./track.ts";
import { STILL_MOVE, walk } from "./walk.ts";
import { chosenFor, tried, yearOf } from "./walk-forward.ts";

const STALE_DAYS = 7;
const RECORD_DAYS = 5 * 365;

export interface SignalsInput {
  /** As they were known at the end of the day. */
  columns: readonly DayColumn[];
  asOf: number;
}

/** What every rule says of every asset at the end of a day. */
export function signalsAsOf({ columns, asOf }: SignalsInput): SignalsAsOf {
  const tracks = tracksOf(columns.map((column) => until(column, asOf)));
  const found = rulesFor(columns).map((rule) => tried(rule, tracks, asOf));
  const newest = [...new Map(tracks.map((track) => [track.asset, track])).values()];
  const answers = found.flatMap((each) => {
    const trial = chosenFor(each, yearOf(asOf));
    return newest.map((track) => signalOf(track, each.rule, { trial, asOf }));
  });
  return {
    asOf: dateOf(asOf),
    method: SIGNAL_METHOD,
    costs: COSTS,
    signals: answers.filter((answer) => "signal" in answer),
    withheld: whole(
      answers.filter((answer) => "reason" in answer),
      found.length,
    ),
    records: recordsOf(found, tracks, { from: asOf - RECORD_DAYS + 1, to: asOf }).map(({ byAsset: _, ...record }) => record),
  };
}

function signalOf(track: Track, rule: Rule, { trial: place, asOf }: { trial: number; asOf: number }): Signal | WithheldSignal {
  const { asset } = track;
  const trial = rule.trials[place];
  const reason = trial ? whyNot(track, trial, asOf) : "the rule has no trial";
  if (reason !== null || !trial) return { asset, rule: rule.id, reason: reason ?? "" };
  const plan = trial.plan(track);
  const last = track.days.length - 1;
  const hasRatio = rule.needs !== "mvrv" || !Number.isNaN(track.mvrv?.[last] ?? Number.NaN);
  if (plan === null || !hasRatio) return { asset, rule: rule.id, reason: LACKING[rule.needs ?? ""] ?? "it lacks what the rule reads" };
  return said(track, rule, { plan, parameters: trial.label });
}

const LACKING: Record<string, string> = {
  mvrv: "no MVRV is known of it",
  narrative_surge: "no narrative that names it has crossed its threshold",
  claim_shock: "no claims about it were contradicted by so many",
};

/** Why no rule speaks of an asset; null where nothing stands against it. */
function whyNot({ days, move }: Track, trial: Trial, asOf: number): string | null {
  const newest = days.at(-1) ?? 0;
  if (asOf - newest > STALE_DAYS) return `no price since ${dateOf(newest)}`;
  if (days.length < trial.days) return `${days.length} days of prices that belong together, ${trial.days} are needed`;
  return (move.at(-1) ?? 0) < STILL_MOVE ? `it hardly moves: less than ${STILL_MOVE * 100} % a day` : null;
}

function said(track: Track, rule: Rule, { plan, parameters }: { plan: Plan; parameters: string }): Signal {
  const { side, size, since, stop } = walk(track, plan, rule.stop);
  const last = track.days.length - 1;
  const held = (side[last] ?? 0) as Side;
  const begun = since[last] ?? -1;
  return {
    ...{ asset: track.asset, rule: rule.id, signal: held, size: size[last] ?? 0 },
    ...{ day: dateOf(track.days[last] ?? 0), price: track.close[last] ?? 0, source: track.source },
    since: begun < 0 ? null : dateOf(track.days[begun] ?? 0),
    entryPrice: begun < 0 ? null : (track.close[begun] ?? null),
    stop: held === 0 ? null : finite(stop[last]),
    exitLevel: held === 0 ? null : finite(plan.level?.(last, held)),
    ...{ parameters, entry: rule.entry, exit: rule.exit },
  };
}

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}

/** Where every rule is withheld for one reason, it is told once. */
function whole(withheld: readonly WithheldSignal[], rules: number): WithheldSignal[] {
  return [...Map.groupBy(withheld, ({ asset, reason }) => `${asset} ${reason}`).values()].flatMap((group) => {
    const [first] = group;
    return first && group.length === rules ? [{ ...first, rule: null }] : group;
  });
}
