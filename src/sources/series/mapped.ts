import { z } from "zod";
import { Unreadable } from "../../platform/errors.ts";
import { AssetSlug } from "../../schema/asset.ts";
import { Metric, SeriesSource, Step } from "../../schema/series.ts";
import { dateIn, isMissing, momentIn, numberIn } from "./cells.ts";
import type { FileContext, RowReader, SeriesFormat } from "./format.ts";
import { assetNamed } from "./named-asset.ts";
import type { Row } from "./rows.ts";
import { HOUR_MS } from "./table.ts";

const STEP_HOURS = { day: 24, hour: 1 } as const;

/** Tells how to read a CSV of any other form. */
export const SeriesMapping = z.strictObject({
  date: z.string().describe("column of the date"),
  dateIs: z.enum(["date", "unix"]).default("date").describe("YYYY-MM-DD (or an hour), or seconds, milliseconds, microseconds from 1970"),
  stamped: z.enum(["day", "end"]).default("day").describe("`end`: the stamp is the moment the day or hour ended, so 00:00 belongs to the day before"),
  step: Step.default("day"),
  asset: z
    .union([AssetSlug, z.strictObject({ column: z.string() })])
    .optional()
    .describe("a slug, or the column that holds slugs or tickers"),
  source: z
    .union([SeriesSource, z.strictObject({ column: z.string() })])
    .optional()
    .describe("a name, or the column that holds it"),
  metrics: z
    .record(z.string(), z.union([Metric, z.strictObject({ metric: Metric, times: z.number() })]))
    .describe("column to metric; `times` turns its unit into base units (cents: 0.01, thousands: 1000)"),
});
export type SeriesMapping = z.output<typeof SeriesMapping>;

/** A CSV read as its mapping says. Empty cells are missing points. */
export function mapped(mapping: SeriesMapping): SeriesFormat {
  return {
    name: "mapped",
    opens({ cells }, context) {
      const place = (column: string) => {
        const at = cells.findIndex((cell) => cell.toLowerCase() === column.toLowerCase());
        if (at < 0) throw new Unreadable("bad-mapping", `has no column "${column}"; its columns are ${cells.slice(0, 20).join(", ").slice(0, 300)}`);
        return at;
      };
      const columns = Object.entries(mapping.metrics).map(([name, to]) => ({
        name,
        place: place(name),
        ...(typeof to === "string" ? { metric: to, times: 1 } : to),
      }));
      const text = (from: string | { column: string } | undefined) => (typeof from === "object" ? place(from.column) : (from ?? null));
      return rowReader(
        mapping,
        { width: cells.length, date: place(mapping.date), asset: text(mapping.asset), source: text(mapping.source), columns },
        context,
      );
    },
  };
}

interface Places {
  width: number;
  date: number;
  /** A place in the row, or the value itself. */
  asset: number | string | null;
  source: number | string | null;
  columns: { name: string; place: number; metric: Metric; times: number }[];
}

function rowReader({ dateIs, stamped, step }: SeriesMapping, { width, date, columns, ...places }: Places, context: FileContext): RowReader {
  const { table, name } = context;
  const shift = stamped === "end" ? STEP_HOURS[step] : 0;
  return (row) => {
    const { cells, line } = row;
    if (cells.length !== width) throw new Unreadable("bad-csv", `line ${line}: ${cells.length} columns instead of ${width}`);
    const cell = cells[date] ?? "";
    const hour = (dateIs === "unix" ? momentIn(cell, line) / HOUR_MS : dateIn(cell, line).hour) - shift;
    if (hour % STEP_HOURS[step] !== 0) throw new Unreadable("bad-date", `line ${line}: "${cell.slice(0, 40)}" is not the beginning of a ${step}`);
    const asset = assetIn(row, places.asset, context);
    const source = valueIn(row, places.source) ?? context.source ?? name.replace(/\.\w+$/, "");
    for (const { name: column, place, metric, times } of columns) {
      const value = cells[place] ?? "";
      if (isMissing(value)) continue;
      table.add(table.series({ asset, metric, source, step }), hour, numberIn(value, line, column) * times, () => `line ${line}, ${column}`);
    }
  };
}

function assetIn(row: Row, from: number | string | null, { asset, name }: FileContext): string {
  if (typeof from === "string") return from;
  if (typeof from === "number") return assetNamed(row.cells[from] ?? "", `line ${row.line}`);
  return asset ?? assetNamed(name.replace(/[-_.].*$/, ""), "its name");
}

function valueIn({ cells }: Row, from: number | string | null): string | null {
  return typeof from === "number" ? (cells[from] ?? null) : from;
}
