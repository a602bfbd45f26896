import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { Refused, Unreadable } from "../platform/errors.ts";
import type { Fetched } from "../platform/fetch.ts";
import { HEAD_BYTES, isFeed } from "../platform/file-format.ts";
import type { Feed } from "../schema/feed.ts";
import { Source } from "../schema/source.ts";
import { catalogueSource, followFeed } from "../sources/feed/follow.ts";
import { catalogued, catalogueSources } from "../store/catalogue.ts";
import { followedFeeds, follow as followSource, sources } from "../store/sources.ts";

const MAX_TRIED = 8;

const Followed = z.object({ source: Source, feed: z.string(), isNew: z.boolean() });

export const follow = operation({
  name: "follow",
  summary: "Follows a newsletter by the address of its feed, or of its site, whose feed is then found",
  route: "POST /v1/sources",
  role: "analyst",
  changes: true,
  input: z.object({ url: z.string().trim().min(1).max(2000) }),
  output: Followed,
  command: {
    words: ["follow"],
    positional: ["url"],
    text: ({ source, feed, isNew }) => `${isNew ? "Following" : "Already following"} ${source.name} by ${feed}`,
  },
  async run(desk, { url }, { person }) {
    const found = await findFeed(desk, /^[a-z][a-z+.-]*:/i.test(url) ? url : `https://${url}`);
    const { isNew } = await followFeed(desk.db, {
      url: found.url,
      title: found.feed.title,
      homepage: found.feed.link,
      person,
      now: desk.clock.now(),
    });
    await desk.queue.enqueue("poll-feeds", {}, "poll");
    const source = (await sources(desk.db, person)).find(({ feeds }) => feeds.some((feed) => feed.url === found.url));
    if (!source) throw new Refused("the source was deleted in the meantime");
    return { source, feed: found.url, isNew };
  },
});

interface FoundFeed {
  url: string;
  feed: Feed;
}

async function findFeed(desk: Desk, url: string): Promise<FoundFeed> {
  const answer = await fetched(desk, url);
  const direct = await feedIn(answer, url);
  if (direct) return direct;
  const known = catalogued([{ kind: "host", value: new URL(answer.url).hostname.replace(/^www\./, "") }])?.feed.value;
  const { feedsGuessed, feedsNamed } = await import("../sources/feed/discover.ts");
  const { decodePage } = await import("../inbox/html/decode.ts");
  const named = feedsNamed(decodePage(answer.body, answer.headers["content-type"]), answer.url);
  const candidates = [...new Set([...named, ...(known ? [known] : []), ...(named.length === 0 ? feedsGuessed(answer.url) : [])])].slice(0, MAX_TRIED);
  for (const candidate of candidates) {
    const tried = await desk.fetch(candidate);
    const feed = "failed" in tried ? null : await feedIn(tried, candidate);
    if (feed) return feed;
  }
  throw new Refused(
    `no feed was found at ${url}${candidates.length > 0 ? ` (tried ${candidates.length} places)` : ""}; if it is sent by mail only, import its mails instead`,
  );
}

async function fetched(desk: Desk, url: string): Promise<Fetched> {
  const answer = await desk.fetch(url);
  if ("failed" in answer) throw new Refused(`${url}: ${answer.message}`);
  if (answer.status >= 400) throw new Refused(`${url}: the server answered ${answer.status}`);
  return answer;
}

/** The feed in an answer, under the address that was asked for, or where that has moved for good: a temporary redirect is not remembered. */
async function feedIn({ status, body, headers, url, movedTo }: Fetched, asked: string): Promise<FoundFeed | null> {
  if (status !== 200 || !isFeed(body.subarray(0, HEAD_BYTES))) return null;
  const { parseFeed } = await import("../inbox/feed/parse.ts"); // parsers are loaded when they are needed: the command line starts sooner
  try {
    return { url: movedTo ?? new URL(asked).href, feed: parseFeed(body, { contentType: headers["content-type"] ?? "", url }) };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

export const followCatalogue = operation({
  name: "follow_catalogue",
  summary: "Follows every newsletter of the catalogue that has a working feed, and says which come by mail only",
  route: "POST /v1/catalogue/follow",
  role: "analyst",
  changes: true,
  input: z.object({}),
  output: z.object({ followed: z.array(z.string()), byMailOnly: z.array(z.object({ name: z.string(), subscribeAt: z.string().nullable() })) }),
  command: {
    words: ["follow-catalogue"],
    text: ({ followed, byMailOnly }) =>
      [
        `Following: ${followed.join(", ")}`,
        `By mail only: ${byMailOnly.map(({ name, subscribeAt }) => `${name}${subscribeAt ? ` (${subscribeAt})` : ""}`).join(", ")}`,
      ].join("\n"),
  },
  async run({ db, clock, queue }, _, { person }) {
    const followed: string[] = [];
    const byMailOnly: { name: string; subscribeAt: string | null }[] = [];
    for (const entry of catalogueSources()) {
      const source = await catalogueSource(db, entry, clock.now());
      if (entry.feed.value) {
        await followFeed(db, { url: entry.feed.value, title: entry.name, homepage: entry.homepage.value, person, now: clock.now() });
        followed.push(entry.name);
      } else {
        await followSource(db, person, source, clock.now());
        byMailOnly.push({ name: entry.name, subscribeAt: entry.homepage.value });
      }
    }
    await queue.enqueue("poll-feeds", {}, "poll");
    return { followed, byMailOnly };
  },
});

export const exportOpml = operation({
  name: "export_opml",
  summary: "The feeds that are followed, as OPML",
  route: "GET /v1/export/opml",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ opml: z.string() }),
  command: { words: ["export", "opml"], text: ({ opml }) => opml },
  async run({ db, clock }) {
    const { opmlOf } = await import("../inbox/feed/opml.ts");
    return { opml: opmlOf(await followedFeeds(db), "Assay", clock.now()) };
  },
});
