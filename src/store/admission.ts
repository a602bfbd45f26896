import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import type { Arrival } from "../schema/reading.ts";
import type { Alias, Channel } from "../schema/source.ts";
import { addCalls, replaceCalls } from "./calls.ts";
import { addClaims, replaceClaims } from "./claims.ts";
import type { Session } from "./database.ts";
import { addFlags, replaceFlags } from "./flags.ts";
import { addTies, replaceTies } from "./ties.ts";
import { addTold, replaceTold, toldAt } from "./told.ts";

const ADMISSION_LOCK = 4_747_002;
const MAX_SEARCH_BYTES = 400_000; // a tsvector holds 1 MB, positions included
const LEAD_CHARS = 320;
const MAX_CANDIDATES = 200;

/** What decides whether an arrival is an issue that is here already. */
export interface KnownIssue {
  id: string;
  source_id: string;
  title: string;
  published_at: Date;
  arrived_at: Date;
  version: number;
  sha256: string;
  words: number;
  signature: Uint8Array | null;
  copy_of: string | null;
}

const KNOWN = [
  "issues.id",
  "issues.source_id",
  "issues.title",
  "issues.published_at",
  "issues.arrived_at",
  "issues.version",
  "issues.sha256",
  "issues.words",
  "issues.signature",
  "issues.copy_of",
] as const;

/**
 * One admission at a time, over all processes, until the transaction ends: two arrivals of one issue must see each other.
 * Every look-up of an admission has its index; without statistics, as in a first import, the planner would compare all fingerprints instead.
 */
export async function lockAdmission(tx: Session): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ADMISSION_LOCK}), set_config('enable_seqscan', 'off', true)`.execute(tx);
}

/** Issues that bear one of these keys, with the key they bear. */
export async function issuesByKeys(
  db: Session,
  keys: { source: string; key: string }[],
): Promise<{ source: string; key: string; issue: KnownIssue }[]> {
  if (keys.length === 0) return [];
  const wanted = sql`(select distinct * from unnest(${keys.map(({ source }) => source)}::uuid[], ${keys.map(({ key }) => key)}::text[]) as w (source_id, key))`;
  const rows = await db
    .selectFrom("issue_keys")
    .innerJoin("issues", "issues.id", "issue_keys.issue_id")
    .select([...KNOWN, "issue_keys.key", "issue_keys.source_id as key_source"])
    .where(sql<boolean>`(issue_keys.source_id, issue_keys.key) in ${wanted}`)
    .execute();
  return rows.map(({ key, key_source, ...issue }) => ({ source: key_source, key, issue }));
}

/** Issues, of any source, that share a band of a fingerprint: the only ones whose text can be nearly the same. The newest ones first. */
export async function issuesByBands(db: Session, bands: number[]): Promise<KnownIssue[]> {
  if (bands.length === 0) return [];
  return db
    .selectFrom("issues")
    .select(KNOWN)
    .where(sql<boolean>`bands && ${bigintArray(bands)}::bigint[]`)
    .orderBy("arrived_at", "desc")
    .limit(MAX_CANDIDATES)
    .execute();
}

/** Which versions of issues bear one of these texts. */
export async function versionsWithText(db: Session, texts: string[]): Promise<{ issue: string; sha256: string; version: number }[]> {
  if (texts.length === 0) return [];
  return db.selectFrom("issue_versions").select(["issue_id as issue", "sha256", "version"]).where("sha256", "in", texts).execute();
}

export interface Receipt {
  delivery: string;
  part: string;
  issue: string;
  version: number;
}

/** Where the parts of these deliveries went when they were read before. */
export async function receiptsOf(db: Session, deliveries: string[]): Promise<Receipt[]> {
  return db
    .selectFrom("receipts")
    .select(["delivery_id as delivery", "part", "issue_id as issue", "version"])
    .where("delivery_id", "in", deliveries)
    .execute();
}

/** Which delivery brought each version of these issues: the first that has a receipt for it. */
export async function originsOf(db: Session, issues: string[]): Promise<Omit<Receipt, "part">[]> {
  if (issues.length === 0) return [];
  return db
    .selectFrom("receipts")
    .distinctOn(["issue_id", "version"])
    .select(["issue_id as issue", "version", "delivery_id as delivery"])
    .where("issue_id", "in", issues)
    .orderBy("issue_id")
    .orderBy("version")
    .orderBy("delivery_id")
    .execute();
}

/** By which channels and aliases these issues have come. */
export async function waysOf(db: Session, issues: string[]): Promise<Pick<NewReceipt, "issue" | "channel" | "alias">[]> {
  if (issues.length === 0) return [];
  const rows = await db
    .selectFrom("receipts")
    .select(["issue_id", "channel", "alias_kind", "alias_value"])
    .distinct()
    .where("issue_id", "in", issues)
    .execute();
  return rows.map(({ issue_id, channel, alias_kind: kind, alias_value: value }) => ({
    issue: issue_id,
    channel,
    alias: kind && value ? { kind, value } : null,
  }));
}

export async function knownIssues(db: Session, ids: string[]): Promise<KnownIssue[]> {
  return ids.length === 0 ? [] : db.selectFrom("issues").select(KNOWN).where("issues.id", "in", ids).execute();
}

export interface NewIssue {
  id: string;
  source: string;
  arrival: Arrival;
  published: Date;
  copyOf: string | null;
}

/** How and by which method something was read, and when. */
export interface Occasion {
  now: Date;
  method: number;
}

/** An id for an issue that is about to be added. */
export function newIssueId({ now }: Occasion): string {
  return newId(now);
}

export async function addIssues(db: Session, issues: NewIssue[], { now, method }: Occasion): Promise<void> {
  if (issues.length === 0) return;
  const rows = issues.map(({ id, source, arrival, published, copyOf }) => ({
    id,
    source_id: source,
    kind: arrival.kind,
    published_at: published,
    arrived_at: now,
    version: 1,
    copy_of: copyOf,
    ...columnsOf(arrival),
  }));
  await db.insertInto("issues").values(rows).execute();
  await addVersionRows(
    db,
    issues.map(({ id, arrival }) => ({ id, version: 1, arrival })),
    { now, method },
  );
  await addWords(db, issues);
  await addMentions(db, issues);
  await addTold(
    db,
    issues.map(({ id, arrival, published }) => ({ issue: id, version: 1, arrival, at: toldAt(published, now) })),
    now,
  );
  const said = issues.map(({ id, arrival, published }) => saidIn({ issue: id, version: 1, arrival, published }));
  await addClaims(db, said, now);
  await addCalls(db, said, now);
  await addFlags(db, said);
  await addTies(db, said);
}

/** The text changed since it came: a further version beside the old ones, which stay as they were. */
export async function addVersion(
  db: Session,
  { id, version, arrival, published }: { id: string; version: number; arrival: Arrival; published: Date },
  occasion: Occasion,
): Promise<void> {
  await addVersionRows(db, [{ id, version, arrival }], occasion);
  await renewIssue(db, { id, version, arrival, published });
  await replaceTold(db, { issue: id, version, arrival, at: occasion.now }, occasion.now);
  const said = [saidIn({ issue: id, version, arrival, published: occasion.now })]; // an edit says nothing before it is made
  await addClaims(db, said, occasion.now);
  await addCalls(db, said, occasion.now);
  await addFlags(db, said);
  await addTies(db, said);
}

/** The same delivery, read by a better method: what was derived is replaced; the number of the version stays. */
export async function replaceReading(
  db: Session,
  { issue, version, arrival }: { issue: KnownIssue; version: number; arrival: Arrival },
  { now, method }: Occasion,
): Promise<void> {
  await db
    .updateTable("issue_versions")
    .set({ sha256: arrival.sha256, method, ...versionColumns(arrival), sender: provenOnce(arrival) })
    .where("issue_id", "=", issue.id)
    .where("version", "=", version)
    .execute();
  if (version === issue.version) {
    await renewIssue(db, { id: issue.id, version, arrival, published: issue.published_at });
    await replaceTold(db, { issue: issue.id, version, arrival, at: toldAt(await saidAt(db, issue, version), issue.arrived_at) }, now);
  }
  const said = saidIn({ issue: issue.id, version, arrival, published: await saidAt(db, issue, version) });
  await replaceClaims(db, said, now);
  await replaceCalls(db, said, now);
  await replaceFlags(db, said);
  await replaceTies(db, said);
}

/** What the DNS proved when a letter came is not lost when it is read again without asking. */
function provenOnce({ reading: { sender } }: Arrival) {
  const read = sender && JSON.stringify(sender);
  return sql<
    string | null
  >`case when sender ->> 'checkedAt' is not null and (${read}::jsonb ->> 'checkedAt') is null then sender else ${read}::jsonb end`;
}

async function saidAt(db: Session, { id, published_at }: KnownIssue, version: number): Promise<Date> {
  if (version === 1) return published_at;
  const row = await db.selectFrom("issue_versions").select("arrived_at").where("issue_id", "=", id).where("version", "=", version).executeTakeFirst();
  return row?.arrived_at ?? published_at;
}

/** What a version claims, foretells, is flagged for, owns up to and recommends. A confirmation says nothing. */
function saidIn({ arrival, ...version }: { issue: string; version: number; published: Date; arrival: Arrival }) {
  const { sha256, reading, ties, endorsements } = arrival;
  const nothing = { claims: [], calls: [], flags: [], ties: [], endorsements: [] };
  const { claims, calls, flags } = reading;
  return { ...version, sha256, ...(arrival.kind === "issue" ? { claims, calls, flags, ties, endorsements } : nothing) };
}

export async function addKeys(db: Session, keys: { source: string; key: string; issue: string }[]): Promise<void> {
  if (keys.length === 0) return;
  await db
    .insertInto("issue_keys")
    .values(keys.map(({ source, key, issue }) => ({ source_id: source, key, issue_id: issue })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface NewReceipt extends Receipt {
  channel: Channel;
  alias: Alias | null;
  receivedAt: Date;
}

export async function addReceipts(db: Session, receipts: NewReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  const rows = receipts.map(({ delivery, part, issue, version, channel, alias, receivedAt }) => ({
    delivery_id: delivery,
    part,
    issue_id: issue,
    version,
    channel,
    alias_kind: alias?.kind ?? null,
    alias_value: alias?.value ?? null,
    received_at: receivedAt,
  }));
  await db
    .insertInto("receipts")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function renewIssue(
  db: Session,
  { id, version, arrival, published }: { id: string; version: number; arrival: Arrival; published: Date },
): Promise<void> {
  await db
    .updateTable("issues")
    .set({ version, kind: arrival.kind, ...columnsOf(arrival) })
    .where("id", "=", id)
    .execute();
  await db.deleteFrom("issue_words").where("issue_id", "=", id).execute();
  await addWords(db, [{ id, arrival }]);
  await db.deleteFrom("mentions").where("issue_id", "=", id).execute();
  await addMentions(db, [{ id, arrival, published }]);
}

async function addVersionRows(db: Session, versions: { id: string; version: number; arrival: Arrival }[], { now, method }: Occasion): Promise<void> {
  const rows = versions.map(({ id, version, arrival }) => ({
    issue_id: id,
    version,
    sha256: arrival.sha256,
    arrived_at: now,
    method,
    ...versionColumns(arrival),
  }));
  await db.insertInto("issue_versions").values(rows).execute();
}

function versionColumns({ reading }: Arrival) {
  return {
    title: reading.title ?? "",
    html: reading.html,
    text: reading.text,
    images: JSON.stringify(reading.images),
    links: JSON.stringify(reading.links),
    blocks: JSON.stringify(reading.blocks),
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
    safety: reading.sender?.verdict ?? ("unproven" as const), // until habits and rulings are looked into
    safety_found: reading.sender?.verdict ?? ("unproven" as const),
    safety_method: 0,
    style: null,
    style_method: 0,
    bands: bigintArray(bands),
    signature: Buffer.from(signature),
  };
}

async function addWords(db: Session, issues: { id: string; arrival: Arrival }[]): Promise<void> {
  const rows = issues.map(({ id, arrival: { reading } }) => ({
    issue_id: id,
    words: sql<string>`setweight(to_tsvector('desk', ${reading.title ?? ""}), 'A') || to_tsvector('desk', ${searchable(reading.text)})`,
    head: sql<string>`setweight(to_tsvector('desk', ${reading.title ?? ""}), 'A') || to_tsvector('desk', ${[reading.text.slice(0, LEAD_CHARS), ...reading.summary].join(" ").toWellFormed()})`,
  }));
  await db.insertInto("issue_words").values(rows).execute();
}

function searchable(text: string): string {
  if (text.length * 3 <= MAX_SEARCH_BYTES) return text;
  return new TextDecoder().decode(Buffer.from(text).subarray(0, MAX_SEARCH_BYTES));
}

async function addMentions(db: Session, issues: { id: string; arrival: Arrival; published: Date }[]): Promise<void> {
  const rows = issues.flatMap(({ id, arrival, published }) =>
    arrival.reading.assets.map(({ asset, salience, mentions }) => ({
      issue_id: id,
      asset,
      salience,
      spans: mentions.flatMap(({ start, end }) => [start, end]),
      published_at: published,
    })),
  );
  if (rows.length > 0) await db.insertInto("mentions").values(rows).execute();
}

function bigintArray(values: number[]): string {
  return `{${values.join(",")}}`;
}
