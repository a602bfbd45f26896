import { sql } from "kysely";
import type { HostList } from "../schema/host-list.ts";
import { type Database, type Session, transaction } from "./database.ts";

const ROWS_AT_ONCE = 5_000;

export async function addHostList(db: Session, { url, name }: { url: string; name: string }, now: Date): Promise<boolean> {
  const row = { url, name, etag: null, fetched_at: null, changed_at: null, failure: null, created_at: now };
  const added = await db
    .insertInto("host_lists")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("url")
    .executeTakeFirst();
  return added !== undefined;
}

export async function deleteHostList(db: Session, url: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("host_lists").where("url", "=", url).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

export async function hostLists(db: Session): Promise<(HostList & { etag: string | null })[]> {
  const rows = await db.selectFrom("host_lists").selectAll().orderBy("created_at").execute();
  return rows.map(({ url, name, etag, hosts, fetched_at, changed_at, failure }) => ({
    url,
    name,
    etag,
    hosts,
    fetchedAt: fetched_at?.toISOString() ?? null,
    changedAt: changed_at?.toISOString() ?? null,
    failure,
  }));
}

export async function noteListFailure(db: Session, url: string, failure: string): Promise<void> {
  await db.updateTable("host_lists").set({ failure }).where("url", "=", url).execute();
}

export async function noteListUnchanged(db: Session, url: string, now: Date): Promise<void> {
  await db.updateTable("host_lists").set({ fetched_at: now, failure: null }).where("url", "=", url).execute();
}

/** What a list names now; a few thousand hosts a statement. Returns whether that is another than before. */
export async function replaceListed(db: Database, url: string, hosts: string[], { etag, now }: { etag: string | null; now: Date }): Promise<boolean> {
  const before = await db.selectFrom("listed_hosts").select("host").where("list_url", "=", url).execute();
  const [old, fresh] = [new Set(before.map(({ host }) => host)), new Set(hosts)];
  const gone = [...old].filter((host) => !fresh.has(host));
  const added = [...fresh].filter((host) => !old.has(host));
  for (let at = 0; at < gone.length; at += ROWS_AT_ONCE)
    await sql`delete from listed_hosts where list_url = ${url} and host = any(${gone.slice(at, at + ROWS_AT_ONCE)}::text[])`.execute(db);
  for (let at = 0; at < added.length; at += ROWS_AT_ONCE)
    await sql`insert into listed_hosts (list_url, host) select ${url}, unnest(${added.slice(at, at + ROWS_AT_ONCE)}::text[]) on conflict do nothing`.execute(
      db,
    );
  const changed = gone.length + added.length > 0;
  await transaction(db, async (tx) => {
    await tx
      .updateTable("host_lists")
      .set({ etag, hosts: fresh.size, fetched_at: now, failure: null, ...(changed ? { changed_at: now } : {}) })
      .where("url", "=", url)
      .execute();
  });
  return changed;
}

/** Which of these hosts stand on a list, or lie under one that does: the host asked for, and the list's name. */
export async function listedAmong(db: Session, hosts: string[]): Promise<Map<string, string>> {
  const asked = new Map<string, string[]>(); // by itself and by each host above it
  for (const host of new Set(hosts)) {
    const labels = host.replace(/^www\./, "").split(".");
    for (let i = 0; i < labels.length - 1; i += 1) {
      const above = labels.slice(i).join(".");
      asked.set(above, [...(asked.get(above) ?? []), host]);
    }
  }
  if (asked.size === 0) return new Map();
  const rows = await db
    .selectFrom("listed_hosts")
    .innerJoin("host_lists", "host_lists.url", "listed_hosts.list_url")
    .select(["listed_hosts.host", "host_lists.name"])
    .where("listed_hosts.host", "in", [...asked.keys()])
    .execute();
  return new Map(rows.flatMap(({ host, name }) => (asked.get(host) ?? []).map((each) => [each, name] as const)));
}

/** Lets the issues of the last days be judged again: a list has become another. */
export async function judgeAgainSince(db: Session, since: Date): Promise<void> {
  await db.updateTable("issues").set({ safety_method: 0 }).where("published_at", ">=", since).execute();
}
