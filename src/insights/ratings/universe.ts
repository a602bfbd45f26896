import { isoDay } from "../../platform/clock.ts";
import type { RowColumns } from "./factors/factor.ts";
import type { Panel } from "./panel.ts";
import { CARRIED_DAYS } from "./row-columns.ts";
import { mean, over } from "./windows.ts";

const DAY_MS = 86_400_000;
const HISTORY_DAYS = 60;
/** Of the last sixty days so many need a price: a gap of a fortnight is too much. */
const LEAST_PRICES = 48;
const PEG_DAYS = 90;
const PEG_BAND = 0.05;
const VOLUME_DAYS = 30;
/** Mean of thirty days in USD, where volume is known at all. */
const LEAST_VOLUME_USD = 100_000;
/** A price that can't be true casts doubt on those around it. */
const FLAW_DAYS = 30;

/** Why an asset is not rated on a day; 0: it is. In this order the first that holds is told. */
export const ELIGIBLE = 0;
const [NO_PRICE, TOO_SHORT, GAPS, FLAWED, PEGGED, ILLIQUID, STILL] = [1, 2, 3, 4, 5, 6, 7];

/** For each row the days on which it may be rated, by what was known on each. */
export function universeOf(panel: Panel, columns: readonly RowColumns[]): Uint8Array[] {
  return panel.rows.map(({ asset, from, to }, row) => {
    const column = columns[row];
    if (!column) return new Uint8Array(panel.days).fill(NO_PRICE);
    const flawed = flawedDays(panel, { asset, from, to });
    const [prices, pegged, volume] = [pricesOf(column), pegDays(column.price), volumeOf(column)];
    const hindrances: [code: number, holds: (at: number) => boolean][] = [
      [NO_PRICE, (at) => Number.isNaN(column.price[at] ?? Number.NaN)],
      [TOO_SHORT, (at) => (prices.age[at] ?? 0) < HISTORY_DAYS],
      [GAPS, (at) => (prices.recent[at] ?? 0) < LEAST_PRICES],
      [FLAWED, (at) => flawed[at] === 1],
      [PEGGED, (at) => (pegged[at] ?? 0) >= PEG_DAYS],
      [ILLIQUID, (at) => (volume[at] ?? Number.NaN) < LEAST_VOLUME_USD],
      [STILL, (at) => !((column.volatility[at] ?? 0) > 0)],
    ];
    return Uint8Array.from(prices.age, (_, at) => hindrances.find(([, holds]) => holds(at))?.[0] ?? ELIGIBLE);
  });
}

/** Days since the first price, and how many of the last sixty have one. What came before the panel's first day does not count: enough is loaded. */
function pricesOf({ returns, price }: RowColumns): { age: Int32Array; recent: Int32Array } {
  const age = new Int32Array(price.length);
  const recent = new Int32Array(price.length);
  let first = -1;
  for (let at = 0; at < price.length; at += 1) {
    if (first < 0 && !Number.isNaN(price[at] ?? Number.NaN)) first = at;
    age[at] = first < 0 ? 0 : at - first + 1;
    let count = 0;
    for (let i = Math.max(0, at - HISTORY_DAYS + 1); i <= at; i += 1) if (!Number.isNaN(returns[i] ?? Number.NaN)) count += 1;
    recent[at] = count;
  }
  return { age, recent };
}

/** For how many days the price has been within a twentieth of a dollar. */
function pegDays(price: Float64Array): Int32Array {
  let run = 0;
  return Int32Array.from(price, (value) => {
    run = Math.abs(value - 1) <= PEG_BAND ? run + 1 : Number.isNaN(value) ? run : 0;
    return run;
  });
}

function volumeOf({ of, days }: RowColumns): Float64Array {
  const volume = of("volume_usd");
  return volume ? over(volume, { days: VOLUME_DAYS, least: 1 }, mean) : new Float64Array(days).fill(Number.NaN);
}

function flawedDays({ flaws, firstDay, days }: Panel, row: { asset: string; from: number; to: number }): Uint8Array {
  const flawed = new Uint8Array(days);
  for (const { asset, day } of flaws)
    if (asset === row.asset && day >= row.from && day < row.to) flawed.fill(1, Math.max(0, day - firstDay), Math.max(0, day - firstDay + FLAW_DAYS));
  return flawed;
}

/** Why a row is not rated on the panel's place of a day, as a sentence. */
export function whyWithheld(panel: Panel, { row, at, code, column }: { row: number; at: number; code: number; column: RowColumns }): string {
  const { asset, from, broken } = panel.rows[row] ?? { asset: "", from: 0, broken: false };
  const since = isoDay(from * DAY_MS);
  if (code === NO_PRICE) return noPrice(panel, { row, at });
  if (code === TOO_SHORT) {
    const days = Math.max(0, panel.firstDay + at - from + 1);
    const why = broken
      ? `its price stopped meaning what it meant on ${since} (a leap, new units or a reused symbol)`
      : `its prices begin on ${since}`;
    return `${why}: ${days} days, and ${HISTORY_DAYS} are needed`;
  }
  if (code === GAPS) {
    const count = pricesOf(column).recent[at] ?? 0;
    return `only ${count} of its last ${HISTORY_DAYS} days have a price and one the day before; ${LEAST_PRICES} are needed`;
  }
  if (code === FLAWED)
    return panel.flaws.findLast((flaw) => flaw.asset === asset && flaw.day <= panel.firstDay + at)?.message ?? "a value can't be true";
  if (code === PEGGED)
    return `its price has kept within ${PEG_BAND * 100} % of a dollar for ${PEG_DAYS} days: it is pegged, and there is nothing to rate`;
  if (code === ILLIQUID) return `its mean volume of ${VOLUME_DAYS} days is below ${LEAST_VOLUME_USD.toLocaleString("en")} USD`;
  return "its price does not move";
}

function noPrice({ price, firstDay }: Panel, { row, at }: { row: number; at: number }): string {
  const newest = price[row]?.subarray(0, at + 1).findLastIndex((value) => !Number.isNaN(value)) ?? -1;
  return newest < 0
    ? "no price was known"
    : `its newest price is of ${isoDay((firstDay + newest) * DAY_MS)}: more than ${CARRIED_DAYS} days old, or not yet published`;
}
