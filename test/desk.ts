import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { readConfig } from "../src/config.ts";
import type { Caller, Desk, Operation } from "../src/desk.ts";
import { readWaiting } from "../src/inbox/job.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles } from "../src/operations/imports.ts";
import { listIssues } from "../src/operations/issues.ts";
import { listSources } from "../src/operations/sources.ts";
import type { Delivery } from "../src/schema/delivery.ts";
import type { Issue } from "../src/schema/issue.ts";
import type { Run } from "../src/schema/run.ts";
import type { FoundIssue } from "../src/schema/search.ts";
import type { Source } from "../src/schema/source.ts";
import { receive } from "../src/store/deliveries.ts";
import { issueById } from "../src/store/issue.ts";

/** The person that the first migration makes. */
const OWNER = "00000000-0000-7000-8000-000000000001";

export interface TestDesk {
  desk: Desk;
  /** Settings for a child process that is to open this very database. */
  environment: Record<string, string>;
  /** Sets the desk's clock; without a moment it goes again. */
  at(moment?: string): void;
  /** Does an operation as the owner. */
  ask<O>(operation: Operation, input?: Record<string, unknown>): Promise<O>;
  /** Keeps what arrives and reads it. */
  take(...deliveries: (Partial<Delivery> & Pick<Delivery, "bytes">)[]): Promise<void>;
  importing(...paths: string[]): Promise<Run>;
  /** Issues as they are listed: without filter, whole desk, newest first. */
  issues(filter?: Record<string, unknown>): Promise<FoundIssue[]>;
  whole(id: string): Promise<Issue>;
  /** The only issue in the desk, whole. */
  onlyIssue(): Promise<Issue>;
  sources(): Promise<Source[]>;
  /** Rows of each table that holds something. */
  counts(): Promise<Record<string, number>>;
  /** Takes every row out again. */
  emptied(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A real desk for one test file: on the embedded database in a folder of its own, or, where `TEST_DATABASE_URL` is set,
 * in a fresh database of that PostgreSQL. Jobs asked for are done at once. Opening takes seconds: do it once a file.
 */
export async function testDesk({ allowPrivate = ["127.0.0.1"], readers = 1 }: { allowPrivate?: string[]; readers?: number } = {}): Promise<TestDesk> {
  const home = mkdtempSync(join(tmpdir(), "assay-test-"));
  const database = await freshDatabase();
  process.stderr.write(`test desk on ${database.url ? "PostgreSQL" : "the embedded database"}\n`);
  const environment = {
    ASSAY_HOME: home,
    DATABASE_URL: database.url ?? "",
    ASSAY_ALLOW_PRIVATE: allowPrivate.join(","),
    ASSAY_DNS: "off",
    LOG_LEVEL: "silent",
    PORT: "0",
  };
  const { desk, close } = await openDesk(readConfig({ ...environment, ASSAY_READERS: String(readers) }), { shared: false, queued: false });
  const systemClock = desk.clock;
  const caller = async (): Promise<Caller> => ({ person: await ownerOf(desk) });

  async function ask<O>(operation: Operation, input: Record<string, unknown> = {}): Promise<O> {
    return operation.output.parse(await operation.run(desk, operation.input.parse(input), await caller())) as O;
  }

  const issues = async (filter: Record<string, unknown> = {}) =>
    (await ask<{ items: FoundIssue[] }>(listIssues, { limit: 100, kind: "all", ...filter })).items;

  async function whole(id: string): Promise<Issue> {
    const issue = await issueById(desk.db, (await caller()).person, { id });
    if (!issue) throw new Error(`there is no issue ${id}`);
    return { ...issue, venues: [], walletLinks: [], assets: [] };
  }

  return {
    desk,
    environment,
    ask,
    issues,
    whole,
    at(moment) {
      desk.clock = moment ? { now: () => new Date(moment) } : systemClock;
    },
    async take(...deliveries) {
      for (const delivery of deliveries)
        await receive(desk.db, [{ channel: "file", format: "mail", origin: "test", hints: {}, ...delivery }], desk.clock.now());
      await readWaiting(desk);
    },
    importing: (...paths) => ask<Run>(importFiles, { paths, wait: true }),
    async onlyIssue() {
      const [issue, ...others] = await issues();
      if (!issue || others.length > 0) throw new Error(`expected one issue, found: ${[issue, ...others].map((each) => each?.title).join(" | ")}`);
      return whole(issue.id);
    },
    sources: async () => (await ask<{ items: Source[] }>(listSources)).items,
    async counts() {
      const found: Record<string, number> = {};
      for (const name of await tablesOf(desk)) {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(desk.db);
        if (rows[0]?.n) found[name] = rows[0].n;
      }
      return found;
    },
    async emptied() {
      desk.clock = systemClock;
      await sql`truncate ${sql.join((await tablesOf(desk)).map((name) => sql.table(name)))}`.execute(desk.db);
      await desk.db.insertInto("people").values({ id: OWNER, name: "Owner", role: "owner", created_at: new Date() }).execute();
    },
    async close() {
      await close();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function tablesOf({ db }: Desk): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by tablename`.execute(db);
  return rows.map(({ name }) => name);
}

/** A database that exists for one test file alone; none where the embedded one is used. */
export async function freshDatabase(): Promise<{ url: string | null; drop(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return { url: null, drop: async () => {} };
  const name = `assay_test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `drop database ${name} with (force)`) };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
