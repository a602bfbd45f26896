import type { DailyColumn, SeriesBook } from "../insights/checks/book.ts";
import { breaks } from "../insights/quality/breaks.ts";
import { dailySeries } from "../store/daily-book.ts";
import { type SourceSeries, spliced } from "../store/splice.ts";
import { type GivenSeries, seriesInFiles } from "./series-files.ts";

/** Daily series of files and folders, to check claims against without a desk. Throws Refused where a file can't be read. */
export async function seriesOfFiles(paths: string[], now: Date): Promise<SeriesBook> {
  return bookOf(await seriesInFiles(paths, { now }));
}

/** Series are put together when a claim first asks for them. */
function bookOf(given: GivenSeries): SeriesBook {
  const columns = new Map<string, DailyColumn | null>();
  return {
    find(asset, metric) {
      const name = `${asset} ${metric}`;
      const known = columns.get(name);
      if (known !== undefined) return known;
      const found = given.get(name);
      const column = found ? columnOf(found.sources, metric) : null;
      columns.set(name, column);
      return column;
    },
  };
}

function columnOf(given: SourceSeries[], metric: string): DailyColumn {
  const whole = spliced(given, metric);
  return dailySeries({ ...whole, breaks: metric === "price_usd" ? breaks(whole.hours, whole.values) : [] });
}
