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
    with ${toldStories(span)} select story, source, at, published, copies from told where tellers >= ${leastSources}
    order by story, at, published, source`.execute(db);
  return rows;
}

/** What each source tells, by its number of stories and by its voice: one a day, shared among the stories of that day by their words. */
export interface StoriesTold {
  source: string;
  stories: number;
  voice: number;
  /** The same of stories that no other of the sources tells. */
  alone: number;
  aloneVoice: number;
  /** Of these the few that it tells most of. */
  most: string[];
}

export async function storiesTold(db: Session, span: TellingSpan, most: number): Promise<StoriesTold[]> {
  const { rows } = await sql<StoriesTold>`
    with ${toldStories(span)}, daily as (
      select story, source, tellers, w.words, w.words::float / sum(w.words) over (partition by source, w.day) as voice from told join spoken w using (story, source)
    ), ranked as (
      select *, row_number() over (partition by source, tellers = 1 order by words desc, story) as rank
      from (select story, source, tellers, sum(words) as words, sum(voice) as voice from daily group by story, source, tellers) as whole
    )
    select source, count(*)::int as stories, sum(voice) as voice, count(*) filter (where tellers = 1)::int as alone,
      coalesce(sum(voice) filter (where tellers = 1), 0) as "aloneVoice",
      coalesce(array_agg(story order by rank) filter (where tellers = 1 and rank <= ${most}), '{}') as most
    from ranked group by source order by source`.execute(db);
  return rows;
}

/** Tables `spoken`, what each source says of a story day by day, and `told`, one row a story and source; `tellers` is how many of the sources tell it. */
function toldStories({ from, until, sample, sources }: TellingSpan): RawBuilder<unknown> {
  return sql`spoken as materialized (
    select p.story_id as story, s.slug as source, (p.told_at at time zone 'UTC')::date as day, min(p.told_at) as at, min(i.published_at) as published,
      bool_and(${repeatsAnother}) as copies, sum(greatest(p.words, 1)) as words
    from stories st join passages p on p.story_id = st.id join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
      left join passages q on q.id = p.copy_of left join issues qi on qi.id = q.issue_id and qi.safety <> 'danger'
      left join issues o on o.id = i.copy_of and o.safety <> 'danger'
    where st.merged_into is null and st.last_at > ${from} and st.sample = ${sample} and p.told_at <= ${until} and not p.paid and i.safety <> 'danger' and s.sample = ${sample}
    group by p.story_id, s.slug, day
  ), own as (
    select story, source, min(at) as at, min(published) as published, bool_and(copies) as copies from spoken group by story, source
  ), told as (
    select *, count(*) over (partition by story) as tellers from (select *, min(at) over (partition by story) as begun from own) as all_own
    where begun > ${from} ${sources ? sql`and source = any(${sources}::text[])` : sql``}
  )`;
}

/** History may be brought in after what copied it: who told earlier, of those that came at one moment who published earlier, has not copied. */
const repeatsAnother = sql`(coalesce((q.told_at, qi.published_at) <= (p.told_at, i.published_at), false)
  or coalesce((${issueToldAt("o")}, o.published_at) <= (${issueToldAt("i")}, i.published_at), false))`;
