import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import { newId } from "../platform/id.ts";
import type { CallOutcome, ExtractedCall } from "../schema/call.ts";
import type { CallFilter, CallLine } from "../schema/kept-call.ts";
import type { Session } from "./database.ts";
import type { Page } from "./issue-lines.ts";
import { notDangerous } from "./safety.ts";
import { keyed, saidKey } from "./said.ts";

/** Not told by an earlier version already: a call counts from when it was made, and an edit takes none back. */
export const firstTold = sql<SqlBool>`not exists (select from calls earlier where earlier.issue_id = calls.issue_id and earlier.version < calls.version and earlier.call ->> 'quote' = calls.call ->> 'quote')`;

/** Calls of one version of an issue, in reading order, with the hash of the text that they are frozen in. */
export interface VersionCalls {
  issue: string;
  version: number;
  published: Date;
  sha256: string;
  calls: ExtractedCall[];
}

/** Adds the calls of these versions; those that are here already stay as they are, with their outcomes. */
export async function addCalls(db: Session, versions: VersionCalls[], now: Date): Promise<void> {
  const rows = versions.flatMap(({ issue, version, published, sha256, calls }) =>
    keyed(calls).map(({ key, said }) => ({
      id: newId(now),
      issue_id: issue,
      version,
      key,
      starts: said.start,
      published_at: published,
      text_sha256: sha256,
      asset: said.asset,
      call: JSON.stringify(said),
      due: said.due,
      scorable: said.scorable,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto("calls")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["issue_id", "version", "key"]).doNothing())
    .execute();
}

/** What one version foretells, read again: calls that it no longer makes go, the others stay with their outcomes. */
export async function replaceCalls(db: Session, version: VersionCalls, now: Date): Promise<void> {
  const keys = version.calls.map(saidKey);
  await sql`delete from calls where issue_id = ${version.issue} and version = ${version.version} and key <> all(${keys}::text[])`.execute(db);
  await addCalls(db, [version], now);
}

export interface DueCall {
  id: string;
  call: ExtractedCall;
  published: Date;
  sample: boolean;
  source: string;
}

const LOOKED_AT_DAYS = 400; // returns are followed for a year

/**
 * Scorable calls to look at, by id, after one: those that this method has not resolved, those of assets whose prices have changed, and
 * once a day those that are open or of the last year, whose later returns are still to come.
 */
export async function callsDue(
  db: Session,
  { method, assets, now, after, limit }: { method: number; assets: string[]; now: Date; after: string | null; limit: number },
): Promise<DueCall[]> {
  const rows = await db
    .selectFrom("calls")
    .innerJoin("issues", "issues.id", "calls.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select(["calls.id", "calls.call", "calls.published_at", "sources.sample", "issues.source_id"])
    .where("calls.scorable", "=", true)
    .where(
      sql<SqlBool>`(calls.method < ${method} or calls.asset = any(${assets}::text[]) or (calls.resolved_at < date_trunc('day', ${now}::timestamptz, 'UTC')
        and (calls.state = 'open' or calls.published_at > ${now}::timestamptz - ${LOOKED_AT_DAYS} * interval '1 day')))`,
    )
    .$if(after !== null, (query) => query.where("calls.id", ">", after ?? ""))
    .orderBy("calls.id")
    .limit(limit)
    .execute();
  return rows.map(({ id, call, published_at, sample, source_id }) => ({ id, call, published: published_at, sample, source: source_id }));
}

export async function storeOutcomes(
  db: Session,
  outcomes: { id: string; outcome: CallOutcome }[],
  { method, now }: { method: number; now: Date },
): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    update calls c set state = i.outcome ->> 'state', outcome = i.outcome, resolved_at = ${now}::timestamptz, method = ${method}
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as i (id uuid, outcome jsonb) where i.id = c.id`.execute(db);
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** Calls as first told - an edit takes none back - newest first. Copies foretell nothing of their own. */
export async function callLines(
  db: Session,
  { filter, limit, cursor }: { filter: CallFilter; limit: number; cursor?: string | undefined },
): Promise<Page<CallLine>> {
  const place = cursor ? fromCursor(cursor, Place) : null;
  const rows = await filtered(db, filter)
    .$if(place !== null, (query) =>
      query.where(sql<SqlBool>`(calls.published_at, calls.id) < (${place?.[0] ?? ""}::timestamptz, ${place?.[1] ?? ""}::uuid)`),
    )
    .orderBy("calls.published_at", "desc")
    .orderBy("calls.id", "desc")
    .limit(limit + 1)
    .execute();
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(toLine), nextCursor: end ? toCursor([end.published_at.toISOString(), end.id]) : null };
}

function filtered(db: Session, { source, asset, state, scorable, from, to }: CallFilter) {
  let query = linesFor(db).where(firstTold);
  if (source) query = query.where("sources.slug", "=", source);
  if (asset) query = query.where("calls.asset", "=", asset);
  if (state) query = query.where("calls.state", "=", state);
  if (scorable !== undefined) query = query.where("calls.scorable", "=", scorable);
  if (from) query = query.where(sql<SqlBool>`calls.published_at >= ${from}::date`);
  if (to) query = query.where(sql<SqlBool>`calls.published_at < ${to}::date + 1`);
  return query;
}

/** Calls of one version of an issue, in reading order. */
export async function callsOfIssue(db: Session, { issue, version }: { issue: string; version: number }): Promise<CallLine[]> {
  const rows = await linesFor(db)
    .where("calls.issue_id", "=", issue)
    .where("calls.version", "=", version)
    .orderBy("calls.starts")
    .orderBy("calls.id")
    .execute();
  return rows.map(toLine);
}

function linesFor(db: Session) {
  return db
    .selectFrom("calls")
    .innerJoin("issues", "issues.id", "calls.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .where("issues.copy_of", "is", null)
    .where(notDangerous)
    .select([
      "calls.id",
      "calls.call",
      "calls.outcome",
      "calls.text_sha256",
      "calls.published_at",
      "calls.version",
      "calls.issue_id",
      "issues.title",
      "sources.slug",
      "sources.name",
      "sources.sample",
    ]);
}

function toLine(row: Awaited<ReturnType<ReturnType<typeof linesFor>["execute"]>>[number]): CallLine {
  return {
    ...row.call,
    id: row.id,
    textSha256: row.text_sha256,
    outcome: row.outcome,
    issue: { id: row.issue_id, title: row.title, published: row.published_at.toISOString(), version: row.version },
    source: { slug: row.slug, name: row.name, sample: row.sample },
  };
}
