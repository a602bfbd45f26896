import { createHash } from "node:crypto";
import { sql } from "kysely";
import { seededRandom } from "../src/platform/maths/random.ts";
import type { Session } from "../src/store/database.ts";

const DAY_MS = 86_400_000;
const A_STATEMENT = 2_000;
const SHARED = 0.4;
const REPEATED = 0.1;
const THEMES = 28;
const ASSETS = 300;

/** What a lot of invented sources told: rows as they are after reading, without any text. */
export interface ToldRows {
  /** Begins the slugs and titles; another name gives other rows. */
  name: string;
  sources: number;
  issuesEach: number;
  passagesEach: number;
  /** Of those that any source may tell, beginning on one day; beside them stands what each tells alone. */
  storiesADay: number;
  from: Date;
  days: number;
}

interface Rows {
  issues: { id: string; source: string; title: string; at: Date }[];
  passages: { id: string; issue: string; at: Date; words: number; story: string; copyOf: string | null }[];
}

export async function addToldRows(db: Session, lot: ToldRows): Promise<void> {
  const sources = Array.from({ length: lot.sources }, (_, i) => ({ id: idOf(`${lot.name} source ${i}`), slug: `${lot.name}-${i}` }));
  await db
    .insertInto("sources")
    .values(sources.map(({ id, slug }) => ({ id, slug, name: `The ${slug}`, homepage: null, catalogue: null, created_at: lot.from })))
    .execute();
  const rows = rowsOf(
    lot,
    sources.map(({ id }) => id),
  );
  await inParts(rows.issues, (part) =>
    sql`insert into issues (id, source_id, kind, title, published_at, arrived_at, words, minutes, sha256)
      select id, source, 'issue', title, at, at, 900, 4, md5(title)
      from unnest(${column(part, "id")}::uuid[], ${column(part, "source")}::uuid[], ${column(part, "title")}::text[], ${column(part, "at")}::timestamptz[]) as w (id, source, title, at)`.execute(
      db,
    ),
  );
  await addPassages(db, rows.passages);
  await addSubjects(db, rows.issues);
}

function rowsOf({ name, issuesEach, passagesEach, storiesADay, from, days }: ToldRows, sources: readonly string[]): Rows {
  const random = seededRandom(1);
  const some = (n: number) => Math.floor(random() * n);
  const rows: Rows = { issues: [], passages: [] };
  const newest = new Map<string, string>();
  const times = Array.from({ length: sources.length * issuesEach }, (_, i) => ({
    i,
    at: new Date(from.getTime() + Math.floor(random() * days * DAY_MS)),
  }));
  for (const { i, at } of times.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const issue = idOf(`${name} issue ${i}`);
    rows.issues.push({ id: issue, source: sources[i % sources.length] ?? "", title: `${name} issue ${i}`, at });
    for (let p = 0; p < passagesEach; p += 1) {
      const id = idOf(`${name} passage ${i} ${p}`);
      const isShared = random() < SHARED;
      const story = isShared ? idOf(`${name} story ${at.toISOString().slice(0, 10)} ${some(storiesADay)}`) : id;
      const copyOf = isShared && random() < REPEATED ? (newest.get(story) ?? null) : null;
      rows.passages.push({ id, issue, at, words: 40 + some(100), story, copyOf });
      newest.set(story, id);
    }
  }
  return rows;
}

async function addPassages(db: Session, passages: Rows["passages"]): Promise<void> {
  const stories = [...Map.groupBy(passages, ({ story }) => story)].map(([id, own]) => ({ id, first: own[0]?.at, last: own.at(-1)?.at }));
  await inParts(stories, (part) =>
    sql`insert into stories (id, title, first_at, last_at, sample, updated_at, method) select id, 'Story ' || id, first, last, false, last, 1
      from unnest(${column(part, "id")}::uuid[], ${column(part, "first")}::timestamptz[], ${column(part, "last")}::timestamptz[]) as w (id, first, last)`.execute(
      db,
    ),
  );
  await inParts(passages, (part) =>
    sql`insert into passages (id, issue_id, version, starts, ends, words, told_at, terms, weights, phrases, assets, themes, paid, placed, story_id, copy_of)
      select id, issue, 1, 0, 9, words, at, '{}', '{}', '{}', '{}', '{}', false, 1, story, copy_of
      from unnest(${column(part, "id")}::uuid[], ${column(part, "issue")}::uuid[], ${column(part, "at")}::timestamptz[], ${column(part, "words")}::int[],
        ${column(part, "story")}::uuid[], ${column(part, "copyOf")}::uuid[]) as w (id, issue, at, words, story, copy_of)`.execute(db),
  );
}

/** Three themes and five assets an issue. */
async function addSubjects(db: Session, issues: Rows["issues"]): Promise<void> {
  const pick = (of: number) => sql`select distinct abs(hashtext(w.id::text || k)::bigint) % ${of}::int as x`;
  await inParts(issues, async (part) => {
    const from = sql`from unnest(${column(part, "id")}::uuid[], ${column(part, "at")}::timestamptz[]) as w (id, at)`;
    await sql`insert into issue_themes (issue_id, theme, score, part, told_at) select w.id, 'theme-' || x, 0.8, 0.3, w.at ${from}
      cross join lateral (${pick(THEMES)} from generate_series(1, 3) k) picked`.execute(db);
    await sql`insert into mentions (issue_id, asset, salience, spans, published_at) select w.id, 'asset-' || x, 0.2, '{}', w.at ${from}
      cross join lateral (${pick(ASSETS)} from generate_series(1, 5) k) picked`.execute(db);
  });
}

function column<T, K extends keyof T>(rows: readonly T[], key: K): T[K][] {
  return rows.map((row) => row[key]);
}

async function inParts<T>(rows: readonly T[], add: (part: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += A_STATEMENT) await add(rows.slice(from, from + A_STATEMENT));
}

function idOf(name: string): string {
  return createHash("md5")
    .update(name)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
