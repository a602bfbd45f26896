import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailbox, opml, SUBJECTS } from "./letters.ts";
import { FEED_TITLES, type NewsletterSite, openSite } from "./newsletter-site.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const POLLED_WITHIN_MS = 100_000; // feeds of a list are fetched when the desk next looks for feeds that are due

let desk: OpenDesk;
let site: NewsletterSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, site, browser] = await Promise.all([openDesk(), openSite(), openBrowser()]);
  ({ page } = await openPage(browser, desk.url));
  await page.goto("/sources");
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

function choose(name: string, content: string): Promise<void> {
  return page.getByLabel("Choose files").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

describe("bringing files in", () => {
  it("imports a mailbox and says what came of it", async () => {
    await choose("harbour.mbox", mailbox(site.url));
    await page.getByRole("status").filter({ hasText: "harbour.mbox: 5 new" }).waitFor();
    await page.getByRole("row").filter({ hasText: "Harbour Notes" }).waitFor();
  });

  it("adds nothing when the same mailbox comes again", async () => {
    await choose("harbour-again.mbox", mailbox(site.url));
    await page.getByRole("status").filter({ hasText: "harbour-again.mbox: 0 new, 5 already here" }).waitFor();
  });

  it("follows the feeds of a subscription list, and fetches them", { timeout: 150_000 }, async () => {
    await choose("letters.opml", opml("Lantern Ledger", site.feed));
    await page.getByRole("status").filter({ hasText: "letters.opml:" }).waitFor();
    await page.getByRole("row").filter({ hasText: "Lantern Ledger" }).getByText("fetched").waitFor({ timeout: POLLED_WITHIN_MS });
    await expect
      .poll(async () => (await desk.ask<{ items: unknown[] }>("/v1/issues?source=lantern-ledger")).items.length, { timeout: 30_000 })
      .toBe(FEED_TITLES.length);
  });

  it("lists the imports with how they went", async () => {
    await page.reload();
    const runs = page.getByRole("region", { name: "Recent imports" });
    for (const name of ["harbour.mbox", "harbour-again.mbox", "letters.opml"]) await runs.getByText(name).first().waitFor();
  });

  it("hands the followed feeds over as OPML", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export as OPML" }).click()]);
    expect(download.suggestedFilename()).toBe("assay.opml");
    expect(await readFile(await download.path(), "utf8")).toContain(site.feed);
  });

  it("shows on the front page that a mail waits to be confirmed", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "1 mail asks you to confirm a subscription" }).click();
    await page.getByRole("navigation", { name: "Issues" }).getByRole("link", { name: "Please confirm your subscription to Gull Post" }).waitFor();
  });

  it("renames a source, and deletes it only when asked twice", async () => {
    await page.goto("/sources");
    await page.getByRole("link", { name: "Harbour Notes", exact: true }).click();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Harbour Letters");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await page.getByRole("heading", { level: 1, name: "Harbour Letters" }).waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("link", { name: SUBJECTS[0] }).waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete 4 issues" }).click();
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor();
    await page.getByRole("row").filter({ hasText: "Harbour Letters" }).waitFor({ state: "detached" });
  });
});
