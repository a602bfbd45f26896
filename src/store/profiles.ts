import { sql } from "kysely";
import { THEME_GIVEN } from "../schema/theme.ts";
import type { Session } from "./database.ts";
import { toldBy } from "./told.ts";

/** What a source writes of, how often and how long. */
export interface SourceProfile {
  slug: string;
  issues: number;
  days: number;
  minutes: number | null;
  themes: { theme: string; issues: number }[];
  assets: { asset: string; issues: number }[];
}

const NEWEST = 120;
const WINDOW_DAYS = 365;

/** Profiles of all sources that have issues by then, each from its newest issues of the year before the newest of them. Copies and letters in quarantine count for nobody. */
export async function sourceProfiles(db: Session, until: Date): Promise<SourceProfile[]> {
  const { rows } = await sql<SourceProfile>`
    with looked as (
      select s.slug, n.id, n.published_at, n.minutes from sources s cross join lateral (
        select i.id, i.published_at, i.minutes from issues i
        where i.source_id = s.id and i.kind = 'issue' and i.copy_of is null and i.safety <> 'danger' and ${toldBy(until)}
        order by i.published_at desc, i.id desc limit ${NEWEST}) n
    ), recent as (
      select l.* from looked l join (select slug, max(published_at) as newest from looked group by slug) m on m.slug = l.slug
      where l.published_at > m.newest - ${WINDOW_DAYS}::int * interval '1 day'
    )
    select r.slug, count(*)::int as issues, extract(epoch from max(r.published_at) - min(r.published_at))::float8 / 86400 as days,
      percentile_cont(0.5) within group (order by r.minutes) as minutes,
      coalesce((select json_agg(json_build_object('theme', t.theme, 'issues', t.n) order by t.n desc, t.theme) from (
        select h.theme, count(*) as n from recent q join issue_themes h on h.issue_id = q.id where q.slug = r.slug and h.score >= ${THEME_GIVEN} group by h.theme) t), '[]') as themes,
      coalesce((select json_agg(json_build_object('asset', a.asset, 'issues', a.n) order by a.n desc, a.asset) from (
        select m.asset, count(*) as n from recent q join mentions m on m.issue_id = q.id where q.slug = r.slug group by m.asset order by n desc, m.asset limit 30) a), '[]') as assets
    from recent r group by r.slug order by r.slug`.execute(db);
  return rows;
}
