import { sql } from "kysely";
import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { messageOf } from "../platform/errors.ts";
import { countDeliveries, requeueDeliveries } from "../store/deliveries.ts";
import { countUnreadByEmbedding, embeddingsTrouble } from "../store/embedded-themes.ts";
import { troubledFeeds } from "../store/feeds.ts";
import { knownMigrations } from "../store/migrate.ts";
import { spentOnModel } from "../store/model-spending.ts";
import { VERSION } from "../version.ts";
import { DataQuality, getQuality, qualityText } from "./quality.ts";

const Finding = z.object({ name: z.string(), ok: z.boolean(), text: z.string() });
type Finding = z.output<typeof Finding>;

export const doctor = operation({
  name: "doctor",
  summary: "Looks the desk over: database, deliveries, feeds, queue; with `reprocess` reads again what an older method read",
  route: "POST /v1/doctor",
  role: "owner",
  changes: true,
  input: z.object({
    reprocess: z.boolean().default(false).describe("read again every delivery that an older method read"),
    all: z.boolean().default(false).describe("with reprocess: read everything again"),
    data: z.boolean().default(false).describe("look over the primary data: reach, gaps, age, breaks, vendors that differ"),
    providers: z.boolean().default(false).describe("ask each vendor of series for a few days, and say what works"),
  }),
  output: z.object({ findings: z.array(Finding), reprocessed: z.int() }),
  command: {
    words: ["doctor"],
    text: ({ findings, reprocessed }) =>
      [
        ...findings.map(({ name, ok, text }) => `${ok ? "✓" : "!"} ${name}: ${text}`),
        ...(reprocessed > 0 ? [`Read ${reprocessed} deliveries again.`] : []),
      ].join("\n"),
    failed: ({ findings }) => findings.some(({ ok }) => !ok),
  },
  async run(desk, { reprocess, all, data, providers }, caller) {
    const { METHOD, readWaiting } = await import("../inbox/job.ts");
    const reprocessed = reprocess ? await requeueDeliveries(desk.db, all ? METHOD + 1 : METHOD) : 0;
    if (reprocess) await readWaiting(desk);
    const findings: Finding[] = [];
    for (const look of [program, database, deliveries, feeds, queue, model, embeddings]) findings.push(await finding(look, desk));
    if (data) findings.push({ name: "data", ok: true, text: qualityText(DataQuality.parse(await getQuality.run(desk, { limit: 5_000 }, caller))) });
    if (providers) findings.push(...(await providerFindings(desk)));
    return { findings, reprocessed };
  },
});

type Look = (desk: Desk) => Promise<Finding>;

async function finding(look: Look, desk: Desk): Promise<Finding> {
  try {
    return await look(desk);
  } catch (error) {
    return { name: look.name, ok: false, text: messageOf(error) };
  }
}

async function program({ config }: Desk): Promise<Finding> {
  return { name: "program", ok: true, text: `Assay ${VERSION} on Node ${process.version}, data in ${config.home}` };
}

async function database({ db, store }: Desk): Promise<Finding> {
  const { rows } = await sql<{
    version: string;
    size: number;
  }>`select current_setting('server_version') as version, pg_database_size(current_database()) as size`.execute(db);
  const megabytes = Math.round((rows[0]?.size ?? 0) / 1024 / 1024);
  const note = store.kind === "embedded" ? "; a power cut may lose the last writes, so back up" : "";
  return {
    name: "database",
    ok: true,
    text: `${store.kind} PostgreSQL ${rows[0]?.version}, ${megabytes} MB, ${knownMigrations().length} migrations${note}`,
  };
}

async function deliveries({ db }: Desk): Promise<Finding> {
  const { waiting, read, failed } = await countDeliveries(db);
  return { name: "deliveries", ok: true, text: `${read} read, ${waiting} waiting, ${failed} could not be read` };
}

async function feeds({ db }: Desk): Promise<Finding> {
  const troubled = await troubledFeeds(db);
  const text = troubled.map(({ url, failure, failures }) => `${url}: ${failure} (${failures} times)`).join("; ");
  return { name: "feeds", ok: troubled.length === 0, text: text || "all answered when last asked" };
}

/** It is not asked: that would cost something. */
async function model({ config, db, clock }: Desk): Promise<Finding> {
  if (!config.model) return { name: "model", ok: true, text: "none is configured, and none is needed" };
  const { name, url, prices } = config.model;
  const spent = await spentOnModel(db, clock.now().toISOString().slice(0, 10));
  const cost = prices ? `; $${spent.toFixed(2)} of $${prices.usdADay} spent today (UTC)` : "; its cost is not counted";
  return { name: "model", ok: !prices || spent < prices.usdADay, text: `${name} at ${new URL(url).host}${cost}` };
}

/** Nor is this one asked: its job has noted whether vectors come. */
async function embeddings({ config, db }: Desk): Promise<Finding> {
  if (!config.embeddings) return { name: "embeddings", ok: true, text: "none are configured, and none are needed" };
  const { name, url } = config.embeddings;
  const trouble = await embeddingsTrouble(db, name);
  const waiting = await countUnreadByEmbedding(db, name);
  const isWanting = trouble !== null && waiting > 0;
  const why = isWanting ? `; none come since ${trouble.since.slice(0, 16).replace("T", " ")} UTC: ${trouble.message}` : "";
  return { name: "embeddings", ok: !isWanting, text: `${name} at ${new URL(url).host}; waiting for it: ${waiting} issues${why}` };
}

/** Asks the real vendors; each answers within its own patience. */
async function providerFindings({ config, fetch, clock }: Desk): Promise<Finding[]> {
  const { newAsk } = await import("../sources/market/ask.ts");
  const { probe } = await import("../sources/market/probe.ts");
  const { providers } = await import("../sources/market/registry.ts");
  const found = await probe(providers(config.market), { askOf: (provider) => newAsk({ fetch, provider, clock }), now: clock.now() });
  return found.map(({ provider, ok, text }) => ({ name: provider, ok, text }));
}

async function queue({ queue: jobs }: Desk): Promise<Finding> {
  const failed = (await jobs.backlog()).filter((job) => job.failed > 0);
  return {
    name: "queue",
    ok: failed.length === 0,
    text: failed.map((job) => `${job.name} failed ${job.failed} times`).join("; ") || "no failed jobs",
  };
}
