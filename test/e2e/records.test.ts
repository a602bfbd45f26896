import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { dayAgo, LIST_TITLE, WEIR_SLUG, weirMailbox, weirSeries } from "./weir-letters.ts";

const CHECKED_WITHIN_MS = 150_000; // series are judged before claims and calls are held against them
const RECORD = `/sources/${WEIR_SLUG}/record`;
const BEFORE_TWO = dayAgo(200); // five of the seven letters had come, and the fifth call was still open

interface Listed {
  items: { id: string; quote: string; issue: { id: string; title: string } }[];
}

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let issue: string;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("weir.csv", weirSeries());
  await desk.bringIn("weir.mbox", weirMailbox());
  const settled = async (query: string) => (await desk.ask<Listed>(query)).items.length;
  await vi.waitUntil(async () => (await settled("/v1/calls?state=miss")) === 4 && (await settled("/v1/claims?decided=true")) === 7, {
    timeout: CHECKED_WITHIN_MS,
    interval: 500,
  });
  issue = (await desk.ask<Listed>("/v1/calls?state=open")).items[0]?.issue.id ?? "";
  ({ page } = await openPage(browser, desk.url));
}, 280_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const line = (words: string, on = page) => on.getByRole("article").filter({ hasText: words });

describe("the sources", () => {
  it("stand with how much of what they said held, and how many of their calls came true", async () => {
    await page.goto("/sources");
    await page.getByRole("link", { name: "Record of Weir Weekly: 6 of 7" }).waitFor();
    await page.getByRole("link", { name: "10 calls of Weir Weekly: 3 of 7 came true" }).waitFor();
    await page.getByRole("link", { name: "Record of Weir Weekly: 6 of 7" }).click();
    await page.waitForURL(`**${RECORD}`);
  });

  it("lead to their record from their own page", async () => {
    await page.goto(`/sources/${WEIR_SLUG}`);
    const about = page.getByRole("region", { name: "Record", exact: true });
    expect(await about.textContent()).toContain("6 of 7 checked held");
    await about.getByRole("link", { name: "Whole record" }).click();
    await page.waitForURL(`**${RECORD}`);
  });
});

describe("the record of a source", () => {
  it("says in short, and with its interval, how much of what it said held", async () => {
    await page.goto(RECORD);
    await page.getByText("7 could be checked with the data that the desk has; 6 of these held.").waitFor();
    await page.getByRole("row", { name: /^Held, of these 85\.7 % 49 to 97 % 6 of 7$/ }).waitFor();
    await page.getByRole("row", { name: /^The same, drawn to other sources towards one half, .* 77\.8 % .* 7$/ }).waitFor(); // (6 + 1) of (7 + 2)
    await page.getByText("0 of 7 issues").waitFor();
  });

  it("tells it by time, by figure and by asset, and leads to the claims behind a row", async () => {
    await page.getByRole("link", { name: "Quarters" }).click();
    await page.waitForURL("**?by=quarter");
    await page.getByRole("img", { name: /^Share of figures that held\. .*not enough evidence: [1-4] cases? of/ }).waitFor();
    await page.locator("summary", { hasText: "As a table" }).click();
    await page.getByRole("region", { name: "By time" }).getByRole("columnheader", { name: "Quarter" }).waitFor();
    await page
      .getByRole("region", { name: "By asset" })
      .getByRole("row", { name: /^Bitcoin 7 6 of 7 85\.7 %/ })
      .waitFor();
    await page.getByRole("region", { name: "By figure" }).getByRole("link", { name: "price" }).click();
    await page.waitForURL(`**/claims?source=${WEIR_SLUG}&metric=price`);
    await page.getByRole("link", { name: "The record of Weir Weekly" }).click();
    await page.waitForURL(`**${RECORD}`);
  });

  it("counts its calls, scores them beside history, and draws how its chances came out", async () => {
    const calls = page.getByRole("region", { name: "Calls", exact: true });
    expect(await calls.getByRole("list").textContent()).toBe(
      "10in all9clear enough to be scored1still open7resolved, 1 cannot be3 of 7right: 42.9 %, 16 to 75 %",
    );
    await calls.getByRole("row", { name: /^Brier .* 0\.37 7 cases 0\.\d+ [56] cases 0\.00 [56] cases$/ }).waitFor();
    await calls.getByRole("img", { name: /given 90 % on average, 50 % of 6 cases came about/ }).waitFor();
    await calls.getByRole("row", { name: "80 to 100 % 90 % 6 50 % 19 to 81 %" }).waitFor();
    await calls.getByRole("row", { name: "40 to 60 % 40 % 1 not enough evidence: 1 case" }).waitFor();
  });

  it("is replayed as it would have stood on a day, and says so", async () => {
    await page.getByLabel("As of").fill(BEFORE_TWO);
    await page.waitForURL(`**${RECORD}?asOf=${BEFORE_TWO}`);
    await page.getByText("As it would have stood at the end of").waitFor();
    await page.getByRole("row", { name: /^Held, of these .* 4 of 5$/ }).waitFor();
    expect(await page.getByRole("region", { name: "Calls", exact: true }).getByRole("list").textContent()).toContain("1still open4resolved");
    await page.getByText("How well its chances were weighed: not enough evidence: 4 cases resolved.").waitFor();
    await page.reload();
    expect(await page.getByLabel("As of").inputValue()).toBe(BEFORE_TWO);
  });

  it("hands every case over as a file, of the day that is looked at", async () => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Every case as CSV" }).click()]);
    expect(file.suggestedFilename()).toBe(`record-${WEIR_SLUG}-${BEFORE_TWO}.csv`);
    const rows = (await readFile(await file.path(), "utf8")).trim().split("\n");
    expect(rows[0]).toMatch(/^type,id,published,/);
    expect(rows.filter((row) => row.startsWith("call,"))).toHaveLength(5);
    await page.getByRole("link", { name: "As it stands now" }).click();
    await page.getByRole("row", { name: /^Held, of these .* 6 of 7$/ }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });
});

describe("the page of calls", () => {
  it("stands beside the claims, and filters in the address", async () => {
    await page.goto(`/claims?source=${WEIR_SLUG}`);
    await page.getByRole("navigation", { name: "Claims or calls" }).getByRole("link", { name: "Calls" }).click();
    await page.waitForURL(`**/calls?source=${WEIR_SLUG}`);
    await page.getByText("10 calls", { exact: true }).waitFor();
    await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "Did not" }).click();
    await page.getByText("4 calls", { exact: true }).waitFor();
    await page.getByLabel("From").fill(dayAgo(100));
    await page.getByText("1 call", { exact: true }).waitFor();
    await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "All" }).click();
    await page.getByLabel("Scored").selectOption({ label: "too vague" });
    await page.waitForURL("**scorable=false**");
    await page.getByText("1 call", { exact: true }).waitFor();
    expect(await line("could rally to $60,000").textContent()).toContain("It holds only on a condition: “if”.");
  });

  it("tells of each until when, how sure, and how it came out", async () => {
    await page.goto("/calls");
    await page.getByText("10 calls", { exact: true }).waitFor();
    const open = await line("$90,000 within two years").textContent();
    expect(open).toMatch(/^ Open“.*Bitcoin touches \$90,000Due.*“within two years”Chance70 %, for “will likely”/);
    const missed = line("could fall to $20,000");
    expect(await missed.textContent()).toMatch(/^ Did not come true.*“in the coming weeks”Chance40 %, for “could”Hedged“could”.*Price\$43,\d+ on /);
    expect(await line("Solana will reach").textContent()).toContain("The desk has no prices of Solana.");
    await missed.locator("summary", { hasText: "What followed" }).click();
    await missed.getByRole("row", { name: /^365 not known$/ }).waitFor();
    await missed.getByText("Brier score 0.16, logarithmic −0.51").waitFor(); // 0.4², ln 0.6
  });

  it("leads to the words of a call in its letter, and lights them", async () => {
    await line("$90,000 within two years").getByRole("link", { name: LIST_TITLE }).click();
    await page.waitForURL(`**/read/${issue}?call=*`);
    await page.locator(".claim.call.lit", { hasText: "within two years" }).waitFor();
    await page.locator(".note.call.lit").waitFor();
  });
});

describe("the margin", () => {
  it("says beside a forecast until when it runs and how sure it is, once for the same words", async () => {
    await page.goto(`/read/${issue}`);
    const note = page.getByRole("article", { name: "Call: open" });
    await note.waitFor();
    expect(await note.textContent()).toMatch(/Bitcoin touches \$90,000Due.*Chance70 %/);
    expect(await page.locator(".text .claim-mark.call, .text .claim-mark .mark.call").count()).toBe(1);
    expect(await page.getByText("could not be checked").count()).toBe(0); // the same words, read as a figure
    expect(await page.getByRole("article", { name: "Call: did not come true" }).count()).toBe(1);
  });

  it("opens the call where the address asks for the claim in its words", async () => {
    const [claim] = (await desk.ask<Listed>("/v1/claims?stance=forecast")).items;
    await page.goto(`/read/${claim?.issue.id}?claim=${claim?.id}`);
    await page.locator(".note.call.lit", { hasText: "$90,000" }).waitFor();
  });

  it("lists what cannot be scored folded away, with why", async () => {
    await page.locator("summary", { hasText: "1 call cannot be scored" }).click();
    await page.getByRole("heading", { name: "It holds only on a condition: “if”." }).waitFor();
    await page.getByRole("button", { name: "“bitcoin could rally to $60,000”" }).click();
    await page.getByRole("article", { name: "Call: cannot be scored" }).getByRole("button", { name: "Close" }).click();
    await page.getByRole("article", { name: "Call: cannot be scored" }).waitFor({ state: "detached" });
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("the record, the calls, the sources and a letter with calls have no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto(`${RECORD}?asOf=${dayAgo(1)}`);
    await shown.getByText("As it would have stood").waitFor();
    await shown.locator("summary", { hasText: "As a table" }).click();
    expect(await faults(shown)).toEqual([]);
    await shown.goto(`/calls?source=${WEIR_SLUG}`);
    await line("could fall to $20,000", shown).locator("summary", { hasText: "What followed" }).click();
    expect(await faults(shown)).toEqual([]);
    await shown.goto("/sources");
    await shown.getByRole("link", { name: /^Record of Weir Weekly/ }).waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.goto(`/read/${issue}`);
    await shown.getByRole("button", { name: "Call: open: show the note" }).click();
    expect(await faults(shown)).toEqual([]);
    await shown.context().close();
  });
});
