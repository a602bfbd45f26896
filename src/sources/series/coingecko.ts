import { z } from "zod";
import { Unreadable } from "../../platform/errors.ts";
import type { Metric, Step } from "../../schema/series.ts";
import { isMissing, numberIn } from "./cells.ts";
import { columnName, type FileContext, type RowReader, type SeriesFormat } from "./format.ts";
import { assetNamed } from "./named-asset.ts";
import { HOUR_MS, type SeriesTable } from "./table.ts";

const DAY_HOURS = 24;
const LATE_MS = 10 * 60_000;
const COLUMNS: Record<string, Metric> = { price: "price_usd", market_cap: "market_cap_usd", total_volume: "volume_usd" };

/** CoinGecko's export: `snapped_at,price,market_cap,total_volume`. What is snapped at the beginning of a day is the end of the day before. */
export const coinGeckoCsv: SeriesFormat = {
  name: "CoinGecko",
  opens({ cells }, context) {
    const names = cells.map(columnName);
    const snapped = names.indexOf("snapped_at");
    if (snapped < 0 || !names.includes("price")) return null;
    return rowReader(snapped, names, context);
  },
};

function rowReader(snapped: number, names: string[], { table, name, asset: given, source = "coingecko" }: FileContext): RowReader {
  const asset = given ?? assetNamed(name.replace(/-usd.*$|\..*$/i, ""), "its name");
  const columns = names.flatMap((column, place) => (COLUMNS[column] ? [{ place, column, metric: COLUMNS[column] }] : []));
  return ({ cells, line }) => {
    if (cells.length !== names.length) throw new Unreadable("bad-csv", `line ${line}: ${cells.length} columns instead of ${names.length}`);
    const at = Date.parse((cells[snapped] ?? "").replace(" UTC", "Z").replace(" ", "T"));
    if (Number.isNaN(at)) throw new Unreadable("bad-date", `line ${line}: "${cells[snapped]?.slice(0, 40)}" is no date`);
    if (at % (DAY_HOURS * HOUR_MS) !== 0) return; // the last row of an export made during the day: not the end of anything
    for (const { place, column, metric } of columns) {
      const cell = cells[place] ?? "";
      if (isMissing(cell) || (metric === "market_cap_usd" && Number(cell) === 0)) continue; // an unknown market cap is exported as 0
      const series = table.series({ asset, metric, source, step: "day" });
      table.add(series, at / HOUR_MS - DAY_HOURS, numberIn(cell, line, column), () => `line ${line}, ${column}`);
    }
  };
}

const Samples = z.array(z.tuple([z.number(), z.number().nullable()]));

/** The answer of `/coins/{id}/market_chart`, saved as a file or fetched. */
export const MarketChart = z.object({ prices: Samples, market_caps: Samples, total_volumes: Samples });
export type MarketChart = z.output<typeof MarketChart>;

/** Takes samples as days or hours: the first of each within ten minutes is the end of the one before; later ones, as the newest, are the end of nothing. */
export function addMarketChart(table: SeriesTable, chart: MarketChart, { asset, source, step }: { asset: string; source: string; step: Step }): void {
  const span = step === "day" ? DAY_HOURS * HOUR_MS : HOUR_MS;
  for (const [list, metric] of [
    ["prices", "price_usd"],
    ["market_caps", "market_cap_usd"],
    ["total_volumes", "volume_usd"],
  ] as const) {
    if (step === "hour" && metric === "volume_usd") continue; // each sample is the volume of 24 hours, not of one
    const series = table.series({ asset, metric, source, step });
    let last = Number.NaN;
    for (const [at, value] of chart[list]) {
      const ended = Math.floor(at / span);
      if (value === null || at - ended * span > LATE_MS || ended === last || (metric !== "volume_usd" && value === 0)) continue;
      last = ended;
      table.add(series, (ended - 1) * (span / HOUR_MS), value, () => `${list} at ${new Date(at).toISOString()}`);
    }
  }
}

/** A saved `/market_chart`. Samples an hour or less apart are read as hours as well. */
export function readMarketChart(text: string, { table, name, asset: given, source = "coingecko" }: FileContext): void {
  const parsed = MarketChart.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Unreadable("bad-series", `is no market chart of CoinGecko: ${issue?.path.join(".") || "(whole)"}: ${issue?.message}`);
  }
  const asset = given ?? assetNamed(name.replace(/[-_.].*$/, ""), "its name");
  const [first, second] = parsed.data.prices;
  const hourly = first && second && second[0] - first[0] < 2 * HOUR_MS;
  addMarketChart(table, parsed.data, { asset, source, step: "day" });
  if (hourly) addMarketChart(table, parsed.data, { asset, source, step: "hour" });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable("not-json", "is not JSON");
  }
}
