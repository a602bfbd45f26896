import type { Selectable } from "kysely";
import { newId } from "../platform/id.ts";
import type { FeedState } from "../schema/source.ts";
import type { Session } from "./database.ts";
import type { Tables } from "./tables.ts";

export type FeedRecord = Selectable<Tables["feeds"]>;

/** Follows a feed's address from now on. Returns false where it was followed already (one that was paused or gone is tried again). */
export async function addFeed(
  db: Session,
  { url, source, intervalSeconds, backfillPages, now }: { url: string; source: string; intervalSeconds: number; backfillPages: number; now: Date },
): Promise<boolean> {
  const row = {
    id: newId(now),
    source_id: source,
    url,
    next_at: now,
    interval_seconds: intervalSeconds,
    backfill_left: backfillPages,
    created_at: now,
  };
  const written = await db
    .insertInto("feeds")
    .values(row)
    .onConflict((conflict) => conflict.column("url").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (written) return true;
  await db
    .updateTable("feeds")
    .set({ state: "active", failures: 0, failure: null, next_at: now })
    .where("url", "=", url)
    .where("state", "!=", "active")
    .execute();
  return false;
}

/** Feeds whose next fetch has come, those that wait longest first. */
export function feedsDue(db: Session, now: Date, limit: number): Promise<FeedRecord[]> {
  return db.selectFrom("feeds").selectAll().where("state", "=", "active").where("next_at", "<=", now).orderBy("next_at").limit(limit).execute();
}

/** Reserves a feed for one process until a moment, so that no other fetches it meanwhile. */
export async function claimFeed(db: Session, feed: FeedRecord, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("feeds")
    .set({ next_at: until })
    .where("id", "=", feed.id)
    .where("next_at", "=", feed.next_at)
    .where("state", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface FetchRecord {
  state: FeedState;
  failure: string | null;
  failures: number;
  nextAt: Date;
  intervalSeconds: number;
  etag: string | null;
  lastModified: string | null;
  changed: boolean;
  backfillUrl: string | null;
  backfillLeft: number;
}

export async function recordFetch(db: Session, feed: FeedRecord, record: FetchRecord, now: Date): Promise<void> {
  await db
    .updateTable("feeds")
    .set({
      state: record.state,
      failure: record.failure,
      failures: record.failures,
      next_at: record.nextAt,
      interval_seconds: record.intervalSeconds,
      etag: record.etag,
      last_modified: record.lastModified,
      backfill_url: record.backfillUrl,
      backfill_left: record.backfillLeft,
      fetched_at: now,
      changed_at: record.changed ? now : feed.changed_at,
    })
    .where("id", "=", feed.id)
    .execute();
}

/** The feed has moved for good. Where the new address is followed already, the old entry ends. */
export async function moveFeed(db: Session, feed: FeedRecord, url: string, now: Date): Promise<void> {
  const taken = await db.selectFrom("feeds").select("id").where("url", "=", url).executeTakeFirst();
  if (taken)
    await db
      .updateTable("feeds")
      .set({ state: "gone", failure: `moved to ${url}, which is followed already` })
      .where("id", "=", feed.id)
      .execute();
  else await db.updateTable("feeds").set({ url }).where("id", "=", feed.id).execute();
  await db
    .insertInto("aliases")
    .values({ kind: "feed", value: url, source_id: feed.source_id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When the newest issues of a source were published, newest first: what its cadence is read from. */
export async function publicationTimes(db: Session, source: string, limit: number): Promise<Date[]> {
  const rows = await db
    .selectFrom("issues")
    .select("published_at")
    .where("source_id", "=", source)
    .orderBy("published_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ published_at }) => published_at);
}

/** Feeds whose last fetches failed, the worst first. */
export function troubledFeeds(db: Session): Promise<Pick<FeedRecord, "url" | "failure" | "failures">[]> {
  return db
    .selectFrom("feeds")
    .select(["url", "failure", "failures"])
    .where("failures", ">", 2)
    .where("state", "=", "active")
    .orderBy("failures", "desc")
    .limit(20)
    .execute();
}
