import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { openSite, type Site } from "../../test/site.ts";
import type { Departure } from "../schema/departure.ts";
import type { Issue } from "../schema/issue.ts";
import { getIssue } from "./issues.ts";
import { unsubscribe } from "./unsubscribe.ts";

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
  site.pages = {};
  site.asked.length = 0;
});

/** A letter whose way out is this address; the desk has looked at it and found this. */
async function letter(way: Partial<NonNullable<Issue["unsubscribe"]>> | null): Promise<string> {
  await test.take({ bytes: mail() });
  const { id } = await test.onlyIssue();
  const offered = way && { oneClick: true, url: `${site.url}/leave`, mailto: null, verdict: "ok", ...way };
  await test.desk.db
    .updateTable("issue_versions")
    .set({ unsubscribe: offered && JSON.stringify(offered) })
    .execute();
  return id;
}

const leave = (id: string, anyway = false) => test.ask<Departure>(unsubscribe, { id, anyway });

describe("leaving a list", () => {
  it("is one request that says what RFC 8058 wants, and is noted with the letter", async () => {
    const said: string[] = [];
    site.pages["/leave"] = (request, response) => {
      request.on("data", (chunk: Buffer) => said.push(chunk.toString())).on("end", () => response.end("done"));
      return undefined;
    };
    const id = await letter({});
    expect(await leave(id)).toMatchObject({ done: true });
    expect(said).toEqual(["List-Unsubscribe=One-Click"]);
    expect(site.asked[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect((await test.ask<Issue>(getIssue, { id })).departure).toMatchObject({ done: true });
  });

  it.each([
    ["offers none", null, /no way out/],
    ["is dangerous", { verdict: "danger" as const }, /dangerous/],
    ["wants a page to be visited", { oneClick: false }, /its page is/],
    ["gives cause for caution", { verdict: "caution" as const }, /look at it first/],
  ])("is not done where the letter's way out %s", async (_, way, words) => {
    await expect(leave(await letter(way))).rejects.toThrow(words);
    expect(site.asked).toEqual([]);
  });

  it("is done against caution when its reader says so", async () => {
    site.pages["/leave"] = { body: "done" };
    expect(await leave(await letter({ verdict: "caution" }), true)).toMatchObject({ done: true });
  });

  it.each([
    ["asks for a password", { body: '<form><input name=p type="password"></form>' }, /password/],
    ["answers with a fault", { status: 500 }, /answered 500/],
    ["leads elsewhere", { status: 302, headers: { location: "/other" } }, /leads elsewhere/],
  ])("has not worked where the page %s, which is said", async (_, page, words) => {
    site.pages["/leave"] = page;
    const { done, message } = await leave(await letter({}));
    expect([done, message]).toEqual([false, expect.stringMatching(words)]);
  });
});
