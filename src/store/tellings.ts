import { type RawBuilder, sql } from "kysely";
import type { Session } from "./database.ts";
import { issueToldAt } from "./told.ts";

/** When a source first told of a story. */
export interface Telling {
  story: string;
  source: string;
  /** From when on it counts as told: see `toldAt`. */
  at: Date;
  /** When it was published; it decides between those that came at one moment. */
  published: Date;
  /** All that it says of the story repeats words that another source told before. */
  copies: boolean;
}

export interface TellingSpan {
  /** Stories that began after this moment, */
  from: Date;
  /** by what had been told by this one. */
  until: Date;
  /** Of invented letters, or of the others: the two never meet. */
  sample: boolean;
  /** Slugs: only what these tell. When a story began is by all. */
  sources?: string[] | undefined;
}

/**
 * Who told of each story that so many of the sources at least told of: one row a story and source, story by story in the order in which they came, of
 * those that came at one moment by when they were published. Paid copy and dangerous issues tell nothing.
 */
export async function tellings(db: Session, span: TellingSpan, leastSources = 2): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    with ${toldStories(span)} select t.story, s.slug as source, t.at, t.published, t.copies from told t join sources s on s.id = t.source
    where t.tellers >= ${leastSources} order by t.story, t.at, t.published, s.slug`.execute(db);
  return rows;
}

/** What a source alone tells, and how much that is of its voice: one a day, shared among the stories of that day by their words. */
export interface ToldAlone {
  source: string;
  stories: number;
  voice: number;
  /** Of these the few that it tells most of. */
  most: string[];
}

/** All that the sources tell: what several of them do, each with its voice, and by source what it alone does. */
export async function allTold(
  db: Session,
  span: TellingSpan,
  most: number,
): Promise<{ tellings: (Telling & { voice: number })[]; alone: ToldAlone[] }> {
  const { rows } = await sql<Omit<Telling, "story"> & ToldAlone & { story: string | null }>`
    with ${toldStories(span)}, ranked as (select source, story, voice, row_number() over (partition by source order by words desc, story) as rank from told where tellers = 1)
    select t.story, s.slug as source, t.at, t.published, t.copies, t.voice, 0 as stories, '{}'::uuid[] as most from told t join sources s on s.id = t.source where t.tellers > 1
    union all
    select null, s.slug, null, null, null, r.voice, r.stories, r.most from sources s
    join (select source, sum(voice) as voice, count(*)::int as stories, coalesce(array_agg(story order by rank) filter (where rank <= ${most}), '{}') as most
      from ranked group by source) r on r.source = s.id`.execute(db);
  const tellings = rows.flatMap(({ story, stories: _, most: __, ...row }) => (story === null ? [] : [{ story, ...row }]));
  const alone = rows
    .filter(({ story }) => story === null)
    .map(({ source, stories, voice, most: known }) => ({ source, stories, voice, most: known }));
  return { tellings, alone };
}

/** A table `told`: one row a story and source that tells it; `tellers` is how many of the sources do, `words` and `voice` how much this one says of it. */
function toldStories({ from, until, sample, sources }: TellingSpan): RawBuilder<unknown> {
  return sql`spoken as (
    select p.story_id as story, i.source_id as source, (p.told_at at time zone 'UTC')::date as day, min(p.told_at) as at, min(i.published_at) as published,
      bool_and(${repeatsAnother}) as copies, sum(greatest(p.words, 1))::float as words
    from stories st join passages p on p.story_id = st.id join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
    where st.merged_into is null and st.last_at > ${from} and st.first_at <= ${until} and st.sample = ${sample} and p.told_at <= ${until} and not p.paid and i.safety <> 'danger' and s.sample = ${sample}
    group by p.story_id, i.source_id, day
  ), voiced as (select *, words / sum(words) over (partition by source, day) as voice from spoken), own as (
    select story, source, min(at) as at, min(published) as published, bool_and(copies) as copies, sum(words) as words, sum(voice) as voice from voiced group by story, source
  ), told as (
    select *, count(*) over (partition by story) as tellers from (select *, min(at) over (partition by story) as begun from own) as every
    where begun > ${from} ${sources ? sql`and source = any(array(select id from sources where slug = any(${sources}::text[])))` : sql``}
  )`;
}

/** History may be brought in after what copied it: who told earlier, of those that came at one moment who published earlier, has not copied. */
const repeatsAnother = sql`case when p.copy_of is null and i.copy_of is null then false else
  exists (select from passages q join issues o on o.id = q.issue_id where q.id = p.copy_of and o.safety <> 'danger' and (q.told_at, o.published_at) <= (p.told_at, i.published_at))
  or exists (select from issues o where o.id = i.copy_of and o.safety <> 'danger' and (${issueToldAt("o")}, o.published_at) <= (${issueToldAt("i")}, i.published_at)) end`;
