// npm run bench:import [FILE…]: imports real newsletters and mails into a fresh embedded desk that serves its page meanwhile.
// Prints documents a second, peak memory, the event loop's delay, and how long the page's API calls took during the import.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import { listen } from "../src/doors/api/listen.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles } from "../src/operations/imports.ts";
import type { Run } from "../src/schema/run.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const USUAL = ["newsletters", "mail/ham", "mail/phishing"].map((folder) => join(DATA, folder));
const LIMITS = { rate: 40, memoryMb: 700, loopMs: 50, apiMs: 300 };
const PAUSE_MS = 100;

const home = mkdtempSync(join(tmpdir(), "assay-bench-import-"));
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, LOG_LEVEL: "error", PORT: "0" }), { shared: false, queued: true });
const door = await listen(desk);
const loop = monitorEventLoopDelay({ resolution: 5 });
const api: number[] = [];
let importing = true;
const asking = ask();

loop.enable();
const started = performance.now();
const run = (await importFiles.run(
  desk,
  { paths: process.argv.length > 2 ? process.argv.slice(2) : USUAL, wait: true },
  { person: await ownerOf(desk) },
)) as Run;
const seconds = (performance.now() - started) / 1000;
loop.disable();
importing = false;
await asking;

const memoryMb = process.resourceUsage().maxRSS / 1024;
const figures = [
  ["documents a second", run.done / seconds, LIMITS.rate, run.done / seconds >= LIMITS.rate],
  ["peak memory, MB", memoryMb, LIMITS.memoryMb, memoryMb <= LIMITS.memoryMb],
  ["event loop delay p99, ms", loop.percentile(99) / 1e6, LIMITS.loopMs, loop.percentile(99) / 1e6 <= LIMITS.loopMs],
  ["API calls p99, ms", quantile(api, 0.99), LIMITS.apiMs, quantile(api, 0.99) <= LIMITS.apiMs],
] as const;
process.stdout.write(
  `${run.done} documents in ${seconds.toFixed(1)} s: ${run.message}\n${api.length} API calls meanwhile, p50 ${quantile(api, 0.5).toFixed(0)} ms\n`,
);
for (const [name, value, limit, holds] of figures) process.stdout.write(`${holds ? "✓" : "✗"} ${name}: ${value.toFixed(1)} (limit ${limit})\n`);
await door.close();
await close();
rmSync(home, { recursive: true, force: true });
process.exit(figures.every(([, , , holds]) => holds) ? 0 : 1);

/** What a reader's page asks for, over and over. */
async function ask(): Promise<void> {
  const paths = ["/v1/issues?limit=30", "/v1/desk", "/v1/sources", "/v1/issues?q=bitcoin&limit=20", "/v1/assets?days=30"];
  for (let i = 0; importing; i += 1) {
    const from = performance.now();
    const answer = await fetch(`${door.url}${paths[i % paths.length]}`);
    await answer.text();
    api.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
