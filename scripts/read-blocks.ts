// npm run read:blocks: prints issues of the real newsletters, so many of each evenly spaced in their order, with what each part is marked as, to be read and judged
// by a person. Editorial lines are cut in their middle; a sentence in them with a word that small print, adverts or promotion use is given whole.
// --each N: so many issues of each (8); --source NAME: of one newsletter; --marked: only what is marked.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draftsOf } from "../src/inbox/drafts.ts";
import { sentences } from "../src/platform/sentences.ts";
import { readDraft } from "../src/reading.ts";
import type { Reading } from "../src/schema/reading.ts";

const FOLDER = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "newsletters");
const SHOWN = 130;
const SUSPECT =
  /\b(?:sponsor\w*|advert\w*|partner\w*|disclos\w*|disclaim\w*|advice|own research|hold|holds|own|invested|advis\w+|affiliat\w*|referral|code|discount|subscri\w*|sign up|join|donat\w*|hiring|jobs?|apply|methodolog\w*|calculated|defined|estimate\w*|smoothed|excludes?|source|note that|note:|paid|premium|unlock\w*|reply|feedback|email|follow us|contact|guarantee\w*|risk|chance|hurry|100x|10x|presale|giveaway|views|opinions?|contribut\w*|help)\b/i;
const { values } = parseArgs({
  options: { each: { type: "string", default: "8" }, source: { type: "string" }, marked: { type: "boolean", default: false } },
});

if (!existsSync(FOLDER)) {
  process.stdout.write(`no newsletters in ${FOLDER}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
for (const file of readdirSync(FOLDER).sort()) {
  if (values.source && file !== `${values.source}.ndjson`) continue;
  for (const line of evenlySpaced(readFileSync(join(FOLDER, file), "utf8").trim().split("\n"), Number(values.each))) {
    const { id, title } = JSON.parse(line);
    const [draft] = await draftsOf({ format: "document", bytes: new TextEncoder().encode(line), hints: {}, origin: id });
    if (draft) process.stdout.write(`\n######## ${id}: ${title}\n${shown(await readDraft(id, draft))}\n`);
  }
}

/** The middle one of each of so many equal parts. */
function evenlySpaced(lines: string[], count: number): string[] {
  return Array.from({ length: count }, (_, part) => lines[Math.floor(((part + 0.5) * lines.length) / count)] ?? "").filter((line) => line !== "");
}

function shown({ text, blocks, flags }: Reading): string {
  const parts = blocks.map(({ label, start, end, confidence }) => {
    const words = text.slice(start, end).trim();
    if (label !== "editorial") return `[[${label} ${confidence}]] ${words.replaceAll("\n", "\n    ")}`;
    return values.marked ? "…" : words.split("\n").map(cut).join("\n");
  });
  return [...parts, ...flags.map(({ code, quote, text: why }) => `!! ${code}: “${quote}” ${why}`)].join("\n");
}

function cut(line: string): string {
  if (line.length <= 2 * SHOWN) return line;
  const suspects = sentences(line.slice(SHOWN, -SHOWN)).flatMap(({ text }) => (SUSPECT.test(text) ? [text] : []));
  return [line.slice(0, SHOWN), ...suspects, line.slice(-SHOWN)].join(" … ");
}
