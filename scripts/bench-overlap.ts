// npm run bench:overlap: the overlap of 50 sources over half a year on the embedded database, asked as the page asks it, and of two of them; then of the
// sample desk and of real newsletters, where there are any. Rows of the fifty are made, not read: 10,000 issues, 80,000 passages.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";
import type { Caller, Desk, Operation } from "../src/desk.ts";
import { tellStories } from "../src/insights/stories/job.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles, openSample } from "../src/operations/imports.ts";
import { getOverlap } from "../src/operations/overlap.ts";
import { compareSources } from "../src/operations/overlap-pair.ts";
import { median } from "../src/platform/maths/median.ts";
import type { Overlap } from "../src/schema/overlap.ts";
import { addToldRows } from "../test/told-rows.ts";
import { documentLines } from "./told/documents.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? join(import.meta.dirname, "../../shared/data");
const NEWSLETTERS = ["bitcoin-optech", "coin-metrics", "decred-journal", "messari", "week-in-ethereum"];
const NEWSLETTER_DAYS = ["2021-06-30", "2022-12-31", "2024-03-31"];
const LIMIT_MS = 10_000;
const PAGE_MS = 300;
const RUNS = 5;
const FIFTY = { name: "letter", sources: 50, issuesEach: 200, passagesEach: 8, storiesADay: 60, from: new Date("2024-01-01"), days: 179 };

await onDesk(async (desk, caller) => {
  await addToldRows(desk.db, FIFTY);
  await desk.store.maintain(); // as the desk does every twenty minutes
  const asked = { asOf: "2024-06-29", days: 180 };
  const found = await measured("50 sources, 10,000 issues", () => answered<Overlap>(desk, getOverlap, asked, caller), LIMIT_MS);
  const shared = found.pairs.reduce((sum, { stories }) => sum + stories.shared, 0);
  process.stdout.write(`  ${found.sources.length} sources, ${found.pairs.length} pairs, ${shared} stories shared by two\n`);
  const pair = { slug: "letter-0", other: "letter-1", ...asked };
  await measured("two of them", () => answered(desk, compareSources, pair, caller), LIMIT_MS);
});
await onDesk(async (desk, caller) => {
  await answered(desk, openSample, { wait: true }, caller);
  await tellStories.run(desk, {});
  await measured("the sample desk", () => answered(desk, getOverlap, {}, caller), PAGE_MS);
});
const lines = NEWSLETTERS.flatMap((name) => documentLines(DATA, `newsletters/${name}.ndjson`));
if (lines.length === 0) process.stdout.write(`no newsletters in ${DATA}: set ASSAY_TEST_DATA\n`);
else
  await onDesk(async (desk, caller, home) => {
    const file = join(home, "newsletters.ndjson");
    writeFileSync(file, `${lines.join("\n")}\n`);
    await answered(desk, importFiles, { paths: [file], wait: true }, caller);
    await tellStories.run(desk, {});
    for (const asOf of NEWSLETTER_DAYS)
      await measured(`${lines.length} newsletters, as of ${asOf}`, () => answered(desk, getOverlap, { asOf }, caller), PAGE_MS);
  });

async function onDesk(work: (desk: Desk, caller: Caller, home: string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "assay-bench-"));
  const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, LOG_LEVEL: "silent", ASSAY_DNS: "off" }), { shared: false, queued: false });
  try {
    await work(desk, { person: await ownerOf(desk) }, home);
  } finally {
    await close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function answered<O>(desk: Desk, operation: Operation, input: Record<string, unknown>, caller: Caller): Promise<O> {
  return (await operation.run(desk, operation.input.parse(input), caller)) as O;
}

async function measured<O>(what: string, ask: () => Promise<O>, limitMs: number): Promise<O> {
  const times: number[] = [];
  let answer: O | undefined;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    answer = await ask();
    times.push(performance.now() - begun);
  }
  const [usual, most] = [median(times) ?? 0, Math.max(...times)];
  const holds = most <= limitMs;
  process.stdout.write(
    `${holds ? "✓" : "✗"} ${what}: ${usual.toFixed(0)} ms at the median of ${RUNS}, ${most.toFixed(0)} ms at most (limit ${limitMs})\n`,
  );
  if (!holds) process.exitCode = 1;
  return answer as O;
}
