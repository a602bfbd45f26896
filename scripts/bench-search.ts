// npm run bench:search: fills an embedded desk with 20,000 invented issues (kept in BENCH_HOME for the next run) and times searches.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import type { Operation } from "../src/desk.ts";
import { admit } from "../src/inbox/admit.ts";
import { fingerprint } from "../src/inbox/text/fingerprint.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { listIssues } from "../src/operations/issues.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import type { Arrival } from "../src/schema/reading.ts";
import { lockAdmission } from "../src/store/admission.ts";
import { transaction } from "../src/store/database.ts";
import type { StoredDelivery } from "../src/store/deliveries.ts";

const ISSUES = Number(process.env.BENCH_ISSUES ?? 20_000);
const BATCH = 100;
const ROUNDS = 40;
const LIMIT_MS = 30;
const HOME = process.env.BENCH_HOME ?? join(tmpdir(), "assay-bench-search");

/** Words by how many issues hold them: all, most, a tenth, a hundredth. */
const COMMON = "bitcoin market price week".split(" ");
const VOCABULARY = Array.from({ length: 6_000 }, (_, i) => word(i));

mkdirSync(HOME, { recursive: true });
const { desk, close } = await openDesk(readConfig({ ASSAY_HOME: HOME, LOG_LEVEL: "error" }), { shared: false, queued: true });
const person = await ownerOf(desk);
await fill();
const queries: [string, Record<string, unknown>][] = [
  ["a word in every issue", { q: "bitcoin" }],
  ["a word in every issue, best first", { q: "bitcoin", order: "best" }],
  ["a word in most issues", { q: "stablecoin", order: "best" }],
  ["a word in a tenth", { q: "liquidity" }],
  ["a word in a hundredth", { q: "covenant" }],
  ["two broad words", { q: "bitcoin market price", order: "best" }],
  ["a phrase", { q: '"market price"' }],
  ["either of two", { q: "covenant OR liquidity", order: "best" }],
  ["one without another", { q: "bitcoin -stablecoin" }],
  ["nothing at all", { q: "xylophone" }],
  ["within a source", { q: "bitcoin", source: "source-3", order: "best" }],
  ["about an asset", { q: "liquidity", asset: "chainlink" }],
  ["unread, in a year", { q: "bitcoin", unread: true, from: "2024-01-01", to: "2024-12-31" }],
  ["the newest, no words", {}],
];
let worst = 0;
for (const [name, filter] of queries) {
  const times = await timed(listIssues, filter);
  worst = Math.max(worst, quantile(times, 0.95));
  process.stdout.write(
    `${name.padEnd(36)} p50 ${quantile(times, 0.5).toFixed(1).padStart(6)} ms   p95 ${quantile(times, 0.95).toFixed(1).padStart(6)} ms\n`,
  );
}
process.stdout.write(`worst p95 over ${ISSUES} issues on the embedded database: ${worst.toFixed(1)} ms (limit ${LIMIT_MS})\n`);
await close();
process.exit(worst <= LIMIT_MS ? 0 : 1);

async function timed(operation: Operation, filter: Record<string, unknown>): Promise<number[]> {
  const input = operation.input.parse({ limit: 20, ...filter });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await operation.run(desk, input, { person });
    times.push(performance.now() - started);
  }
  return times.slice(2); // the first ones warm the caches
}

async function fill(): Promise<void> {
  const { count } = await desk.db
    .selectFrom("issues")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  for (let at = count; at < ISSUES; at += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => arrived(at + i));
    await desk.db
      .insertInto("deliveries")
      .values(batch.map(({ delivery }) => row(delivery)))
      .execute();
    await transaction(desk.db, async (tx) => {
      await lockAdmission(tx);
      await admit(tx, batch, { now: new Date(), method: 1 });
    });
    if (at % 2_000 === 0) process.stderr.write(`filled ${at} of ${ISSUES}\n`);
  }
  await desk.store.maintain();
}

function arrived(i: number): { delivery: StoredDelivery; arrival: Arrival } {
  const random = seededRandom(i + 1);
  const text = Array.from({ length: 12 }, () => sentence(random, i)).join("\n");
  const published = new Date(Date.UTC(2019, 0, 1) + i * 3 * 3_600_000);
  const id = `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`;
  const delivery: StoredDelivery = {
    id,
    channel: "file",
    format: "document",
    origin: "bench",
    hints: {},
    sha256: id,
    receivedAt: new Date(),
    bytes: new Uint8Array(),
  };
  const { sha256, bands, signature } = fingerprint(text);
  const assets = ["bitcoin", ...(i % 50 === 0 ? ["chainlink"] : [])].map((asset) => ({
    asset,
    symbol: asset,
    name: asset,
    salience: 0.5,
    mentions: [{ start: 0, end: 7, text: "bitcoin" }],
  }));
  const reading = {
    id,
    kind: "text" as const,
    title: `Issue ${i} on ${VOCABULARY[i % 500]}`,
    author: null,
    published: published.toISOString(),
    language: "en",
    words: 150,
    minutes: 1,
  };
  const rest = {
    text,
    sender: null,
    html: `<p>${text}</p>`,
    links: [],
    images: [],
    unsubscribe: null,
    trackersRemoved: 0,
    blocks: [],
    assets,
    themes: [],
    tones: [],
    claims: [],
    calls: [],
    flags: [],
    summary: [text.slice(0, 100)],
  };
  const aliases = [{ kind: "slug" as const, value: `source-${i % 40}` }];
  return {
    delivery,
    arrival: {
      part: "",
      kind: "issue",
      reading: { ...reading, ...rest },
      url: null,
      sourceName: `source ${i % 40}`,
      homepage: null,
      aliases,
      likely: [],
      keys: [`id:${i}`],
      sha256,
      bands,
      signature: new Uint8Array(signature.buffer),
      passages: [],
      ties: [],
      endorsements: [],
      reported: [],
    },
  };
}

function sentence(random: () => number, i: number): string {
  const words = Array.from({ length: 40 }, () => VOCABULARY[Math.floor(random() ** 2 * VOCABULARY.length)]);
  return [
    ...COMMON,
    ...words,
    ...(i % 4 === 0 ? [] : ["stablecoin"]),
    ...(i % 10 === 0 ? ["liquidity"] : []),
    ...(i % 100 === 0 ? ["covenant"] : []),
  ].join(" ");
}

function row({ id, channel, format, origin, sha256 }: StoredDelivery) {
  return {
    id,
    key: `bench:${id}`,
    channel,
    format,
    origin,
    hints: "{}",
    sha256,
    size: 0,
    bytes: Buffer.alloc(0),
    received_at: new Date(),
    failure: null,
    state: "read" as const,
  };
}

/** An invented word for a number: syllables, so that stemming leaves it alone. */
function word(i: number): string {
  const syllables = ["ba", "ko", "ru", "ti", "ne", "lo", "sa", "mu", "vi", "do"];
  return [...String(i + 1_000)].map((digit) => syllables[Number(digit)]).join("");
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
