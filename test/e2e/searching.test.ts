import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailbox, SUBJECTS } from "./letters.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const [, anchors = "", lighthouse = "", tides = ""] = SUBJECTS;

let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  ({ page } = await openPage(browser, desk.url));
  await page.goto("/search");
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function search(words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
  await page.keyboard.press("Enter");
}

const found = () => page.getByRole("region", { name: "Found" });

describe("searching", () => {
  it("shows where the words stand, marked", async () => {
    await search("lighthouse");
    await found().getByRole("link", { name: lighthouse }).waitFor();
    expect((await found().locator("mark").allTextContents()).map((word) => word.toLowerCase())).toContain("lighthouse");
    expect(page.url()).toContain("q=lighthouse");
  });

  it("takes phrases, either-or and without", async () => {
    await search('"bitcoin miners"');
    await found().getByText("1 found").waitFor();
    await found().getByRole("link", { name: anchors }).waitFor();
    await search("tide OR lighthouse");
    await found().getByText("2 found").waitFor();
    await search("harbour -bitcoin -lighthouse -pier");
    await found().getByText("1 found").waitFor();
    await found().getByRole("link", { name: tides }).waitFor();
  });

  it("says that nothing was found, and what to do", async () => {
    await search("zeppelin");
    await found().getByText("Nothing found. Try fewer words, or another filter.").waitFor();
  });

  it("keeps words and filters in the address", async () => {
    await search("harbour");
    await page.getByLabel("From").fill("2026-03-10");
    await found().getByText("2 found").waitFor();
    expect(page.url()).toContain("from=2026-03-10");
    await page.getByLabel("Order").selectOption("best");
    await page.getByText("Best first: the words in title or opening come first, ranked among the newest 100 of these.").waitFor();
    await page.reload();
    await found().getByText("2 found").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("harbour");
    expect(await page.getByLabel("Order").inputValue()).toBe("best");
  });
});
