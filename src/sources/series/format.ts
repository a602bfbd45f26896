import type { Row } from "./rows.ts";
import type { SeriesTable } from "./table.ts";

/** What is known of a file beside its rows. */
export interface FileContext {
  /** Its name without folder. */
  name: string;
  table: SeriesTable;
  /** What the person who imports it says it is about, where the file does not. */
  asset?: string | undefined;
  source?: string | undefined;
}

/** Takes one row of a file into the table. */
export type RowReader = (row: Row) => void;

/** A form of CSV. `opens` looks at the first row and gives the reader of the others, or null where the form is another. */
export interface SeriesFormat {
  name: string;
  opens(first: Row, context: FileContext): RowReader | null;
}

/** Name of a column as it is compared: small letters, one spelling. */
export function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
}
