import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { openSite, type Site } from "../../../test/site.ts";
import { followHostList, listHostLists, unfollowHostList } from "../../operations/host-lists.ts";
import { getIssue } from "../../operations/issues.ts";
import type { HostList } from "../../schema/host-list.ts";
import type { Issue } from "../../schema/issue.ts";
import { judgeSafety } from "../../verify/job.ts";
import { fetchHostLists } from "./job.ts";
import { hostsIn } from "./read.ts";

describe("a list of hosts", () => {
  it.each([
    ["one a line", "bad.example\n# a comment\nWorse.Example # why\n\n"],
    ["a hosts file", "127.0.0.1 localhost.localdomain\n0.0.0.0 bad.example\n0.0.0.0 worse.example www.worse.example\n"],
    ["filter rules", "! title\n||bad.example^\n||worse.example^$popup\n@@||good.example^\n"],
    ["JSON, an array", '["bad.example", "worse.example", 3]'],
    ["JSON, an object", '{"whitelist": ["good.example"], "blacklist": ["bad.example", "*.worse.example"]}'],
    ["addresses", "https://bad.example/login\nhttp://www.worse.example\n"],
  ])("is read where it is %s", (_, text) => {
    expect(hostsIn(text).sort()).toEqual(["bad.example", "worse.example"]);
  });

  it.each([
    ["names none", "<html><p>Not found"],
    ["is broken", '{"blacklist": ["bad.example"'],
    ["names too many", Array.from({ length: 500_002 }, (_, i) => `h${i}.example`).join("\n")],
  ])("is refused where it %s", (_, text) => {
    expect(() => hostsIn(text)).toThrow(/names|JSON/);
  });
});

describe("a list that is followed", () => {
  let test: TestDesk;
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    test = await testDesk({ allowPrivate: [new URL(site.url).host] });
  });
  afterAll(async () => {
    await site.close();
    await test.close();
  });
  beforeEach(async () => {
    await test.emptied();
    test.at("2024-03-10T00:00:00Z");
    site.pages = { "/list": { headers: { etag: '"1"' }, body: "drain.example\n" } };
  });

  const follow = () => test.ask<HostList>(followHostList, { url: `${site.url}/list`, name: "Neighbours" });
  const only = async () => (await test.ask<{ items: HostList[] }>(listHostLists)).items[0];

  it("makes letters dangerous that lead there, also those that came before", async () => {
    await test.take({ bytes: mail({ date: "2024-03-08T09:00:00Z", html: '<p>Read on at <a href="https://app.drain.example/x">the site</a>.</p>' }) });
    await judgeSafety.run(test.desk, {});
    const { id } = await test.onlyIssue();
    expect((await test.ask<Issue>(getIssue, { id })).safety).not.toBe("danger");
    expect(await follow()).toMatchObject({ name: "Neighbours", hosts: 1, failure: null });
    await judgeSafety.run(test.desk, {});
    const issue = await test.ask<Issue>(getIssue, { id });
    expect(issue.safety).toBe("danger");
    expect(issue.trust.breaks[0]?.text).toBe("app.drain.example is on the list “Neighbours”.");
  });

  it("keeps what it knew while it can't be had, and says so; its age is that of the last fetch", async () => {
    await follow();
    site.pages["/list"] = { status: 503 };
    test.at("2024-03-12T00:00:00Z");
    await fetchHostLists.run(test.desk, {});
    expect(await only()).toMatchObject({ hosts: 1, failure: "answers 503", fetchedAt: "2024-03-10T00:00:00.000Z" });
    site.pages["/list"] = { status: 304 };
    await fetchHostLists.run(test.desk, {});
    expect(await only()).toMatchObject({ hosts: 1, failure: null, fetchedAt: "2024-03-12T00:00:00.000Z", changedAt: "2024-03-10T00:00:00.000Z" });
    expect(site.asked.at(-1)?.headers["if-none-match"]).toBe('"1"');
  });

  it("counts no longer for the letters that it made dangerous, once it is followed no longer", async () => {
    await test.take({ bytes: mail({ date: "2024-03-08T09:00:00Z", html: '<p>Read on at <a href="https://app.drain.example/x">the site</a>.</p>' }) });
    await follow();
    await judgeSafety.run(test.desk, {});
    const { id } = await test.onlyIssue();
    expect((await test.ask<Issue>(getIssue, { id })).safety).toBe("danger");
    await test.ask(unfollowHostList, { url: `${site.url}/list` });
    await judgeSafety.run(test.desk, {});
    expect((await test.ask<Issue>(getIssue, { id })).safety).not.toBe("danger");
  });

  it("forgets hosts that are taken off it, and is forgotten itself", async () => {
    await follow();
    site.pages["/list"] = { body: "other.example\nthird.example\n" };
    await fetchHostLists.run(test.desk, {});
    expect(await only()).toMatchObject({ hosts: 2 });
    await test.ask(unfollowHostList, { url: `${site.url}/list` });
    expect(await test.counts()).not.toHaveProperty("listed_hosts");
  });
});
