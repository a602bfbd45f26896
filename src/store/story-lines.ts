import { sql } from "kysely";
import { z } from "zod";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import { storyTitle } from "../platform/story-title.ts";
import type { ExtractedClaim } from "../schema/claim.ts";
import type { StoryLine, StoryPassage, Teller } from "../schema/story.ts";
import type { Session } from "./database.ts";
import type { Page } from "./issue-lines.ts";
import { tellingTexts } from "./story-texts.ts";

const MAX_TIMELINE = 200;
const MAX_FIGURES = 400;
const MOST_NAMED = 6;

export interface StoryFilter {
  asset?: string | undefined;
  theme?: string | undefined;
  source?: string | undefined;
  /** Told of by at least so many sources. */
  leastSources: number;
  /** Told of at some time between these. */
  from?: Date | undefined;
  until?: Date | undefined;
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** Stories that pass a filter, those told of last first, a page at a time. Passages of dangerous issues count for nothing. */
export async function storyLines(
  db: Session,
  { filter, limit, cursor }: { filter: StoryFilter; limit: number; cursor?: string | undefined },
): Promise<Page<StoryLine>> {
  const place = cursor ? fromCursor(cursor, Place) : null;
  const { rows } = await sql<{ id: string; last_at: Date }>`
    select st.id, st.last_at from stories st
    where st.merged_into is null ${place ? sql`and (st.last_at, st.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql``}
      ${filter.from ? sql`and st.last_at >= ${filter.from}` : sql``} ${filter.until ? sql`and st.first_at < ${filter.until}` : sql``}
      and ${filter.leastSources} <= (select count(distinct i.source_id) ${tellings} where p.story_id = st.id and not p.paid)
      and exists (select ${tellings} where p.story_id = st.id ${whereTold(filter)})
    order by st.last_at desc, st.id desc limit ${limit + 1}`.execute(db);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = await linesOf(
    db,
    rows.slice(0, limit).map(({ id }) => id),
  );
  return { items, nextCursor: last ? toCursor([last.last_at.toISOString(), last.id]) : null };
}

const tellings = sql`from passages p join issues i on i.id = p.issue_id and i.safety <> 'danger'`;

function whereTold({ asset, theme, source }: StoryFilter) {
  return sql`${asset ? sql`and ${asset} = any(p.assets)` : sql``} ${theme ? sql`and ${theme} = any(p.themes)` : sql``}
    ${source ? sql`and i.source_id = (select id from sources where slug = ${source})` : sql``}`;
}

/** Where an address of a story leads today: stories that were merged lead to the one that stays. Null where there is none. */
export async function storyAt(db: Session, id: string): Promise<string | null> {
  const row = await db.selectFrom("stories").select(["id", "merged_into"]).where("id", "=", id).executeTakeFirst();
  return row ? (row.merged_into ?? row.id) : null;
}

interface LineRow {
  id: string;
  title: string;
  /** When the story was last told of, and named. */
  named: Date;
  sample: boolean;
  first: Date;
  last: Date;
  passages: number;
  issues: number;
  assets: string[][];
  themes: string[][];
  holds: number;
  fails: number;
}

/** The lines of these stories, in the order in which they were asked for; with `until`, as they stood then, by what had been told. */
export async function linesOf(db: Session, ids: string[], { until }: { until?: Date } = {}): Promise<StoryLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LineRow>`
    select st.id, st.title, st.last_at as named, st.sample, min(p.told_at) as first, max(p.told_at) as last, count(*) as passages, count(distinct p.issue_id) as issues,
      json_agg(to_json(p.assets)) as assets, json_agg(to_json(p.themes)) as themes,
      coalesce(sum((select count(*) from claims c where ${claimsOf} and c.verdict = 'supported')), 0)::int as holds,
      coalesce(sum((select count(*) from claims c where ${claimsOf} and c.verdict = 'contradicted')), 0)::int as fails
    ${tellings} join stories st on st.id = p.story_id where st.id = any(${ids}::uuid[]) ${toldBy(until)} group by st.id`.execute(db);
  const tellers = await tellersOf(db, ids, until);
  const titles = await titlesBy(db, rows, until);
  const byId = new Map(rows.map((row) => [row.id, toLine({ ...row, title: titles.get(row.id) ?? row.title }, tellers.get(row.id) ?? [])]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What these stories were called at a moment, by what had been told by then. */
export async function titlesOf(db: Session, ids: string[], until: Date): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("stories").select(["id", "title", "last_at as named"]).where("id", "in", ids).execute();
  const titles = await titlesBy(db, rows, until);
  return new Map(rows.map(({ id, title }) => [id, titles.get(id) ?? title]));
}

const toldBy = (until: Date | undefined) => (until ? sql`and p.told_at <= ${until}` : sql``);

/** A title comes from what tells the story: one told of later than `until` is called what it would have been called then. */
async function titlesBy(db: Session, rows: readonly Pick<LineRow, "id" | "named">[], until: Date | undefined): Promise<Map<string, string | null>> {
  const later = until ? rows.filter(({ named }) => named > until).map(({ id }) => id) : [];
  const texts = await tellingTexts(db, later, until);
  return new Map([...texts].map(([story, told]) => [story, storyTitle(told)]));
}

const claimsOf = sql`c.issue_id = p.issue_id and c.version = p.version and c.starts >= p.starts and c.starts < p.ends`;

function toLine({ first, last, assets, themes, named: _, ...row }: LineRow, tellers: Teller[]): StoryLine {
  return {
    ...row,
    first: first.toISOString(),
    last: last.toISOString(),
    sources: tellers.length,
    independent: tellers.filter(({ copies }) => !copies).length,
    tellers,
    assets: mostNamed(assets),
    themes: mostNamed(themes),
  };
}

function mostNamed(lists: readonly string[][]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([each]) => each);
}

/** Who told of each story, in the order in which they came; of those that came at one moment, by when they were published. */
async function tellersOf(db: Session, ids: string[], until: Date | undefined): Promise<Map<string, Teller[]>> {
  const { rows } = await sql<{ story: string; slug: string; name: string; at: Date; copies: boolean }>`
    select p.story_id as story, s.slug, s.name, min(p.told_at) as at, bool_and(p.copy_of is not null or i.copy_of is not null or p.paid) as copies
    ${tellings} join sources s on s.id = i.source_id where p.story_id = any(${ids}::uuid[]) ${toldBy(until)} group by p.story_id, s.slug, s.name order by min(p.told_at), min(i.published_at), s.slug`.execute(
    db,
  );
  const found = new Map<string, Teller[]>();
  for (const { story, slug, name, at, copies } of rows) found.set(story, [...(found.get(story) ?? []), { slug, name, at: at.toISOString(), copies }]);
  return found;
}

/** The passages of a story in the order in which they came. */
export async function timelineOf(db: Session, story: string): Promise<StoryPassage[]> {
  const { rows } = await sql<TimelineRow>`
    select p.issue_id as issue, i.title, s.slug, s.name, p.told_at as at, v.text, p.starts, p.ends, p.paid,
      coalesce((select q.issue_id from passages q where q.id = p.copy_of), i.copy_of) as "copyOf"
    ${tellings} join sources s on s.id = i.source_id join issue_versions v on v.issue_id = p.issue_id and v.version = p.version
    where p.story_id = ${story} order by p.told_at, i.published_at, p.id limit ${MAX_TIMELINE}`.execute(db);
  return rows.map(({ slug, name, at, text, starts, ends, paid, ...row }) => ({
    ...row,
    source: { slug, name },
    at: at.toISOString(),
    text: text.slice(starts, ends).trim(),
    start: starts,
    end: ends,
    isPaid: paid,
  }));
}

interface TimelineRow {
  issue: string;
  title: string;
  slug: string;
  name: string;
  at: Date;
  text: string;
  starts: number;
  ends: number;
  paid: boolean;
  copyOf: string | null;
}

/** A figure that a passage of a story gives. */
export interface ToldFigure {
  claim: string;
  issue: string;
  source: { slug: string; name: string };
  verdict: "supported" | "contradicted" | "unverifiable";
  said: ExtractedClaim;
}

/** The claims that the passages of a story make; paid copy makes none. */
export async function figuresOf(db: Session, story: string): Promise<ToldFigure[]> {
  const { rows } = await sql<{ claim: string; issue: string; slug: string; name: string; verdict: ToldFigure["verdict"]; said: ExtractedClaim }>`
    select c.id as claim, c.issue_id as issue, s.slug, s.name, c.verdict, c.claim as said
    ${tellings} join sources s on s.id = i.source_id join claims c on ${claimsOf}
    where p.story_id = ${story} and not p.paid and p.copy_of is null order by p.told_at, c.starts limit ${MAX_FIGURES}`.execute(db);
  return rows.map(({ slug, name, ...row }) => ({ ...row, source: { slug, name } }));
}
