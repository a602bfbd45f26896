import { Unreadable } from "../../platform/errors.ts";
import type { Points } from "../../schema/series.ts";
import { coinMetrics } from "./coin-metrics.ts";
import { coinGeckoCsv, readMarketChart } from "./coingecko.ts";
import type { FileContext, RowReader, SeriesFormat } from "./format.ts";
import { klines } from "./klines.ts";
import { mapped, type SeriesMapping } from "./mapped.ts";
import { normalised } from "./normalised.ts";
import { csvRows } from "./rows.ts";
import { type Doubt, type ImpossiblePoint, SeriesTable } from "./table.ts";

const FORMATS: SeriesFormat[] = [normalised, coinMetrics, coinGeckoCsv, klines];
const MAX_CHART_BYTES = 50 * 1024 * 1024;

export interface SeriesFile {
  /** Its name without folder: some forms say there what they are about. */
  name: string;
  head: Uint8Array;
  chunks(): AsyncIterable<Uint8Array>;
}

export interface SeriesOptions {
  now: Date;
  asset?: string | undefined;
  source?: string | undefined;
  mapping?: SeriesMapping | undefined;
  /** What to refuse the file for, when its line is come to. */
  doubt?: Doubt | undefined;
  /** Is told of values that can't be true, which are then left out. Without it, the file is refused for them. */
  impossible?: ((point: ImpossiblePoint) => void) | undefined;
}

export interface SeriesReading {
  points: Points;
  /** Points left out because their day or hour has not ended. */
  unfinished: number;
}

/** The whole file as points, or Unreadable with the line: a file is taken whole or not at all. */
export async function readSeriesCsv(file: SeriesFile, { now, mapping, doubt, impossible, ...about }: SeriesOptions): Promise<SeriesReading> {
  const table = new SeriesTable({ now, doubt, impossible });
  const context: FileContext = { name: file.name, table, ...about };
  const formats = mapping ? [mapped(mapping)] : FORMATS;
  let read: RowReader | null = null;
  for await (const row of csvRows({ head: file.head, chunks: file.chunks() })) {
    if (read) read(row);
    else read = readerFor(row, formats, context);
  }
  if (!read) throw new Unreadable("empty", "the file holds no rows");
  return { points: table.points(), unfinished: table.unfinished };
}

function readerFor(first: Parameters<SeriesFormat["opens"]>[0], formats: SeriesFormat[], context: FileContext): RowReader {
  for (const format of formats) {
    const reader = format.opens(first, context);
    if (reader) return reader;
  }
  const columns = first.cells.slice(0, 12).join(", ").slice(0, 200);
  throw new Unreadable(
    "unknown-columns",
    `line ${first.line}: columns ${columns} are none of the forms that are read (asset,metric,date,value,source; Coin Metrics; CoinGecko; Binance candles); give a mapping`,
  );
}

/** CoinGecko's market chart, saved as JSON. */
export async function readSeriesJson(file: SeriesFile, { now, doubt, impossible, ...about }: Omit<SeriesOptions, "mapping">): Promise<SeriesReading> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.chunks()) {
    size += part.length;
    if (size > MAX_CHART_BYTES) throw new Unreadable("too-large", `is larger than ${MAX_CHART_BYTES / 1024 / 1024} MB`);
    parts.push(part);
  }
  const table = new SeriesTable({ now, doubt, impossible });
  readMarketChart(new TextDecoder().decode(Buffer.concat(parts)), { name: file.name, table, ...about });
  return { points: table.points(), unfinished: table.unfinished };
}
