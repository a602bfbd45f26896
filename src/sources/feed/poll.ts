import type { Desk, Job } from "../../desk.ts";
import type { Fetched } from "../../platform/fetch.ts";
import { formatOf, HEAD_BYTES, isFeed } from "../../platform/file-format.ts";
import { receive } from "../../store/deliveries.ts";
import { claimFeed, type FeedRecord, type FetchRecord, feedsDue, moveFeed, publicationTimes, recordFetch } from "../../store/feeds.ts";
import { olderPage } from "./archive-pages.ts";
import { askedWait, backoff, pollInterval, withJitter } from "./cadence.ts";

const AT_ONCE = 6;
const DUE_LIMIT = 60;
const CLAIM_MS = 5 * 60_000;
const CADENCE_ISSUES = 12;
const BACKFILL_WAIT_SECONDS = 20;
const OK = 200;
const NOT_MODIFIED = 304;
const GONE = 410;

const ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

export const pollFeeds: Job = {
  name: "poll-feeds",
  every: "* * * * *",
  async run(desk) {
    const due = await feedsDue(desk.db, desk.clock.now(), DUE_LIMIT);
    const queue = due.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const feed of queue) await pollFeed(desk, feed);
      }),
    );
    if (due.length > 0) await desk.queue.enqueue("read-deliveries", {}, "read");
  },
};

/** Fetches one feed, keeps what came, and notes when to ask again. */
export async function pollFeed(desk: Desk, feed: FeedRecord): Promise<void> {
  const until = new Date(desk.clock.now().getTime() + CLAIM_MS);
  if (!(await claimFeed(desk.db, feed, until))) return;
  const url = feed.backfill_url ?? feed.url;
  const conditional = feed.backfill_url ? {} : conditions(feed);
  const answer = await desk.fetch(url, { headers: { accept: ACCEPT, ...conditional } });
  const now = desk.clock.now();
  const judgement = "failed" in answer ? failed(feed, answer.message, now) : await judged(desk, feed, answer, now);
  const record = feed.backfill_url && judgement.failure !== null ? withoutArchive(feed, now) : judgement;
  await recordFetch(desk.db, feed, record, now);
  if (!("failed" in answer) && answer.movedTo && answer.status === OK && record.failure === null && !feed.backfill_url)
    await moveFeed(desk.db, feed, answer.movedTo, now);
  desk.events.emit({ type: "sources", data: { feed: feed.url, failure: record.failure } });
  desk.log.debug({ feed: feed.url, failure: record.failure, next: record.nextAt }, "Polled feed");
}

function conditions(feed: FeedRecord): Record<string, string> {
  return { ...(feed.etag ? { "if-none-match": feed.etag } : {}), ...(feed.last_modified ? { "if-modified-since": feed.last_modified } : {}) };
}

async function judged(desk: Desk, feed: FeedRecord, answer: Fetched, now: Date): Promise<FetchRecord> {
  if (answer.status === NOT_MODIFIED) return rested(desk, feed, answer, now);
  if (answer.status === GONE) return { ...failed(feed, "the publisher says this feed is gone (410)", now), state: "gone" };
  if (answer.status !== OK) return failed(feed, `the server answered ${answer.status}`, now, askedWait(answer.headers, now));
  const head = answer.body.subarray(0, HEAD_BYTES);
  if (!isFeed(head)) return failed(feed, formatOf(head, "") === "page" ? "a web page came instead of a feed" : "what came is not a feed", now);
  const added = await receive(
    desk.db,
    [
      {
        channel: "feed",
        format: "feed",
        origin: feed.url,
        hints: { contentType: answer.headers["content-type"] ?? "", url: answer.url },
        bytes: answer.body,
      },
    ],
    now,
  );
  const record = await rested(desk, feed, answer, now);
  return { ...record, ...validators(answer, feed), changed: added > 0, ...backfill(feed, answer, added > 0, now, record) };
}

function validators({ headers }: Fetched, feed: FeedRecord): Pick<FetchRecord, "etag" | "lastModified"> {
  return feed.backfill_url
    ? { etag: feed.etag, lastModified: feed.last_modified }
    : { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
}

/** While pages of the archive are left, and each brings something new, the next is asked for soon; then the feed's own rhythm begins. */
function backfill(
  feed: FeedRecord,
  answer: Fetched,
  isNew: boolean,
  now: Date,
  { nextAt }: FetchRecord,
): Pick<FetchRecord, "backfillUrl" | "backfillLeft" | "nextAt"> {
  const older = feed.backfill_left > 0 && isNew ? olderPage(answer.body, answer.url) : null;
  if (!older) return { backfillUrl: null, backfillLeft: 0, nextAt };
  return { backfillUrl: older, backfillLeft: feed.backfill_left - 1, nextAt: later(now, BACKFILL_WAIT_SECONDS) };
}

/** A page of the archive that can't be had says nothing of the feed itself: its archive ends here, and it is asked for in its own rhythm. */
function withoutArchive(feed: FeedRecord, now: Date): FetchRecord {
  const nextAt = later(now, withJitter(feed.interval_seconds, Math.random()));
  return { ...unchanged(feed), failure: null, failures: 0, nextAt, backfillUrl: null, backfillLeft: 0 };
}

/** All is well: the next poll by the feed's cadence, or later where the server asks for it. */
async function rested({ db }: Desk, feed: FeedRecord, answer: Fetched, now: Date): Promise<FetchRecord> {
  const interval = pollInterval(await publicationTimes(db, feed.source_id, CADENCE_ISSUES), now);
  const wait = withJitter(Math.max(interval, askedWait(answer.headers, now)), Math.random());
  return { ...unchanged(feed), failure: null, failures: 0, intervalSeconds: interval, nextAt: later(now, wait) };
}

function failed(feed: FeedRecord, failure: string, now: Date, askedSeconds = 0): FetchRecord {
  const failures = feed.failures + 1;
  return { ...unchanged(feed), failure, failures, nextAt: later(now, withJitter(Math.max(backoff(failures), askedSeconds), Math.random())) };
}

function unchanged(feed: FeedRecord): Omit<FetchRecord, "failure" | "failures" | "nextAt"> {
  return {
    state: "active",
    intervalSeconds: feed.interval_seconds,
    etag: feed.etag,
    lastModified: feed.last_modified,
    changed: false,
    backfillUrl: feed.backfill_url,
    backfillLeft: feed.backfill_left,
  };
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
