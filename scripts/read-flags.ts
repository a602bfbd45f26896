// npm run read:flags: prints every sentence that is flagged in the real newsletters, in news chosen by a seed, in phishing mails and in ordinary ones, each with the sentences
// beside it and the reason, to be read and judged by a person; then how many by code. --seed N: another choice of news; --news N: so many of them,
// --from N: after so many of the same choice; --corpus newsletters|news|phishing|ham: one of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draftsOf } from "../src/inbox/drafts.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import { sentences } from "../src/platform/sentences.ts";
import { readDraft } from "../src/reading.ts";
import type { Delivery } from "../src/schema/delivery.ts";
import type { Flag } from "../src/schema/flag.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    news: { type: "string", default: "300" },
    from: { type: "string", default: "0" },
    corpus: { type: "string" },
  },
});

interface Document {
  id: string;
  format: Delivery["format"];
  bytes: Uint8Array;
}

const CORPORA: Record<string, () => Document[]> = {
  newsletters: () => linesIn("newsletters"),
  news: () => chosen(linesIn("news")),
  phishing: () => mailsIn("phishing"),
  ham: () => mailsIn("ham"),
};

if (!existsSync(join(DATA, "newsletters"))) {
  process.stdout.write(`no newsletters in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
for (const [name, documents] of Object.entries(CORPORA)) {
  if (values.corpus && values.corpus !== name) continue;
  const all = documents();
  const found: Flag[][] = [];
  for (const document of all) found.push(await flagsOf(document));
  const counts = [...Map.groupBy(found.flat(), ({ code }) => code)].map(([code, same]) => `${code} ${same.length}`).join(", ");
  const flagged = found.filter((flags) => flags.length > 0).length;
  process.stdout.write(`== ${name}: ${flagged} of ${all.length} documents are flagged; ${counts || "no flags"}\n\n`);
}

async function flagsOf({ id, format, bytes }: Document): Promise<Flag[]> {
  const drafts = await draftsOf({ format, bytes: new Uint8Array(bytes), hints: {}, origin: id }).catch(() => []);
  const found: Flag[] = [];
  for (const draft of drafts) {
    const { text, flags } = await readDraft(id, draft);
    for (const flag of flags) process.stdout.write(`${shown(id, text, flag)}\n`);
    found.push(...flags);
  }
  return found;
}

function mailsIn(folder: string): Document[] {
  const files = readdirSync(join(DATA, "mail", folder)).sort();
  return files.map((file) => ({ id: file, format: "mail", bytes: readFileSync(join(DATA, "mail", folder, file)) }));
}

function linesIn(folder: string): Document[] {
  return readdirSync(join(DATA, folder))
    .sort()
    .flatMap((file) =>
      readFileSync(join(DATA, folder, file), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => ({ id: String(JSON.parse(line).id), format: "document", bytes: Buffer.from(line) }));
}

function chosen(all: Document[]): Document[] {
  const random = seededRandom(Number(values.seed));
  const from = Number(values.from);
  return all
    .map((document) => ({ document, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(from, from + Number(values.news))
    .map(({ document }) => document);
}

function shown(id: string, text: string, { code, severity, start, end, quote, text: why }: Flag): string {
  const all = sentences(text);
  const before = all.findLast((sentence) => sentence.end <= start)?.text ?? "";
  const after = all.find((sentence) => sentence.start >= end)?.text ?? "";
  return `[${code}, ${severity}] ${id}\n    … ${before.slice(-160)}\n  » ${quote.replaceAll("\n", " ")}\n    ${after.slice(0, 160)} …\n    ${why}`;
}
