// npm run bench:brief: a brief over 30 real issues on the embedded database, without a model. Prints the time at the median and checks that every sentence
// stands word for word where its link leads.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";
import { openDesk } from "../src/open-desk.ts";
import { getBrief } from "../src/operations/briefs.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { importFiles } from "../src/operations/imports.ts";
import { median } from "../src/platform/maths/median.ts";
import type { Brief } from "../src/schema/brief.ts";
import { documentLines } from "./told/documents.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? join(import.meta.dirname, "../../shared/data");
const ISSUES = 30;
const RUNS = 9;
const LIMIT_MS = 2_000;
const DAY = "2023-03-12";

const day = (line: string) => (JSON.parse(line) as { published: string }).published.slice(0, 10);
const lines = documentLines(DATA, "news/gnews-2023.ndjson").filter((line) => day(line) < DAY);
if (lines.length === 0) {
  process.stdout.write(`no documents in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
const home = mkdtempSync(join(tmpdir(), "assay-bench-"));
const file = join(home, "issues.ndjson");
const taken = lines.toSorted((a, b) => (day(a) < day(b) ? -1 : 1)).slice(-ISSUES);
writeFileSync(file, `${taken.map((line) => JSON.stringify({ ...(JSON.parse(line) as object), published: "2023-03-11T12:00:00Z" })).join("\n")}\n`);
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: home, LOG_LEVEL: "silent", ASSAY_DNS: "off" }), { shared: false, queued: false });
try {
  const caller = { person: await ownerOf(desk) };
  await importFiles.run(desk, importFiles.input.parse({ paths: [file], wait: true }), caller);
  const times: number[] = [];
  let brief: Brief | null = null;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    brief = (await getBrief.run(desk, getBrief.input.parse({ date: DAY }), caller)) as Brief;
    times.push(performance.now() - begun);
  }
  const sentences = brief?.content.items.flatMap((item) => item.sentences) ?? [];
  let exact = 0;
  for (const { issue, start, end, text } of sentences) {
    const row = await desk.db
      .selectFrom("issue_versions")
      .select("text")
      .where("issue_id", "=", issue)
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirst();
    if (row?.text.slice(start, end) === text) exact += 1;
  }
  const usual = median(times) ?? 0;
  const holds = usual <= LIMIT_MS && exact === sentences.length && brief?.content.issues === ISSUES;
  process.stdout.write(
    `${holds ? "✓" : "✗"} a brief over ${brief?.content.issues} issues: ${usual.toFixed(0)} ms at the median, ${Math.max(...times).toFixed(0)} ms at most (limit ${LIMIT_MS}); ${exact} of ${sentences.length} sentences stand where they are said to\n`,
  );
  if (!holds) process.exitCode = 1;
} finally {
  await close();
  rmSync(home, { recursive: true, force: true });
}
