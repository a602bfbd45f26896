import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { sql } from "kysely";
import { Conflict, messageOf, Refused } from "../platform/errors.ts";
import type { Database } from "./database.ts";
import { knownMigrations } from "./migrate.ts";

const FORMAT = "assay-backup";
const FOREIGN_KEY = "23503";

interface BackedUp {
  name: string;
  /** What orders its pages. */
  key: string[];
  /** Rows a page: few where rows are large. */
  page: number;
}

/** Parents before children, so that rows go in as they come out. */
const TABLES: BackedUp[] = [
  { name: "people", key: ["id"], page: 500 },
  { name: "settings", key: ["key"], page: 500 },
  { name: "sources", key: ["id"], page: 500 },
  { name: "aliases", key: ["kind", "value"], page: 500 },
  { name: "feeds", key: ["id"], page: 500 },
  { name: "follows", key: ["owner", "source_id"], page: 500 },
  { name: "deliveries", key: ["id"], page: 10 },
  { name: "issues", key: ["id"], page: 50 },
  { name: "issue_versions", key: ["issue_id", "version"], page: 20 },
  { name: "issue_words", key: ["issue_id"], page: 50 },
  { name: "issue_keys", key: ["source_id", "key"], page: 500 },
  { name: "receipts", key: ["delivery_id", "part"], page: 500 },
  { name: "stories", key: ["id"], page: 500 },
  { name: "passages", key: ["id"], page: 200 },
  { name: "term_counts", key: ["term"], page: 5_000 },
  { name: "issue_themes", key: ["issue_id", "theme"], page: 1_000 },
  { name: "tones", key: ["issue_id", "kind", "subject"], page: 1_000 },
  { name: "own_themes", key: ["theme"], page: 500 },
  { name: "narratives", key: ["id"], page: 500 },
  { name: "narrative_days", key: ["narrative_id", "day"], page: 500 },
  { name: "ratings", key: ["day", "asset"], page: 200 },
  { name: "rating_days", key: ["day"], page: 500 },
  { name: "rating_models", key: ["day", "method"], page: 200 },
  { name: "rating_scores", key: ["day"], page: 50 },
  { name: "signal_days", key: ["day"], page: 50 },
  { name: "briefs", key: ["id"], page: 50 },
  { name: "mentions", key: ["issue_id", "asset"], page: 500 },
  { name: "claims", key: ["id"], page: 500 },
  { name: "past_checks", key: ["claim_id", "checked_at"], page: 500 },
  { name: "disputes", key: ["owner", "claim_id"], page: 500 },
  { name: "calls", key: ["id"], page: 500 },
  { name: "flags", key: ["issue_id", "version", "starts", "code"], page: 500 },
  { name: "ties", key: ["issue_id", "version", "starts", "subject", "kind"], page: 500 },
  { name: "endorsements", key: ["issue_id", "version", "starts", "subject"], page: 500 },
  { name: "own_entries", key: ["slug"], page: 500 },
  { name: "traits", key: ["issue_id", "version"], page: 200 },
  { name: "scores", key: ["slug", "week"], page: 50 },
  { name: "mailboxes", key: ["id"], page: 500 },
  { name: "host_lists", key: ["url"], page: 500 },
  { name: "listed_hosts", key: ["host", "list_url"], page: 5_000 },
  { name: "departures", key: ["id"], page: 500 },
  { name: "rulings", key: ["owner", "kind", "value"], page: 500 },
  { name: "addresses", key: ["token"], page: 500 },
  { name: "shortlist", key: ["owner", "asset"], page: 500 },
  { name: "marks", key: ["owner", "issue_id"], page: 500 },
  { name: "runs", key: ["id"], page: 500 },
  { name: "series", key: ["id"], page: 500 },
  { name: "points", key: ["series_id", "at"], page: 5_000 },
  { name: "revisions", key: ["series_id", "at", "replaced_at"], page: 5_000 },
  { name: "breaks", key: ["series_id", "at"], page: 500 },
  { name: "agreements", key: ["series_id", "other_id"], page: 500 },
  { name: "watches", key: ["owner", "asset"], page: 500 },
  { name: "backfills", key: ["provider", "asset", "step"], page: 500 },
];

export interface BackupHead {
  format: typeof FORMAT;
  version: string;
  migration: string;
  createdAt: string;
  /** Whether the key that opens stored passwords is inside. It never is: a backup that gets lost gives no mailbox away. */
  secretKey: boolean;
}

/**
 * Writes every table as gzipped lines of JSON, the same on both databases. Read a page at a time, so the desk stays open to others;
 * a row whose parent came after its table was read is left for the next backup.
 */
export async function writeBackup(
  db: Database,
  file: string,
  { version, now }: { version: string; now: Date },
): Promise<{ rows: number; head: BackupHead }> {
  const head: BackupHead = { format: FORMAT, version, migration: newestMigration(), createdAt: now.toISOString(), secretKey: false };
  const count = { rows: 0 };
  const partial = `${file}.partial`;
  try {
    await pipeline(Readable.from(lines(db, head, count)), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Refused(`the backup could not be written to ${file}: ${messageOf(error)}`);
  }
  return { rows: count.rows, head };
}

async function* lines(db: Database, head: BackupHead, count: { rows: number }): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const table of TABLES) {
    for await (const row of rowsOf(db, table)) {
      count.rows += 1;
      yield `${JSON.stringify([table.name, row])}\n`;
    }
  }
  yield `${JSON.stringify(["end", { rows: count.rows }])}\n`;
}

async function* rowsOf(db: Database, { name, key, page }: BackedUp): AsyncGenerator<unknown> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let beyond = sql``;
  for (;;) {
    const { rows }: { rows: { row: Record<string, unknown> }[] } = await sql<{
      row: Record<string, unknown>;
    }>`select to_jsonb(t) as row from ${sql.table(name)} t ${beyond} order by ${columns} limit ${page}`.execute(db);
    yield* rows.map(({ row }) => row);
    const last = rows.at(-1)?.row;
    if (!last || rows.length < page) return;
    const place = key.map((column) => sql`${last[column]}`); // untyped: each is compared as its column is
    beyond = sql`where (${columns}) > (${sql.join(place)})`;
  }
}

/** Fills an empty desk from a backup. Throws Refused where the file is no whole backup of this or an earlier version, Conflict where the desk holds something. */
export async function readBackup(db: Database, file: string): Promise<{ rows: number; skipped: number; head: BackupHead }> {
  const head = await checkedHead(file);
  const held = await db.selectFrom("sources").select("id").limit(1).executeTakeFirst();
  const heldSeries = await db.selectFrom("series").select("id").limit(1).executeTakeFirst();
  if (held || heldSeries) throw new Conflict("the desk is not empty; restore into a new ASSAY_HOME or an empty database");
  for (const table of ["settings", "people"] as const) await db.deleteFrom(table).execute(); // what every new desk begins with
  const tally = { rows: 0, skipped: 0 };
  let waiting: { table: string; rows: unknown[] } = { table: "", rows: [] };
  for await (const [table, row] of entriesIn(file)) {
    const page = TABLES.find(({ name }) => name === table)?.page ?? 1;
    if (table !== waiting.table || waiting.rows.length >= page) {
      await insertRows(db, waiting, tally);
      waiting = { table, rows: [] };
    }
    waiting.rows.push(row);
  }
  await sql`select setval(pg_get_serial_sequence('series', 'id'), (select coalesce(max(id), 0) + 1 from series), false)`.execute(db);
  return { ...tally, head };
}

async function insertRows(
  db: Database,
  { table, rows }: { table: string; rows: unknown[] },
  tally: { rows: number; skipped: number },
): Promise<void> {
  if (!TABLES.some(({ name }) => name === table) || rows.length === 0) return;
  // what a backup of an earlier version does not know gets its default
  const columns = sql.join(Object.keys(rows[0] as object).map((column) => sql.ref(column)));
  try {
    await sql`insert into ${sql.table(table)} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
      db,
    );
    tally.rows += rows.length;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === FOREIGN_KEY)) throw error;
    if (rows.length === 1) tally.skipped += 1;
    else for (const row of rows) await insertRows(db, { table, rows: [row] }, tally);
  }
}

/** Reads the whole file once: the head must be ours, and the end must be there, before anything is written. */
async function checkedHead(file: string): Promise<BackupHead> {
  let head: BackupHead | null = null;
  let hasEnd = false;
  try {
    for await (const line of linesIn(file)) {
      head ??= headIn(line);
      hasEnd = line.startsWith('["end",');
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${file} can't be read as a backup: ${messageOf(error)}`);
  }
  if (!head || !hasEnd) throw new Refused(`${file} is cut short; nothing was restored`);
  if (head.migration > newestMigration()) throw new Refused(`${file} was made by a newer Assay (${head.version}); update the program first`);
  return head;
}

function headIn(line: string): BackupHead {
  const head: unknown = JSON.parse(line);
  if (typeof head !== "object" || head === null || !("format" in head) || head.format !== FORMAT)
    throw new Refused("the file is not a backup of Assay");
  return head as BackupHead;
}

async function* entriesIn(file: string): AsyncGenerator<[string, unknown]> {
  let first = true;
  for await (const line of linesIn(file)) {
    if (!first) yield JSON.parse(line) as [string, unknown];
    first = false;
  }
}

function linesIn(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on("error", (error) => unpacked.destroy(error));
  return unpacked.setEncoding("utf8").compose(splitLines) as AsyncIterable<string>;
}

async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split("\n"); // not readline: it also breaks lines at U+2028
    rest = parts.pop() ?? "";
    yield* parts;
  }
}

function newestMigration(): string {
  return knownMigrations().at(-1)?.name ?? "";
}
