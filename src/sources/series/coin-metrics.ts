import { Unreadable } from "../../platform/errors.ts";
import type { Metric } from "../../schema/series.ts";
import { dateIn, isMissing, numberIn } from "./cells.ts";
import { COIN_METRICS, type CoinMetricsName, unitOf } from "./coin-metrics-names.ts";
import type { FileContext, RowReader, SeriesFormat } from "./format.ts";
import { assetNamed } from "./named-asset.ts";
import { symbolOf } from "./symbols.ts";

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
  name: CoinMetricsName;
  metric: Metric;
}

/** The columns that are metrics of ours. */
function wanted(cells: string[]): Column[] {
  return (Object.keys(COIN_METRICS) as CoinMetricsName[]).flatMap((name) =>
    cells.includes(name) ? [{ place: cells.indexOf(name), name, metric: COIN_METRICS[name] }] : [],
  );
}

function rowReader(
  { time, asset: assetColumn, columns, width }: { time: number; asset: number; columns: Column[]; width: number },
  { table, name, asset: given, source = "coinmetrics" }: FileContext,
): RowReader {
  return ({ cells, line }) => {
    if (cells.length !== width) throw new Unreadable("bad-csv", `line ${line}: ${cells.length} columns instead of ${width}`);
    const { hour } = dateIn((cells[time] ?? "").slice(0, 10), line);
    const asset = given ?? assetNamed(cells[assetColumn] ?? stem(name), assetColumn < 0 ? "its name" : `line ${line}`);
    for (const { place, name: column, metric } of columns) {
      const cell = cells[place] ?? "";
      const times = unitOf(column, symbolOf(asset)?.toLowerCase() ?? "");
      if (isMissing(cell) || times === null) continue;
      table.add(table.series({ asset, metric, source, step: "day" }), hour, numberIn(cell, line, column) * times, () => `line ${line}, ${column}`);
    }
  };
}

function stem(name: string): string {
  return name.replace(/\..*$/, "");
}
