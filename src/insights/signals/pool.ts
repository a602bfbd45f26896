import type { Days } from "./costs.ts";
import type { Track } from "./track.ts";

/** The same part in every asset that has a say on the day, day by day from `from` to `to`. */
export interface Pool {
  from: number;
  net: Float64Array;
  held: Float64Array;
  traded: Float64Array;
  /** How many assets had a say. */
  assets: Int32Array;
}

export function emptyPool(from: number, to: number): Pool {
  const length = Math.max(0, to - from + 1);
  return {
    from,
    net: new Float64Array(length),
    held: new Float64Array(length),
    traded: new Float64Array(length),
    assets: new Int32Array(length),
  };
}

/** Adds an asset's days as sums; `averaged` makes means of them. */
export function addTo(pool: Pool, { days }: Track, { net, held, traded }: Days): void {
  for (let i = 0; i < days.length; i += 1) {
    const place = (days[i] ?? 0) - pool.from;
    if (place < 0 || place >= pool.net.length || Number.isNaN(net[i])) continue;
    pool.net[place] = (pool.net[place] ?? 0) + (net[i] ?? 0);
    pool.held[place] = (pool.held[place] ?? 0) + (held[i] ?? 0);
    pool.traded[place] = (pool.traded[place] ?? 0) + (traded[i] ?? 0);
    pool.assets[place] = (pool.assets[place] ?? 0) + 1;
  }
}

export function averaged(pool: Pool): Pool {
  const share = (values: Float64Array) => values.map((value, i) => value / Math.max(1, pool.assets[i] ?? 0));
  return { ...pool, net: share(pool.net), held: share(pool.held), traded: share(pool.traded) };
}

/** Of the days between two, those on which any asset had a say. */
export function daysBetween(
  { from, net, assets }: Pool,
  { first, last, of = net }: { first: number; last: number; of?: Float64Array },
): Float64Array {
  const found: number[] = [];
  for (let day = Math.max(first, from); day <= last && day - from < net.length; day += 1)
    if ((assets[day - from] ?? 0) > 0) found.push(of[day - from] ?? 0);
  return Float64Array.from(found);
}
