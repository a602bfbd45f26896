import type { Candle, Candles, Series } from "../../api.ts";
import { lastDays, spansMuch } from "../../charts/periods.ts";
import type { Step } from "../../ranges.ts";

const COVERED = 0.9;
const LOG_TIMES = 20;

/** What of a price is drawn: candles, or a line; and the volume that goes with it. */
export interface PriceShown {
  candles: Candle[] | null;
  /** whose candles they are */
  venue: string | null;
  line: [date: string, value: number][];
  /** the closes of the time that is drawn */
  told: [date: string, value: number][];
  volume: [date: string, value: number][];
  step: Series["step"];
  isLog: boolean;
}

interface Held {
  price: Series;
  volume: Series | undefined;
  candles: Candles | undefined;
  view: "candles" | "line" | undefined;
  steps: { line: Step; candles: Step };
}

export function priceShown({ price, volume, candles, view, steps }: Held): PriceShown {
  const { points } = price;
  if (candles && candles.items.length > 1 && (view ? view === "candles" : covers(candles.items, points))) {
    const { items, source } = candles;
    return {
      candles: items,
      venue: source,
      line: points,
      told: covers(items, points) ? points : within(points, items),
      volume: items.flatMap(({ date, volume: traded }): [string, number][] => (traded === null ? [] : [[date, traded]])),
      step: steps.candles,
      isLog: spansMuch(
        items.flatMap(({ low, high }) => [low, high]),
        LOG_TIMES,
      ),
    };
  }
  const { line, bars } = lastDays(points, volume?.points ?? [], steps.line);
  const isLog = spansMuch(
    line.map(([, value]) => value),
    LOG_TIMES,
  );
  return { candles: null, venue: null, line, told: points, volume: bars, step: price.step === "hour" ? "hour" : steps.line, isLog };
}

/** Whether candles show nearly all of the time for which there is a price. */
function covers(candles: Candle[], points: [string, number][]): boolean {
  return lengthOf(candles.map(({ date }) => date)) >= COVERED * lengthOf(points.map(([date]) => date));
}

function within(points: [string, number][], candles: Candle[]): [string, number][] {
  const [first = "", last = ""] = [candles[0]?.date, candles.at(-1)?.date];
  return points.filter(([date]) => date >= first && date <= last);
}

function lengthOf(dates: string[]): number {
  return Date.parse(dates.at(-1) ?? "") - Date.parse(dates[0] ?? "");
}
