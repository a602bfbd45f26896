// npm run bench:claims: reads the claims of the real newsletters and prints the milliseconds of CPU an issue takes, without the recognition of assets.
// The limit is for an issue of 1,500 words: issues of 1,000 to 2,000 words are measured, and all of them told.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assetsIn } from "../src/extract/assets/assets-in.ts";
import { claimsIn } from "../src/extract/claims/claims-in.ts";
import { bodyOfText } from "../src/inbox/draft.ts";
import type { AssetMentions } from "../src/schema/mention.ts";

const FOLDER = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "newsletters");
const LIMIT_MS = 3;
const ROUNDS = 3;

interface Issue {
  text: string;
  words: number;
  assets: AssetMentions[];
  published: Date;
  source: string;
}

if (!existsSync(FOLDER)) {
  process.stdout.write(`no newsletters in ${FOLDER}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}

const issues = readdirSync(FOLDER).flatMap((file) => issuesOf(file));
let found = 0;
const times: { words: number; ms: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  found = 0;
  times.length = 0;
  for (const issue of issues) times.push({ words: issue.words, ms: timed(issue) });
}
const usual = median(times.filter(({ words }) => words >= 1000 && words <= 2000).map(({ ms }) => ms));
const all = times.map(({ ms }) => ms);
process.stdout.write(
  `${issues.length} issues, ${found} claims; all issues: median ${median(all).toFixed(2)} ms, slowest ${Math.max(...all).toFixed(1)} ms\n`,
);
process.stdout.write(`${usual <= LIMIT_MS ? "✓" : "✗"} median of an issue of 1,000 to 2,000 words: ${usual.toFixed(2)} ms (limit ${LIMIT_MS})\n`);
process.exit(usual <= LIMIT_MS ? 0 : 1);

function issuesOf(file: string): Issue[] {
  const source = file.replace(/\.ndjson$/, "");
  return readFileSync(join(FOLDER, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const row: { text: string; published: string } = JSON.parse(line);
      const { text } = bodyOfText(row.text, null);
      const published = new Date(row.published);
      return { text, words: text.split(/\s+/).length, assets: assetsIn(text, { published }), published, source };
    });
}

function timed({ text, assets, published, source }: Issue): number {
  const from = process.cpuUsage();
  found += claimsIn(text, { assets, published, before: "", source }).length;
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
