// npm run bench:series [FILE…]: imports series into a fresh desk twice, then times questions over HTTP. BENCH_DATABASE_URL: on that empty PostgreSQL.
// Prints seconds and points of the imports, peak memory, and the median time of each question.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import { listen } from "../src/doors/api/listen.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles } from "../src/operations/imports.ts";
import type { Run } from "../src/schema/run.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const ROUNDS = 41;
const LIMITS = { embeddedSeconds: 25, postgresSeconds: 15, memoryMb: 600, decadeMs: 30, fiftyMs: 150, asOfTimes: 1.5 };

const url = process.env.BENCH_DATABASE_URL ?? "";
const home = mkdtempSync(join(tmpdir(), "assay-bench-series-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, DATABASE_URL: url, LOG_LEVEL: "error", PORT: "0" }), {
  shared: false,
  queued: false,
});
const caller = { person: await ownerOf(desk) };
const paths = process.argv.length > 2 ? process.argv.slice(2) : [join(DATA, "series")];

const first = await timedImport();
const again = await timedImport();
const memoryMb = process.resourceUsage().maxRSS / 1024;
await desk.store.maintain();

const door = await listen(desk);
const assets = await mostPriced(50);
const decade = "assets=bitcoin&from=2014-01-01&to=2023-12-31";
const fifty = `assets=${assets.join(",")}&from=2023-01-01&to=2023-12-31`;
const past = "asOf=2025-06-30";
const [plainDecade, pastDecade] = await paired(decade, `${decade}&${past}`);
const [plainFifty, pastFifty] = await paired(fifty, `${fifty}&${past}`);

const importLimit = url ? LIMITS.postgresSeconds : LIMITS.embeddedSeconds;
const figures: [string, number, number][] = [
  [`import into ${desk.store.kind}, s`, first.seconds, importLimit],
  ["peak memory, MB", memoryMb, LIMITS.memoryMb],
  ["one asset, 10 years, ms", plainDecade, LIMITS.decadeMs],
  [`${assets.length} assets, 1 year, ms`, plainFifty, LIMITS.fiftyMs],
  ["as known at a past day to plain, 10 years", pastDecade / plainDecade, LIMITS.asOfTimes],
  ["as known at a past day to plain, 50 assets", pastFifty / plainFifty, LIMITS.asOfTimes],
];
process.stdout.write(`first: ${first.message}\nagain: ${again.message} (${again.seconds.toFixed(1)} s)\n`);
for (const [name, value, limit] of figures) process.stdout.write(`${value <= limit ? "✓" : "✗"} ${name}: ${value.toFixed(2)} (limit ${limit})\n`);
await door.close();
await close();
rmSync(home, { recursive: true, force: true });
process.exit(figures.every(([, value, limit]) => value <= limit) ? 0 : 1);

async function timedImport(): Promise<{ seconds: number; message: string }> {
  const from = performance.now();
  const run = (await importFiles.run(desk, importFiles.input.parse({ paths, wait: true }), caller)) as Run;
  return { seconds: (performance.now() - from) / 1000, message: run.message ?? "" };
}

async function mostPriced(limit: number): Promise<string[]> {
  const rows = await desk.db
    .selectFrom("series")
    .select("asset")
    .where("metric", "=", "price_usd")
    .groupBy("asset")
    .orderBy((eb) => eb.fn.sum("count"), "desc")
    .limit(limit)
    .execute();
  return rows.map(({ asset }) => asset);
}

/** Median milliseconds of two questions, asked in turn, so that the noise of the machine is the same for both. */
async function paired(one: string, other: string): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0].push(await timed(one));
    times[1].push(await timed(other));
  }
  return [median(times[0]), median(times[1])];
}

async function timed(question: string): Promise<number> {
  const from = performance.now();
  const answer = await fetch(`${door.url}/v1/series?${question}`);
  if (!answer.ok) throw new Error(await answer.text());
  await answer.text();
  return performance.now() - from;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
