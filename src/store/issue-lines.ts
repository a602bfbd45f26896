import { type Expression, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { fromCursor, toCursor } from "../platform/cursor.ts";
import type { IssueLine } from "../schema/issue.ts";
import type { Person } from "../schema/person.ts";
import type { IssueFilter } from "../schema/search.ts";
import type { Session } from "./database.ts";

/** Best-first ranks this many of the newest matches in title or opening: ranking every match of a common word takes 0.2 s on any PostgreSQL. */
const RANKED = 100;

/** Where a list goes on: after which moment and issue; best first: after how many by rank, or among the rest. */
const NewestPlace = z.tuple([z.iso.datetime(), z.uuid()]);
const BestPlace = z.union([
  z.tuple([z.literal("head"), z.int().min(0).max(RANKED), z.literal(""), z.literal("")]),
  z.tuple([z.literal("rest"), z.literal(0), z.literal(""), z.literal("")]),
  z.tuple([z.literal("rest"), z.literal(0), z.iso.datetime(), z.uuid()]),
]);

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Without `withArchived` only issues that are archived, or only others. */
type ListFilter = IssueFilter & { withArchived?: boolean };

export interface ListRequest {
  filter: ListFilter;
  person: Person;
  limit: number;
  cursor?: string | undefined;
}

/** Issues that pass a filter, a page at a time: newest first by keyset, or best first among the newest matches. */
export async function issueLines(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  return filter.order === "best" && filter.q ? bestFirst(db, { filter, person, limit, cursor }) : newestFirst(db, { filter, person, limit, cursor });
}

async function newestFirst(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  const { rows, last } = await newestPage(matches(db, filter, person), { filter, place: cursor ? fromCursor(cursor, NewestPlace) : null, limit });
  return { items: rows.map(toLine), nextCursor: last ? toCursor(last) : null };
}

/** First the issues whose title or opening holds the words, by rank; when those are at an end, the others, newest first. */
async function bestFirst(db: Session, { filter, person, limit, cursor }: ListRequest): Promise<Page<IssueLine>> {
  const [part = "head", skip = 0, ...place] = cursor ? fromCursor(cursor, BestPlace) : [];
  if (part === "rest") return restNewest(db, { filter, person, limit, place });
  const rows = await db
    .selectFrom(
      newestInHead(db, filter, person)
        .select([...LINE, "issue_words.head"])
        .as("found"),
    )
    .selectAll("found")
    .orderBy(sql`ts_rank(found.head, ${tsquery(filter.q ?? "")}, 1)`, "desc")
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .offset(Number(skip))
    .execute();
  const items = rows.slice(0, limit).map(toLine);
  if (rows.length > limit) return { items, nextCursor: toCursor(["head", Number(skip) + limit, "", ""]) };
  const more =
    items.length < limit
      ? await restNewest(db, { filter, person, limit: limit - items.length, place: ["", ""] })
      : { items: [], nextCursor: toCursor(["rest", 0, "", ""]) };
  return { items: [...items, ...more.items], nextCursor: more.nextCursor };
}

/** The issues that are ranked: the newest with the words in title or opening. */
function newestInHead(db: Session, filter: ListFilter, person: Person) {
  const { at, id } = timeOrder(filter);
  return matches(db, filter, person, "head").orderBy(at, "desc").orderBy(id, "desc").limit(RANKED);
}

async function restNewest(
  db: Session,
  { filter, person, limit, place }: { filter: IssueFilter; person: Person; limit: number; place: (string | number)[] },
): Promise<Page<IssueLine>> {
  const query = matches(db, filter, person).where("issues.id", "not in", newestInHead(db, filter, person).select("issues.id"));
  const { rows, last } = await newestPage(query, { filter, place: place[0] ? place : null, limit });
  return { items: rows.map(toLine), nextCursor: last ? toCursor(["rest", 0, ...last]) : null };
}

/** A page of the newest after a place, and the place to go on from. */
async function newestPage(
  query: ReturnType<typeof matches>,
  { filter, place, limit }: { filter: ListFilter; place: (string | number)[] | null; limit: number },
) {
  const { at, id } = timeOrder(filter);
  const rows = await query
    .$if(place !== null, (all) => all.where(sql<SqlBool>`(${at}, ${id}) < (${place?.[0] ?? ""}::timestamptz, ${place?.[1] ?? ""}::uuid)`))
    .select(LINE)
    .orderBy(at, "desc")
    .orderBy(id, "desc")
    .limit(limit + 1)
    .execute();
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), last: end ? [end.published_at.toISOString(), end.id] : null };
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
  "issues.safety",
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

function matches(db: Session, filter: ListFilter, person: Person, where: "words" | "head" = "words") {
  let query = filter.q ? linesWithWords(db, person) : (linesFor(db, person) as unknown as Lines);
  if (filter.q) query = query.where(sql<SqlBool>`${sql.ref(`issue_words.${where}`)} @@ ${tsquery(filter.q)}`);
  if (filter.kind !== "all") query = query.where("issues.kind", "=", filter.kind);
  if (filter.source) query = query.where("sources.slug", "=", filter.source);
  if (filter.asset)
    query = query.innerJoin("mentions", (join) =>
      join.onRef("mentions.issue_id", "=", "issues.id").on("mentions.asset", "=", filter.asset ?? ""),
    ) as unknown as Lines;
  if (filter.from) query = query.where("issues.published_at", ">=", startOf(filter.from, person.timeZone));
  if (filter.to) query = query.where("issues.published_at", "<", sql<Date>`${startOf(filter.to, person.timeZone)} + interval '1 day'`);
  if (filter.unread !== undefined) query = query.where(marked("read_at", person, !filter.unread));
  if (filter.starred !== undefined) query = query.where(marked("starred_at", person, filter.starred));
  if (filter.copies === false) query = query.where("issues.copy_of", "is", null);
  return filter.withArchived ? query : query.where(marked("archived_at", person, filter.archived === true));
}

/** Whether a person has set a mark, or has not. By (not) exists: over the joined marks the planner thinks that hardly a row passes, and reads them all. */
function marked(mark: "read_at" | "starred_at" | "archived_at", person: Person, isSet: boolean): Expression<SqlBool> {
  const exists = sql<SqlBool>`exists (select from marks as own where own.issue_id = issues.id and own.owner = ${person.id} and ${sql.ref(`own.${mark}`)} is not null)`;
  return isSet ? exists : sql<SqlBool>`not ${exists}`;
}

/** Issues with their source and one person's marks; the base of every list. */
export function linesFor(db: Session, person: Person) {
  return db
    .selectFrom("issues")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .leftJoin("marks", (join) => join.onRef("marks.issue_id", "=", "issues.id").on("marks.owner", "=", person.id));
}

/** Lines that may have been joined with their words: only queries with words name that table. */
type Lines = ReturnType<typeof linesWithWords>;

function linesWithWords(db: Session, person: Person) {
  return linesFor(db, person).innerJoin("issue_words", "issue_words.issue_id", "issues.id");
}

/** What orders issues by time: with an asset, its own index, which holds the same moments. */
function timeOrder({ asset }: IssueFilter) {
  return asset
    ? { at: sql.ref<Date>("mentions.published_at"), id: sql.ref<string>("mentions.issue_id") }
    : { at: sql.ref<Date>("issues.published_at"), id: sql.ref<string>("issues.id") };
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
    safety: row.safety,
    marks: { read: row.read_at !== null, starred: row.starred_at !== null, archived: row.archived_at !== null },
  };
}
