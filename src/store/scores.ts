import { sql } from "kysely";
import type { PastScore, Score } from "../schema/score.ts";
import type { Session } from "./database.ts";

export interface KeptScore {
  source: string | null;
  score: Score;
}

interface Keeping {
  /** Monday of the week. */
  week: string;
  now: Date;
  replayed: boolean;
}

/** Keeps the scores of a week. What was kept of a week that is over stays. */
export async function keepScores(db: Session, all: KeptScore[], { week, now, replayed }: Keeping): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ source, score }) => ({
    slug: score.slug,
    source_id: source,
    score,
    points: score.points,
    low: score.low,
    high: score.high,
    as_of: score.asOf,
    method: score.method,
  }));
  await sql`
    insert into scores (slug, week, source_id, score, points, low, high, as_of, made_at, replayed, method)
    select f.slug, ${week}::date, f.source_id, f.score, f.points, f.low, f.high, f.as_of, ${now}, ${replayed}, f.method
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as f (slug text, source_id uuid, score jsonb, points real, low real, high real, as_of timestamptz, method int)
    where f.source_id is null or exists (select from sources s where s.id = f.source_id)
    on conflict (slug, week) do update set source_id = excluded.source_id, score = excluded.score, points = excluded.points, low = excluded.low,
      high = excluded.high, as_of = excluded.as_of, made_at = excluded.made_at, replayed = excluded.replayed, method = excluded.method
      where scores.week > ${now}::timestamptz - interval '7 days'`.execute(db);
}

/** Of which weeks each source has a score. */
export async function weeksWithScores(db: Session): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ slug: string; weeks: string[] }>`select slug, array_agg(week::text) as weeks from scores group by slug`.execute(db);
  return new Map(rows.map(({ slug, weeks }) => [slug, new Set(weeks)]));
}

/** Takes away the scores that others have taken the place of: of a source that was merged, of a catalogue's entry that has a source now. */
export async function dropScoresWithout(db: Session, slugs: string[], week: string): Promise<void> {
  await sql`delete from scores where week = ${week}::date and slug <> all(${slugs}::text[])`.execute(db);
}

/** The scores of the newest week of which any were made by then; of all sources, or of one. What a week came to know later is not seen in its middle. */
export async function scoresAt(db: Session, at: Date, slug?: string): Promise<Score[]> {
  const { rows } = await sql<{ score: Score }>`
    select score from scores where week = (select max(week) from scores where as_of <= ${at}) and as_of <= ${at}
      ${slug === undefined ? sql`` : sql`and slug = ${slug}`} order by slug`.execute(db);
  return rows.map(({ score }) => score);
}

/** A score without what it was made of. */
export interface ScoreFigure extends Pick<Score, "slug" | "name" | "sample" | "catalogue" | "points" | "low" | "high" | "grade" | "provisional"> {
  /** Points for saying how it knows; null: not enough evidence. */
  methodology: number | null;
}

/** The same, without what they were made of: that is most of their bytes. */
export async function scoreFiguresAt(db: Session, at: Date): Promise<ScoreFigure[]> {
  const { rows } = await sql<ScoreFigure>`
    select slug, score ->> 'name' as name, (score ->> 'sample')::boolean as sample, score ->> 'catalogue' as catalogue, points, low, high, score ->> 'grade' as grade,
      (score ->> 'provisional')::boolean as provisional,
      (jsonb_path_query_first(score, '$.criteria[*].indicators[*] ? (@.name == "methodology").points') #>> '{}')::float8 as methodology
    from scores where week = (select max(week) from scores where as_of <= ${at}) and as_of <= ${at} order by slug`.execute(db);
  return rows;
}

/** A source's scores week by week, oldest first. */
export async function pastScores(db: Session, slug: string): Promise<PastScore[]> {
  const { rows } = await sql<PastScore>`
    select week::text as day, points, low, high, method, replayed from scores where slug = ${slug} order by week`.execute(db);
  return rows;
}
