import type { ColumnType } from "kysely";

/** jsonb: written as text, read as values. */
export type Json<T> = ColumnType<T, string, string>;
