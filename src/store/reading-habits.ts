import { sql } from "kysely";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

const WAITING_DAYS = 14;
const RECENT_DAYS = 60;
const WEEKDAY_ISSUES = 60;
const MOST_WAITING = 12;

export interface HabitOfSource {
  slug: string;
  name: string;
  recent: { issues: number; read: number };
  /** How many of its newest issues came on each weekday, Monday first. */
  weekdays: number[];
  waiting: { id: string; title: string; published: string; minutes: number; stories: string[] }[];
}

/** Of each source that a person follows (who follows none reads all that came): what came lately, what of it was read, on which weekdays it comes, and what waits unread. */
export async function readingHabits(db: Session, person: Person, now: Date): Promise<HabitOfSource[]> {
  const { rows } = await sql<HabitOfSource>`
    select s.slug, s.name,
      (select json_build_object('issues', count(*), 'read', count(m.read_at)) from issues i left join marks m on m.issue_id = i.id and m.owner = ${person.id}
        where i.source_id = s.id and i.kind = 'issue' and i.published_at between ${now}::timestamptz - ${RECENT_DAYS}::int * interval '1 day' and ${now}) as recent,
      (select array_agg((select count(*)::int from (select published_at from issues i where i.source_id = s.id and i.kind = 'issue' and i.published_at <= ${now}
          order by published_at desc limit ${WEEKDAY_ISSUES}) n where extract(isodow from n.published_at) = d.day) order by d.day)
        from generate_series(1, 7) as d(day)) as weekdays,
      coalesce((select json_agg(json_build_object('id', w.id, 'title', w.title, 'published', w.published_at, 'minutes', w.minutes, 'stories', w.stories)
          order by w.published_at desc) from (
        select i.id, i.title, i.published_at, i.minutes,
          coalesce((select array_agg(distinct p.story_id) from passages p where p.issue_id = i.id and p.story_id is not null), '{}') as stories
        from issues i left join marks m on m.issue_id = i.id and m.owner = ${person.id}
        where i.source_id = s.id and i.kind = 'issue' and i.copy_of is null and i.safety <> 'danger' and m.read_at is null and m.archived_at is null
          and i.published_at between ${now}::timestamptz - ${WAITING_DAYS}::int * interval '1 day' and ${now}
        order by i.published_at desc limit ${MOST_WAITING}) w), '[]') as waiting
    from sources s
    where case when exists (select from follows f where f.owner = ${person.id}) then exists (select from follows f where f.owner = ${person.id} and f.source_id = s.id)
      else s.sample = not exists (select from sources o join issues i on i.source_id = o.id where not o.sample) end
    order by s.slug`.execute(db);
  return rows;
}

/** How much each source said lately of the assets that a person watches or has shortlisted. */
export async function saidOfWatched(db: Session, person: Person, { from, until }: { from: Date; until: Date }) {
  const { rows } = await sql<{ asset: string; slug: string; name: string; weight: number }>`
    select m.asset, s.slug, s.name, sum(m.salience)::float8 as weight
    from (select asset from watches where owner = ${person.id} union select asset from shortlist where owner = ${person.id}) w join mentions m on m.asset = w.asset join issues i on i.id = m.issue_id join sources s on s.id = i.source_id
    where m.published_at between ${from} and ${until} and i.copy_of is null and i.safety <> 'danger'
    group by m.asset, s.slug, s.name order by m.asset, weight desc`.execute(db);
  return rows;
}
