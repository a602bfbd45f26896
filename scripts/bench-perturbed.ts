// npm run bench:perturbed: alters one thing each in 500 true statements of the real newsletters (a figure, a direction, an asset, a time),
// reads and checks them again, and prints how many of those that the data no longer bears out are contradicted: at least 90 %, else it exits 1.
// Those that say when are told apart; others are seldom accused, see decision 16. --verbose: what is not caught. --seed N: another choice.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkedDocument, documentDraft } from "../src/inbox/drafts.ts";
import { checkedClaims } from "../src/insights/checks/checked.ts";
import { seriesOfFiles } from "../src/operations/series-book.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import { readDraft } from "../src/reading.ts";
import type { Claim } from "../src/schema/claim.ts";
import { type Alteration, alterations, KINDS, leavesBand } from "./perturbed/alterations.ts";

const DATA = process.env.ASSAY_TEST_DATA ?? "../shared/data";
const WANTED = 500;
const EACH = 2;
const SEED = Number(process.argv[process.argv.indexOf("--seed") + 1]) || 20_261_123;
const LIMIT = 0.9;
const SLUGS: Readonly<Record<string, string>> = { coinmetrics: "coin-metrics" };

interface Letter {
  id: string;
  published: string;
  source: string;
  title: string;
  text: string;
}

interface Told {
  letter: Letter;
  text: string;
  claim: Claim;
}

type Outcome = "contradicted" | "unverifiable" | "supported" | "not read";

if (!existsSync(join(DATA, "newsletters"))) {
  process.stdout.write(`no newsletters in ${DATA}: set ASSAY_TEST_DATA\n`);
  process.exit(0);
}
const isVerbose = process.argv.includes("--verbose");
const book = await seriesOfFiles([join(DATA, "series")], new Date());
const random = seededRandom(SEED);
const told = await supportedClaims();
const altered = shuffled(told.flatMap((each) => alterationsOf(each))).slice(0, WANTED);
const outcomes: { kind: Alteration["kind"]; outcome: Outcome; isDated: boolean }[] = [];
for (const each of altered) outcomes.push({ kind: each.alteration.kind, outcome: await outcomeOf(each), isDated: isDated(each.claim) });
report();

async function supportedClaims(): Promise<Told[]> {
  const found: Told[] = [];
  const counts = { supported: 0, contradicted: 0, unverifiable: 0 };
  for (const letter of letters()) {
    const { text, claims } = await checkedReading(letter);
    for (const claim of claims) {
      counts[claim.check.verdict] += 1;
      if (claim.check.verdict === "supported") found.push({ letter, text, claim });
    }
  }
  process.stdout.write(`as they stand: ${counts.supported} supported, ${counts.unverifiable} unverifiable, ${counts.contradicted} contradicted\n`);
  return found;
}

function letters(): Letter[] {
  const folder = join(DATA, "newsletters");
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .trim()
      .split("\n")
      .map((line): Letter => {
        const row: Letter = JSON.parse(line);
        return { ...row, source: SLUGS[row.source] ?? row.source };
      }),
  );
}

async function checkedReading({ id, published, source, title, text }: Letter): Promise<{ text: string; claims: Claim[] }> {
  const reading = await readDraft(id, await documentDraft(checkedDocument({ id, published, source, title, text })));
  return { text: reading.text, claims: checkedClaims(reading.claims, { text: reading.text }, book) };
}

interface Altered extends Told {
  alteration: Alteration;
}

/** Two alterations of each kind at most, of those that the data does not bear out. */
function alterationsOf(each: Told): Altered[] {
  return KINDS.flatMap((kind) =>
    shuffled(alterations(kind, each).filter((alteration) => leavesBand(each.claim, alteration, book)))
      .slice(0, EACH)
      .map((alteration) => ({ ...each, alteration })),
  );
}

/** The whole letter is read again, as it would have come. */
async function outcomeOf({ letter, text, claim, alteration }: Altered): Promise<Outcome> {
  const whole = text.slice(0, alteration.start) + alteration.text + text.slice(alteration.end);
  const grown = alteration.text.length - (alteration.end - alteration.start);
  const moved = alteration.start <= claim.start ? grown : 0;
  const { claims } = await checkedReading({ ...letter, text: whole });
  const [from, to] = [Math.min(claim.start + moved, alteration.start), claim.end + Math.max(0, grown) + alteration.text.length];
  const found = claims.filter((one) => one.start < to && one.end > from && one.kind === claim.kind && isValue(one, alteration.value));
  const verdicts = found.map(({ check }) => check.verdict);
  const outcome = verdicts.includes("contradicted") ? "contradicted" : (verdicts[0] ?? "not read");
  if (isVerbose && outcome !== "contradicted") tell({ letter, text, claim, alteration }, outcome, found[0]);
  return outcome;
}

function isValue({ value }: Claim, expected: number): boolean {
  return value !== null && Math.abs(value - expected) <= Math.abs(expected) * 0.01 + 1e-9;
}

function tell({ letter, claim, alteration }: Altered, outcome: Outcome, found: Claim | undefined): void {
  const read = found ? `${found.asset} ${found.metric} ${found.value} ${found.from}..${found.to}: ${found.check.reason}` : "";
  process.stdout.write(`${alteration.kind} ${outcome} [${letter.id}] "${claim.quote}" (${alteration.was} -> ${alteration.text}) ${read}\n`);
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Whether the text, or its source's known way of counting, says when. */
function isDated({ windowStated, basis }: Claim): boolean {
  return windowStated || basis === "7d-mean vs previous 7d-mean" || basis === "7d-mean";
}

function report(): void {
  const groups: [string, (each: (typeof outcomes)[number]) => boolean][] = [
    ...KINDS.map((kind): [string, (each: (typeof outcomes)[number]) => boolean] => [kind, (each) => each.kind === kind]),
    ["of those that say when", ({ isDated }) => isDated],
    ["all", () => true],
  ];
  for (const [name, belongs] of groups)
    tellGroup(
      name,
      outcomes.filter(belongs).map(({ outcome }) => outcome),
    );
  const share = outcomes.filter(({ outcome }) => outcome === "contradicted").length / outcomes.length;
  process.stdout.write(`${share >= LIMIT ? "✓" : "✗"} ${(share * 100).toFixed(1)} % of all are caught (limit ${LIMIT * 100} %)\n`);
  process.exitCode = share >= LIMIT ? 0 : 1;
}

function tellGroup(name: string, those: readonly Outcome[]): void {
  const count = (outcome: Outcome) => those.filter((one) => one === outcome).length;
  const share = those.length > 0 ? count("contradicted") / those.length : 0;
  process.stdout.write(
    `${name}: ${those.length} altered, ${count("contradicted")} caught (${(share * 100).toFixed(1)} %), ${count("unverifiable")} unverifiable, ${count("supported")} supported, ${count("not read")} not read\n`,
  );
}
