import { type DailyColumn, dateOf, placeOf, type SeriesBook, span } from "../checks/book.ts";

/** The prices of an asset as far as they go into a judgement: no day after `last` is seen. */
export interface Prices {
  asset: string;
  /** The last day that may be seen. */
  last: number;
  close(day: number): number | null;
  /** The highest or lowest price of a day, or its close where only that is known. */
  extreme(day: number, way: "up" | "down"): number | null;
  /** The close of a day, or of the nearest of the three days before it. */
  closeBy(day: number): { day: number; value: number } | null;
  /** First and last day with a close. */
  reach: { first: number; last: number } | null;
  /** The first day after one day and up to another on which the series stops meaning what it meant. */
  breakIn(from: number, to: number): number | null;
  breaks: readonly number[];
}

const NEAR_DAYS = 3;

/** Prices of a coin in dollars, of `market` its worth, of gold and indices their level. Null where the book has none. */
export function pricesOf(book: SeriesBook, asset: string, last: number): Prices | null {
  const column = (asset === "market" ? book.find(asset, "market_cap_usd") : null) ?? book.find(asset, "price_usd") ?? book.find(asset, "level");
  if (!column) return null;
  const [high, low] = [book.find(asset, "high_usd"), book.find(asset, "low_usd")];
  const close = (day: number) => seen(column, day, last);
  return {
    asset,
    last,
    close,
    extreme: (day, way) => seen(way === "up" ? high : low, day, last) ?? close(day),
    closeBy: (day) => span(column, day - NEAR_DAYS, Math.min(day, last)).findLast(({ value }) => value > 0) ?? null,
    reach: reachOf(column, last),
    breakIn: (from, to) => column.breaks.find((day) => day > from && day <= Math.min(to, last)) ?? null,
    breaks: column.breaks,
  };
}

function seen(column: DailyColumn | null, day: number, last: number): number | null {
  if (!column || day > last) return null;
  const place = placeOf(column, day);
  const value = place < 0 ? undefined : column.values[place];
  return value !== undefined && value > 0 ? value : null;
}

function reachOf({ days }: DailyColumn, last: number): Prices["reach"] {
  const first = days[0];
  if (first === undefined || first > last) return null;
  let place = days.length - 1;
  while (place > 0 && (days[place] ?? 0) > last) place -= 1;
  return { first, last: days[place] ?? first };
}

/** Why no return can be told from one day to another, or null. */
export function tornReason({ breakIn, asset }: Prices, from: number, to: number): string | null {
  const day = breakIn(from, to);
  return day === null ? null : `the prices of ${asset} stop meaning what they meant on ${dateOf(day)}`;
}
