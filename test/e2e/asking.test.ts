import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeEndpoint, openEndpoint } from "../model.ts";
import { faults } from "./faults.ts";
import { mailbox } from "./letters.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

let endpoint: FakeEndpoint;
let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  endpoint = await openEndpoint();
  endpoint.replies = [
    () => ({
      sentences: [
        { sentence: "Harbour Notes says that the supply of USDC grew again.", cites: [1] },
        { sentence: "The supply of USDC will grow by 500 % in 2031.", cites: [1] },
      ],
    }),
  ];
  [desk, browser] = await Promise.all([openDesk({ modelUrl: `${endpoint.site.url}/v1` }), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await endpoint?.close();
});

async function ask(question: string): Promise<void> {
  await page.goto("/ask");
  await page.getByRole("searchbox").fill(question);
  await page.keyboard.press("Enter");
}

describe("asking", () => {
  it("shows quotes with their source, and what was looked for", async () => {
    await ask("What was said about the supply of USDC in March 2026?");
    await page.getByText("Supply of USDC grew again").first().waitFor();
    await page.getByRole("heading", { name: "Harbour Notes" }).waitFor();
    await page.getByText("2026-03-01 to 2026-03-31").waitFor();
    expect(page.url()).toContain("q=What+was+said");
  });

  it("shows the model's sentence beside the quote that it stands on, and not the one that nothing bears out", async () => {
    await ask("supply of USDC in March 2026");
    const answer = page.getByRole("region", { name: "Answer" });
    await answer.getByText("the supply of USDC grew again").waitFor();
    await answer.getByText("Written by reader-2026-01").waitFor();
    expect(await answer.textContent()).not.toContain("500 %");
    await answer.getByRole("link", { name: "Quote 1" }).click();
    await page.locator("#quote-1:target").waitFor();
  });

  it("leads to the issue in the reader", async () => {
    await ask("supply of USDC in March 2026");
    await page.getByRole("link", { name: "The lighthouse of stablecoins" }).click();
    await page.locator("article.letter").waitFor();
  });

  it("says that nothing speaks of it", async () => {
    await ask("zeppelin");
    await page.getByText("No issue speaks of this.").waitFor();
    await page.getByText("No quotes").waitFor();
  });

  it.each(LOOKS)("has no serious fault and fits the window: %s, %i wide", async (theme, width) => {
    const { page: looked, strangers } = await openPage(browser, desk.url, { theme, width });
    await looked.goto("/ask?q=supply+of+USDC");
    await looked.getByText("Written by reader-2026-01").waitFor();
    expect(await faults(looked)).toEqual([]);
    expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(strangers).toEqual([]);
    await looked.context().close();
  });
});
