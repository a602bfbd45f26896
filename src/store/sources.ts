import { sql } from "kysely";
import type { Person } from "../schema/person.ts";
import type { Source } from "../schema/source.ts";
import type { Session } from "./database.ts";

const MAX_SOURCES = 2_000;
const LEAST_KNOWN = 3;

/** Every source with its aliases, feeds and counts, those with the newest issue first. */
export async function sources(db: Session, person: Person, slug?: string): Promise<Source[]> {
  const rows = await db
    .selectFrom("sources")
    .leftJoin("follows", (join) => join.onRef("follows.source_id", "=", "sources.id").on("follows.owner", "=", person.id))
    .select(["sources.id", "sources.slug", "sources.name", "sources.homepage", "sources.catalogue", "sources.sample", "follows.since"])
    .select((eb) => [
      eb
        .selectFrom("issues")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("issues.source_id", "=", "sources.id")
        .where("issues.kind", "=", "issue")
        .as("issues"),
      eb
        .selectFrom("issues")
        .select((e) => e.fn.max("published_at").as("at"))
        .whereRef("issues.source_id", "=", "sources.id")
        .where("issues.kind", "=", "issue")
        .as("newest"),
    ])
    .$if(slug !== undefined, (query) => query.where("sources.slug", "=", slug ?? ""))
    .orderBy(sql`follows.since is null`)
    .orderBy("newest", (order) => order.desc().nullsLast())
    .orderBy("sources.name")
    .limit(MAX_SOURCES)
    .execute();
  const ids = rows.map(({ id }) => id);
  const [aliases, feeds] = ids.length > 0 ? [await aliasesOf(db, ids), await feedsOf(db, ids)] : [[], []];
  return rows.map(({ id, slug, name, homepage, catalogue, sample, since, issues, newest }) => ({
    slug,
    name,
    homepage,
    catalogue,
    sample,
    aliases: aliases.filter(({ source_id }) => source_id === id).map(({ kind, value }) => ({ kind, value })),
    feeds: feeds
      .filter(({ source_id }) => source_id === id)
      .map(({ url, state, fetched_at, next_at, failures, failure }) => ({
        url,
        state,
        fetchedAt: fetched_at?.toISOString() ?? null,
        nextAt: next_at.toISOString(),
        failures,
        failure,
      })),
    issues: issues ?? 0,
    newest: newest ? new Date(newest).toISOString() : null,
    followed: since !== null,
  }));
}

function aliasesOf(db: Session, ids: string[]) {
  return db.selectFrom("aliases").select(["kind", "value", "source_id"]).where("source_id", "in", ids).orderBy("kind").orderBy("value").execute();
}

function feedsOf(db: Session, ids: string[]) {
  return db
    .selectFrom("feeds")
    .select(["source_id", "url", "state", "fetched_at", "next_at", "failures", "failure"])
    .where("source_id", "in", ids)
    .orderBy("created_at")
    .execute();
}

export async function sourceIdBySlug(db: Session, slug: string): Promise<string | null> {
  const row = await db.selectFrom("sources").select("id").where("slug", "=", slug).executeTakeFirst();
  return row?.id ?? null;
}

/** Which of these sources there are, and whether each is invented. */
export function sourcesNamed(db: Session, slugs: string[]): Promise<{ slug: string; sample: boolean }[]> {
  return db.selectFrom("sources").select(["slug", "sample"]).where("slug", "in", slugs).execute();
}

export async function follow(db: Session, person: Person, source: string, now: Date): Promise<void> {
  await db
    .insertInto("follows")
    .values({ owner: person.id, source_id: source, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends one person's following; where nobody follows the source any more its feeds rest. */
export async function unfollow(db: Session, person: Person, source: string): Promise<void> {
  await db.deleteFrom("follows").where("owner", "=", person.id).where("source_id", "=", source).execute();
  const left = await db.selectFrom("follows").select("owner").where("source_id", "=", source).limit(1).executeTakeFirst();
  if (!left) await db.updateTable("feeds").set({ state: "paused" }).where("source_id", "=", source).where("state", "=", "active").execute();
}

/** Slugs of what a person follows. */
export async function followedSlugs(db: Session, person: Person): Promise<Set<string>> {
  const rows = await db
    .selectFrom("follows")
    .innerJoin("sources", "sources.id", "follows.source_id")
    .select("sources.slug")
    .where("follows.owner", "=", person.id)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

export async function renameSource(db: Session, source: string, name: string): Promise<void> {
  await db.updateTable("sources").set({ name }).where("id", "=", source).execute();
}

/** Domains that sources which are followed, or have sent some issues that were not dangerous, send from or live at: for finding who imitates them. */
export async function knownDomains(db: Session): Promise<{ name: string; domain: string }[]> {
  const { rows } = await sql<{ name: string; domain: string }>`
    select distinct s.name, case when a.kind = 'from' then split_part(a.value, '@', 2) else a.value end as domain
    from sources s join aliases a on a.source_id = s.id
    where a.kind in ('from', 'host') and (exists (select from follows f where f.source_id = s.id)
      or (select count(*) from (select from issues i where i.source_id = s.id and i.safety <> 'danger' limit ${LEAST_KNOWN}) as first) >= ${LEAST_KNOWN})
    order by 1, 2 limit ${MAX_SOURCES}`.execute(db);
  return rows.filter(({ domain }) => domain.includes("."));
}

/** Feeds followed, for an OPML. */
export function followedFeeds(db: Session): Promise<{ title: string; url: string; homepage: string | null }[]> {
  return db
    .selectFrom("feeds")
    .innerJoin("sources", "sources.id", "feeds.source_id")
    .select(["sources.name as title", "feeds.url", "sources.homepage"])
    .where("feeds.state", "!=", "gone")
    .orderBy("sources.name")
    .execute();
}

/** Whether the desk has nothing but invented letters: then they are what it tells of. */
export async function sampleOnly(db: Session): Promise<boolean> {
  const row = await db
    .selectFrom("issues")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select("issues.id")
    .where("sources.sample", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}
