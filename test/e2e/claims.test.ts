import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faults } from "./faults.ts";
import { GAUGE_LETTER, GAUGE_TITLE, gaugeSeries } from "./gauge-letter.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const CHECKED_WITHIN_MS = 150_000; // series are judged before claims are held against them

interface Listed {
  items: { id: string; quote: string; check: { verdict: string }; dispute: { verdict: string; note: string } | null; issue: { id: string } }[];
}

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let issue: string;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("gauge.eml", GAUGE_LETTER);
  await desk.bringIn("gauge.csv", gaugeSeries());
  await vi.waitUntil(async () => (await claims("verdict=contradicted")).length > 0, { timeout: CHECKED_WITHIN_MS, interval: 500 });
  issue = (await claims(""))[0]?.issue.id ?? "";
  ({ page } = await openPage(browser, desk.url));
}, 280_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function claims(query: string): Promise<Listed["items"]> {
  return (await desk.ask<Listed>(`/v1/claims?${query}`)).items;
}

const margin = (on = page) => on.getByRole("complementary", { name: "The desk’s notes" });
const note = (verdict: string, on = page) => on.getByRole("article", { name: verdict, exact: true });
const words = (text: string, on = page) => on.locator(".text .claim", { hasText: text });
const topOf = async (place: Locator) => (await place.boundingBox())?.y ?? Number.NaN;

describe("the margin", () => {
  it("says beside its sentence that a claim holds, with what was said, what the data gives, whose it is and of when", async () => {
    await page.goto(`/read/${issue}`);
    const holds = margin().getByRole("article", { name: "Holds", exact: true });
    await holds.waitFor();
    const text = await holds.textContent();
    expect(text).toContain("Bitcoin’s price, 15 Mar 2026");
    expect(text).toContain("Said$44,000Data$44,000");
    expect(text).toContain("Binance: $44,000 on 15 Mar 2026 · tolerance ±$1,300");
    expect(Math.abs((await topOf(holds)) - (await topOf(words("closed at $44,000"))))).toBeLessThan(12);
  });

  it("says that a claim does not hold, and lists what could not be checked folded away", async () => {
    expect(await note("Does not hold").textContent()).toContain("Said900,000Data600,000");
    const folded = margin().locator("details", { hasText: "1 figure could not be checked" });
    await folded.locator("summary").click();
    await folded.getByText("It speaks of a part of the supply, of which there is no series.").waitFor();
    await folded.getByRole("button", { name: "“Bitcoin supply on exchanges fell 3%”" }).waitFor();
    await folded.locator("summary").click();
  });

  it("ties a note to its words both ways", async () => {
    await note("Does not hold").hover();
    await page.locator(".claim.lit", { hasText: "900,000" }).waitFor();
    await words("closed at $44,000").hover();
    await page.locator(".note.holds.lit").waitFor();
    expect(await page.locator(".note.fails.lit").count()).toBe(0);
  });

  it("shows by the keys the note of what cannot be checked, and takes it away again", async () => {
    const mark = page.getByRole("button", { name: "Cannot be checked: show the note" });
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => note("Cannot be checked").evaluate((element) => element === document.activeElement)).toBe(true);
    await note("Cannot be checked").getByRole("button", { name: "Close" }).click();
    await note("Cannot be checked").waitFor({ state: "detached" });
    await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("opens to the evidence: a chart with its figures as a table, and how precise it is", async () => {
    const card = note("Does not hold");
    await card.locator("summary", { hasText: "Evidence" }).click();
    await card.getByRole("img", { name: /^Active addresses of Bitcoin, 15 Mar 2026: .*What was said stands at 900,000\./ }).waitFor();
    await card.getByText("Printed to").waitFor();
    await card.locator("summary", { hasText: "Table" }).click();
    await card.getByRole("row", { name: "15 Mar 2026 600,000" }).waitFor();
  });

  it("stamps what is paid for", async () => {
    await page.locator(".text .block.paid", { hasText: "Northgate Ledger makes crypto taxes painless" }).waitFor();
    await margin().getByRole("heading", { name: "Paid for" }).waitFor();
  });
});

describe("a reader who disagrees", () => {
  it("keeps a judgement with its reason beside the desk's, and withdraws it", async () => {
    const card = note("Does not hold");
    await card.getByRole("button", { name: "You disagree?" }).click();
    await card.getByLabel("You find that").selectOption({ label: "it holds" });
    await card.getByLabel("because").fill("The keeper counts by the hour.");
    await card.getByRole("button", { name: "Save" }).click();
    await card.getByText("The keeper counts by the hour.").waitFor();
    expect(await card.textContent()).toContain("You: it holds.");
    await card.getByRole("heading", { name: "Does not hold" }).waitFor();
    expect((await claims("disputed=true")).map(({ dispute }) => dispute)).toMatchObject([
      { verdict: "supported", note: "The keeper counts by the hour." },
    ]);
    await card.getByRole("button", { name: "Withdraw it" }).click();
    await card.getByRole("button", { name: "You disagree?" }).waitFor();
    expect(await claims("disputed=true")).toEqual([]);
  });
});

describe("the page of claims", () => {
  it("stands in the navigation and by its keys, and filters in the address", async () => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Claims" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByText("3 claims", { exact: true }).waitFor();
    await page.getByRole("navigation", { name: "Verdict" }).getByRole("link", { name: "Does not hold" }).click();
    await page.waitForURL("**/claims?verdict=contradicted");
    await page.getByText("1 claim", { exact: true }).waitFor();
    await page.getByLabel("Figure").selectOption({ label: "price" });
    await page.waitForURL("**/claims?metric=price&verdict=contradicted");
    await page.getByText("No claim passes these filters.").waitFor();
    await page.reload();
    expect(await page.getByLabel("Figure").inputValue()).toBe("price");
    await page.getByRole("link", { name: "Show all" }).click();
    await page.getByText("3 claims", { exact: true }).waitFor();
  });

  it("leads to the words of a claim in its letter, and lights them", async () => {
    const line = page.getByRole("article").filter({ hasText: "900,000" });
    await line.getByRole("link", { name: GAUGE_TITLE }).click();
    await page.waitForURL(`**/read/${issue}?claim=*`);
    await page.locator(".claim.lit", { hasText: "900,000" }).waitFor();
    await page.locator(".note.fails.lit").waitFor();
  });

  it("checks any sentence, as if it were said on a day", async () => {
    await page.goto("/claims");
    const box = page.getByRole("region", { name: "Check a sentence" });
    await box.getByLabel("Sentence").fill("Bitcoin now trades at $44,500.");
    await box.getByLabel("Said on").fill("2026-03-10");
    await box.getByRole("button", { name: "Check", exact: true }).click();
    await box.getByRole("heading", { name: "Holds" }).waitFor();
    expect(await box.getByRole("status").textContent()).toContain("Said$44,500Data$44,000");
    await box.getByLabel("Sentence").fill("The tea room is shut.");
    await box.getByRole("button", { name: "Check", exact: true }).click();
    await box.getByText("No claim found").waitFor();
  });

  it("is told of on the asset's page", async () => {
    await page.goto("/assets/bitcoin");
    const said = page.getByRole("region", { name: "What letters said" });
    await said.getByRole("link", { name: "“Bitcoin closed at $44,000”" }).waitFor();
    await said.getByRole("link", { name: "All claims about Bitcoin" }).click();
    await page.waitForURL("**/claims?asset=bitcoin");
  });
});

describe("on a phone", () => {
  it("folds the notes under their paragraph, and opens them from the mark", async () => {
    const { page: phone } = await openPage(browser, desk.url, { width: 390 });
    await phone.goto(`/read/${issue}`);
    const fold = phone.locator("details.folded").filter({ hasText: "Does not hold" });
    await fold.waitFor();
    expect(await note("Does not hold", phone).count()).toBe(0);
    await phone.getByRole("button", { name: "Does not hold: show the note" }).click();
    await note("Does not hold", phone).waitFor();
    expect(await topOf(note("Does not hold", phone))).toBeGreaterThan(await topOf(words("900,000", phone)));
    expect(await faults(phone)).toEqual([]);
    await phone.context().close();
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("a letter with its notes open and the page of claims have no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto(`/read/${issue}`);
    await shown.getByRole("button", { name: "Does not hold: show the note" }).click();
    await note("Does not hold", shown).locator("summary", { hasText: "Evidence" }).click();
    await note("Does not hold", shown).getByRole("button", { name: "You disagree?" }).click();
    expect(await faults(shown)).toEqual([]);
    await shown.goto("/claims");
    await shown.getByText("3 claims", { exact: true }).waitFor();
    await shown.getByRole("textbox", { name: "Sentence" }).fill("Bitcoin now trades at $44,500.");
    await shown.getByRole("button", { name: "Check", exact: true }).click();
    await shown.getByRole("region", { name: "Check a sentence" }).getByRole("heading", { level: 3 }).waitFor();
    await shown.locator("summary", { hasText: "Evidence" }).first().click();
    await shown.locator(".card").first().waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.context().close();
  });
});
