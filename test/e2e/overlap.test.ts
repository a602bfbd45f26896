import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const PAIR = "/sources/overlap?a=desk-notes&b=daily-ledger";

let desk: OpenDesk;
let empty: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, empty, browser] = await Promise.all([openDesk(), openDesk(), openBrowser()]);
  const run = (await (
    await fetch(`${desk.url}/v1/sample`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })
  ).json()) as {
    id: string;
  };
  await vi.waitUntil(async () => (await desk.ask<{ state: string }>(`/v1/runs/${run.id}`)).state === "done", { timeout: 150_000, interval: 500 });
  await desk.perform("tell-stories");
  ({ page } = await openPage(browser, desk.url));
}, 280_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), empty?.close()]);
});

const map = () => page.getByRole("region", { name: "In common" });

describe("the overlap of sources", () => {
  it("is reached from the sources, and says of whom it is", async () => {
    await page.goto("/sources");
    await page.getByRole("link", { name: "Overlap and firsts" }).click();
    await page.waitForURL("**/sources/overlap");
    await page.getByText(/^All 5 sources that told anything.* · invented sample$/).waitFor();
  });

  it("shows the same in the map and in the table behind it", async () => {
    const field = map().getByTitle(/^Desk Notes and Daily Ledger: /);
    const shown = await field.getAttribute("title");
    await map().locator("summary").click();
    const row = map().getByRole("row", { name: /^(Desk Notes and Daily Ledger|Daily Ledger and Desk Notes) / });
    expect(await row.textContent()).toContain(shown?.split(": ")[1]);
    expect(await row.textContent()).toMatch(/3 of \d+ and \d+ stories/);
  });

  it("is looked at by themes, assets and copied text as well", async () => {
    await map().getByRole("link", { name: "Themes" }).click();
    await page.waitForURL("**/sources/overlap?by=themes");
    await map()
      .getByText(/^How alike the themes are/)
      .waitFor();
    await map().getByRole("link", { name: "Copied text" }).click();
    await map()
      .getByTitle(/^Daily Ledger and Chain Weekly: [1-9]\d* %$/)
      .waitFor(); // a letter of the sample is a copy
    await map().getByTitle("Chain Weekly and Daily Ledger: 0 %").waitFor();
  });

  it("opens two sources from a field: the stories that both tell, who was first and by how long", async () => {
    await map().getByRole("link", { name: "Stories" }).click();
    await map()
      .getByTitle(/^Desk Notes and Daily Ledger: /)
      .click();
    const pair = page.getByRole("region", { name: "Desk Notes and Daily Ledger" });
    await pair.getByText(/^They share 3 stories: /).waitFor();
    const rows = pair.getByRole("row", { name: /Desk Notes .*\d (h|days)/ });
    expect(await rows.count()).toBe(3);
    await rows.first().getByRole("link").click();
    await page.waitForURL("**/stories/*");
    await page.goBack();
    await pair.getByRole("link", { name: "Close" }).click();
    await pair.waitFor({ state: "detached" });
  });

  it("says what would be missed without each, with stories that only it tells", async () => {
    const without = page.getByRole("region", { name: "Without it" });
    const row = without.getByRole("row", { name: /^Macro Almanac / });
    expect(await row.textContent()).toMatch(/\d+ % of the stories/);
    expect(await row.getByRole("link").count()).toBeGreaterThan(1);
  });

  it("goes back to a past day, and says so where nothing was told", async () => {
    await page.goto("/sources/overlap?asOf=2026-11-15");
    await page.getByText(/^As it stood at the end of 15 Nov 2026/).waitFor();
    await page.goto("/sources/overlap?asOf=2020-01-01");
    await page.getByText(/^No source told anything in this time\./).waitFor();
    const { page: bare } = await openPage(browser, empty.url);
    await bare.goto("/sources/overlap");
    await bare.getByText(/^No source told anything in this time\./).waitFor();
    await bare.context().close();
  });

  it.each(LOOKS)("has no serious fault in the %s theme at %i pixels", async (theme, width) => {
    const { page: look, strangers } = await openPage(browser, desk.url, { theme, width });
    await look.goto(PAIR);
    await look.getByText(/^They share 3 stories: /).waitFor();
    await look.getByRole("region", { name: "In common" }).locator("summary").click();
    expect(await faults(look)).toEqual([]);
    expect(strangers).toEqual([]);
    await look.context().close();
  });
});
