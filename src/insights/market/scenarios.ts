import type { Scenarios } from "../../schema/market.ts";
import { dateOf } from "../checks/book.ts";
import type { DayColumn } from "../signals/track.ts";
import { valueOn } from "./panel.ts";

const MULTIPLES = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5];
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
const SHARE_DAYS = 3 * 365;
const LEAST_CHANGES = 365;
const LEAST_SHARES = 180;
const LEAST_ASSETS = 3;

export interface ScenarioQuestion {
  caps: readonly DayColumn[];
  /** Of the asset on the day. */
  price: number;
  asset: string;
  day: number;
  horizon: number;
}

/**
 * What an asset would cost at parts of the market's value that it had in the last three years, were the market worth so many times what it is.
 * How probable a market of that size is comes from how often its value changed at least so much over the same horizon in the past, always
 * between the assets whose value was known on both days; how probable a part, from how often it was at least that. Null with a reason where it can't be told.
 */
export function scenariosFor({ caps, price, asset, day, horizon }: ScenarioQuestion): Scenarios | { withheld: string } {
  const own = caps.find((column) => column.asset === asset);
  const cap = own ? valueOn(own, day) : null;
  const total = totalOn(caps, day);
  if (!own || cap === null || total === null) return { withheld: `no market value of ${asset} beside ${LEAST_ASSETS} others on ${dateOf(day)}` };
  const first = Math.min(...caps.map(({ days }) => days[0] ?? day));
  const changes = changesOver(caps, { first, last: day, horizon });
  const shares = sharesOf(caps, own, { first: Math.max(first, day - SHARE_DAYS + 1), last: day });
  if (changes.length < LEAST_CHANGES)
    return { withheld: `${changes.length} past changes of the market over ${horizon} days; ${LEAST_CHANGES} are needed` };
  if (shares.length < LEAST_SHARES) return { withheld: `${shares.length} days of its part of the market; ${LEAST_SHARES} are needed` };
  const supply = cap / price;
  const columns = [{ name: "now", share: cap / total }, ...QUANTILES.map((part) => ({ name: `${part * 100} %`, share: quantile(shares, part) }))];
  return {
    ...{
      asset,
      day: dateOf(day),
      horizonDays: horizon,
      price,
      marketUsd: total,
      assets: caps.filter((column) => valueOn(column, day) !== null).length,
      share: cap / total,
    },
    changes: changes.length,
    independent: Math.floor(changes.length / horizon),
    shares: columns.map(({ name, share }) => ({ name, share, atLeast: partOf(shares, (value) => value >= share) })),
    rows: MULTIPLES.map((multiple) => ({
      multiple,
      marketUsd: total * multiple,
      atLeast: partOf(changes, (value) => value >= multiple),
      prices: columns.map(({ share }) => (total * multiple * share) / supply),
    })),
  };
}

function totalOn(caps: readonly DayColumn[], day: number): number | null {
  const known = caps.flatMap((column) => valueOn(column, day) ?? []);
  return known.length < LEAST_ASSETS ? null : known.reduce((sum, value) => sum + value, 0);
}

/** How many times the market was worth after the horizon what it was before, from each day on which both are known. */
function changesOver(caps: readonly DayColumn[], { first, last, horizon }: { first: number; last: number; horizon: number }): number[] {
  const found: number[] = [];
  for (let day = first; day + horizon <= last; day += 1) {
    let [before, after, both] = [0, 0, 0];
    for (const column of caps) {
      const [one, other] = [valueOn(column, day), valueOn(column, day + horizon)];
      if (one === null || other === null) continue;
      before += one;
      after += other;
      both += 1;
    }
    if (both >= LEAST_ASSETS && before > 0) found.push(after / before);
  }
  return found;
}

function sharesOf(caps: readonly DayColumn[], own: DayColumn, { first, last }: { first: number; last: number }): number[] {
  const found: number[] = [];
  for (let day = first; day <= last; day += 1) {
    const [cap, total] = [valueOn(own, day), totalOn(caps, day)];
    if (cap !== null && total !== null && total > 0) found.push(cap / total);
  }
  return found.sort((a, b) => a - b);
}

/** Of values in ascending order: the smallest with at least this part at or below it. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

function partOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}
