import { type DayColumn, type Track, tracksOf } from "../signals/track.ts";
import type { Bars } from "./bars.ts";

/** The last stretch of an asset's closes with the highs, lows and volumes of its days: where a day has none, high and low are the close. Null without prices. */
export function barsOf(columns: readonly DayColumn[]): (Bars & Track) | null {
  const track = tracksOf(columns).at(-1);
  if (!track) return null;
  const of = (metric: string) => {
    const column = columns.find((each) => each.metric === metric);
    const byDay = new Map(Array.from(column?.days ?? [], (day, i) => [day, column?.values[i] ?? Number.NaN]));
    return (day: number) => byDay.get(day) ?? Number.NaN;
  };
  const [high, low, volume] = [of("high_usd"), of("low_usd"), of("volume_usd")];
  const places = [...track.days];
  const close = (i: number) => track.close[i] ?? Number.NaN;
  return {
    ...track,
    high: Float64Array.from(places, (day, i) => Math.max(high(day) || close(i), close(i))),
    low: Float64Array.from(places, (day, i) => Math.min(low(day) || close(i), close(i))),
    volume: Float64Array.from(places, (day) => volume(day) || 0),
  };
}
