import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSite, type Site } from "../site.ts";
import { faults } from "./faults.ts";
import { lanternMailbox, REAL_TITLE } from "./lure-letters.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const JUDGED_WITHIN_MS = 90_000;

interface Listed {
  items: { id: string; title: string; safety: string; published: string }[];
}

let desk: OpenDesk;
let browser: Browser;
let site: Site;
let page: Page;

beforeAll(async () => {
  [desk, browser, site] = await Promise.all([openDesk(), openBrowser(), openSite()]);
  const today = new Date().toUTCString();
  await desk.bringIn("lantern.mbox", lanternMailbox().replaceAll(/^Date: .*$/gm, `Date: ${today}`));
  ({ page } = await openPage(browser, desk.url));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

const lists = (on = page) => on.getByRole("region", { name: "Lists of bad hosts" });
const real = async () => (await desk.ask<Listed>("/v1/issues")).items.find(({ title }) => title === REAL_TITLE);

async function follow(url: string, name: string): Promise<void> {
  await lists().getByLabel("Address of the list").fill(url);
  await lists().getByLabel("What you call it").fill(name);
  await lists().getByRole("button", { name: "Follow the list" }).click();
}

describe("the lists of bad hosts", () => {
  it("are found from the sources, and say that none is followed yet", async () => {
    await page.goto("/sources");
    await page.getByRole("link", { name: "lists that the desk follows" }).click();
    await lists().getByText("No list is followed yet.").waitFor();
  });

  it("are followed by their address, and show how many hosts they name and how old that is", async () => {
    site.pages["/hosts"] = { body: "lantern-post.example\nother.example\n" };
    await follow(`${site.url}/hosts`, "Neighbours");
    const list = lists().getByRole("article", { name: "Neighbours" });
    await list.getByText(/2 hosts · fetched just now · last changed/).waitFor();
    await vi.waitUntil(async () => (await real())?.safety === "danger", { timeout: JUDGED_WITHIN_MS, interval: 500 });
    await page.goto(`/read/${(await real())?.id}`);
    await page.getByRole("link", { name: "The lists that the desk follows" }).click();
    await list.waitFor();
  }, 120_000);

  it("say why one could not be fetched, and why one is refused", async () => {
    site.pages["/none"] = { status: 503 };
    await follow(`${site.url}/none`, "Away");
    await lists().getByRole("article", { name: "Away" }).getByText("answers 503").waitFor();
    await follow(`${site.url}/hosts`, "Again");
    await lists().getByRole("alert").filter({ hasText: "followed already" }).waitFor();
  });

  it("are unfollowed, and make nothing dangerous any more", async () => {
    await lists().getByRole("button", { name: "Unfollow Neighbours" }).click();
    await lists().getByRole("article", { name: "Neighbours" }).waitFor({ state: "detached" });
    expect((await desk.ask<{ items: { name: string }[] }>("/v1/host-lists")).items.map(({ name }) => name)).toEqual(["Away"]);
    await vi.waitUntil(async () => (await real())?.safety !== "danger", { timeout: JUDGED_WITHIN_MS, interval: 500 });
  }, 120_000);
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("the page of safety has no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto("/safety");
    await lists(shown).getByRole("article", { name: "Away" }).waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.context().close();
  });
});
