import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faults } from "./faults.ts";
import { mailbox } from "./letters.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { bitcoinWalk, brokenWalk, LAST_DAY } from "./walks.ts";

const JUDGED_WITHIN_MS = 150_000; // breaks and vendors are looked over after an import

let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  await desk.bringIn("bitcoin.csv", bitcoinWalk());
  await desk.bringIn("luna.csv", brokenWalk());
  await vi.waitUntil(isJudged, { timeout: JUDGED_WITHIN_MS, interval: 500 });
  ({ page } = await openPage(browser, desk.url));
}, 280_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function isJudged(): Promise<boolean> {
  const { series, agreements } = await desk.ask<{ series: { breaks: unknown[] }[]; agreements: unknown[] }>("/v1/quality?asset=terra-luna");
  return series.some(({ breaks }) => breaks.length > 0) && agreements.length > 0;
}

const LAST_WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(LAST_DAY));

describe("an asset's page", () => {
  it("shows the newest price with its age and source", async () => {
    await page.goto("/assets/bitcoin");
    const price = page.locator(".newest-price");
    await price.getByText("Binance").waitFor();
    expect(await price.textContent()).toMatch(/^\$[\d,]+ \d+ (h|days) old, Binance, close of /);
    expect(await price.textContent()).toContain(LAST_WORDS);
  });

  it("draws candles of the year, and says whose they are, of when, and how it went", async () => {
    const chart = page.getByRole("img", { name: /^Price of Bitcoin\. From \$.+ to \$.+ on / });
    await chart.locator("canvas").first().waitFor();
    const caption = page.locator("figure.price figcaption");
    expect(await caption.textContent()).toContain(`Binance by day, last ${LAST_WORDS}`);
    expect(await caption.textContent()).toContain("hollow rose, filled fell");
    expect(await caption.textContent()).toMatch(/Highest close \$[\d,]+ on/);
  });

  it("draws what is behind the price, each with its source and its last day", async () => {
    for (const name of ["Market cap", "Active addresses"]) {
      const panel = page.locator("figure.panel").filter({ has: page.getByRole("heading", { name }) });
      await panel
        .getByRole("img", { name: new RegExp(`^${name} of Bitcoin`) })
        .locator("canvas")
        .waitFor();
      expect(await panel.locator("figcaption").textContent()).toContain(`Coin Metrics · last ${LAST_WORDS}`);
    }
  });

  it("keeps the chosen time in the address, and shows a line where one is asked for", async () => {
    await page.getByRole("navigation", { name: "Range of time" }).getByRole("link", { name: "3 months" }).click();
    await page.waitForURL("**/assets/bitcoin?range=3m");
    await page.getByRole("navigation", { name: "Form" }).getByRole("link", { name: "Line" }).click();
    await page.waitForURL("**/assets/bitcoin?range=3m&view=line");
    await page.locator("figure.price figcaption").getByText("bars are volume, Binance").waitFor();
    await page.reload();
    expect(await page.getByRole("link", { name: "3 months" }).getAttribute("aria-current")).not.toBeNull();
    await page.getByRole("link", { name: "All", exact: true }).click();
    await page.waitForURL("**/assets/bitcoin?range=all&view=line");
  });

  it("has a table behind each chart, and hands the points over as they were imported", async () => {
    const price = page.locator("figure.price");
    await price.getByText("Table", { exact: false }).first().click();
    await price.getByText("The newest 300 of 400 points").waitFor();
    const [first] = await price.locator("tbody tr").all();
    expect(await first?.textContent()).toMatch(new RegExp(`^${LAST_WORDS}\\$[\\d,]+Binance$`));
    const [download] = await Promise.all([page.waitForEvent("download"), price.getByRole("button", { name: "Download CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("bitcoin-price_usd.csv");
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\n");
    const given = bitcoinWalk().split("\n");
    expect(lines).toHaveLength(1 + 5 * 400);
    const parts = lines.at(-1)?.split(",") ?? [];
    const same = given.find((line) => line.startsWith(parts.slice(0, 3).join(",")));
    expect(Number(parts[3])).toBe(Number(same?.split(",")[3]));
  });

  it("draws anew in the colours of the other theme", async () => {
    const picture = () =>
      page
        .locator("figure.panel canvas")
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const light = await picture();
    await page.getByRole("button", { name: "Dark theme" }).click();
    await expect.poll(picture).not.toBe(light);
    await page.getByRole("button", { name: "Light theme" }).click();
    await expect.poll(picture).toBe(light);
  });

  it("marks a change of units, and computes nothing over it", async () => {
    await page.goto("/assets/terra-luna?range=all");
    await page.locator("figure.price .break-line").first().waitFor();
    await page.locator(".break-list").getByText("new units: 1 became 1,000").waitFor();
    const course = await page.locator("figure.price figcaption").textContent();
    expect(course).toMatch(/^From \$[\d.]+ on .+ to \$0\.[\d]+ on /);
    expect(course).not.toContain("%");
  });

  it("says how to get data where there is none, and watches", async () => {
    await page.goto("/assets/litecoin");
    await page.getByText("No primary data of Litecoin yet: watch it, or import a CSV.").waitFor();
    await page.getByRole("button", { name: "Watch Litecoin" }).click();
    await page.getByRole("status").filter({ hasText: "Watching Litecoin" }).waitFor();
    expect(await desk.ask("/v1/watches")).toMatchObject({ items: [{ asset: "litecoin" }] });
    await page.goto("/assets");
    await page.getByRole("rowheader", { name: "Watched" }).waitFor();
    expect(await page.locator("tbody tr").nth(1).textContent()).toContain("Litecoin");
    await page.getByRole("link", { name: "Litecoin" }).click();
    await page.getByRole("button", { name: "Stop watching Litecoin" }).click();
    await page.getByRole("button", { name: "Watch Litecoin", exact: true }).waitFor();
    expect(await desk.ask("/v1/watches")).toEqual({ items: [] });
  });
});

it("puts a live price in the place of the older one", async () => {
  const { page: live } = await openPage(browser, desk.url);
  const quote = { asset: "bitcoin", source: "coingecko", priceUsd: 123_456, observedAt: new Date().toISOString(), ageMs: 240_000 };
  await live.route("**/v1/events", async (route) => {
    await live.locator(".newest-price").waitFor();
    await route.fulfill({
      contentType: "text/event-stream",
      body: `event: quotes\ndata: ${JSON.stringify({ at: quote.observedAt, quotes: [quote] })}\n\n`,
    });
  });
  await live.goto("/assets/bitcoin");
  await live.locator(".newest-price").getByText("$123,456").waitFor();
  expect(await live.locator(".newest-price").textContent()).toBe("$123,456 4 min old, CoinGecko");
  await live.context().close();
});

it("lists the newest price beside each asset that has one", async () => {
  await page.goto("/assets");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Bitcoin", exact: true }) });
  await expect.poll(() => row.textContent()).toMatch(/Bitcoin BTC\$[\d,]+\d+ (h|days) old, Binance/);
});

describe("the quality of the data", () => {
  it("is told in words and in tables", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Quality of the data" }).click();
    await page.getByText(/The desk holds [\d,]+ points in 9 series of 2 assets/).waitFor();
    await page.getByRole("region", { name: "Breaks" }).getByText("new units: 1 became 1,000").first().waitFor();
    const vendors = page.getByRole("region", { name: "Vendors side by side" });
    expect(await vendors.getByRole("row").filter({ hasText: "CoinGecko and CoinMarketCap" }).first().textContent()).toMatch(
      /Terra priceCoinGecko and CoinMarketCap388 days(9\.09|10) %/,
    );
  });

  it("puts what misses most first when asked to, and shows one asset alone", async () => {
    await page.getByRole("button", { name: "Missing" }).click();
    await page.waitForURL("**/quality?sort=missing");
    const first = page.getByRole("region", { name: "Series", exact: true }).locator("tbody tr").first();
    expect(await first.textContent()).toContain("Terra");
    expect(await first.locator("td.n").nth(2).textContent()).toBe("11");
    await page.getByLabel("Of").selectOption({ label: "Bitcoin" });
    await page.waitForURL(/asset=bitcoin/);
    await page.getByText("7 series of 1 asset").waitFor();
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const pages: [path: string, ready: string][] = [
    ["/assets/bitcoin", "figure.panel canvas"],
    ["/assets/terra-luna?range=all", ".break-line"],
    ["/assets/litecoin", ".no-data"],
    ["/assets", ".asset-table .age time, .asset-table .age"],
    ["/quality", "table.held"],
  ];

  it.each(pages)("%s has no serious fault, on a phone either, and asks nobody but the desk", async (path, ready) => {
    for (const width of [1280, 390]) {
      const { page: own, strangers } = await openPage(browser, desk.url, { theme, width });
      await own.goto(path);
      await own.locator(ready).first().waitFor();
      for (const summary of await own.locator("details.points > summary").all()) await summary.click();
      expect(await faults(own)).toEqual([]);
      expect(strangers).toEqual([]);
      await own.context().close();
    }
  });
});

it("does not load the means of drawing before a chart is shown", async () => {
  const { page: first } = await openPage(browser, desk.url);
  const asked: string[] = [];
  first.on("request", (request) => asked.push(request.url()));
  await first.goto("/");
  await first.locator("main .band").waitFor();
  await first.waitForLoadState("networkidle").catch(() => {});
  expect(asked.filter((url) => /\/(candles|plot)-/.test(url))).toEqual([]);
  await first.goto("/assets/bitcoin");
  await first.locator("figure.panel canvas").first().waitFor();
  expect(asked.filter((url) => /\/(candles|plot)-[^/]+\.js$/.test(url))).toHaveLength(2);
  await first.context().close();
});
