import { Unreadable } from "../../platform/errors.ts";
import { AssetSlug } from "../../schema/asset.ts";
import { Metric, SeriesSource } from "../../schema/series.ts";
import { dateIn, numberIn } from "./cells.ts";
import { columnName, type FileContext, type SeriesFormat } from "./format.ts";
import type { Row } from "./rows.ts";

const NEEDED = ["asset", "metric", "date", "value"] as const;
const COLUMNS = [...NEEDED, "source"] as const;
const LETTER = /^\s*[a-z]/i;
type Places = Record<(typeof COLUMNS)[number], number>;

/** The desk's own form: `asset,metric,date,value,source`, the columns in any order; the file's name stands for an absent source. */
export const normalised: SeriesFormat = {
  name: "series",
  opens(first, context) {
    let places = placesOf(first.cells);
    if (!places) return null;
    let width = first.cells.length;
    const read = rowReader(context);
    return (row) => {
      const isWord = LETTER.test(row.cells[places?.value ?? 0] ?? ""); // a value is a number: only other rows are looked at closer
      const header = isWord && row.cells.length >= NEEDED.length ? placesOf(row.cells) : null;
      if (header) {
        places = header; // files laid end to end bring their headers along, in whatever order
        width = row.cells.length;
        return;
      }
      if (row.cells.length !== width)
        throw new Unreadable("bad-csv", `line ${row.line}: ${row.cells.length} columns instead of ${width}${hint(row)}`);
      read(row, places as Places);
    };
  },
};

function placesOf(cells: string[]): Places | null {
  const names = cells.map(columnName);
  if (!NEEDED.every((name) => names.includes(name))) return null;
  const twice = names.find((name, i) => names.indexOf(name) !== i && (COLUMNS as readonly string[]).includes(name));
  if (twice) throw new Unreadable("bad-csv", `line 1: column ${twice} stands twice`);
  return Object.fromEntries(COLUMNS.map((name) => [name, names.indexOf(name)])) as Places;
}

function hint({ cells }: Row): string {
  return cells.some((cell, i) => /^\d{1,3}$/.test(cell) && /^\d{3}(\.\d+)?$/.test(cells[i + 1] ?? "")) ? "; are there thousands separators?" : "";
}

function rowReader({ table, name, source: given, asset: givenAsset }: FileContext): (row: Row, places: Places) => void {
  const fallback = given ?? name.replace(/(\.csv|\.tsv)?(\.gz)?$/i, "");
  const numbers = new Map<string, number>();
  return ({ cells, line }, places) => {
    const cell = (column: keyof Places) => cells[places[column]] ?? "";
    const { hour, hourly } = dateIn(cell("date"), line);
    const id = `${cell("asset")}\n${cell("metric")}\n${cell("source")}\n${hourly}`;
    let series = numbers.get(id);
    if (series === undefined) {
      const key = keyOf({ asset: cell("asset") || (givenAsset ?? ""), metric: cell("metric"), source: cell("source") || fallback }, line);
      series = table.series({ ...key, step: hourly ? "hour" : "day" });
      numbers.set(id, series);
    }
    table.add(series, hour, numberIn(cell("value"), line, "value"), () => `line ${line}`);
  };
}

function keyOf(
  { asset, metric, source }: { asset: string; metric: string; source: string },
  line: number,
): { asset: string; metric: string; source: string } {
  const shown = (text: string) => `"${text.slice(0, 60)}"`;
  if (!AssetSlug.safeParse(asset).success)
    throw new Unreadable("bad-asset", `line ${line}: ${shown(asset)} is no asset; assets go by CoinGecko's slug, such as usd-coin`);
  if (!Metric.safeParse(metric).success)
    throw new Unreadable(
      "bad-metric",
      `line ${line}: ${shown(metric)} is no metric; metrics are named in small letters, digits and _, such as price_usd`,
    );
  if (!SeriesSource.safeParse(source).success) throw new Unreadable("bad-source", `line ${line}: ${shown(source)} is no name of a source`);
  return { asset, metric, source };
}
