import type { Points, SeriesKey } from "../../schema/series.ts";
import { type Doubt, dayOf } from "./table.ts";

const COMPARED = new Set(["price_usd", "open_usd", "high_usd", "low_usd", "market_cap_usd", "supply", "hash_rate", "level"]);
const SAMPLES_A_SERIES = 24;
const MIN_SAMPLES = 3;
const MIN_FACTOR = 50;
const NEAR = 0.25; // of a power of ten: vendors differ, units differ by more
const AGREEING = 0.8;
const CANDLE_SLACK = 10;

export interface Sample {
  key: SeriesKey;
  hour: number;
  value: number;
}

/** A value that the desk holds from another source, or from this one before. */
export interface Held {
  source: string;
  value: number;
}

/** A few points of each series whose unit can be told by comparing, evenly over its time. */
export function samplesOf({ keys, series, hours, values }: Points): Sample[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i < values.length; i += 1) {
    const number = series[i] ?? -1;
    if (!COMPARED.has(keys[number]?.metric ?? "")) continue;
    const list = places.get(number) ?? [];
    if (list.length === 0) places.set(number, list);
    list.push(i);
  }
  return [...places].flatMap(([number, list]) => {
    const key = keys[number];
    const stride = Math.max(1, Math.floor(list.length / SAMPLES_A_SERIES));
    return key ? list.filter((_, n) => n % stride === 0).map((i) => ({ key, hour: hours[i] ?? 0, value: values[i] ?? 0 })) : [];
  });
}

/**
 * What speaks against the unit of a series: on nearly all common days it is the same power of ten away from what another source says.
 * A true fall or rise of that size would not stand against every other source. Null where nothing does.
 */
export function doubtfulUnit(samples: Sample[], held: (Held | null)[]): Doubt | null {
  const bySeries = new Map<SeriesKey, { sample: Sample; other: Held }[]>();
  samples.forEach((sample, i) => {
    const other = held[i];
    if (other && other.value > 0 && sample.value > 0) bySeries.set(sample.key, [...(bySeries.get(sample.key) ?? []), { sample, other }]);
  });
  for (const [key, pairs] of bySeries) {
    const powers = pairs.map(({ sample, other }) => Math.log10(sample.value / other.value));
    const power = Math.round(powers.toSorted((a, b) => a - b)[Math.floor(powers.length / 2)] ?? 0);
    const agreeing = powers.filter((each) => Math.abs(each - power) < NEAR).length;
    if (pairs.length < MIN_SAMPLES || 10 ** Math.abs(power) < MIN_FACTOR || agreeing < AGREEING * pairs.length) continue;
    const [first] = pairs;
    if (first) return { key, hour: first.sample.hour, message: unitMessage(key, power, first) };
  }
  return null;
}

function unitMessage({ asset, metric }: SeriesKey, power: number, { sample, other }: { sample: Sample; other: Held }): string {
  const factor = 10 ** Math.abs(power);
  const times = `${factor.toLocaleString("en")} times ${power > 0 ? "more" : "less"}`;
  const shown = ` (${dayOf(sample.hour)}: ${sample.value} against ${other.value})`;
  return `${metric} of ${asset} is ${times} than ${other.source} says${shown}; values must be in base units, not in cents or thousands`;
}

/** A close far outside its own day's range was written in another unit than the range. Null where all fit. */
export function tornCandle({ keys, series, hours, values }: Points): Doubt | null {
  const sides = new Map<string, { high?: number; low?: number }>();
  const nameOf = ({ asset, source, step }: SeriesKey, hour: number) => `${asset} ${source} ${step} ${hour}`;
  const each = (metrics: string[], visit: (key: SeriesKey, i: number) => Doubt | null): Doubt | null => {
    for (let i = 0; i < values.length; i += 1) {
      const key = keys[series[i] ?? -1];
      const found = key && metrics.includes(key.metric) ? visit(key, i) : null;
      if (found) return found;
    }
    return null;
  };
  if (!keys.some(({ metric }) => metric === "high_usd") || !keys.some(({ metric }) => metric === "low_usd")) return null;
  each(["high_usd", "low_usd"], (key, i) => {
    const name = nameOf(key, hours[i] ?? 0);
    sides.set(name, { ...sides.get(name), [key.metric === "high_usd" ? "high" : "low"]: values[i] });
    return null;
  });
  return each(["price_usd", "open_usd"], (key, i) => {
    const { high = Number.NaN, low = Number.NaN } = sides.get(nameOf(key, hours[i] ?? 0)) ?? {};
    const value = values[i] ?? 0;
    if (!(value > high * CANDLE_SLACK) && !(value * CANDLE_SLACK < low)) return null;
    const message = `${key.metric} of ${key.asset} on ${dayOf(hours[i] ?? 0)} is ${value}, far outside that day's range from ${low} to ${high}; are all in one unit?`;
    return { key, hour: hours[i] ?? 0, message };
  });
}
