import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const LETTER = [
  "From MAILER-DAEMON Tue Mar 24 10:00:00 2026",
  "From: Pontoon Post <post@pontoon-post.example>",
  "To: reader@home.example",
  "Subject: Pontoon Post 7: The pools are open",
  "Date: Mon, 09 Mar 2026 07:00:00 +0000",
  "Message-ID: <7@pontoon-post.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<html><body><p>The pools by the pontoon opened early this week, and the <a href="https://pontoon-post.example/tides">table of tides</a> was printed twice.</p>',
  '<p>Who swims may look at <a href="https://app.uniswap.org/#/swap">the deep pool</a>, or <a href="https://pontoon-post.example/c/81">launch the app</a>.</p></body></html>',
  "",
].join("\n");

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let letter: string;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("pontoon.mbox", LETTER);
  letter = (await desk.ask<{ items: { id: string }[] }>("/v1/issues")).items[0]?.id ?? "";
  ({ page } = await openPage(browser, desk.url));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const frame = (on = page) => on.frameLocator("iframe");
const leading = () => frame().locator("a[href]").allTextContents();

describe("careful reading", () => {
  it("is switched on above a letter that leads to a wallet, and makes those links text", async () => {
    await page.goto(`/read/${letter}`);
    await page.getByRole("button", { name: "As sent" }).click();
    await page.getByText("2 links lead to connecting a wallet.").waitFor();
    await frame().getByRole("link", { name: "the deep pool" }).waitFor();
    expect(await leading()).toEqual(["table of tides", "the deep pool", "launch the app"]);
    await page.getByRole("checkbox", { name: "Careful reading" }).check();
    await page.getByText("2 links lead to connecting a wallet: they are shown as text.").waitFor();
    await frame().getByText("(https://app.uniswap.org/#/swap)").waitFor();
    expect(await leading()).toEqual(["table of tides"]);
  });

  it("leaves nothing to click there", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await frame().getByText("the deep pool").click();
    await frame()
      .getByText("launch the app")
      .click({ modifiers: ["ControlOrMeta"] });
    await page.waitForTimeout(300);
    expect(asked.filter((url) => !url.startsWith(desk.url))).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  });

  it("holds for the next visit, and is switched off on the page of safety", async () => {
    await page.reload();
    await frame().getByText("(https://app.uniswap.org/#/swap)").waitFor();
    await page.getByRole("contentinfo").getByRole("link", { name: "Safety" }).click();
    const settled = page.getByRole("checkbox", { name: "Careful reading" });
    await expect.poll(() => settled.isChecked()).toBe(true);
    await settled.uncheck();
    await page.getByRole("status").filter({ hasText: "can be followed again" }).waitFor();
    expect(await desk.ask("/v1/reading-settings")).toEqual({ careful: false });
    await page.goto(`/read/${letter}`);
    await frame().getByRole("link", { name: "the deep pool" }).waitFor();
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("the switch and the page of safety have no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto("/safety");
    await shown.getByRole("checkbox", { name: "Careful reading" }).waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.goto(`/read/${letter}`);
    await shown.getByRole("button", { name: "As sent" }).click();
    await shown.getByRole("checkbox", { name: "Careful reading" }).waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.context().close();
  });
});
