import { Unreadable } from "../../platform/errors.ts";
import type { Metric } from "../../schema/series.ts";
import { dateIn, isMissing, numberIn } from "./cells.ts";
import type { FileContext, RowReader, SeriesFormat } from "./format.ts";
import { assetNamed } from "./named-asset.ts";

/** Coin Metrics' names, and what turns their unit into ours. Its day rule is ours: PriceUSD of a day is the end of that day. */
export const COIN_METRICS: Record<string, { metric: Metric; times: number }> = {
  PriceUSD: { metric: "price_usd", times: 1 },
  ReferenceRateUSD: { metric: "price_usd", times: 1 },
  CapMrktCurUSD: { metric: "market_cap_usd", times: 1 },
  SplyCur: { metric: "supply", times: 1 },
  AdrActCnt: { metric: "active_addresses", times: 1 },
  TxCnt: { metric: "transactions", times: 1 },
  FeeTotUSD: { metric: "fees_usd", times: 1 },
  FeeTotNtv: { metric: "fees_native", times: 1 },
  HashRate: { metric: "hash_rate", times: 1e12 }, // terahashes a second
  CapMVRVCur: { metric: "mvrv", times: 1 },
  NVTAdj: { metric: "nvt", times: 1 },
};

/** Coin Metrics' CSV: `time` (or `date`), perhaps `asset`, then a column a metric; empty cells are missing days. */
export const coinMetrics: SeriesFormat = {
  name: "Coin Metrics",
  opens({ cells }, context) {
    const time = cells.findIndex((cell) => /^(time|date)$/i.test(cell));
    const columns = wanted(cells);
    if (time < 0 || columns.length === 0) return null;
    return rowReader({ time, asset: cells.indexOf("asset"), columns, width: cells.length }, context);
  },
};

interface Column {
  place: number;
  name: string;
  metric: Metric;
  times: number;
}

/** The columns that are metrics of ours; where two give the same one, the first of the list above. */
function wanted(cells: string[]): Column[] {
  const columns = Object.entries(COIN_METRICS).flatMap(([name, to]) => (cells.includes(name) ? [{ place: cells.indexOf(name), name, ...to }] : []));
  return columns.filter(({ metric }, i) => columns.findIndex((other) => other.metric === metric) === i);
}

function rowReader(
  { time, asset: assetColumn, columns, width }: { time: number; asset: number; columns: Column[]; width: number },
  { table, name, asset: given, source = "coinmetrics" }: FileContext,
): RowReader {
  return ({ cells, line }) => {
    if (cells.length !== width) throw new Unreadable("bad-csv", `line ${line}: ${cells.length} columns instead of ${width}`);
    const { hour } = dateIn((cells[time] ?? "").slice(0, 10), line);
    const asset = given ?? assetNamed(cells[assetColumn] ?? stem(name), assetColumn < 0 ? "its name" : `line ${line}`);
    for (const { place, name: column, metric, times } of columns) {
      const cell = cells[place] ?? "";
      if (isMissing(cell)) continue;
      table.add(table.series({ asset, metric, source, step: "day" }), hour, numberIn(cell, line, column) * times, () => `line ${line}, ${column}`);
    }
  };
}

function stem(name: string): string {
  return name.replace(/\..*$/, "");
}
