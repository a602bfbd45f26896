import { sql } from "kysely";
import { z } from "zod";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import type { Narrative } from "../schema/narrative.ts";
import type { Session } from "./database.ts";
import type { Page } from "./issue-lines.ts";
import { sourceWeights } from "./source-weights.ts";

/** What an issue tells, for narratives: see NarrativeDocument. */
export interface ToldIssue {
  id: string;
  source: string;
  at: Date;
  themes: [string, number][];
  phrases: string[];
  assets: string[];
  isCopy: boolean;
  weight: number;
}

/** Issues that count as told between two moments, in that order; dangerous ones are left out by what is thought of them now. */
export async function toldIssues(db: Session, { from, until, sample }: { from: Date; until: Date; sample: boolean }): Promise<ToldIssue[]> {
  const { rows } = await sql<Omit<ToldIssue, "weight">>`
    select i.id, s.slug as source, min(p.told_at) as at, i.copy_of is not null as "isCopy",
      coalesce((select json_agg(json_build_array(t.theme, t.part)) from issue_themes t where t.issue_id = i.id and t.part > 0), '[]') as themes,
      array(select distinct phrase from passages q, unnest(q.phrases) as phrase where q.issue_id = i.id and not q.paid) as phrases,
      array(select m.asset from mentions m where m.issue_id = i.id order by m.salience desc limit 12) as assets
    from passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
    where p.told_at >= ${from} and p.told_at < ${until} and i.safety <> 'danger' and i.kind = 'issue' and s.sample = ${sample}
    group by i.id, s.slug order by min(p.told_at), i.id`.execute(db);
  const weightOf = await sourceWeights(db);
  return rows.map((row) => ({ ...row, weight: weightOf(row.source, row.at) }));
}

/** Days since a moment on which anything was told: YYYY-MM-DD. Invented letters are taken to have come when they are dated. */
export async function toldDays(db: Session, { from, sample }: { from: Date; sample: boolean }): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct (${sample ? sql`i.published_at` : sql`p.told_at`} at time zone 'UTC')::date::text as day from passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
    where p.told_at >= ${from} and s.sample = ${sample} and i.safety <> 'danger' order by day`.execute(db);
  return rows.map(({ day }) => day);
}

/** Days that this method has measured. */
export async function measuredDays(db: Session, method: number): Promise<Set<string>> {
  const { rows } = await sql<{ day: string }>`select distinct day::text as day from narrative_days where method >= ${method}`.execute(db);
  return new Set(rows.map(({ day }) => day));
}

export interface DayOfNarratives {
  day: string;
  narratives: Narrative[];
  alarms: string[];
}

/** Keeps how each narrative stood on a day. What was kept of a day stays as it was, but for the day that is not over. */
export async function keepNarratives(
  tx: Session,
  days: DayOfNarratives[],
  { method, now, today }: { method: number; now: Date; today: string },
): Promise<void> {
  for (const { day, narratives, alarms } of days) {
    if (narratives.length === 0) continue;
    if (day === today) await tx.deleteFrom("narrative_days").where("day", "=", day).execute();
    await tx
      .insertInto("narratives")
      .values(
        narratives.map(({ id, kind, label, terms, firstSeen, firstSource }) => ({
          id,
          kind,
          label,
          terms,
          first_seen: firstSeen,
          first_source: firstSource,
          found_at: now,
        })),
      )
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ label: sql`excluded.label`, terms: sql`excluded.terms` }))
      .execute();
    await tx
      .insertInto("narrative_days")
      .values(
        narratives.map((narrative) => ({
          narrative_id: narrative.id,
          day,
          narrative: JSON.stringify(narrative),
          momentum: narrative.momentum,
          share: narrative.share,
          alarm: alarms.includes(narrative.id),
          made_at: now,
          method,
        })),
      )
      .onConflict((conflict) => conflict.columns(["narrative_id", "day"]).doNothing())
      .execute();
  }
}

/** The narratives of the newest measured day, or of this one, the strongest momentum first; null where that was not measured. */
export async function narrativesOn(db: Session, asOf: string | null): Promise<{ day: string; narratives: Narrative[] } | null> {
  const newest = await db
    .selectFrom("narrative_days")
    .select(sql<string>`day::text`.as("day"))
    .$if(asOf !== null, (query) => query.where("day", "=", asOf ?? ""))
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!newest) return null;
  const rows = await db
    .selectFrom("narrative_days")
    .select("narrative")
    .where("day", "=", newest.day)
    .orderBy("momentum", "desc")
    .orderBy("narrative_id")
    .execute();
  return { day: newest.day, narratives: rows.map(({ narrative }) => narrative) };
}

/** One narrative day by day, the oldest first. */
export async function narrativeDays(
  db: Session,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<{ day: string; narrative: Narrative; alarm: boolean }[]> {
  return db
    .selectFrom("narrative_days")
    .select([sql<string>`day::text`.as("day"), "narrative", "alarm"])
    .where("narrative_id", "=", id)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("day")
    .execute();
}

/** Momentum and share of these narratives over days, for charts; where there was no past, there is no momentum. */
export async function narrativeTracks(
  db: Session,
  { from, to, ids }: { from: string; to: string; ids: string[] },
): Promise<{ id: string; day: string; momentum: number | null; share: number }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("narrative_days")
    .select([
      "narrative_id as id",
      sql<string>`day::text`.as("day"),
      sql<number | null>`case when (narrative ->> 'hasPast')::boolean then momentum end`.as("momentum"),
      "share",
    ])
    .where("narrative_id", "in", ids)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("narrative_id")
    .orderBy("day")
    .execute();
}

const AlarmPlace = z.tuple([z.iso.date(), z.string()]);

/** Days on which a narrative crossed the threshold of alarm, the newest first. */
export async function narrativeAlarms(
  db: Session,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<{ day: string; narrative: Narrative }>> {
  const place = cursor ? fromCursor(cursor, AlarmPlace) : null;
  const rows = await db
    .selectFrom("narrative_days")
    .select([sql<string>`day::text`.as("day"), "narrative", "narrative_id"])
    .where("alarm", "=", true)
    .$if(place !== null, (query) => query.where(sql<boolean>`(day, narrative_id) < (${place?.[0]}::date, ${place?.[1]})`))
    .orderBy("day", "desc")
    .orderBy("narrative_id", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ day, narrative }) => ({ day, narrative })),
    nextCursor: last ? toCursor([last.day, last.narrative_id]) : null,
  };
}
