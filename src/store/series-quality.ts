import { sql } from "kysely";
import type { BreakKind, Step } from "../schema/series.ts";
import { type Database, type Session, transaction } from "./database.ts";
import { type Column, columnsIn } from "./series.ts";

const HOUR_MS = 3_600_000;

export interface UnjudgedSeries {
  id: number;
  asset: string;
  metric: string;
  source: string;
  step: Step;
  changed_at: Date;
}

/** Series that have changed since they were looked over. */
export async function seriesToJudge(db: Session, limit: number): Promise<UnjudgedSeries[]> {
  return db
    .selectFrom("series")
    .select(["id", "asset", "metric", "source", "step", "changed_at"])
    .where((eb) => eb.or([eb("judged_at", "is", null), eb("judged_at", "<", eb.ref("changed_at"))]))
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** The same metric of the same asset, as other sources give it. */
export async function siblingsOf(db: Session, { id, asset, metric, step }: UnjudgedSeries): Promise<{ id: number; source: string }[]> {
  return db
    .selectFrom("series")
    .select(["id", "source"])
    .where("asset", "=", asset)
    .where("metric", "=", metric)
    .where("step", "=", step)
    .where("id", "!=", id)
    .execute();
}

/** All points of these series, as they hold now. */
export async function seriesColumns(db: Session, ids: number[]): Promise<Map<number, Column>> {
  if (ids.length === 0) return new Map();
  const columns = await columnsIn(db, sql`select series_id, at, value from points where series_id = any(${ids}::int[])`);
  return new Map(columns.map((column) => [column.seriesId, column]));
}

export interface Judgement {
  reach: { first: number; last: number; count: number; missing: number } | null;
  breaks: { hour: number; kind: BreakKind; ratio: number }[];
  agreements: { other: number; count: number; median: number; worst: number; worstHour: number }[];
}

/** Keeps what was found of a series as it was when it was read; a change in the meantime makes it due again. */
export function storeJudgement(db: Database, { id, changed_at }: UnjudgedSeries, judgement: Judgement, now: Date): Promise<void> {
  return transaction(db, async (tx) => {
    await tx.selectFrom("series").select("id").where("id", "=", id).forUpdate().execute(); // one judge a series at a time
    await replaceBreaks(tx, id, judgement.breaks, now);
    for (const agreement of judgement.agreements) await setAgreement(tx, id, agreement, now);
    const { reach } = judgement;
    const reached = reach && { first_at: moment(reach.first), last_at: moment(reach.last), count: reach.count, missing: reach.missing };
    await tx
      .updateTable("series")
      .set({ judged_at: changed_at, ...reached })
      .where("id", "=", id)
      .execute();
  });
}

async function replaceBreaks(tx: Session, id: number, breaks: Judgement["breaks"], now: Date): Promise<void> {
  await tx.deleteFrom("breaks").where("series_id", "=", id).execute();
  if (breaks.length === 0) return;
  const rows = breaks.map(({ hour, kind, ratio }) => ({ series_id: id, at: moment(hour), kind, ratio, found_at: now }));
  await tx.insertInto("breaks").values(rows).execute();
}

async function setAgreement(tx: Session, id: number, { other, worstHour, ...found }: Judgement["agreements"][number], now: Date): Promise<void> {
  const row = { ...found, worst_at: moment(worstHour), judged_at: now };
  await tx
    .insertInto("agreements")
    .values({ series_id: Math.min(id, other), other_id: Math.max(id, other), ...row })
    .onConflict((conflict) => conflict.columns(["series_id", "other_id"]).doUpdateSet(row))
    .execute();
}

function moment(hour: number): Date {
  return new Date(hour * HOUR_MS);
}

export interface SeriesState {
  asset: string;
  metric: string;
  source: string;
  step: Step;
  reportedBy: string | null;
  first: Date | null;
  last: Date | null;
  count: number;
  missing: number;
  revised: number;
  breaks: { at: string; kind: BreakKind; ratio: number }[];
}

/** Reach, gaps and breaks of all series, or of one asset's. */
export async function seriesStates(db: Session, { asset, limit }: { asset?: string | undefined; limit: number }): Promise<SeriesState[]> {
  const { rows } = await sql<SeriesState>`
    select s.asset, s.metric, s.source, s.step, r.name as "reportedBy", s.first_at as first, s.last_at as last, s.count, s.missing,
      (select count(*) from revisions where series_id = s.id) as revised,
      coalesce((select json_agg(json_build_object('at', b.at, 'kind', b.kind, 'ratio', b.ratio) order by b.at) from breaks b where b.series_id = s.id), '[]') as breaks
    from series s left join sources r on r.id = s.reported_by
    where ${asset === undefined ? sql`true` : sql`s.asset = ${asset}`} order by s.asset, s.metric, s.step, s.source limit ${limit}`.execute(db);
  return rows;
}

export interface VendorAgreement {
  asset: string;
  metric: string;
  step: Step;
  source: string;
  other: string;
  count: number;
  median: number;
  worst: number;
  worstAt: Date;
}

/** How sources differ on what they both have, the widest apart first. */
export async function agreements(db: Session, { asset, limit }: { asset?: string | undefined; limit: number }): Promise<VendorAgreement[]> {
  const { rows } = await sql<VendorAgreement>`
    select s.asset, s.metric, s.step, s.source, o.source as other, a.count, a.median, a.worst, a.worst_at as "worstAt"
    from agreements a join series s on s.id = a.series_id join series o on o.id = a.other_id
    where ${asset === undefined ? sql`true` : sql`s.asset = ${asset}`} order by a.median desc limit ${limit}`.execute(db);
  return rows;
}
