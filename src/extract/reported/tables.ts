import { figureIn } from "./figure.ts";
import { measuresIn } from "./measure.ts";

/** A table of a text: what stands above it, its header, its rows, and the notes below. */
export interface Table {
  /** The nearest first. */
  captions: string[];
  notes: string[];
  header: string[];
  rows: Row[];
}

export interface Row {
  cells: string[];
  /** The line across the table that the row stands under. */
  section: string | null;
}

const MAX_TABLES = 40;
const MAX_ROWS = 200;
const MAX_COLUMNS = 40;
const MAX_LINE = 4_000;
const CAPTIONS = 3;
const MAX_CAPTION = 160;
const MAX_NOTE = 300;
const RULE = /^[\s|:+=-]+$/;
const NOTE = /^[*†‡(]?\s*(?:sources?|notes?)\b/i;
const UNIT_NOTE = /\b(?:in|figures|values|amounts)\b/i;

/** The tables of a text that has one row of cells a line, cells apart by " | ". */
export function tablesIn(text: string): Table[] {
  const lines = text.split("\n");
  const found: Table[] = [];
  for (let at = 0; at < lines.length && found.length < MAX_TABLES; ) {
    if (!isRow(lines[at] ?? "")) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < lines.length && isRow(lines[at] ?? "")) at += 1;
    const rows = lines.slice(start, Math.min(at, start + MAX_ROWS)).filter((line) => !RULE.test(line));
    found.push(...tablesOf(rows.map(cellsOf), captionsAbove(lines, start), notesBelow(lines, at)));
  }
  return found;
}

function isRow(line: string): boolean {
  return line.length <= MAX_LINE && (line.includes(" | ") || /^\|.*\|$/.test(line));
}

/** A row in Markdown stands between bars; one of a mail that begins with a bar begins with an empty cell. */
function cellsOf(line: string): string[] {
  const inner = /^\|.*\|$/.test(line) ? line.slice(1, -1) : line;
  return inner.split("|").map((cell) => cell.replaceAll("**", "").trim());
}

/** Rows under one header each; a further header among the rows begins a further table. */
function tablesOf(rows: string[][], above: string[], notes: string[]): Table[] {
  const found: Table[] = [];
  const captions = [...above];
  let section: string | null = null;
  let before: "lone" | "header" | "figures" | null = null;
  for (const cells of rows) {
    const table = found.at(-1);
    const shape = shapeOf(cells, table !== undefined);
    if (shape === "lone") section = cells[0] ?? null;
    if (shape === "lone" && !table) captions.unshift(cells[0] ?? "");
    else if (shape === "header" && before === "header" && table?.header.length === cells.length) table.header = stacked(table.header, cells);
    else if (shape === "header") {
      found.push({ captions: table && before === "lone" && section ? [section, ...captions] : [...captions], notes, header: cells, rows: [] });
      section = null;
    } else if (shape === "figures" && table?.header.length === cells.length) table.rows.push({ cells, section });
    before = shape;
  }
  return found;
}

function stacked(upper: string[], lower: string[]): string[] {
  return upper.map((name, i) => [name, lower[i] ?? ""].filter((cell) => cell !== "").join(" "));
}

/** One cell across the table, words alone, or figures. Below a header words alone may be the names of figures that are missing. */
function shapeOf(cells: string[], isBelow: boolean): "lone" | "header" | "figures" {
  const [first = "", ...others] = cells;
  const filled = others.filter((cell) => cell !== "");
  if (first !== "" && filled.length === 0 && figureIn(first) === null) return "lone";
  const isHeader = filled.length > 0 && cells.length <= MAX_COLUMNS && filled.every(isWords) && (!isBelow || cells.some(isMeasure));
  return isHeader ? "header" : "figures";
}

function isMeasure(cell: string): boolean {
  const { quantities, periods } = measuresIn(cell.toLowerCase());
  return quantities.length + periods.length > 0;
}

function isWords(cell: string): boolean {
  return /\p{L}|#|^\d{4}-\d\d-\d\d$/u.test(cell) && figureIn(cell) === null;
}

/** Short lines right above; a sentence counts only where it tells a unit, and ends what belongs to the table. */
function captionsAbove(lines: string[], start: number): string[] {
  const found: string[] = [];
  for (let at = start - 1; at >= 0 && found.length < CAPTIONS; at -= 1) {
    const line = lines[at] ?? "";
    if (line.length > MAX_CAPTION || isRow(line) || NOTE.test(line) || (isSentence(line) && !UNIT_NOTE.test(line))) break;
    found.push(line);
  }
  return found;
}

export function isSentence(line: string): boolean {
  return /[.!?…][)"”]?$/.test(line) && !/\b(?:U\.S|U\.K)\.$/.test(line);
}

function notesBelow(lines: string[], end: number): string[] {
  return lines.slice(end, end + 2).filter((line) => line.length <= MAX_NOTE && !isRow(line));
}
