import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { entry, feed } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite, redirect, type Site } from "../../../test/site.ts";
import { follow } from "../../operations/follow.ts";
import { unfollowSource } from "../../operations/sources.ts";
import { newFetch } from "../../platform/fetch.ts";

const RSS = { "content-type": "application/rss+xml" };
let test: TestDesk;
let site: Site;

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  site = await openSite({ "/feed": { headers: RSS, body: feed({ link: "", items: [entry(1), entry(2)] }) } });
  test.at("2024-03-05T12:00:00Z");
});
afterEach(() => site.close());

const following = (path = "/feed", from = site) => test.ask<{ feed: string; isNew: boolean }>(follow, { url: from.url + path });

/** Polls all feeds as if their time had come. */
async function poll(): Promise<void> {
  await test.desk.db
    .updateTable("feeds")
    .set({ next_at: new Date("2024-01-01T00:00:00Z") })
    .where("state", "=", "active")
    .execute();
  await test.desk.perform("poll-feeds", {});
}

async function onlyFeed() {
  const row = await test.desk.db.selectFrom("feeds").selectAll().executeTakeFirstOrThrow();
  return { ...row, waitSeconds: (row.next_at.getTime() - test.desk.clock.now().getTime()) / 1000 };
}

describe("following", () => {
  it("takes a feed's address and reads it at once", async () => {
    expect(await following()).toMatchObject({ isNew: true, feed: `${site.url}/feed` });
    expect((await test.issues()).map(({ title }) => title)).toEqual(["Entry 2", "Entry 1"]);
    expect(await test.sources()).toMatchObject([{ name: "Ledger Weekly", followed: true, feeds: [{ failure: null, state: "active" }] }]);
  });

  it("takes a site's address and finds the feed it names", async () => {
    site.pages["/"] = {
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="/missing"><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
    };
    expect((await following("/")).feed).toBe(`${site.url}/feed`);
  });

  it("looks in the usual places where a site names none", async () => {
    Object.assign(site.pages, {
      "/": { body: "<html><body>Welcome</body></html>" },
      "/rss.xml": site.pages["/feed"],
      "/feed": { body: "<html>no feed</html>" },
    });
    expect((await following("/")).feed).toBe(`${site.url}/rss.xml`);
  });

  it("says so where there is none, and how else to go on", async () => {
    Object.assign(site.pages, { "/": { body: "<html><body>Welcome</body></html>" }, "/feed": { status: 404 } });
    await expect(following("/")).rejects.toThrow(/no feed was found at .* \(tried \d+ places\); if it is sent by mail only, import its mails/);
    await expect(following("/gone")).rejects.toThrow("the server answered 404");
    expect(await test.counts()).toEqual({ people: 1 });
  });

  it("of the same feed twice changes nothing", async () => {
    await following();
    expect((await following()).isNew).toBe(false);
    expect(await test.counts()).toMatchObject({ feeds: 1, sources: 1, issues: 2 });
  });

  it("again after an end wakes its feed", async () => {
    await following();
    await test.ask(unfollowSource, { slug: "ledger-weekly" });
    expect((await onlyFeed()).state).toBe("paused");
    await following();
    expect((await onlyFeed()).state).toBe("active");
  });

  it("remembers a permanent redirect and not a temporary one", async () => {
    Object.assign(site.pages, { "/old": redirect(301, "/feed"), "/today": redirect(302, "/feed") });
    expect((await following("/old")).feed).toBe(`${site.url}/feed`);
    await test.emptied();
    expect((await following("/today")).feed).toBe(`${site.url}/today`);
  });

  it.each(["http://169.254.169.254/feed", "file:///etc/passwd", "http://localhost:1/feed", "javascript:alert(1)"])("refuses %s", async (url) => {
    await expect(test.ask(follow, { url })).rejects.toThrow(/private address|only http and https/);
  });
});

describe("polling", () => {
  it("sends what the server gave to ask with, and takes 304 for an answer", async () => {
    site.pages["/feed"] = ({ headers }) =>
      headers["if-none-match"] === '"v1"'
        ? { status: 304 }
        : { headers: { ...RSS, etag: '"v1"', "last-modified": "Mon, 04 Mar 2024 09:00:00 GMT" }, body: feed({ link: "", items: [entry(1)] }) };
    await following();
    await poll();
    expect(site.asked.at(-1)?.headers).toMatchObject({ "if-none-match": '"v1"', "if-modified-since": "Mon, 04 Mar 2024 09:00:00 GMT" });
    expect(await onlyFeed()).toMatchObject({ failure: null, failures: 0, etag: '"v1"' });
    expect(await test.counts()).toMatchObject({ issues: 1, deliveries: 1 });
  });

  it("keeps no body that brought nothing new", async () => {
    await following();
    site.pages["/feed"] = { headers: RSS, body: feed({ link: "", head: "<lastBuildDate>later</lastBuildDate>", items: [entry(1), entry(2)] }) };
    await poll();
    expect(await test.counts()).toMatchObject({ issues: 2, deliveries: 1, receipts: 2 });
    site.pages["/feed"] = { headers: RSS, body: feed({ link: "", items: [entry(1), entry(2), entry(3)] }) };
    await poll();
    expect(await test.counts()).toMatchObject({ issues: 3, deliveries: 2 });
  });

  it("waits as long as Cache-Control and Retry-After ask for", async () => {
    site.pages["/feed"] = { headers: { ...RSS, "cache-control": "max-age=50000" }, body: feed({ link: "", items: [entry(1)] }) };
    await following();
    expect((await onlyFeed()).waitSeconds).toBeGreaterThanOrEqual(50_000);
    site.pages["/feed"] = { status: 429, headers: { "retry-after": "7200" } };
    await poll();
    expect(await onlyFeed()).toMatchObject({ failure: "the server answered 429", failures: 1 });
    expect((await onlyFeed()).waitSeconds).toBeGreaterThanOrEqual(7_200);
    expect((await onlyFeed()).waitSeconds).toBeLessThanOrEqual(7_920); // and a tenth of jitter
  });

  it("waits twice as long after each failure, and forgets them when it goes well", async () => {
    await following();
    const [well, waits] = [site.pages["/feed"], [] as number[]];
    site.pages["/feed"] = { status: 503 };
    for (let failures = 1; failures <= 3; failures += 1) {
      await poll();
      waits.push((await onlyFeed()).waitSeconds);
    }
    for (const [i, wait] of waits.entries()) expect(Math.abs(wait / (900 * 2 ** i) - 1.05)).toBeLessThanOrEqual(0.05 + 1e-9); // 15 minutes doubled, and up to a tenth
    site.pages["/feed"] = well ?? {};
    await poll();
    expect(await onlyFeed()).toMatchObject({ failure: null, failures: 0 });
  });

  it("stops for good at 410", async () => {
    await following();
    site.pages["/feed"] = { status: 410 };
    await poll();
    const asked = site.asked.length;
    await poll();
    expect(await onlyFeed()).toMatchObject({ state: "gone", failure: "the publisher says this feed is gone (410)" });
    expect(site.asked.length).toBe(asked);
    expect(await test.issues()).toHaveLength(2); // what was read stays
  });

  it("goes to the new address after a permanent redirect, and stays after a temporary one", async () => {
    await following();
    site.pages["/new"] = site.pages["/feed"] ?? {};
    site.pages["/feed"] = redirect(302, "/new");
    await poll();
    expect((await onlyFeed()).url).toBe(`${site.url}/feed`);
    site.pages["/feed"] = redirect(301, "/new");
    await poll();
    expect((await onlyFeed()).url).toBe(`${site.url}/new`);
    expect(await test.counts()).toMatchObject({ issues: 2, sources: 1 });
  });

  it("asks a feed that two processes want only once", async () => {
    await following();
    const before = site.asked.length;
    await test.desk.db
      .updateTable("feeds")
      .set({ next_at: new Date("2024-01-01T00:00:00Z") })
      .execute();
    await Promise.all([test.desk.perform("poll-feeds", {}), test.desk.perform("poll-feeds", {})]);
    expect(site.asked.length - before).toBe(1);
  });

  it("asks one host one thing at a time", async () => {
    const paths = Array.from({ length: 5 }, (_, i) => `/feed${i}`);
    for (const [i, path] of paths.entries()) {
      site.pages[path] = { headers: RSS, body: feed({ title: `Feed ${i}`, link: "", items: [entry(100 + i)] }) };
      await following(path);
    }
    for (const path of paths) site.pages[path] = (_, response) => void setTimeout(() => response.writeHead(304).end(), 20);
    await poll();
    expect(site.mostAtOnce()).toBe(1);
  });

  it("salvages the entries of broken XML", async () => {
    const whole = feed({ link: "", items: [entry(1), entry(2), entry(3)] }).toString();
    site.pages["/feed"] = { headers: RSS, body: whole.replace("</channel>", "").replace("<title>Entry 2", "<b><title>Entry & 2").slice(0, -20) };
    await following();
    expect((await test.issues()).length).toBeGreaterThanOrEqual(2);
    expect((await onlyFeed()).failure).toBeNull();
  });
});

describe("a feed that does wrong", () => {
  const wrongs: [string, (site: Site) => void, RegExp][] = [
    [
      "is a web page now",
      (s) => (s.pages["/feed"] = { body: "<!doctype html><html><body>Sign in</body></html>" }),
      /a web page came instead of a feed/,
    ],
    ["is binary junk", (s) => (s.pages["/feed"] = { body: Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 131) % 256)) }), /not a feed/],
    ["is empty", (s) => (s.pages["/feed"] = { body: "" }), /not a feed/],
    ["is missing", (s) => (s.pages["/feed"] = { status: 404 }), /the server answered 404/],
    ["leads to the cloud's metadata", (s) => (s.pages["/feed"] = redirect(301, "http://169.254.169.254/latest")), /private address/],
    ["leads to a file", (s) => (s.pages["/feed"] = redirect(302, "file:///etc/passwd")), /only http and https/],
    ["leads to a name of this machine", (s) => (s.pages["/feed"] = redirect(302, "http://localhost:9/")), /private address/],
    ["leads in circles", (s) => (s.pages["/feed"] = redirect(302, "/feed")), /redirects more than/],
    [
      "unpacks without end",
      (s) => (s.pages["/feed"] = { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(60 * 1024 * 1024)) }),
      /larger than/,
    ],
    ["never ends", (s) => (s.pages["/feed"] = (_, response) => pouring(response)), /larger than/],
    ["trickles", (s) => (s.pages["/feed"] = (_, response) => trickling(response)), /no complete answer within/],
    [
      "breaks off",
      (s) => (s.pages["/feed"] = (_, response) => void response.writeHead(200, { "content-length": "99" }).write("x", () => response.destroy())),
      /broke the connection off|aborted|terminated/,
    ],
  ];

  it.each(wrongs)("%s: it says so on its source, keeps its address, and others are read", async (_, goWrong, words) => {
    const other = await openSite({ "/feed": { headers: RSS, body: feed({ title: "Other", link: "", items: [entry(50)] }) } });
    await following();
    await following("/feed", other);
    goWrong(site);
    other.pages["/feed"] = { headers: RSS, body: feed({ title: "Other", link: "", items: [entry(50), entry(51)] }) };
    const { fetch } = test.desk;
    test.desk.fetch = (url, options) => newFetch({ allowPrivate: ["127.0.0.1"], userAgent: "Assay test" })(url, { ...options, deadlineMs: 1_500 });
    await poll();
    test.desk.fetch = fetch;
    await other.close();
    const feeds = (await test.sources()).flatMap((source) => source.feeds);
    expect(feeds.find(({ url }) => url === `${site.url}/feed`)).toMatchObject({
      failures: 1,
      failure: expect.stringMatching(words),
      state: "active",
    });
    expect(feeds.find(({ url }) => url === `${other.url}/feed`)).toMatchObject({ failures: 0, failure: null });
    expect((await test.issues()).map(({ title }) => title)).toContain("Entry 51");
  });
});

describe("the archive of a feed newly followed", () => {
  const paged = (page: number, head: string) => ({ headers: RSS, body: feed({ link: "", head, items: [entry(200 + page)] }) });

  it("is read page by page as WordPress gives it, until there is no more", async () => {
    const head = "<generator>https://wordpress.org/?v=6.4</generator>";
    Object.assign(site.pages, {
      "/feed": paged(1, head),
      "/feed?paged=2": paged(2, head),
      "/feed?paged=3": paged(3, head),
      "/feed?paged=4": { status: 404 },
    });
    await following();
    for (let i = 0; i < 6; i += 1) await poll();
    expect(await test.issues()).toHaveLength(3);
    expect(await onlyFeed()).toMatchObject({ backfill_url: null, backfill_left: 0, failure: null, url: `${site.url}/feed` });
    expect(site.asked.map(({ path }) => path).slice(1)).toEqual([
      "/feed",
      "/feed?paged=2",
      "/feed?paged=3",
      "/feed?paged=4",
      "/feed",
      "/feed",
      "/feed",
    ]);
  });

  it("is read as RFC 5005 links it", async () => {
    const next = (page: number) => `<atom:link rel="prev-archive" href="/archive/${page}"/>`;
    Object.assign(site.pages, { "/feed": paged(1, next(2)), "/archive/2": paged(2, next(3)), "/archive/3": paged(3, "") });
    await following();
    for (let i = 0; i < 4; i += 1) await poll();
    expect(await test.issues()).toHaveLength(3);
  });

  it("ends within twelve pages, though every page names another", async () => {
    let page = 0;
    for (const path of ["/feed", "/next"])
      site.pages[path] = () => {
        page += 1;
        return { headers: RSS, body: feed({ link: "", head: `<atom:link rel="next" href="/next?${page}"/>`, items: [entry(300 + page)] }) };
      };
    await following();
    for (let i = 0; i < 16; i += 1) await poll();
    expect(site.asked.filter(({ path }) => path.startsWith("/next"))).toHaveLength(12);
    expect((await onlyFeed()).backfill_url).toBeNull();
  });

  it.each([
    ["a web page", { body: "<html><body>The archive is for subscribers</body></html>" }],
    ["a failing server", { status: 500 }],
    ["a private address", redirect(302, "http://169.254.169.254/")],
  ])("that leads to %s is given up, and the feed itself is polled again", async (_, answer) => {
    const head = "<generator>Ghost 5.80</generator>";
    Object.assign(site.pages, { "/feed": paged(1, head), "/feed/2/": answer });
    await following();
    for (let i = 0; i < 4; i += 1) await poll();
    site.pages["/feed"] = paged(5, head);
    await poll();
    expect((await test.issues()).map(({ title }) => title)).toContain("Entry 205");
    expect(await onlyFeed()).toMatchObject({ failure: null, failures: 0, backfill_url: null });
  });
});

function pouring(response: { destroyed: boolean; write(chunk: Buffer): boolean; once(event: string, listener: () => void): unknown }): undefined {
  const go = () => {
    while (!response.destroyed) if (!response.write(Buffer.alloc(1_048_576, " "))) return void response.once("drain", go);
  };
  go();
}

function trickling(response: { write(chunk: string): boolean; on(event: string, listener: () => void): unknown }): undefined {
  const timer = setInterval(() => response.write(" "), 100);
  response.on("close", () => clearInterval(timer));
}
