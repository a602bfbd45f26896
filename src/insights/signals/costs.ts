import { YEAR_DAYS } from "../quant/year.ts";
import type { Track } from "./track.ts";

/** Of what is traded, each way: 0.1 % for the venue and 0.1 % for spread and slippage. An assumption, not a quote. */
export const TRADE_COST = 0.002;
/** A year, of what is held short: what borrowing the coin is taken to cost. */
export const SHORT_COST = 0.1;

/** What an asset's days brought under a rule. NaN where the rule has no say. */
export interface Days {
  /** Of the position, after costs. */
  net: Float64Array;
  /** Of the asset itself. */
  held: Float64Array;
  /** What was opened or enlarged, and will be closed: both ways, as a part of the full size. */
  traded: Float64Array;
}

/**
 * The position at the end of a day earns the return of the next. Both ways of a trade are paid for on the day after it is opened or enlarged:
 * so what a day cost does not rest on how the asset went on, or whether it did.
 */
export function daysOf({ days, close }: Track, position: Float64Array): Days {
  const { length } = close;
  const found: Days = { net: blank(length), held: blank(length), traded: blank(length) };
  for (let i = 1; i < length; i += 1) {
    const held = position[i - 1] ?? Number.NaN;
    if (Number.isNaN(held)) continue;
    const change = (close[i] ?? Number.NaN) / (close[i - 1] ?? Number.NaN) - 1;
    const traded = 2 * enlarged(position[i - 2] || 0, held); // no say, no position
    found.held[i] = change;
    found.traded[i] = traded;
    found.net[i] = held * change - TRADE_COST * traded - borrowed(held, (days[i] ?? 0) - (days[i - 1] ?? 0));
  }
  return found;
}

function enlarged(before: number, after: number): number {
  return Math.max(0, Math.abs(after) - (before * after > 0 ? Math.abs(before) : 0));
}

function borrowed(position: number, days: number): number {
  return (Math.max(0, -position) * SHORT_COST * days) / YEAR_DAYS;
}

function blank(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}
