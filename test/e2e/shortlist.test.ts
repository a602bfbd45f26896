import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mail, prose } from "../builders.ts";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const SENTENCE = "Solana closed the week above its average, and Ethereum did not.";

let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("sluice.eml", Buffer.from(mail({ subject: "Sluice 1", text: `${prose(70, 80)}\n${SENTENCE}\n${prose(71, 80)}` })).toString());
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

it("an asset goes from the letter to the list, with its sentence, and back to it", async () => {
  await page.goto("/read");
  await page.getByRole("link", { name: /Sluice 1/ }).click();
  await page.getByRole("button", { name: "Shortlist Solana" }).click();
  await page.getByRole("button", { name: "Shortlisted Solana: take it off" }).waitFor();
  await page.goto("/shortlist");
  const solana = page.getByRole("article", { name: /Solana/ });
  await solana.getByText(SENTENCE).waitFor();
  await solana.getByRole("textbox", { name: "Note on Solana" }).fill("fees first");
  await solana.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Note kept").first().waitFor({ state: "attached" });
  await page.reload();
  expect(await solana.getByRole("textbox", { name: "Note on Solana" }).inputValue()).toBe("fees first");
  await solana.getByRole("link", { name: "Sluice 1" }).click();
  await page.waitForURL(/\/read\/.*at=\d+/);
});

it.each(LOOKS)("the list has no serious fault in the %s theme at %i", async (theme, width) => {
  const { page: looked, strangers } = await openPage(browser, desk.url, { theme, width });
  await looked.goto("/shortlist");
  await looked.getByRole("article").first().waitFor();
  expect(await faults(looked)).toEqual([]);
  expect(strangers).toEqual([]);
  await looked.context().close();
});

it("an asset's page lists it, and lets it go", async () => {
  await page.goto("/assets/ethereum");
  await page.getByRole("button", { name: "Shortlist Ethereum" }).click();
  await page.getByRole("button", { name: "Shortlisted Ethereum: take it off" }).click();
  await page.getByRole("button", { name: "Shortlist Ethereum" }).waitFor();
});
