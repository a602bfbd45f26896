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
  /** Slugs; without them every source. Others are then as if they were not there. */
  sources?: string[] | undefined;
}

/**
 * Who told of each story that so many sources at least told of: one row a story and source, story by story in the order in which they came, of those
 * that came at one moment by when they were published. Paid copy and dangerous issues tell nothing.
 */
export async function tellings(db: Session, span: TellingSpan, leastSources = 2): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    with ${toldStories(span)} select story, source, at, published, copies from told where begun > ${span.from} and tellers >= ${leastSources}
    order by story, at, published, source`.execute(db);
  return rows;
}

/** A table `told` of stories, one row a source; `begun` is when the first told of it, `tellers` how many sources do. */
export function toldStories(span: TellingSpan): RawBuilder<unknown> {
  return sql`own as (
    select p.story_id as story, s.slug as source, min(p.told_at) as at, min(i.published_at) as published, bool_and(${repeatsAnother}) as copies
    from stories st join ${toldPassages(span)} and p.story_id = st.id
    where st.merged_into is null and st.last_at > ${span.from} and st.sample = ${span.sample} group by p.story_id, s.slug
  ), told as (select *, min(at) over (partition by story) as begun, count(*) over (partition by story) as tellers from own)`;
}

/** Passages by the end of a span that tell something, with what they may have copied; to be followed by a condition. */
export function toldPassages({ until, sample, sources }: TellingSpan): RawBuilder<unknown> {
  return sql`(passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
      left join passages q on q.id = p.copy_of left join issues qi on qi.id = q.issue_id and qi.safety <> 'danger'
      left join issues o on o.id = i.copy_of and o.safety <> 'danger')
    on p.told_at <= ${until} and not p.paid and i.kind = 'issue' and i.safety <> 'danger' and s.sample = ${sample}
      ${sources ? sql`and s.slug = any(${sources}::text[])` : sql``}`;
}

/** History may be brought in after what copied it: who told earlier, of those that came at one moment who published earlier, has not copied. */
const repeatsAnother = sql`(coalesce((q.told_at, qi.published_at) <= (p.told_at, i.published_at), false)
  or coalesce((${issueToldAt("o")}, o.published_at) <= (${issueToldAt("i")}, i.published_at), false))`;
