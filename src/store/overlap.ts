import { sql } from "kysely";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";
import type { TellingSpan } from "./tellings.ts";
import { issueToldAt } from "./told.ts";

/** A source, and how much it told in a span. */
export interface TellingSource {
  slug: string;
  name: string;
  followed: boolean;
  issues: number;
  passages: number;
  words: number;
}

/** Every source, or those of these slugs, with how much it told, those that told most first. Paid copy and dangerous issues tell nothing. */
export async function tellingSources(db: Session, person: Person, { from, until, sample, sources }: TellingSpan): Promise<TellingSource[]> {
  const { rows } = await sql<TellingSource>`
    select s.slug, s.name, exists (select from follows f where f.source_id = s.id and f.owner = ${person.id}) as followed,
      coalesce(t.issues, 0) as issues, coalesce(t.passages, 0) as passages, coalesce(t.words, 0) as words
    from sources s left join (select i.source_id, count(*)::int as issues, sum(w.passages)::int as passages, sum(w.words)::int as words
      from (select issue_id, count(*) as passages, sum(greatest(words, 1)) as words from passages
        where told_at > ${from} and told_at <= ${until} and not paid group by issue_id) w join issues i on i.id = w.issue_id
      where i.safety <> 'danger' group by i.source_id) t on t.source_id = s.id
    where s.sample = ${sample} ${sources ? sql`and s.slug = any(${sources}::text[])` : sql``} order by words desc, s.slug`.execute(db);
  return rows;
}

/** What a source goes on about: each item with its voice, one a day, shared among the items of that day. */
export interface Profile {
  source: string;
  /** Issues that it is made of. */
  issues: number;
  items: [item: string, voice: number][];
}

/** Themes by the part that they have of issues. */
export function themeProfiles(db: Session, span: TellingSpan): Promise<Profile[]> {
  return profiles(db, span, sql`select issue_id, theme as item, part::float as weight from issue_themes where part > 0`);
}

/** Assets by how much issues are about them. */
export function assetProfiles(db: Session, span: TellingSpan): Promise<Profile[]> {
  return profiles(db, span, sql`select issue_id, asset as item, salience::float as weight from mentions where salience > 0`);
}

/** Themes and assets are kept of the newest version: an issue counts once its last passage had come, so that no edit is known before it was made. */
async function profiles(db: Session, { from, until, sample, sources }: TellingSpan, weighted: ReturnType<typeof sql>): Promise<Profile[]> {
  const { rows } = await sql<Profile>`
    with whole as materialized (
      select issue_id, (max(told_at) at time zone 'UTC')::date as day from passages where told_at > ${from} and told_at <= ${until} group by issue_id
    ), parts as (
      select s.slug as source, w.item, w.weight / sum(w.weight) over (partition by s.slug, whole.day) as voice, 1.0 / count(*) over (partition by w.issue_id) as issue
      from whole join issues i on i.id = whole.issue_id and i.safety <> 'danger' and not exists (select from passages p where p.issue_id = i.id and p.told_at > ${until})
        join sources s on s.id = i.source_id and s.sample = ${sample} ${sources ? sql`and s.slug = any(${sources}::text[])` : sql``}
        join (${weighted}) as w on w.issue_id = whole.issue_id
    ), items as (select source, item, sum(voice)::float as voice, sum(issue) as issues from parts group by source, item)
    select source, round(sum(issues))::int as issues, json_agg(json_build_array(item, voice) order by item) as items from items group by source order by source`.execute(
    db,
  );
  return rows;
}

/** A passage that has nearly the words of another source's. */
export interface CopiedPassage {
  id: string;
  source: string;
  at: Date;
  published: Date;
  words: number;
  /** The passage that it is like; null where only its whole issue is known to be like another. */
  of: string | null;
  ofSource: string;
  ofAt: Date;
  ofPublished: Date;
  ofWords: number;
}

/** Passages of every source that are nearly word for word those of others, both told by the end of the span. Which is the copy is for the reader of these to say. */
export async function copiedPassages(db: Session, { from, until, sample }: Omit<TellingSpan, "sources">): Promise<CopiedPassage[]> {
  const { rows } = await sql<CopiedPassage>`
    with own as (
      select p.id, s.slug as source, p.told_at as at, i.published_at as published, greatest(p.words, 1) as words, p.copy_of, i.copy_of as issue_copy_of
      from passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
      where p.told_at > ${from} and p.told_at <= ${until} and (p.copy_of is not null or i.copy_of is not null) and not p.paid and i.safety <> 'danger' and s.sample = ${sample}
    )
    select own.id, own.source, own.at, own.published, own.words, q.id as of, s.slug as "ofSource", q.told_at as "ofAt", i.published_at as "ofPublished",
      greatest(q.words, 1) as "ofWords"
    from own join passages q on q.id = own.copy_of join issues i on i.id = q.issue_id join sources s on s.id = i.source_id
    where q.told_at <= ${until} and not q.paid and i.safety <> 'danger' and s.sample = ${sample}
    union all
    select own.id, own.source, own.at, own.published, own.words, null, s.slug, ${issueToldAt("i")}, i.published_at, 0
    from own join issues i on i.id = own.issue_copy_of join sources s on s.id = i.source_id
    where own.copy_of is null and ${issueToldAt("i")} <= ${until} and i.safety <> 'danger' and s.sample = ${sample}`.execute(db);
  return rows;
}
