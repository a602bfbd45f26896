// npm run bench:strangers: reads texts of other kinds (web pages, ordinary mail, technical letters) and prints how many claims are found in
// sentences that name no metric of a market or a chain: at most 5 per 1,000 such sentences, else it exits 1. --verbose: every one of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { METRICS } from "../src/extract/claims/metrics.ts";
import { phrasesIn } from "../src/extract/claims/phrases.ts";
import { tokens } from "../src/extract/numbers/tokens.ts";
import { draftsOf } from "../src/inbox/drafts.ts";
import { sentences } from "../src/platform/sentences.ts";
import { readDraft } from "../src/reading.ts";
import type { Delivery } from "../src/schema/delivery.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const LIMIT = 5;
/** What names a market beside the metrics' own words. */
const MARKET =
  /\b(?:price|prices|priced|trad(?:e|ed|es|ing)|market|rall(?:y|ied)|gains?|loss(?:es)?|all-time|BTC|ETH|bitcoin|ether(?:eum)?|coins?|tokens?)\b/i;
const CORPORA: readonly { name: string; format: Delivery["format"]; files(): string[] }[] = [
  { name: "web pages", format: "page", files: () => inFolders("html/readability", "source.html") },
  { name: "ordinary mail", format: "mail", files: () => inFolder("mail/ham") },
  { name: "technical letters", format: "document", files: () => [join(DATA, "newsletters", "bitcoin-optech.ndjson")] },
];

if (!existsSync(join(DATA, "html"))) {
  process.stdout.write(`no other texts in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
const isVerbose = process.argv.includes("--verbose");
let [plain, wrong] = [0, 0];
for (const { name, format, files } of CORPORA) {
  const count = { sentences: 0, plain: 0, claims: 0, wrong: 0, unread: 0 };
  for (const file of files()) for (const bytes of documents(file, format)) await add(bytes, format, count);
  plain += count.plain;
  wrong += count.wrong;
  process.stdout.write(
    `${name}: ${count.sentences} sentences, ${count.claims} claims; ${count.plain} sentences without a metric, ${count.wrong} claims in them; ${count.unread} texts not read\n`,
  );
}
const rate = (wrong / plain) * 1000;
process.stdout.write(`${rate <= LIMIT ? "✓" : "✗"} ${rate.toFixed(2)} per 1,000 sentences without a metric (limit ${LIMIT})\n`);
process.exitCode = rate <= LIMIT ? 0 : 1;

function inFolder(folder: string): string[] {
  return readdirSync(join(DATA, folder)).map((file) => join(DATA, folder, file));
}

function inFolders(folder: string, file: string): string[] {
  return readdirSync(join(DATA, folder))
    .map((each) => join(DATA, folder, each, file))
    .filter((path) => existsSync(path));
}

function documents(file: string, format: Delivery["format"]): Uint8Array[] {
  const bytes = readFileSync(file);
  return format === "document"
    ? bytes
        .toString("utf8")
        .trim()
        .split("\n")
        .map((line) => new TextEncoder().encode(line))
    : [bytes];
}

async function add(
  bytes: Uint8Array,
  format: Delivery["format"],
  count: { sentences: number; plain: number; claims: number; wrong: number; unread: number },
) {
  const drafts = await draftsOf({ format, bytes, hints: {}, origin: "strangers" }).catch(() => []);
  if (drafts.length === 0) count.unread += 1;
  for (const draft of drafts) {
    const { text, claims } = await readDraft("strangers", draft);
    const parts = sentences(text);
    const strangers = parts.filter((sentence) => !namesMetric(sentence.text));
    const found = claims.filter(({ start }) => strangers.some((sentence) => start >= sentence.start && start < sentence.end));
    count.sentences += parts.length;
    count.plain += strangers.length;
    count.claims += claims.length;
    count.wrong += found.length;
    if (isVerbose) for (const { quote, metric, asset } of found) process.stdout.write(`  ${asset} ${metric}: ${quote}\n`);
  }
}

function namesMetric(text: string): boolean {
  return MARKET.test(text) || phrasesIn(METRICS, tokens(text)).some(({ is }) => !is.isWeak);
}
