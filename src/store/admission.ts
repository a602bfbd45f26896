import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import type { Alias, Channel } from "../schema/source.ts";
import type { Arrival } from "../schema/reading.ts";
import type { Session } from "./database.ts";

const ADMISSION_LOCK = 4_747_002;
const MAX_SEARCH_BYTES = 400_000; // a tsvector holds 1 MB, positions included
const LEAD_CHARS = 320;
const MAX_CANDIDATES = 40;

/** What decides whether an arrival is an issue that is here already. */
export interface KnownIssue {
  id: string;
  source_id: string;
  title: string;
  published_at: Date;
  version: number;
  sha256: string;
  words: number;
  signature: Buffer | null;
  copy_of: string | null;
}

const KNOWN = ["issues.id", "issues.source_id", "issues.title", "issues.published_at", "issues.version", "issues.sha256", "issues.words", "issues.signature", "issues.copy_of"] as const;

/** One admission at a time, over all processes, until the transaction ends: two arrivals of one issue must see each other. */
export async function lockAdmission(tx: Session): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMISSION_LOCK})`.execute(tx);
}

/** The issue of this source that bears the first of these keys that is known. */
export async function issueByKeys(db: Session, source: string, keys: string[]): Promise<KnownIssue | null> {
  if (keys.length === 0) return null;
  const rows = await db
    .selectFrom("issue_keys")
    .innerJoin("issues", "issues.id", "issue_keys.issue_id")
    .select([...KNOWN, "issue_keys.key"])
    .where("issue_keys.source_id", "=", source)
    .where("issue_keys.key", "in", keys)
    .execute();
  const first = keys.find((key) => rows.some((row) => row.key === key));
  return rows.find((row) => row.key === first) ?? null;
}

/** Issues, of any source, that share a band of the fingerprint: the only ones whose text can be nearly the same. */
export async function nearIssues(db: Session, bands: number[]): Promise<KnownIssue[]> {
  if (bands.length === 0) return [];
  return db.selectFrom("issues").select(KNOWN).where(sql<boolean>`bands && ${bigintArray(bands)}::bigint[]`).orderBy("arrived_at").limit(MAX_CANDIDATES).execute();
}

/** The version of an issue that bears this text, where one does. */
export async function versionWithText(db: Session, issue: string, sha256: string): Promise<number | null> {
  const row = await db.selectFrom("issue_versions").select("version").where("issue_id", "=", issue).where("sha256", "=", sha256).orderBy("version", "desc").executeTakeFirst();
  return row?.version ?? null;
}

export interface NewIssue {
  source: string;
  arrival: Arrival;
  published: Date;
  copyOf: string | null;
  now: Date;
  method: number;
}

export async function addIssue(db: Session, { source, arrival, published, copyOf, now, method }: NewIssue): Promise<string> {
  const id = newId(now);
  await db
    .insertInto("issues")
    .values({ id, source_id: source, kind: arrival.kind, published_at: published, arrived_at: now, version: 1, copy_of: copyOf, ...columnsOf(arrival) })
    .execute();
  await addVersionRow(db, { id, version: 1, arrival, now, method });
  await addMentions(db, id, arrival, published);
  return id;
}

/** The text changed since it came: a further version beside the old ones, which stay as they were. */
export async function addVersion(db: Session, known: KnownIssue, { arrival, now, method }: { arrival: Arrival; now: Date; method: number }): Promise<number> {
  const version = known.version + 1;
  await addVersionRow(db, { id: known.id, version, arrival, now, method });
  await renewIssue(db, known, version, arrival);
  return version;
}

/** The same text, read by a better method: what was derived is replaced, the frozen text's version number stays. */
export async function replaceReading(db: Session, known: KnownIssue, { version, arrival, method }: { version: number; arrival: Arrival; method: number }): Promise<void> {
  const { title, html, text, images, links, sender, unsubscribe, trackers_removed } = versionColumns(arrival);
  await db
    .updateTable("issue_versions")
    .set({ sha256: arrival.sha256, title, html, text, images, links, sender, unsubscribe, trackers_removed, method })
    .where("issue_id", "=", known.id)
    .where("version", "=", version)
    .execute();
  if (version === known.version) await renewIssue(db, known, version, arrival);
}

export async function addKeys(db: Session, source: string, issue: string, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto("issue_keys")
    .values(keys.map((key) => ({ source_id: source, key, issue_id: issue })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface NewReceipt {
  delivery: string;
  part: string;
  issue: string;
  version: number;
  channel: Channel;
  alias: Alias | null;
  receivedAt: Date;
}

export async function addReceipt(db: Session, { delivery, part, issue, version, channel, alias, receivedAt }: NewReceipt): Promise<void> {
  await db
    .insertInto("receipts")
    .values({ delivery_id: delivery, part, issue_id: issue, version, channel, alias_kind: alias?.kind ?? null, alias_value: alias?.value ?? null, received_at: receivedAt })
    .onConflict((conflict) => conflict.columns(["delivery_id", "part"]).doUpdateSet({ issue_id: issue, version }))
    .execute();
}

/** Where a part of a delivery went when it was read before. */
export async function receiptOf(db: Session, delivery: string, part: string): Promise<{ issue_id: string; version: number } | null> {
  return (await db.selectFrom("receipts").select(["issue_id", "version"]).where("delivery_id", "=", delivery).where("part", "=", part).executeTakeFirst()) ?? null;
}

export async function knownIssue(db: Session, id: string): Promise<KnownIssue | null> {
  return (await db.selectFrom("issues").select(KNOWN).where("id", "=", id).executeTakeFirst()) ?? null;
}

async function renewIssue(db: Session, known: KnownIssue, version: number, arrival: Arrival): Promise<void> {
  await db.updateTable("issues").set({ version, kind: arrival.kind, ...columnsOf(arrival) }).where("id", "=", known.id).execute();
  await db.deleteFrom("mentions").where("issue_id", "=", known.id).execute();
  await addMentions(db, known.id, arrival, known.published_at);
}

async function addVersionRow(db: Session, { id, version, arrival, now, method }: { id: string; version: number; arrival: Arrival; now: Date; method: number }): Promise<void> {
  await db
    .insertInto("issue_versions")
    .values({ issue_id: id, version, sha256: arrival.sha256, arrived_at: now, method, ...versionColumns(arrival) })
    .execute();
}

function versionColumns({ reading }: Arrival) {
  return {
    title: reading.title ?? "",
    html: reading.html,
    text: reading.text,
    images: JSON.stringify(reading.images),
    links: JSON.stringify(reading.links),
    sender: reading.sender && JSON.stringify(reading.sender),
    unsubscribe: reading.unsubscribe && JSON.stringify(reading.unsubscribe),
    trackers_removed: reading.trackersRemoved,
  };
}

function columnsOf({ reading, url, sha256, bands, signature }: Arrival) {
  const title = reading.title ?? "";
  return {
    title,
    authors: reading.author ? [reading.author] : [],
    url,
    language: reading.language,
    words: reading.words,
    minutes: reading.minutes,
    summary: reading.summary,
    lead: reading.text.slice(0, LEAD_CHARS).toWellFormed(),
    sha256,
    bands: bigintArray(bands),
    signature: Buffer.from(signature),
    search: sql<string>`setweight(to_tsvector('desk', ${title}), 'A') || setweight(to_tsvector('desk', ${searchable(reading.text)}), 'C')`,
  };
}

function searchable(text: string): string {
  if (text.length * 3 <= MAX_SEARCH_BYTES) return text;
  return new TextDecoder().decode(Buffer.from(text).subarray(0, MAX_SEARCH_BYTES));
}

async function addMentions(db: Session, issue: string, { reading }: Arrival, published: Date): Promise<void> {
  if (reading.assets.length === 0) return;
  const rows = reading.assets.map(({ asset, salience, mentions }) => ({
    issue_id: issue,
    asset,
    salience,
    spans: mentions.flatMap(({ start, end }) => [start, end]),
    published_at: published,
  }));
  await db.insertInto("mentions").values(rows).execute();
}

function bigintArray(values: number[]): string {
  return `{${values.join(",")}}`;
}
