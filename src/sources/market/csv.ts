import { CsvError, parse } from "csv-parse/sync";
import { messageOf } from "../../platform/errors.ts";
import { HOUR_MS } from "../series/table.ts";
import { formatTrouble } from "./answer.ts";

export interface CsvRow {
  cells: Record<string, string>;
  /** From 1, as an editor counts; the header is the first. */
  line: number;
}

/** The rows of a CSV by the names of its header, in small letters. Throws ProviderTrouble with the line of what is no CSV, or without a wanted column. */
export function csvRows(name: string, text: string, wanted: string[]): CsvRow[] {
  const [header, ...rows] = recordsOf(name, text);
  const columns = (header ?? []).map((column) => column.toLowerCase().replaceAll(/[\s-]+/g, "_"));
  const lacking = wanted.find((column) => !columns.includes(column));
  if (lacking) throw formatTrouble(`${name} has changed its answer: its CSV has no column ${lacking}`);
  return rows.map((cells, i) => ({ cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])), line: i + 2 }));
}

function recordsOf(name: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    throw error instanceof CsvError ? formatTrouble(`${name} answered with a CSV that can't be read: ${messageOf(error)}`) : error;
  }
}

/** The number in a cell; null where the vendor has none. Throws ProviderTrouble for anything else. */
export function numberIn(name: string, { cells, line }: CsvRow, column: string): number | null {
  const cell = cells[column] ?? "";
  if (cell === "" || cell === "." || cell === "-") return null;
  if (!/^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(cell)) throw formatTrouble(`${name}: line ${line}, ${column}: "${cell.slice(0, 40)}" is no number`);
  return Number(cell);
}

/** The first hour of the day in a cell such as `2024-03-13`. */
export function dayIn(name: string, { cells, line }: CsvRow, column: string): number {
  const cell = cells[column] ?? "";
  const at = /^\d{4}-\d\d-\d\d$/.test(cell) ? Date.parse(cell) : Number.NaN;
  if (Number.isNaN(at)) throw formatTrouble(`${name}: line ${line}, ${column}: "${cell.slice(0, 40)}" is no day`);
  return at / HOUR_MS;
}
