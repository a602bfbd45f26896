import type { Candle, Candles, Series } from "../../api.ts";
import { spansMuch } from "../../charts/periods.ts";

const COVERED = 0.9;
const LOG_TIMES = 20;

/** What of a price is drawn: candles, or a line; and the volume that goes with it. */
export interface PriceShown {
  candles: Candle[] | null;
  /** whose candles they are */
  venue: string | null;
  line: [date: string, value: number][];
  volume: [date: string, value: number][];
  isLog: boolean;
}

interface Held {
  price: Series;
  volume: Series | undefined;
  candles: Candles | undefined;
  view: "candles" | "line" | undefined;
}

export function priceShown({ price, volume, candles, view }: Held): PriceShown {
  const { points } = price;
  const bars = candles && candles.items.length > 1 && (view ? view === "candles" : covers(candles.items, points)) ? candles.items : null;
  const line = volume?.points ?? [];
  return {
    candles: bars,
    venue: bars && candles ? candles.source : null,
    line: points,
    volume: bars ? bars.flatMap(({ date, volume: traded }) => (traded === null ? [] : [[date, traded] as [string, number]])) : line,
    isLog: spansMuch(bars ? bars.flatMap(({ low, high }) => [low, high]) : points.map(([, value]) => value), LOG_TIMES),
  };
}

/** Whether candles show nearly all of the time for which there is a price. */
function covers(candles: Candle[], points: [string, number][]): boolean {
  return lengthOf(candles.map(({ date }) => date)) >= COVERED * lengthOf(points.map(([date]) => date));
}

function lengthOf(dates: string[]): number {
  return Date.parse(dates.at(-1) ?? "") - Date.parse(dates[0] ?? "");
}
