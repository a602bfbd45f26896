import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import { type Check, type Dispute, NOTHING_FOUND, type PastCheck } from "../schema/check.ts";
import type { ClaimFilter, ClaimLine, KeptClaim } from "../schema/kept-claim.ts";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";
import type { Page } from "./issue-lines.ts";
import { notDangerous } from "./safety.ts";

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

const NOT_CHECKED: Check = { ...NOTHING_FOUND, reason: "not checked yet" };

/** Claims of the newest versions of issues that pass a filter, newest issue first. Copies are left out: they claim nothing of their own. */
export async function claimLines(
  db: Session,
  { filter, person, limit, cursor }: { filter: ClaimFilter; person: Person; limit: number; cursor?: string | undefined },
): Promise<Page<ClaimLine>> {
  const place = cursor ? fromCursor(cursor, Place) : null;
  const rows = await filtered(db, filter, person)
    .whereRef("claims.version", "=", "issues.version")
    .where("issues.copy_of", "is", null)
    .where(notDangerous)
    .$if(place !== null, (query) =>
      query.where(sql<SqlBool>`(claims.published_at, claims.id) < (${place?.[0] ?? ""}::timestamptz, ${place?.[1] ?? ""}::uuid)`),
    )
    .orderBy("claims.published_at", "desc")
    .orderBy("claims.id", "desc")
    .limit(limit + 1)
    .execute();
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(toLine), nextCursor: end ? toCursor([end.published_at.toISOString(), end.id]) : null };
}

function filtered(db: Session, filter: ClaimFilter, person: Person) {
  let query = linesFor(db, person);
  if (filter.source) query = query.where("sources.slug", "=", filter.source);
  if (filter.asset) query = query.where("claims.asset", "=", filter.asset);
  if (filter.metric) query = query.where("claims.metric", "=", filter.metric);
  if (filter.kind) query = query.where("claims.kind", "=", filter.kind);
  if (filter.verdict) query = query.where("claims.verdict", "=", filter.verdict);
  if (filter.decided !== undefined) query = query.where("claims.verdict", filter.decided ? "!=" : "=", "unverifiable");
  if (filter.stance) query = query.where("claims.stance", "=", filter.stance);
  if (filter.from) query = query.where(sql<SqlBool>`claims.published_at >= ${filter.from}::date`);
  if (filter.to) query = query.where(sql<SqlBool>`claims.published_at < ${filter.to}::date + 1`);
  if (filter.disputed !== undefined) query = query.where("disputes.at", filter.disputed ? "is not" : "is", null);
  if (filter.revised !== undefined) query = query.where("claims.revised", filter.revised ? ">" : "=", 0);
  return query;
}

/** Claims of one version of an issue, in reading order. */
export async function claimsOfIssue(db: Session, person: Person, { issue, version }: { issue: string; version: number }): Promise<KeptClaim[]> {
  const rows = await linesFor(db, person)
    .where("claims.issue_id", "=", issue)
    .where("claims.version", "=", version)
    .orderBy("claims.starts")
    .orderBy("claims.id")
    .execute();
  return rows.map(toKept);
}

export async function claimById(db: Session, person: Person, id: string): Promise<ClaimLine | null> {
  const row = await linesFor(db, person).where("claims.id", "=", id).executeTakeFirst();
  return row ? toLine(row) : null;
}

/** Its checks before the newest, the latest first. */
export async function pastChecks(db: Session, claim: string): Promise<PastCheck[]> {
  const rows = await db
    .selectFrom("past_checks")
    .select(["check", "checked_at", "replaced_at"])
    .where("claim_id", "=", claim)
    .orderBy("checked_at", "desc")
    .limit(100)
    .execute();
  return rows.map(({ check, checked_at, replaced_at }) => ({ check, checkedAt: checked_at.toISOString(), replacedAt: replaced_at.toISOString() }));
}

/** Notes a reader's own judgement of a claim; null takes it away. */
export async function dispute(db: Session, person: Person, claim: string, judgement: Omit<Dispute, "at"> | null, now: Date): Promise<void> {
  if (judgement === null) {
    await db.deleteFrom("disputes").where("owner", "=", person.id).where("claim_id", "=", claim).execute();
    return;
  }
  await db
    .insertInto("disputes")
    .values({ owner: person.id, claim_id: claim, ...judgement, at: now })
    .onConflict((conflict) => conflict.columns(["owner", "claim_id"]).doUpdateSet({ ...judgement, at: now }))
    .execute();
}

function linesFor(db: Session, person: Person) {
  return db
    .selectFrom("claims")
    .innerJoin("issues", "issues.id", "claims.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .leftJoin("disputes", (join) => join.onRef("disputes.claim_id", "=", "claims.id").on("disputes.owner", "=", person.id))
    .select([
      "claims.id",
      "claims.claim",
      "claims.plain",
      "claims.check",
      "claims.checked_at",
      "claims.plain_verdict",
      "claims.revised",
      "claims.published_at",
      "claims.version",
      "claims.issue_id",
      "issues.title",
      "sources.slug",
      "sources.name",
      "sources.sample",
      "disputes.verdict as own_verdict",
      "disputes.note as own_note",
      "disputes.at as own_at",
    ]);
}

type LineRow = Awaited<ReturnType<ReturnType<typeof linesFor>["execute"]>>[number];

function toKept({ id, claim, plain, check, checked_at, plain_verdict, revised, own_verdict, own_note, own_at }: LineRow): KeptClaim {
  return {
    ...claim,
    plain,
    check: check ?? NOT_CHECKED,
    id,
    checkedAt: checked_at?.toISOString() ?? null,
    plainVerdict: plain_verdict,
    revised,
    dispute: own_verdict && own_at ? { verdict: own_verdict, note: own_note ?? "", at: own_at.toISOString() } : null,
  };
}

function toLine(row: LineRow): ClaimLine {
  return {
    ...toKept(row),
    issue: { id: row.issue_id, title: row.title, published: row.published_at.toISOString(), version: row.version },
    source: { slug: row.slug, name: row.name, sample: row.sample },
  };
}
