import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

it("opens the sample desk and marks all of it as invented", { timeout: 180_000 }, async () => {
  await page.goto("/");
  await page.getByRole("button", { name: "Open the sample desk" }).click();
  await page.getByRole("status").filter({ hasText: "Sample desk:" }).waitFor({ timeout: 150_000 });
  expect((await desk.ask<{ issues: number }>("/v1/desk")).issues, "the sample holds no letters").toBeGreaterThan(0);
  await page.getByRole("button", { name: "Go on to the front page" }).click();
  await page.getByRole("main").getByText("invented sample").first().waitFor();
});

it("marks what it makes of the sample as invented too", { timeout: 60_000 }, async () => {
  await desk.perform("tell-stories", "measure-narratives");
  await page.goto("/stories");
  await page.getByRole("article").first().getByText("invented sample").waitFor();
  await page.goto("/narratives");
  await page.getByText(/^As of .* · invented sample$/).waitFor();
  await page.goto("/briefs/2026-11-21?weekly=true"); // the week of the newest letters
  await page.getByText(/^From \d+ issues of .*invented sample$/).waitFor();
});
