import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Pool, PoolClient } from "pg";
import { Conflict } from "../platform/errors.ts";

const FOLDER = new URL("../../migrations/", import.meta.url);
const LOCK = 4_747_001; // any number, the same in every process

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations this version knows, in order. */
export function knownMigrations(): Migration[] {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name) => {
    const sql = readFileSync(new URL(name, FOLDER), "utf8");
    return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
  });
}

/** Brings the database up to this version, forward only, one process at a time. Throws Conflict on a database newer than this program. */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await applyMissing(client);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  } finally {
    client.release();
  }
}

async function applyMissing(client: PoolClient): Promise<string[]> {
  await client.query(
    "create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string; sha256: string }>("select name, sha256 from migrations");
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const known = knownMigrations();
  const names = new Set(known.map(({ name }) => name));
  const stranger = [...applied.keys()].find((name) => !names.has(name));
  if (stranger) throw new Conflict(`the database was made by a newer Assay (it knows ${stranger}); update the program`);
  const missing = known.filter(({ name }) => !applied.has(name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

async function apply(client: PoolClient, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into migrations (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
