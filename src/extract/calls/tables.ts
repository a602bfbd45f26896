import horizonTable from "../../../catalogue/horizons.json" with { type: "json" };
import probabilityTable from "../../../catalogue/probability-words.json" with { type: "json" };
import { phrases } from "../claims/phrases.ts";

/** Days of a forecast whose text sets no time. */
export const UNSTATED_DAYS = horizonTable.unstated;

/** Words of time that are no date, with their days; null: they set no end. */
export const HORIZON_WORDS = phrases<number | null>([
  ...horizonTable.words.map(({ days, words }) => [days, words.join(",")] as const),
  [null, horizonTable.openEnded.join(",")],
]);

/** Days of "weeks", "months": several of a unit without a number. */
export const SEVERAL: ReadonlyMap<string, number> = new Map(Object.entries(horizonTable.units).map(([unit, days]) => [`${unit}s`, days]));

export const PROBABILITY_WORDS = phrases<number>(probabilityTable.words.map(({ probability, words }) => [probability, words.join(",")] as const));

export const STRENGTHENED: ReadonlySet<string> = new Set(probabilityTable.strengthened);
