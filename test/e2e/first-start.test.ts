import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FEED_NAME, FEED_TITLES, type NewsletterSite, openSite } from "./newsletter-site.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

let desk: OpenDesk;
let site: NewsletterSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, site, browser] = await Promise.all([openDesk(), openSite(), openBrowser()]);
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

describe("the first start", () => {
  it("offers exactly three ways to begin", async () => {
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: "The desk is open and empty" }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).filter({ visible: true }).allTextContents()).toEqual([
      "Follow the ten",
      "Add your own",
      "Open the sample desk",
    ]);
  });

  it("says at the foot that it is for research, not advice", async () => {
    const { notAdvice } = await desk.ask<{ notAdvice: string }>("/v1/desk");
    expect(notAdvice).toMatch(/for research, not advice/);
    await page.getByRole("contentinfo").getByText(notAdvice).waitFor();
  });

  it("says in words why an address can't be followed", async () => {
    await page.getByLabel("Address of a newsletter").fill(`${site.url}/nothing-here`);
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "404" }).waitFor();
  });

  it("follows a feed and puts what it holds on the front page", async () => {
    await page.getByLabel("Address of a newsletter").fill(site.feed);
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    await page
      .getByRole("status")
      .filter({ hasText: `Following ${FEED_NAME}` })
      .waitFor();
    await page.getByRole("button", { name: "Go on to the front page" }).click();
    await page.getByRole("heading", { level: 2, name: "Today" }).waitFor();
    for (const title of FEED_TITLES) await page.getByRole("main").getByRole("link", { name: title }).waitFor();
  });

  it("opens an issue of it in the reader", async () => {
    await page.getByRole("main").getByRole("link", { name: FEED_TITLES[0] }).click();
    await page.getByRole("heading", { level: 1, name: FEED_TITLES[0] }).waitFor();
    await page.getByText("the queue at the Ethereum exit stood at four days").first().waitFor();
    await page.getByRole("complementary", { name: "The desk’s notes" }).getByText("By its feed").waitFor();
    expect(await page.title()).toBe(`${FEED_TITLES[0]} · Assay`);
  });

  it("marks the mentions of an asset while its name in the margin has the focus", async () => {
    const margin = page.getByRole("complementary", { name: "The desk’s notes" });
    await margin.getByRole("link", { name: "Ethereum" }).focus();
    await page.locator(".mention.lit", { hasText: "Ethereum" }).first().waitFor();
    await margin.getByRole("link", { name: "Ethereum" }).blur();
    await page.locator(".mention.lit").first().waitFor({ state: "detached" });
  });

  it("says plainly where there is no page", async () => {
    await page.goto("/no-such-page");
    await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  });
});
