import type { Series } from "../api.ts";
import { addDays, daysBetween } from "../dates.ts";

/** What an index begins with. */
export const START = 100;

export interface Basket {
  dates: string[];
  /** 100 on the day before the first return */
  index: number[];
  /** assets with a return on that day: none on the first */
  counts: number[];
}

/** An index of assets that weigh the same each day, from their daily returns; a day is the mean of those that have one. */
export function basketOf(returns: Series[]): Basket {
  const byDay = new Map<string, number[]>();
  for (const { points } of returns) for (const [date, value] of points) byDay.set(date, [...(byDay.get(date) ?? []), value]);
  const dates = [...byDay.keys()].toSorted();
  const [first] = dates;
  const basket: Basket = first ? { dates: [addDays(first, -1)], index: [START], counts: [0] } : { dates: [], index: [], counts: [] };
  let level = START;
  for (const date of dates) {
    const values = byDay.get(date) ?? [];
    level *= 1 + values.reduce((sum, value) => sum + value, 0) / values.length;
    basket.dates.push(date);
    basket.index.push(level);
    basket.counts.push(values.length);
  }
  return basket;
}

/** Its change from one day to another, as a fraction, and over how many days of them it is known; null where it is not known of the first. */
export function changeBetween({ dates, index }: Basket, from: string, to: string): { change: number; days: number } | null {
  const first = dates.findLastIndex((date) => date <= from);
  const last = dates.findLastIndex((date) => date <= to);
  const [before, after] = [index[first], index[last]];
  if (before === undefined || after === undefined || last <= first) return null;
  return { change: after / before - 1, days: daysBetween(from, dates[last] ?? "") };
}
