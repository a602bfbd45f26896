import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { messageOf, Unreadable } from "../../platform/errors.ts";

const MAX_ROW_CHARS = 20_000;
const DELIMITERS = [",", ";", "\t", "|"];

export interface Row {
  cells: string[];
  /** From 1, as an editor counts. */
  line: number;
}

/** The rows of a CSV as they come; a byte order mark, CRLF and empty lines are no trouble. Throws Unreadable with the line. */
export async function* csvRows({ head, chunks }: { head: Uint8Array; chunks: AsyncIterable<Uint8Array> }): AsyncGenerator<Row> {
  const delimiter = delimiterOf(head);
  const parser = Readable.from(chunks).pipe(
    parse({ bom: true, delimiter, info: true, max_record_size: MAX_ROW_CHARS, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { cells: record, line: info.lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error ? `line ${error.lines}: ` : "";
    throw new Unreadable("bad-csv", `${line}${messageOf(error).replace(/^[\w ]+:\s*/, "")}`);
  }
}

function delimiterOf(head: Uint8Array): string {
  const [first = ""] = new TextDecoder().decode(head).split(/\r?\n/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
