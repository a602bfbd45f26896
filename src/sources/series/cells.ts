import { Unreadable } from "../../platform/errors.ts";
import { HOUR_MS } from "./table.ts";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):00(?::00(?:\.0+)?)?(?:Z| ?UTC|\+00:?00)?)?$/;
const NOTHING = new Set(["", "nan", "null", "none", "n/a", "na", "-", "."]);
const MS_DIGITS = 13;
const REMEMBERED = 20_000;

/** A plain decimal. Throws Unreadable, saying what is wrong with it. */
export function numberIn(cell: string, line: number, what: string): number {
  if (NUMBER.test(cell)) return Number(cell);
  throw new Unreadable("bad-value", `line ${line}: ${what} ${whyNoNumber(cell)}`);
}

function whyNoNumber(cell: string): string {
  const shown = `"${cell.slice(0, 40)}"`;
  if (NOTHING.has(cell.toLowerCase())) return `has no value (${shown}); leave the row out where there is none`;
  if (/^[+-]?\d{1,3}([ ,'_]\d{3})+(\.\d+)?$/.test(cell)) return `is ${shown}, with thousands separators; write ${cell.replaceAll(/[ ,'_]/g, "")}`;
  if (/^[+-]?\d+,\d+$/.test(cell)) return `is ${shown}, with a decimal comma; write ${cell.replace(",", ".")}`;
  if (/[$€£¥%]|[kmbt]n?$/i.test(cell)) return `is ${shown}; write a plain number in base units`;
  return `is ${shown}, which is not a number`;
}

/** Whether a vendor's cell says that there is no value. */
export function isMissing(cell: string): boolean {
  return NOTHING.has(cell.toLowerCase());
}

const hours = new Map<string, { hour: number; hourly: boolean }>();

/** `2024-03-13`, or an hour of it: hours from 1970 (UTC), and whether an hour was named. */
export function dateIn(cell: string, line: number): { hour: number; hourly: boolean } {
  const known = hours.get(cell);
  if (known) return known;
  const read = readDate(cell, line);
  if (hours.size >= REMEMBERED) hours.clear(); // days come again and again, one for each metric
  hours.set(cell, read);
  return read;
}

function readDate(cell: string, line: number): { hour: number; hourly: boolean } {
  const [, year, month, day, hour] = cell.match(DAY) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0));
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${year}-${month}-${day}`) && Number(hour ?? 0) < 24;
  if (!isReal)
    throw new Unreadable("bad-date", `line ${line}: "${cell.slice(0, 40)}" is no date; write YYYY-MM-DD, or YYYY-MM-DDTHH:00Z for an hour`);
  return { hour: at / HOUR_MS, hourly: hour !== undefined };
}

/** A moment in milliseconds or, as some files have since 2025, microseconds from 1970. */
export function momentIn(cell: string, line: number): number {
  if (!/^\d{10,16}$/.test(cell)) throw new Unreadable("bad-date", `line ${line}: "${cell.slice(0, 40)}" is no timestamp`);
  if (cell.length <= 10) return Number(cell) * 1_000;
  return cell.length > MS_DIGITS ? Math.floor(Number(cell) / 1_000) : Number(cell);
}
