import { oneSpaced, visible } from "../text/plain.ts";

/** Where text gathers: the page itself, or one cell of a table. */
interface Sink {
  lines: string[];
  line: string;
}

interface Table {
  rows: string[][][];
  hasHeader: boolean;
  holdsTable: boolean;
}

const MAX_DATA_CELL = 120;

/** Gathers text into lines, and tables into rows, while markup is read. Layout tables leave no trace. */
export class TextLines {
  private readonly sinks: Sink[] = [{ lines: [], line: "" }];
  private readonly tables: Table[] = [];
  private openCells = 0;

  add(text: string, preformatted: boolean): void {
    const sink = this.sink();
    if (!preformatted) {
      sink.line += text;
      return;
    }
    text.split("\n").forEach((part, index) => {
      if (index > 0) this.endLine();
      this.sink().line += part;
    });
  }

  lastCharacter(): string {
    return this.sink().line.at(-1) ?? "";
  }

  endLine(): void {
    const sink = this.sink();
    const line = oneSpaced(visible(sink.line));
    if (line !== "") sink.lines.push(line);
    sink.line = "";
  }

  openTable(): void {
    this.endLine();
    const outer = this.tables.at(-1);
    if (outer) outer.holdsTable = true;
    this.tables.push({ rows: [], hasHeader: false, holdsTable: false });
  }

  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(isHeader: boolean): void {
    const table = this.tables.at(-1);
    if (table && isHeader) table.hasHeader = true;
    this.endLine();
    this.sinks.push({ lines: [], line: "" });
    this.openCells += 1;
  }

  closeCell(): void {
    if (this.openCells === 0) return;
    this.endLine();
    this.openCells -= 1;
    const cell = this.sinks.pop()?.lines ?? [];
    const table = this.tables.at(-1);
    if (!table) this.sink().lines.push(...cell);
    else if (table.rows.length === 0) table.rows.push([cell]);
    else table.rows.at(-1)?.push(cell);
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    this.endLine();
    const lines = isDataTable(table) ? table.rows.map((row) => row.map(([text = ""]) => text).join(" | ")) : table.rows.flat(2);
    for (const line of lines) if (/[^\s|]/.test(line)) this.sink().lines.push(line);
  }

  /** All lines, whatever was left open. */
  text(): string {
    while (this.openCells > 0) this.closeCell();
    while (this.tables.length > 0) this.closeTable();
    this.endLine();
    return this.sink().lines.join("\n");
  }

  private sink(): Sink {
    const sink = this.sinks.at(-1);
    if (!sink) throw new Error("the last sink is never removed");
    return sink;
  }
}

/** Rows of short single-line cells under each other: figures, not columns of a page. */
function isDataTable({ rows, hasHeader, holdsTable }: Table): boolean {
  const filled = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2);
  if (holdsTable || filled.length < 1) return false;
  const isPlain = rows.every((row) => row.every((cell) => cell.length <= 1 && (cell[0]?.length ?? 0) <= MAX_DATA_CELL));
  const width = Math.max(...rows.map((row) => row.length));
  const even = rows.filter((row) => row.length === width).length >= rows.length * 0.6;
  return isPlain && (hasHeader || (filled.length >= 2 && even));
}
