import type { Series } from "../api.ts";

const START = 100;
const DAY_MS = 86_400_000;

export interface Basket {
  dates: string[];
  /** 100 on the day before the first return */
  index: number[];
  /** assets with a return on that day */
  counts: number[];
}

/** An index of assets that weigh the same each day, from their daily returns; a day is the mean of those that have one. */
export function basketOf(returns: Series[]): Basket {
  const byDay = new Map<string, number[]>();
  for (const { points } of returns) for (const [date, value] of points) byDay.set(date, [...(byDay.get(date) ?? []), value]);
  const basket: Basket = { dates: [], index: [], counts: [] };
  let level = START;
  for (const date of [...byDay.keys()].toSorted()) {
    const values = byDay.get(date) ?? [];
    level *= 1 + values.reduce((sum, value) => sum + value, 0) / values.length;
    basket.dates.push(date);
    basket.index.push(level);
    basket.counts.push(values.length);
  }
  return basket;
}

/** Its change between two days, as a fraction, and over how many days of them it is known; null where it is known of neither end. */
export function changeBetween({ dates, index }: Basket, from: string, to: string): { change: number; days: number } | null {
  const first = dates.findLastIndex((date) => date <= from);
  const last = dates.findLastIndex((date) => date <= to);
  const [before, after] = [index[first], index[last]];
  if (before === undefined || after === undefined || last <= first) return null;
  return { change: after / before - 1, days: Math.round((Date.parse(dates[last] ?? "") - Date.parse(from)) / DAY_MS) };
}
