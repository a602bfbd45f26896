import type { Features } from "./features.ts";
import { mean, over } from "./windows.ts";

export type Regime = "above trend" | "below trend";
/** By place of the day; null before there are two hundred days. */
export type Regimes = (Regime | null)[];

/** Whether the market (bitcoin, or the mean of all without it) stands above its own mean of 200 days, as known on each day. */
export function regimesOf({ columns, panel }: Features): Regimes {
  const market = columns[0]?.market ?? new Float64Array(panel.days).fill(Number.NaN);
  let sum = 0;
  const level = market.map((value) => {
    sum += Number.isNaN(value) ? 0 : value;
    return Number.isNaN(value) ? Number.NaN : sum;
  });
  const usual = over(level, { days: 200, least: 160 }, mean);
  return Array.from(level, (value, at) => {
    const trend = usual[at] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(trend)) return null;
    return value >= trend ? "above trend" : "below trend";
  });
}
