// node scripts/score-stories.ts [--min F1]: how well passages are put into stories, against the labels of test/fixtures/stories. B-cubed: for each labelled
// passage, how many of those that it was put together with belong with it, and how many of those that belong with it are there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { documentLines, incomingPassages, type ToldDocument, toldDocument } from "./told/documents.ts";
import { placedInTurn } from "./told/placed.ts";

const ROOT = join(import.meta.dirname, "..");
const DATA = process.env.ASSAY_TEST_DATA ?? join(ROOT, "../shared/data");
const FILES = ["news/gnews-2023.ndjson", "news/coindesk-2025-26.ndjson", "newsletters/week-in-ethereum.ndjson", "newsletters/coin-metrics.ndjson"];
const Label = z.object({
  id: z.string(),
  start: z.int(),
  end: z.int(),
  story: z.string(),
  window: z.iso.date(),
  also: z.array(z.string()).default([]),
});
type Label = z.output<typeof Label>;

const { values } = parseArgs({ options: { min: { type: "string" } } });
const labels = readFileSync(join(ROOT, "test/fixtures/stories/stories.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => Label.parse(JSON.parse(line)));
const documents = new Map<string, ToldDocument>();
for (const file of FILES)
  for (const line of documentLines(DATA, file)) {
    const document = await toldDocument(line).catch(() => null);
    if (document) documents.set(document.id, document);
  }
if (documents.size === 0) {
  process.stdout.write(`no documents in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
const incoming = [...documents.values()].flatMap(incomingPassages);
const stories = placedInTurn(incoming);
let lost = 0;
const placed = labels.map((label) => {
  const passage = passageOf(label);
  if (passage === null) lost += 1;
  return { ...label, given: (passage && stories.get(passage)) ?? `none of ${label.id}` };
});

const many = new Set([...Map.groupBy(placed, ({ story }) => story)].filter(([, own]) => own.length > 1).map(([story]) => story));
process.stdout.write(
  `${incoming.length} passages of ${documents.size} documents put into stories; ${lost} of ${labels.length} labelled stretches are no passage; ${many.size} stories of several passages\n`,
);
const whole = bCubed(placed);
print("all days", whole);
for (const [year, own] of Map.groupBy(placed, ({ window }) => window.slice(0, 4))) print(`of ${year}`, bCubed(own));
print(
  "passages of stories of several",
  bCubed(placed, (label) => many.has(label.story)),
);
if (values.min && whole.f1 < Number(values.min)) process.exitCode = 1;

/** The passage that holds most of a labelled stretch. */
function passageOf({ id, start, end }: Label): string | null {
  const passages = documents.get(id)?.passages ?? [];
  const common = passages.map((passage) => Math.min(end, passage.end) - Math.max(start, passage.start));
  const most = Math.max(0, ...common);
  return most > 0 ? `${id}#${common.indexOf(most)}` : null;
}

function bCubed(rows: (Label & { given: string })[], isCounted: (label: Label) => boolean = () => true) {
  const [byGiven, byStory] = [Map.groupBy(rows, ({ given }) => given), Map.groupBy(rows, ({ story }) => story)];
  const together = (a: Label, b: Label) => a.story === b.story || a.also.includes(b.story) || b.also.includes(a.story);
  let [precision, recall, count] = [0, 0, 0];
  for (const row of rows.filter(isCounted)) {
    const put = (byGiven.get(row.given) ?? []).filter(({ window }) => window === row.window);
    const own = byStory.get(row.story) ?? [];
    precision += put.filter((other) => together(row, other)).length / put.length;
    recall += own.filter((other) => other.given === row.given).length / own.length;
    count += 1;
  }
  precision /= count;
  recall /= count;
  return { count, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function print(name: string, { count, precision, recall, f1 }: ReturnType<typeof bCubed>): void {
  process.stdout.write(`${name}: ${count} passages, B-cubed precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}\n`);
}
