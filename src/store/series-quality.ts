import { sql } from "kysely";
import type { BreakKind, Step } from "../schema/series.ts";
import type { Session } from "./database.ts";
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
export async function storeJudgement(
  db: Session,
  { id, changed_at }: UnjudgedSeries,
  { reach, breaks, agreements }: Judgement,
  now: Date,
): Promise<void> {
  await db.deleteFrom("breaks").where("series_id", "=", id).execute();
  if (breaks.length > 0)
    await db
      .insertInto("breaks")
      .values(breaks.map(({ hour, kind, ratio }) => ({ series_id: id, at: new Date(hour * HOUR_MS), kind, ratio, found_at: now })))
      .execute();
  for (const { other, count, median, worst, worstHour } of agreements) {
    const row = { count, median, worst, worst_at: new Date(worstHour * HOUR_MS), judged_at: now };
    await db
      .insertInto("agreements")
      .values({ series_id: Math.min(id, other), other_id: Math.max(id, other), ...row })
      .onConflict((conflict) => conflict.columns(["series_id", "other_id"]).doUpdateSet(row))
      .execute();
  }
  await db
    .updateTable("series")
    .set({
      judged_at: changed_at,
      ...(reach
        ? { first_at: new Date(reach.first * HOUR_MS), last_at: new Date(reach.last * HOUR_MS), count: reach.count, missing: reach.missing }
        : {}),
    })
    .where("id", "=", id)
    .execute();
}
