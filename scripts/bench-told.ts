// npm run bench:told [-- --sizes 10000,30000,100000]: documents through themes, stories and momentum, on one core; how the time grows; and what one more issue
// costs. The documents are real ones, sent again at later days with some of their words changed, 55 a day: a desk that grows in years.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { themeCatalogue } from "../src/extract/themes/catalogue.ts";
import { narrativesAsOf } from "../src/insights/narratives/narratives.ts";
import { type Told, toldOf } from "../src/insights/narratives/told.ts";
import { dayOf } from "../src/insights/narratives/voices.ts";
import { placePassages } from "../src/insights/stories/placing.ts";
import { OPEN_DAYS } from "../src/insights/stories/story-index.ts";
import { median } from "../src/platform/maths/median.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import { documentLines, incomingPassages, narrativeDocument, type ToldDocument, toldDocument } from "./told/documents.ts";
import { growthPlot } from "./told/growth-plot.ts";
import { placedInTurn } from "./told/placed.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? join(import.meta.dirname, "../../shared/data");
const PLOT = join(import.meta.dirname, "../docs/guide/told-growth.svg");
const LIMIT_SECONDS = 60;
const LIMIT_MS = 100;
const A_DAY = 55;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse("2020-01-01");
const CHANGED = 0.15;
const ONE_MORE = 40;

const { values } = parseArgs({ options: { sizes: { type: "string", default: "10000,30000,100000" }, plot: { type: "boolean", default: false } } });
const sizes = values.sizes.split(",").map(Number);
const lines = ["news/gnews-2023.ndjson", "news/coindesk-2025-26.ndjson"].flatMap((file) => documentLines(DATA, file));
if (lines.length === 0) {
  process.stdout.write(`no documents in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}

const measured: { documents: number; seconds: number }[] = [];
for (const size of sizes) measured.push({ documents: size, seconds: await whole(size) });
const [first, last] = [measured[0], measured.at(-1)];
if (first && first.documents <= 10_000)
  told(first.seconds <= LIMIT_SECONDS, `${first.documents} documents in ${first.seconds.toFixed(1)} s (limit ${LIMIT_SECONDS})`);
if (first && last && last !== first) {
  const nlogn = (n: number) => n * Math.log(n);
  const [grown, allowed] = [last.seconds / first.seconds, nlogn(last.documents) / nlogn(first.documents)];
  told(
    grown <= allowed,
    `${last.documents / first.documents} times the documents take ${grown.toFixed(1)} times as long; n log n is ${allowed.toFixed(1)} times`,
  );
}
if (values.plot) writeFileSync(PLOT, growthPlot(measured));
await oneMore();

async function whole(size: number): Promise<number> {
  const documents: ToldDocument[] = [];
  const start = process.cpuUsage();
  for (let i = 0; i < size; i += 1) {
    const document = await toldDocument(numbered(i));
    if (document) documents.push(document);
  }
  const read = seconds(start);
  const stories = placedInTurn(documents.flatMap(incomingPassages));
  const placed = seconds(start);
  const narratives = narrativesAsOf(toldUntil(documents), { day: dayOf(documents.at(-1)?.at ?? new Date(0)) });
  const all = seconds(start);
  process.stdout.write(
    `${size} documents, ${stories.size} passages, ${new Set(stories.values()).size} stories, ${narratives.length} narratives: ${read.toFixed(1)} s to read them for themes and passages, ${(placed - read).toFixed(1)} s for stories, ${(all - placed).toFixed(1)} s for momentum\n`,
  );
  return all;
}

/** What one more issue costs: read, put into its stories, and the narratives of its day anew; the time on the clock, at the median of some. */
async function oneMore(): Promise<void> {
  const documents: ToldDocument[] = [];
  for (let i = 0; i < 5_000; i += 1) {
    const document = await toldDocument(numbered(i));
    if (document) documents.push(document);
  }
  const told5 = toldUntil(documents);
  const day = dayOf(documents.at(-1)?.at ?? new Date(0));
  const since = (day - OPEN_DAYS) * DAY_MS;
  const known = documents
    .filter(({ at }) => at.getTime() >= since)
    .flatMap(incomingPassages)
    .map((passage) => ({ ...passage, story: passage.id }));
  const counts = new Map<string, number>();
  for (const { terms } of documents.flatMap(incomingPassages)) for (const [term] of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const times: number[] = [];
  for (let i = 0; i < ONE_MORE; i += 1) {
    const begun = performance.now();
    const document = await toldDocument(numbered(5_000 + i));
    const incoming = document ? incomingPassages(document) : [];
    const terms = new Set([...known, ...incoming].flatMap((passage) => passage.terms.map(([term]) => term)));
    placePassages({ counts: [...terms].map((term) => [term, counts.get(term) ?? 0]), passages: counts.size, known, incoming });
    narrativesAsOf(told5, { day });
    times.push(performance.now() - begun);
  }
  const usual = median(times) ?? 0;
  told(
    usual <= LIMIT_MS,
    `one more issue among 5,000: ${usual.toFixed(0)} ms at the median, ${Math.max(...times).toFixed(0)} ms at most (limit ${LIMIT_MS})`,
  );
}

function toldUntil(documents: readonly ToldDocument[]): Told {
  return toldOf(documents.map(narrativeDocument), new Map(themeCatalogue.themes.map(({ theme, name }) => [theme, name])));
}

/** The i-th document: a real one on a later day, with words of its own where it comes again. */
function numbered(i: number): string {
  const document = JSON.parse(lines[i % lines.length] ?? "{}") as Record<string, string>;
  const round = Math.floor(i / lines.length);
  const random = seededRandom(i);
  const words = (text: string) =>
    round === 0
      ? text
      : text.replaceAll(/[A-Za-z]{5,}/g, (word) => (random() < CHANGED ? `${word}${"aeiou"[Math.floor(random() * 5)]}${round}` : word));
  const published = new Date(FIRST_DAY + Math.floor(i / A_DAY) * DAY_MS + (i % A_DAY) * 60_000).toISOString();
  return JSON.stringify({ ...document, id: `${i}`, published, title: words(document.title ?? ""), text: words(document.text ?? "") });
}

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function told(holds: boolean, text: string): void {
  process.stdout.write(`${holds ? "✓" : "✗"} ${text}\n`);
  if (!holds) process.exitCode = 1;
}
