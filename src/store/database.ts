import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { Refused } from "../platform/errors.ts";
import { openSocketFolder, startEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";

export type Database = Kysely<Tables>;
/** A Database or an open transaction of it. */
export type Session = Kysely<Tables> | Transaction<Tables>;

export interface Store {
  db: Database;
  pool: pg.Pool;
  kind: "embedded" | "postgres";
  /** True where this process holds the embedded database itself. */
  owner: boolean;
  /** Idle-time upkeep of the embedded database; PostgreSQL does its own. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

const MIN_POSTGRES = 150_000;
const INT8_OID = 20;
const STATEMENT_TIMEOUT_MS = 60_000;
const POOL_SIZE = 8;

pg.types.setTypeParser(INT8_OID, Number); // counts and sizes here stay far below 2^53

/**
 * Opens the store: PostgreSQL by its address, else the embedded database of the folder - started here, or,
 * with `share`, reached through the socket of the process that has it open. Runs missing migrations.
 */
export async function openStore({ databaseUrl, home, share }: { databaseUrl: string | null; home: string; share: boolean }): Promise<Store> {
  if (databaseUrl) return openPostgres(databaseUrl);
  const shared = share ? await joinOpenDesk(home) : null;
  if (shared) return shared;
  const embedded = await startEmbedded(home);
  const pool = newPool({ host: embedded.socketFolder, ...EMBEDDED_LOGIN });
  const store = { ...storeOver(pool, "embedded"), owner: true, maintain: embedded.maintain };
  const close = async () => {
    await store.db.destroy();
    await embedded.close();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...store, close };
}

const EMBEDDED_LOGIN = { user: "postgres", database: "postgres" };

async function openPostgres(databaseUrl: string): Promise<Store> {
  const pool = newPool({ connectionString: databaseUrl });
  try {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < MIN_POSTGRES) throw new Refused(`DATABASE_URL: needs PostgreSQL 15 or newer, found ${rows[0]?.version}`);
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOver(pool, "postgres");
}

async function joinOpenDesk(home: string): Promise<Store | null> {
  const folder = openSocketFolder(home);
  if (!folder) return null;
  const pool = newPool({ host: folder, ...EMBEDDED_LOGIN });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    if (isNobodyThere(error)) return null; // a socket left behind by a process that was killed
    throw error;
  }
  return storeOver(pool, "embedded");
}

function isNobodyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ENOENT");
}

function newPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: POOL_SIZE, statement_timeout: STATEMENT_TIMEOUT_MS, application_name: "assay", ...options });
  pool.on("error", () => {}); // an idle client lost its server: the pool opens another at the next query, which reports if it can't
  return pool;
}

function storeOver(pool: pg.Pool, kind: Store["kind"]): Store {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, kind, owner: false, maintain: async () => {}, close: () => db.destroy() };
}

/** Runs `work` in one transaction; short by rule, since on the embedded database it holds up everybody. */
export function transaction<T>(db: Database, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().execute(work);
}

/** What answers a health check: throws where the database can't be reached. */
export async function ping(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}
