import { basename } from "node:path";
import { Refused, Unreadable } from "../platform/errors.ts";
import { fileUnits } from "../sources/files/open.ts";
import { readSeriesCsv, readSeriesJson, type SeriesReading } from "../sources/series/read.ts";
import type { ImpossiblePoint } from "../sources/series/table.ts";
import type { SourceSeries } from "../store/splice.ts";

/** Daily series of a file or folder by asset and metric, each source for itself. */
export type GivenSeries = Map<string, { asset: string; metric: string; sources: SourceSeries[] }>;

/**
 * The daily series in files and folders, without a desk. Throws Refused where a file can't be read; with `impossible`, values that can't be true
 * are told to it and left out, and the rest is taken.
 */
export async function seriesInFiles(
  paths: string[],
  { now, impossible }: { now: Date; impossible?: (point: ImpossiblePoint) => void },
): Promise<GivenSeries> {
  const given: GivenSeries = new Map();
  for (const path of paths) {
    for await (const unit of fileUnits(path)) {
      if (unit.kind === "failure") throw new Refused(`--series ${unit.failure.name}: ${unit.failure.message}`);
      if (unit.kind !== "series") throw new Refused(`--series ${unit.origin}: holds no series`);
      const file = { name: basename(unit.origin), head: unit.head, chunks: unit.chunks };
      const reading = unit.form === "csv" ? readSeriesCsv(file, { now, impossible }) : readSeriesJson(file, { now, impossible });
      take(given, await reading.catch((error: unknown) => refused(unit.origin, error)));
    }
  }
  return given;
}

function refused(origin: string, error: unknown): never {
  if (error instanceof Unreadable) throw new Refused(`--series ${origin}: ${error.message}`);
  throw error;
}

function take(given: GivenSeries, { points: { keys, series, hours, values } }: SeriesReading): void {
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
    const known = given.get(name) ?? { asset, metric, sources: [] };
    given.set(name, { ...known, sources: [...known.sources, inOrder(column)] });
  });
}

function inOrder(column: SourceSeries): SourceSeries {
  const order = column.hours.map((_, i) => i).sort((a, b) => (column.hours[a] ?? 0) - (column.hours[b] ?? 0));
  return { ...column, hours: order.map((i) => column.hours[i] ?? 0), values: order.map((i) => column.values[i] ?? Number.NaN) };
}
