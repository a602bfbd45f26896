import { sql } from "kysely";
import type { Issue } from "../schema/issue.ts";
import type { AssetMentions } from "../schema/mention.ts";
import type { Person } from "../schema/person.ts";
import type { Alias } from "../schema/source.ts";
import { callsOfIssue } from "./calls.ts";
import { claimsOfIssue } from "./claim-lines.ts";
import type { Session } from "./database.ts";
import { departureFrom } from "./departures.ts";
import { flagsOfIssue } from "./flags.ts";
import { selectLines, toLine } from "./issue-lines.ts";
import { rulingOn } from "./safety.ts";

/** What the store knows of an asset it saw mentioned; symbol and name come from the catalogue. */
export type StoredMentions = Omit<AssetMentions, "symbol" | "name">;
export type StoredIssue = Omit<Issue, "assets" | "venues" | "walletLinks"> & { assets: StoredMentions[] };

/** One issue, whole: its newest version, or an earlier one. */
export async function issueById(
  db: Session,
  person: Person,
  { id, version }: { id: string; version?: number | undefined },
): Promise<StoredIssue | null> {
  const line = await selectLines(db, person).where("issues.id", "=", id).executeTakeFirst();
  if (!line) return null;
  const shown = version ?? line.version;
  const text = await db.selectFrom("issue_versions").selectAll().where("issue_id", "=", id).where("version", "=", shown).executeTakeFirst();
  if (!text) return null;
  return {
    ...toLine(line),
    title: text.title,
    html: text.html,
    text: text.text,
    sha256: text.sha256,
    images: text.images,
    links: text.links,
    sender: text.sender,
    unsubscribe: text.unsubscribe,
    departure: await departureFrom(db, person, id),
    trust: await trustIn(db, person, id, text.sender?.domain ?? null),
    trackersRemoved: text.trackers_removed,
    assets: shown === line.version ? await mentionsIn(db, id, text.text) : [],
    blocks: text.blocks.filter(({ label }) => label !== "editorial"),
    flags: await flagsOfIssue(db, { issue: id, version: shown }),
    claims: await claimsOfIssue(db, person, { issue: id, version: shown }),
    calls: await callsOfIssue(db, { issue: id, version: shown }),
    receipts: await receiptsOf(db, id),
    versions: await versionsOf(db, id),
    copies: await copiesOf(db, id, line.copy_of),
  };
}

async function trustIn(db: Session, person: Person, issue: string, domain: string | null): Promise<Issue["trust"]> {
  const row = await db.selectFrom("issues").select(["safety", "safety_found", "safety_reasons"]).where("id", "=", issue).executeTakeFirstOrThrow();
  return { verdict: row.safety, found: row.safety_found, breaks: row.safety_reasons, ruling: await rulingOn(db, person, { issue, domain }) };
}

async function mentionsIn(db: Session, issue: string, text: string): Promise<StoredMentions[]> {
  const rows = await db
    .selectFrom("mentions")
    .select(["asset", "salience", "spans"])
    .where("issue_id", "=", issue)
    .orderBy("salience", "desc")
    .orderBy("asset")
    .execute();
  return rows.map(({ asset, salience, spans }) => ({
    asset,
    salience,
    mentions: pairs(spans).map(([start, end]) => ({ start, end, text: text.slice(start, end) })),
  }));
}

function pairs(numbers: number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
}

async function receiptsOf(db: Session, issue: string): Promise<Issue["receipts"]> {
  const rows = await db
    .selectFrom("receipts")
    .innerJoin("deliveries", "deliveries.id", "receipts.delivery_id")
    .select(["receipts.channel", "deliveries.origin", "receipts.received_at", "receipts.alias_kind", "receipts.alias_value", "receipts.version"])
    .where("receipts.issue_id", "=", issue)
    .orderBy("receipts.received_at")
    .limit(50)
    .execute();
  return rows.map(({ channel, origin, received_at, alias_kind, alias_value, version }) => ({
    channel,
    origin,
    receivedAt: received_at.toISOString(),
    alias: aliasOf(alias_kind, alias_value),
    version,
  }));
}

function aliasOf(kind: Alias["kind"] | null, value: string | null): Alias | null {
  return kind && value ? { kind, value } : null;
}

async function versionsOf(db: Session, issue: string): Promise<Issue["versions"]> {
  const rows = await db
    .selectFrom("issue_versions")
    .select(["version", "title", "sha256", "arrived_at"])
    .where("issue_id", "=", issue)
    .orderBy("version")
    .execute();
  return rows.map(({ version, title, sha256, arrived_at }) => ({ version, title, sha256, arrived: arrived_at.toISOString() }));
}

/** The other issues with nearly this text: its original, and further copies of that. */
async function copiesOf(db: Session, issue: string, original: string | null): Promise<Issue["copies"]> {
  const root = original ?? issue;
  return db
    .selectFrom("issues")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select(["issues.id", "issues.title", "sources.name as source"])
    .where((eb) => eb.or([eb("issues.id", "=", root), eb("issues.copy_of", "=", root)]))
    .where("issues.id", "!=", issue)
    .orderBy("issues.published_at")
    .limit(20)
    .execute();
}

export interface MarkChange {
  read?: boolean | undefined;
  starred?: boolean | undefined;
  archived?: boolean | undefined;
}

/** Changes a person's marks on an issue; marks not named stay. Returns false where there is no such issue. */
export async function mark(db: Session, person: Person, { id, change, now }: { id: string; change: MarkChange; now: Date }): Promise<boolean> {
  const exists = await db.selectFrom("issues").select("id").where("id", "=", id).executeTakeFirst();
  if (!exists) return false;
  const at = (set: boolean | undefined) => (set === undefined ? undefined : set ? now : null);
  const columns = { read_at: at(change.read), starred_at: at(change.starred), archived_at: at(change.archived) };
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return true;
  await db
    .insertInto("marks")
    .values({ owner: person.id, issue_id: id, read_at: null, starred_at: null, archived_at: null, ...given })
    .onConflict((conflict) => conflict.columns(["owner", "issue_id"]).doUpdateSet(given))
    .execute();
  return true;
}

/** How much is in the desk, and how much of it the person has not read. */
export async function countIssues(db: Session, person: Person): Promise<{ issues: number; unread: number; starred: number }> {
  const { rows } = await sql<{ issues: number; read: number; starred: number }>`
    select (select count(*) from issues where kind = 'issue') as issues,
           (select count(*) from marks join issues on issues.id = marks.issue_id where owner = ${person.id} and kind = 'issue' and (read_at is not null or archived_at is not null)) as read,
           (select count(*) from marks where owner = ${person.id} and starred_at is not null) as starred`.execute(db);
  const [row] = rows;
  return { issues: row?.issues ?? 0, unread: (row?.issues ?? 0) - (row?.read ?? 0), starred: row?.starred ?? 0 };
}
