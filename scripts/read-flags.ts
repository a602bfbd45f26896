// npm run read:flags: prints every sentence that is flagged in the real newsletters, in news chosen by a seed and in phishing mails, each with the sentences
// beside it and the reason, to be read and judged by a person; then how many by code. --seed N: another choice of news; --news N: so many of them,
// --from N: after so many of the same choice; --corpus newsletters|news|phishing: one of the three.
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
  phishing: () =>
    readdirSync(join(DATA, "mail/phishing"))
      .sort()
      .map((file) => ({ id: file, format: "mail", bytes: readFileSync(join(DATA, "mail/phishing", file)) })),
};

if (!existsSync(join(DATA, "newsletters"))) {
  process.stdout.write(`no newsletters in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
for (const [name, documents] of Object.entries(CORPORA)) {
  if (values.corpus && values.corpus !== name) continue;
  const counts = new Map<string, number>();
  let [read, flagged] = [0, 0];
  for (const document of documents()) {
    read += 1;
    const found = await flagsOf(document);
    if (found > 0) flagged += 1;
    async function flagsOf({ id, format, bytes }: Document): Promise<number> {
      let count = 0;
      const drafts = await draftsOf({ format, bytes: new Uint8Array(bytes), hints: {}, origin: id }).catch(() => []);
      for (const draft of drafts) {
        const { text, flags } = await readDraft(id, draft);
        for (const flag of flags) {
          process.stdout.write(`${shown(id, text, flag)}\n`);
          counts.set(flag.code, (counts.get(flag.code) ?? 0) + 1);
        }
        count += flags.length;
      }
      return count;
    }
  }
  const all = [...counts].map(([code, count]) => `${code} ${count}`).join(", ");
  process.stdout.write(`== ${name}: ${flagged} of ${read} documents are flagged; ${all || "no flags"}\n\n`);
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
