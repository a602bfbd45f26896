/** Days of one asset in order. Where a source gives closes alone, high and low are the close, and volume is 0. */
export interface Bars {
  high: Float64Array;
  low: Float64Array;
  close: Float64Array;
  volume: Float64Array;
}

/** What an indicator says day by day, NaN until it has seen enough. */
export type Columns = Record<string, Float64Array>;

/** An indicator of `trading-signals`. */
interface Fed<Result, Input> {
  add(input: Input): Result | null;
}

interface Candle {
  high: number;
  low: number;
  close: number;
  volume: number;
}

/** Feeds an indicator of `trading-signals` a value at a time: what it says of a day it says without those after it. */
export function fed<Result>(indicator: Fed<Result, number>, values: Float64Array, pick: (result: Result) => number): Float64Array {
  return values.map((value) => shown(indicator.add(value), pick));
}

export function fedBars<Result>(indicator: Fed<Result, Candle>, bars: Bars, pick: (result: Result) => number): Float64Array {
  return bars.close.map((_, i) => shown(indicator.add(candle(bars, i)), pick));
}

/** The same where an indicator gives several figures a day. */
export function fedApart<Result, Name extends string>(
  indicator: Fed<Result, Candle>,
  bars: Bars,
  picks: Record<Name, (result: Result) => number>,
): Record<Name, Float64Array> {
  const names = Object.keys(picks) as Name[];
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(bars.close.length).fill(Number.NaN)])) as Record<Name, Float64Array>;
  for (let i = 0; i < bars.close.length; i += 1) {
    const result = indicator.add(candle(bars, i));
    if (result !== null) for (const name of names) columns[name][i] = picks[name](result);
  }
  return columns;
}

export const itself = (value: number): number => value;

function candle({ high, low, close, volume }: Bars, i: number): Candle {
  return { high: high[i] ?? Number.NaN, low: low[i] ?? Number.NaN, close: close[i] ?? Number.NaN, volume: volume[i] ?? 0 };
}

function shown<Result>(result: Result | null, pick: (result: Result) => number): number {
  return result === null ? Number.NaN : pick(result);
}
