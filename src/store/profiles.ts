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

const NEWEST = 60;
const WINDOW_DAYS = 365;
const MOST_ASSETS = 30;

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
    ), told as (
      select slug, json_agg(json_build_object('theme', theme, 'issues', n) order by n desc, theme) as themes
      from (select r.slug, h.theme, count(*) as n from recent r join issue_themes h on h.issue_id = r.id where h.score >= ${THEME_GIVEN} group by r.slug, h.theme) t group by slug
    ), named as (
      select slug, json_agg(json_build_object('asset', asset, 'issues', n) order by n desc, asset) filter (where place <= ${MOST_ASSETS}) as assets
      from (select r.slug, m.asset, count(*) as n, row_number() over (partition by r.slug order by count(*) desc, m.asset) as place
        from recent r join mentions m on m.issue_id = r.id group by r.slug, m.asset) a group by slug
    )
    select r.slug, count(*)::int as issues, extract(epoch from max(r.published_at) - min(r.published_at))::float8 / 86400 as days,
      percentile_cont(0.5) within group (order by r.minutes) as minutes,
      coalesce((select themes from told t where t.slug = r.slug), '[]') as themes, coalesce((select assets from named n where n.slug = r.slug), '[]') as assets
    from recent r group by r.slug order by r.slug`.execute(db);
  return rows;
}
