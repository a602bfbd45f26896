// npm run bench:checks: seconds for 10,000 checks on the embedded database, which holds the series and the newsletters of the data folder.
// Every claim is checked by the very job that the desk runs, and each verdict is stored. BENCH_DATABASE_URL: on that empty PostgreSQL.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { readConfig } from "../src/config.ts";
import { checkClaims } from "../src/insights/checks/job.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles } from "../src/operations/imports.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const CHECKS = 10_000;
const LIMIT_SECONDS = 10;

if (!existsSync(join(DATA, "series"))) {
  process.stderr.write(`bench:checks needs the data folder (ASSAY_TEST_DATA, now ${DATA})\n`);
  process.exit(1);
}
const home = mkdtempSync(join(tmpdir(), "assay-bench-checks-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, DATABASE_URL: process.env.BENCH_DATABASE_URL ?? "", LOG_LEVEL: "error" }), {
  shared: false,
  queued: false,
});
const caller = { person: await ownerOf(desk) };
for (const path of [join(DATA, "series"), join(DATA, "newsletters")])
  await importFiles.run(desk, importFiles.input.parse({ paths: [path], wait: true }), caller);

const own = await count("claims");
const times = Math.ceil(CHECKS / own);
await sql`insert into claims (id, issue_id, version, key, starts, published_at, asset, metric, kind, stance, claim, plain)
  select gen_random_uuid(), issue_id, version, key || n, starts, published_at, asset, metric, kind, stance, claim, plain
  from claims, generate_series(2, ${times}) as n`.execute(desk.db);
await sql`delete from claims where id in (select id from claims order by id offset ${CHECKS})`.execute(desk.db);
await sql`update claims set check_method = 0, checked_at = null`.execute(desk.db);

const from = performance.now();
await checkClaims.run(desk, {});
const seconds = (performance.now() - from) / 1000;
const { rows } = await sql<{
  verdict: string;
  n: number;
}>`select verdict, count(*) as n from claims where checked_at is not null group by 1 order by 1`.execute(desk.db);
const done = rows.reduce((sum, { n }) => sum + n, 0);
process.stdout.write(`${rows.map(({ verdict, n }) => `${n} ${verdict}`).join(", ")}; ${(await count("points")).toLocaleString("en")} points\n`);
process.stdout.write(
  `${seconds <= LIMIT_SECONDS && done === CHECKS ? "✓" : "✗"} ${done} checks on ${desk.store.kind}, s: ${seconds.toFixed(2)} (limit ${LIMIT_SECONDS}); ${own} claims in the newsletters, each checked ${times} times\n`,
);
await close();
rmSync(home, { recursive: true, force: true });
process.exit(seconds <= LIMIT_SECONDS && done === CHECKS ? 0 : 1);

async function count(table: "claims" | "points"): Promise<number> {
  const row = await desk.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}
