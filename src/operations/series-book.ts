import { basename } from "node:path";
import type { DailyColumn, SeriesBook } from "../insights/checks/book.ts";
import { breaks } from "../insights/quality/breaks.ts";
import { Refused, Unreadable } from "../platform/errors.ts";
import { fileUnits } from "../sources/files/open.ts";
import { readSeriesCsv, readSeriesJson, type SeriesReading } from "../sources/series/read.ts";
import { dailySeries } from "../store/daily-book.ts";
import { type SourceSeries, spliced } from "../store/splice.ts";

/** Daily series of files and folders, to check claims against without a desk. Throws Refused where a file can't be read. */
export async function seriesOfFiles(paths: string[], now: Date): Promise<SeriesBook> {
  const given = new Map<string, SourceSeries[]>();
  for (const path of paths) {
    for await (const unit of fileUnits(path)) {
      if (unit.kind === "failure") throw new Refused(`--series ${unit.failure.name}: ${unit.failure.message}`);
      if (unit.kind !== "series") throw new Refused(`--series ${unit.origin}: holds no series`);
      const file = { name: basename(unit.origin), head: unit.head, chunks: unit.chunks };
      const reading = unit.form === "csv" ? readSeriesCsv(file, { now }) : readSeriesJson(file, { now });
      take(given, await reading.catch((error: unknown) => refused(unit.origin, error)));
    }
  }
  return bookOf(given);
}

function refused(origin: string, error: unknown): never {
  if (error instanceof Unreadable) throw new Refused(`--series ${origin}: ${error.message}`);
  throw error;
}

function take(given: Map<string, SourceSeries[]>, { points: { keys, series, hours, values } }: SeriesReading): void {
  const columns = keys.map(({ source }): SourceSeries => ({ source, hours: [], values: [], breaks: [] }));
  for (let i = 0; i < values.length; i += 1) {
    const column = columns[series[i] ?? -1];
    column?.hours.push(hours[i] ?? 0);
    column?.values.push(values[i] ?? Number.NaN);
  }
  keys.forEach(({ asset, metric, step }, i) => {
    const column = columns[i];
    if (step !== "day" || !column) return;
    const name = `${asset} ${metric}`;
    given.set(name, [...(given.get(name) ?? []), inOrder(column)]);
  });
}

function inOrder(column: SourceSeries): SourceSeries {
  const order = column.hours.map((_, i) => i).sort((a, b) => (column.hours[a] ?? 0) - (column.hours[b] ?? 0));
  return { ...column, hours: order.map((i) => column.hours[i] ?? 0), values: order.map((i) => column.values[i] ?? Number.NaN) };
}

/** Series are put together when a claim first asks for them. */
function bookOf(given: Map<string, SourceSeries[]>): SeriesBook {
  const columns = new Map<string, DailyColumn | null>();
  return {
    find(asset, metric) {
      const name = `${asset} ${metric}`;
      const known = columns.get(name);
      if (known !== undefined) return known;
      const found = given.get(name);
      const column = found ? columnOf(found, metric) : null;
      columns.set(name, column);
      return column;
    },
  };
}

function columnOf(given: SourceSeries[], metric: string): DailyColumn {
  const whole = spliced(given, metric);
  return dailySeries({ ...whole, breaks: metric === "price_usd" ? breaks(whole.hours, whole.values) : [] });
}
