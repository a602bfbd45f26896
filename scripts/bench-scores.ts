// npm run bench:scores: fifty sources with 10,000 issues, 30,000 figures and 80,000 passages on the embedded database: all of them scored anew, and the pages on
// which newsletters to read asked. The rows are made, not read.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "../src/config.ts";
import type { Caller, Desk, Operation } from "../src/desk.ts";
import { scoreSources } from "../src/insights/scores/job.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { chooseSources, getChecklist } from "../src/operations/choosing.ts";
import { getReadingPlan, listCautions } from "../src/operations/reading-plan.ts";
import { getIndicator, getScore, listScores } from "../src/operations/scores.ts";
import { listSources } from "../src/operations/sources.ts";
import { median } from "../src/platform/maths/median.ts";
import { addToldRows } from "../test/told-rows.ts";

const SCORED_MS = 20_000;
const PAGE_MS = 300;
const RUNS = 5;
const FIFTY = { name: "letter", sources: 50, issuesEach: 200, passagesEach: 8, storiesADay: 60, from: new Date("2026-05-01"), days: 200 };

const home = mkdtempSync(join(tmpdir(), "assay-bench-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, LOG_LEVEL: "silent", ASSAY_DNS: "off" }), { shared: false, queued: false });
try {
  await addToldRows(desk.db, FIFTY);
  await addVersions(desk);
  await desk.store.maintain();
  const caller = { person: await ownerOf(desk) };
  await measured("all scores over 10,000 issues", () => scoreSources.run(desk, {}), SCORED_MS);
  const slug = "letter-0";
  const pages: [string, Operation, Record<string, unknown>][] = [
    ["the ranking", listScores, {}],
    ["the ranking by one's own weights", listScores, { weights: "costs:60" }],
    ["a score", getScore, { slug }],
    ["every case of an indicator", getIndicator, { slug, indicator: "methodology" }],
    ["the checklist", getChecklist, { slug }],
    ["the reading list", chooseSources, {}],
    ["the reading plan", getReadingPlan, {}],
    ["cautions", listCautions, {}],
    ["the list of sources", listSources, {}],
  ];
  for (const [what, operation, input] of pages) await measured(what, () => answered(desk, operation, input, caller), PAGE_MS);
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
}

/** Texts, traits and checked figures of the issues that were made. */
async function addVersions({ db }: Desk): Promise<void> {
  const traits = {
    ...{
      kinds: [{ label: "methodology", start: 0, end: 20, text: "Sources: our own node." }],
      headings: 4,
      listed: 6,
      paragraphs: 12,
      opening: null,
      lix: 48,
    },
    ...{ correction: null, contact: null, answerable: true, community: null, mail: { proven: true, oneClick: true, hasWayOut: true } },
    ...{ cites: ["letter-1.example"], unsafeLinks: 0, firstUnsafe: null, trackers: 1 },
  };
  await sql`insert into issue_versions (issue_id, version, sha256, title, html, text, images, links, trackers_removed, arrived_at, method, blocks)
    select id, 1, sha256, title, '', title, '[]', '[]', 0, arrived_at, 1, '[]' from issues`.execute(db);
  await sql`insert into traits (issue_id, version, method, reading, traits) select id, 1, 1, 1, ${JSON.stringify(traits)}::jsonb from issues`.execute(
    db,
  );
  await sql`insert into claims (id, issue_id, version, key, starts, published_at, asset, metric, kind, stance, claim, verdict, looked_at, looked_to, check_method)
    select gen_random_uuid(), id, 1, n::text, 0, published_at, 'bitcoin', 'price', 'level', 'stated', '{"quote": "bitcoin closed at $60,000"}',
      case when n = 0 then 'unverifiable' else 'supported' end, array['bitcoin/price_usd'], published_at::date, 99
    from issues, generate_series(0, 2) as n`.execute(db);
  await sql`insert into aliases (kind, value, source_id, created_at) select 'host', slug || '.example', id, now() from sources`.execute(db);
}

async function answered(on: Desk, operation: Operation, input: Record<string, unknown>, caller: Caller): Promise<unknown> {
  return operation.output.parse(await operation.run(on, operation.input.parse(input), caller));
}

async function measured(what: string, ask: () => Promise<unknown>, limitMs: number): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  const [usual, most] = [median(times) ?? 0, Math.max(...times)];
  const holds = most <= limitMs;
  process.stdout.write(
    `${holds ? "✓" : "✗"} ${what}: ${usual.toFixed(0)} ms at the median of ${RUNS}, ${most.toFixed(0)} ms at most (limit ${limitMs})\n`,
  );
  if (!holds) process.exitCode = 1;
}
