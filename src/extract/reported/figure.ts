import { scaleOf, type Unit } from "./unit.ts";

export interface Figure {
  /** As written, before its unit. */
  value: number;
  unit: Unit;
}

const MAX_CELL = 40;
const FOOTNOTE = /(?:\^\d{1,2}|[*†‡]+)$/;
const MISSING = /^(?:|[-–—.]{1,3}|n\/?a|n\.a\.|nil|tbc)$/i;
const SHAPE =
  /^(?<open>\()?\s*(?<sign>[+-])?\s*(?<money>us ?\$|usd|\$|[€£¥])?\s*(?<inner>[+-]|\()?(?<digits>[\d.,]+)\s*\)?\s*(?<suffix>trillion|tn|billion|bln|bn|b|million|mln|mn|mm|m|thousand|k|%|bps?|basis points?)?\s*(?<after>usd|dollars)?\s*\)?$/i;
const ENGLISH = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/;

/** A cell's figure; null where it has none, "missing" where a dash stands for it, "misshapen" where it is written as English never writes one. */
export function figureIn(cell: string): Figure | "missing" | "misshapen" | null {
  const written = cell.replace(FOOTNOTE, "").replaceAll(/[−–]/g, "-").trim();
  if (MISSING.test(written)) return "missing";
  if (written.length > MAX_CELL) return null;
  const { open, sign, money, inner, digits = "", suffix, after } = SHAPE.exec(written)?.groups ?? {};
  if (digits === "") return null;
  if (!ENGLISH.test(digits)) return "misshapen";
  const opened = open !== undefined || inner === "(";
  if (opened !== written.endsWith(")") && opened !== written.includes(")")) return null;
  if (sign !== undefined && inner !== undefined) return null;
  const isNegative = opened || sign === "-" || inner === "-";
  const value = Number(digits.replaceAll(",", ""));
  return { value: isNegative && value !== 0 ? -value : value, unit: unitAround(money ?? after, suffix) };
}

function unitAround(money: string | undefined, suffix: string | undefined): Unit {
  const of = money === undefined ? null : /[€£¥]/.test(money) ? "foreign" : "usd";
  if (suffix === undefined) return { of, scale: null };
  if (suffix === "%") return { of: "percent", scale: null };
  return /^b(?:p|asis)/i.test(suffix) ? { of: "bps", scale: null } : { of, scale: scaleOf(suffix) };
}
