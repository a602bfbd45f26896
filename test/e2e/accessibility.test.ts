import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { mailbox } from "./letters.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

let desk: OpenDesk;
let empty: OpenDesk;
let browser: Browser;
let issue: string;

beforeAll(async () => {
  [desk, empty, browser] = await Promise.all([openDesk(), openDesk(), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  issue = (await desk.ask<{ items: { id: string }[] }>("/v1/issues?limit=1")).items[0]?.id ?? "";
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), empty?.close()]);
});

const PAGES: [name: string, path: () => string, ready: string][] = [
  ["front page", () => "/", "main .band"],
  ["list", () => "/read", "a[data-issue]"],
  ["issue", () => `/read/${issue}`, "article.letter"],
  ["search", () => "/search?q=pier", "mark"],
  ["sources", () => "/sources", "main table"],
  ["source", () => "/sources/harbour-notes", "main .row"],
  ["assets", () => "/assets", "main table"],
  ["asset", () => "/assets/bitcoin", "figure"],
  ["no such page", () => "/nowhere", "h1"],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(PAGES)("the %s has no serious fault, and asks nobody but the desk", async (_name, path, ready) => {
    const { page, strangers } = await openPage(browser, desk.url, { theme });
    await page.goto(path());
    await page.locator(ready).first().waitFor();
    expect(await faults(page)).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it("the empty desk has no serious fault", async () => {
    const { page } = await openPage(browser, empty.url, { theme });
    await page.goto("/");
    await page.getByRole("button", { name: "Follow the ten" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it("the issue as sent and the dialogs have no serious fault, on a phone either", async () => {
    const { page } = await openPage(browser, desk.url, { theme, width: 390 });
    await page.goto(`/read/${issue}`);
    await page.getByRole("button", { name: "As sent" }).click();
    await page.locator("iframe").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.goto("/sources/harbour-notes");
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
});

it("keeps the theme that was chosen by hand", async () => {
  const { page } = await openPage(browser, desk.url, { theme: "light" });
  await page.goto("/");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Dark theme" }).click();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await page.getByRole("button", { name: "Light theme" }).waitFor();
  expect(await paper()).toBe(dark);
  await page.context().close();
});
