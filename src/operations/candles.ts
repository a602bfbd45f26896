import { z } from "zod";
import { operation } from "../desk.ts";
import { resampled } from "../insights/series/resample.ts";
import { AssetSlug } from "../schema/asset.ts";
import { type Series, seriesAsKnown } from "../store/series.ts";
import { dateOf, Window, windowOf } from "./series-window.ts";

const Candle = z.object({
  date: z.string(),
  open: z.number(),
  high: z.number(),
  low: z.number(),
  close: z.number(),
  volume: z.number().nullable(),
});

export const getCandles = operation({
  name: "get_candles",
  summary: "Open, high, low, close and volume of an asset, from one source",
  route: "GET /v1/assets/{asset}/candles",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug,
    ...Window.shape,
    step: z.enum(["hour", "day", "week", "month"]).default("day"),
    source: z.string().max(80).optional(),
  }),
  output: z.object({ asset: AssetSlug, asOf: z.iso.datetime(), source: z.string().nullable(), items: z.array(Candle) }),
  async run({ db, clock }, { asset, step, source, ...window }) {
    const { from, to, asOf } = windowOf(window, clock.now());
    const question = {
      assets: [asset],
      step: step === "hour" ? ("hour" as const) : ("day" as const),
      from,
      to,
      asOf: window.asOf === undefined ? undefined : asOf,
    };
    const [opens] = await seriesAsKnown(db, { ...question, metrics: ["open_usd"], source });
    const venue = opens?.sources[0] ?? null; // the four prices of a candle are of one source, or they do not fit together
    if (venue === null) return { asset, asOf: asOf.toISOString(), source: null, items: [] };
    const found = await seriesAsKnown(db, { ...question, metrics: CANDLE, source: venue });
    return { asset, asOf: asOf.toISOString(), source: venue, items: candles(found, step) };
  },
});

const CANDLE = ["open_usd", "high_usd", "low_usd", "price_usd", "volume_usd"];

function candles(found: Series[], step: "hour" | "day" | "week" | "month"): z.output<typeof Candle>[] {
  const sides = new Map(
    found.map((series) => {
      const { hours, values } = step === "week" || step === "month" ? resampled(series, { period: step, metric: series.metric }) : series;
      return [series.metric, new Map(Array.from(hours, (hour, i) => [hour, values[i] ?? Number.NaN]))];
    }),
  );
  const [opens, highs, lows, closes, volumes] = CANDLE.map((metric) => sides.get(metric));
  return [...(opens ?? [])].flatMap(([hour, open]) => {
    const [high, low, close] = [highs?.get(hour), lows?.get(hour), closes?.get(hour)];
    const whole = high !== undefined && low !== undefined && close !== undefined;
    return whole ? [{ date: dateOf(hour, step), open, high, low, close, volume: volumes?.get(hour) ?? null }] : [];
  });
}
