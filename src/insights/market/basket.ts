import type { IndexAnswer } from "../../schema/market.ts";
import { dateOf } from "../checks/book.ts";
import { type DayColumn, type Track, tracksOf } from "../signals/track.ts";
import { STILL_MOVE } from "../signals/walk.ts";
import { placeBy, valueKnownOn } from "./panel.ts";

/** Of what is traded at a rebalance. */
export const BASKET_COST = 0.002;
const BASE = 100;
/** An asset needs so many days of closes to be taken in. */
const LEAST_DAYS = 90;
const STALE_DAYS = 2;
const DAY_MS = 86_400_000;

export interface BasketRule {
  /** By what a holding is weighed: `rating` takes the series of that name, as known on the day. */
  weighting: "equal" | "cap" | "rating";
  /** At most so many, those with the largest market value on the day. */
  most: number;
  /** Only these; without it any. */
  assets?: ReadonlySet<string> | undefined;
}

export interface BasketInput {
  columns: readonly DayColumn[];
  rule: BasketRule;
  from: number;
  to: number;
}

interface Candidate {
  track: Track;
  cap: number | null;
}

/**
 * An index from 100, rebalanced at the close of the first day of each month by what was known then, after costs. What stops having a price is
 * held at its last close until the next rebalance. Assets that hardly move, as stablecoins, are left out.
 */
export function basket({ columns, rule, from, to }: BasketInput): Omit<IndexAnswer, "index" | "name" | "method"> {
  const tracks = tracksOf(columns);
  const known = (asset: string, metric: string, day: number) => {
    const column = byName.get(`${asset} ${metric}`);
    return column ? valueKnownOn(column, day) : null;
  };
  const byName = new Map(columns.map((column) => [`${column.asset} ${column.metric}`, column]));
  let [level, held] = [BASE, new Map<Track, number>()];
  let rebalances = 0;
  let paid = 0;
  const points: [string, number][] = [];
  for (let day = from; day <= to; day += 1) {
    const grown = new Map([...held].map(([track, weight]) => [track, weight * changeOn(track, day)]));
    const growth = held.size === 0 ? 1 : sum(grown.values());
    level *= growth;
    held = new Map([...grown].map(([track, weight]) => [track, weight / growth]));
    if (isFirstOfMonth(day) || held.size === 0) {
      const wanted = weights(candidates(tracks, known, { rule, day }), known, { rule, day });
      if (wanted.size > 0) {
        const cost = traded(held, wanted) * BASKET_COST;
        level *= 1 - cost;
        paid += cost;
        held = wanted;
        rebalances += 1;
      }
    }
    if (held.size > 0) points.push([dateOf(day), level]);
  }
  return {
    ...{ from: dateOf(from), to: dateOf(to), rebalances, costs: paid, points },
    holdings: [...held].map(([{ asset }, weight]) => ({ asset, weight })).sort((a, b) => b.weight - a.weight || (a.asset < b.asset ? -1 : 1)),
    withheld: held.size === 0 ? "no asset has what this index needs in that time" : null,
  };
}

function isFirstOfMonth(day: number): boolean {
  return new Date(day * DAY_MS).getUTCDate() === 1;
}

function changeOn({ days, close }: Track, day: number): number {
  const place = placeBy(days, day);
  return place > 0 && days[place] === day ? (close[place] ?? Number.NaN) / (close[place - 1] ?? Number.NaN) : 1;
}

type Known = (asset: string, metric: string, day: number) => number | null;

function candidates(tracks: readonly Track[], known: Known, { rule, day }: { rule: BasketRule; day: number }): Candidate[] {
  const found = tracks.flatMap((track): Candidate[] => {
    const place = placeKnown(track, day);
    const isFresh = place >= LEAST_DAYS && day - (track.days[place] ?? 0) <= STALE_DAYS;
    if (!isFresh || (track.move[place] ?? 0) < STILL_MOVE || (rule.assets && !rule.assets.has(track.asset))) return [];
    return [{ track, cap: known(track.asset, "market_cap_usd", day) }];
  });
  return found.toSorted((a, b) => (b.cap ?? 0) - (a.cap ?? 0) || (a.track.asset < b.track.asset ? -1 : 1)).slice(0, rule.most);
}

/** The place of the newest close that was known by the end of the day. */
function placeKnown({ days, knownOn }: Track, day: number): number {
  let place = placeBy(days, day);
  while (place >= 0 && (knownOn[place] ?? 0) > day) place -= 1;
  return place;
}

function weights(found: readonly Candidate[], known: Known, { rule, day }: { rule: BasketRule; day: number }): Map<Track, number> {
  const own = { equal: () => 1, cap: ({ cap }: Candidate) => cap, rating: ({ track }: Candidate) => known(track.asset, "rating", day) }[
    rule.weighting
  ];
  const raw = found.map((candidate) => ({ track: candidate.track, weight: own(candidate) ?? 0 }));
  const whole = sum(raw.map(({ weight }) => weight));
  return new Map(raw.filter(({ weight }) => weight > 0).map(({ track, weight }) => [track, weight / whole]));
}

function traded(held: ReadonlyMap<Track, number>, wanted: ReadonlyMap<Track, number>): number {
  return sum([...new Set([...held.keys(), ...wanted.keys()])].map((track) => Math.abs((wanted.get(track) ?? 0) - (held.get(track) ?? 0))));
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
