import { type Check, NOTHING_FOUND } from "../../schema/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dayNumber, placeOf } from "./book.ts";
import type { Observation } from "./observation.ts";
import type { Wanted } from "./series-for.ts";

export function unverifiable(reason: string, wanted?: Wanted): Check {
  const series = wanted ? `${wanted.asset}/${wanted.metric}` : null;
  return { ...NOTHING_FOUND, series, reason };
}

export function sourceOf(column: DailyColumn, { points }: Observation): string {
  const names = points.map(([date]) => {
    const place = placeOf(column, dayNumber(date));
    return place < 0 ? null : column.sourceOf(place);
  });
  return [...new Set(names.filter((name) => name !== null))].join(", ");
}

const EXA = 1e18;
const SCALES: [number, string][] = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
];

/** Four significant digits in the claim's unit, as people write them: $595.4B, 12.9 %, 218.5 EH/s. */
export function shownNumber(value: number, unit: ExtractedClaim["unit"] = "other"): string {
  if (unit === "fraction") return `${plain(value * 100)} %`;
  if (unit === "hash_per_s") return `${plain(value / EXA)} EH/s`;
  const [scale, letter] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  const sign = value < 0 ? "-" : "";
  return `${sign}${unit === "usd" ? "$" : ""}${plain(Math.abs(value) / scale)}${letter}`;
}

/** How far a figure may be off. */
export function shownBand(tolerance: number, unit: ExtractedClaim["unit"]): string {
  return unit === "fraction" ? `${plain(tolerance * 100)} points` : shownNumber(tolerance, unit);
}

function plain(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 8 });
}
