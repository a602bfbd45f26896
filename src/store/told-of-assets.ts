import { type RawBuilder, sql } from "kysely";
import type { Session } from "./database.ts";
import { sourceWeights } from "./source-weights.ts";

/** What was said of an asset on a day. */
export interface SaidOnDay {
  asset: string;
  day: string;
  value: number;
}

interface Span {
  from: Date;
  until: Date;
  /** Invented letters, or real ones. */
  sample: boolean;
}

/** Issues of each day that name an asset outside what is paid for, each counted by what its source is worth hearing. Copies and dangerous issues are left out. */
export async function mentionsByDay(db: Session, { from, until, sample }: Span): Promise<SaidOnDay[]> {
  const { rows } = await sql<{ asset: string; source: string; at: Date }>`
    select asset, s.slug as source, min(p.told_at) as at
    from passages p cross join unnest(p.assets) as asset join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
    where not p.paid and i.kind = 'issue' and ${counted({ from, until, sample }, sql`p.told_at`)} group by asset, s.slug, i.id`.execute(db);
  const weightOf = await sourceWeights(db);
  const sums = new Map<string, SaidOnDay>();
  for (const { asset, source, at } of rows) {
    const day = at.toISOString().slice(0, 10);
    const known = sums.get(`${asset} ${day}`) ?? { asset, day, value: 0 };
    sums.set(`${asset} ${day}`, { ...known, value: known.value + weightOf(source, at) });
  }
  return [...sums.values()].sort((a, b) => (a.asset === b.asset ? (a.day < b.day ? -1 : 1) : a.asset < b.asset ? -1 : 1));
}

/** The mean tone in which issues of each day speak of an asset. */
export async function tonesByDay(db: Session, span: Span): Promise<SaidOnDay[]> {
  const { rows } = await sql<SaidOnDay>`
    select t.subject as asset, ${dayOf(sql`t.told_at`)} as day, avg(t.score)::float8 as value
    from tones t join issues i on i.id = t.issue_id join sources s on s.id = i.source_id
    where t.kind = 'asset' and ${counted(span, sql`t.told_at`)} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** Calls of each day for a rise less those for a fall, of all and two: one call alone says little. A call counts when its issue was told. */
export async function callsByDay(db: Session, span: Span): Promise<SaidOnDay[]> {
  const { rows } = await sql<SaidOnDay>`
    with made as (
      select c.id, c.asset, c.call ->> 'direction' as direction, min(p.told_at) as at
      from calls c join passages p on p.issue_id = c.issue_id join issues i on i.id = c.issue_id and i.version = c.version
        join sources s on s.id = i.source_id
      where c.asset is not null and c.call ->> 'direction' is not null and ${counted(span, sql`p.told_at`)} group by c.id)
    select asset, ${dayOf(sql`at`)} as day,
      (count(*) filter (where direction = 'up') - count(*) filter (where direction = 'down'))::float8 / (count(*) + 2) as value
    from made group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** The mean momentum of the narratives of each day that name an asset. */
export async function narrativesByDay(db: Session, { from, until }: Span): Promise<SaidOnDay[]> {
  const { rows } = await sql<SaidOnDay>`
    select asset, day::text as day, avg(momentum)::float8 as value
    from narrative_days cross join jsonb_array_elements_text(narrative -> 'assets') as asset
    where (narrative ->> 'hasPast')::boolean and day >= ${from}::date and day < ${until}::date group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

function counted({ from, until, sample }: Span, at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${at} >= ${from}::timestamptz and ${at} < ${until}::timestamptz and i.safety <> 'danger' and i.copy_of is null and s.sample = ${sample}`;
}

function dayOf(at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${at} at time zone 'UTC')::date::text`;
}
