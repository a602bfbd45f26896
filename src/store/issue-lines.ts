import { type Expression, type SqlBool, sql } from "kysely";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import type { IssueLine } from "../schema/issue.ts";
import type { Person } from "../schema/person.ts";
import type { IssueFilter } from "../schema/search.ts";
import type { Session } from "./database.ts";

/** Best-first ranks this many of the newest matches: ranking every match of a common word takes 0.2 s on any PostgreSQL. */
const RANKED = 500;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface ListRequest {
  filter: IssueFilter;
  person: Person;
  limit: number;
  cursor?: string | undefined;
}

/** Issues that pass a filter, a page at a time: newest first by keyset, or best first among the newest matches. */
export async function issueLines(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  return filter.order === "best" && filter.q ? bestFirst(db, { filter, person, limit, cursor }) : newestFirst(db, { filter, person, limit, cursor });
}

async function newestFirst(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  const place = cursor ? fromCursor(cursor, 2) : null;
  const rows = await matches(db, filter, person)
    .$if(place !== null, (query) =>
      query.where(sql<SqlBool>`(issues.published_at, issues.id) < (${place?.[0] ?? ""}::timestamptz, ${place?.[1] ?? ""}::uuid)`),
    )
    .select(LINE)
    .orderBy("issues.published_at", "desc")
    .orderBy("issues.id", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(toLine), nextCursor: last ? toCursor([last.published_at.toISOString(), last.id]) : null };
}

async function bestFirst(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  const skip = cursor ? Number(fromCursor(cursor, 1)[0]) : 0;
  const newest = matches(db, filter, person)
    .select([...LINE, "issues.search"])
    .orderBy("issues.published_at", "desc")
    .orderBy("issues.id", "desc")
    .limit(RANKED);
  const rows = await db
    .selectFrom(newest.as("found"))
    .selectAll("found")
    .orderBy(sql`ts_rank_cd(found.search, ${tsquery(filter.q ?? "")}, 1)`, "desc")
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .offset(skip)
    .execute();
  const hasMore = rows.length > limit && skip + limit < RANKED;
  return { items: rows.slice(0, limit).map(toLine), nextCursor: hasMore ? toCursor([skip + limit]) : null };
}

const LINE = [
  "issues.id",
  "issues.kind",
  "issues.title",
  "issues.authors",
  "issues.published_at",
  "issues.arrived_at",
  "issues.url",
  "issues.language",
  "issues.words",
  "issues.minutes",
  "issues.summary",
  "issues.version",
  "issues.copy_of",
  "sources.slug as source_slug",
  "sources.name as source_name",
  "sources.sample as source_sample",
  "marks.read_at",
  "marks.starred_at",
  "marks.archived_at",
] as const;

/** The query's words as PostgreSQL reads them: quotes, OR and minus as in a web search. */
export function tsquery(words: string) {
  return sql`websearch_to_tsquery('desk', ${words})`;
}

function matches(db: Session, filter: IssueFilter, person: Person) {
  let query = linesFor(db, person);
  if (filter.q) query = query.where(sql<SqlBool>`issues.search @@ ${tsquery(filter.q)}`);
  if (filter.kind !== "all") query = query.where("issues.kind", "=", filter.kind);
  if (filter.source) query = query.where("sources.slug", "=", filter.source);
  if (filter.asset) query = query.where(mentioning(filter.asset));
  if (filter.from) query = query.where("issues.published_at", ">=", startOf(filter.from, person.timeZone));
  if (filter.to) query = query.where("issues.published_at", "<", sql<Date>`${startOf(filter.to, person.timeZone)} + interval '1 day'`);
  if (filter.unread !== undefined) query = query.where("marks.read_at", filter.unread ? "is" : "is not", null);
  if (filter.starred !== undefined) query = query.where("marks.starred_at", filter.starred ? "is not" : "is", null);
  if (filter.copies === false) query = query.where("issues.copy_of", "is", null);
  return query.where("marks.archived_at", filter.archived ? "is not" : "is", null);
}

/** Issues with their source and one person's marks; the base of every list. */
export function linesFor(db: Session, person: Person) {
  return db
    .selectFrom("issues")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .leftJoin("marks", (join) => join.onRef("marks.issue_id", "=", "issues.id").on("marks.owner", "=", person.id));
}

function mentioning(asset: string): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from mentions where mentions.issue_id = issues.id and mentions.asset = ${asset})`;
}

/** The first moment of a day where the person lives. */
function startOf(day: string, timeZone: string) {
  return sql<Date>`(${day}::timestamp at time zone ${timeZone})`;
}

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>["execute"]>>[number];

/** The columns of a line over the base of lists. */
export function selectLines(db: Session, person: Person) {
  return linesFor(db, person).select(LINE);
}

export function toLine(row: LineRow): IssueLine {
  return {
    id: row.id,
    kind: row.kind,
    source: { slug: row.source_slug, name: row.source_name, sample: row.source_sample },
    title: row.title,
    authors: row.authors,
    published: row.published_at.toISOString(),
    arrived: row.arrived_at.toISOString(),
    url: row.url,
    language: row.language,
    words: row.words,
    minutes: row.minutes,
    summary: row.summary,
    version: row.version,
    copyOf: row.copy_of,
    marks: { read: row.read_at !== null, starred: row.starred_at !== null, archived: row.archived_at !== null },
  };
}
