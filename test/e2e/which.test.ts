import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mail, prose } from "../builders.ts";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { dayAgo } from "./weir-letters.ts";

const ASSAY = fileURLToPath(new URL("../../bin/assay", import.meta.url));

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let edition: string;

/** Twelve letters, one a week, of which every second says first what is in it. */
function lockLedger(): string {
  const letters = Array.from({ length: 12 }, (_, n) => {
    const text = `${n % 2 === 0 ? "In this issue: bitcoin, fees and stablecoins\n" : ""}${prose(n + 40, 220)}\nQuestions? Reply to this email.`;
    return `From lock@ledger.example Mon Jan  1 00:00:00 2024\n${Buffer.from(mail({ from: "Lock Ledger <editor@lock.example>", subject: `Lock ${n}`, date: `${dayAgo(7 * n + 2)}T08:00:00Z`, messageId: `<lock-${n}@lock.example>`, text })).toString()}\n`;
  });
  return letters.join("\n");
}

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("lock.mbox", lockLedger());
  await desk.perform("measure-traits", "score-sources", "replay-scores");
  ({ page } = await openPage(browser, desk.url));
  edition = mkdtempSync(join(tmpdir(), "assay-edition-"));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  rmSync(edition, { recursive: true, force: true });
});

describe("the ranking", () => {
  it("sets the ten and what came side by side, those first of whom most is certain", async () => {
    await page.goto("/which");
    const rows = page.getByRole("table").getByRole("row");
    await rows.nth(1).getByRole("link", { name: "Lock Ledger" }).waitFor();
    expect(await rows.count()).toBe(12);
    await page
      .getByRole("row", { name: /Glassnode/ })
      .getByText("provisional")
      .waitFor();
  });

  it("changes with the reader's weights, which stand in the address", async () => {
    await page.goto("/which");
    await page.getByText("Weights: as published. Change them").click();
    for (const name of ["Scale and authority", "Security and transparency", "Coverage", "Ease of reading", "Support"])
      await page.getByRole("slider", { name: new RegExp(name) }).fill("0");
    await page.waitForURL(/weights=authority%3A0%2Csecurity%3A0/);
    await page
      .getByRole("row")
      .nth(1)
      .getByText(/Coin Metrics|CoinShares/)
      .waitFor();
    await page.getByRole("button", { name: "As published" }).click();
    await page.getByRole("row").nth(1).getByText("Lock Ledger").waitFor();
  });

  it("opens a score down to the sentence in its letter", async () => {
    await page.goto("/which");
    await page.getByRole("link", { name: "Lock Ledger" }).click();
    await page.getByText("Says first what is in it", { exact: true }).click();
    await page.getByRole("button", { name: "All 12 cases" }).click();
    await expect.poll(() => page.locator(".indicator[open] .evidence-list li").count()).toBe(12);
    const quoted = page
      .locator(".indicator[open] li")
      .filter({ has: page.locator("q") })
      .first();
    await quoted.getByRole("link").click();
    await page.waitForURL(/\/read\/.*at=0/);
  });

  it("shows the weeks before, replayed from what was known then", async () => {
    await page.goto("/sources/lock-ledger/score");
    await page.getByText("As a table").click();
    await page
      .getByRole("cell", { name: /later, from what was known then/ })
      .first()
      .waitFor();
  });
});

describe("for one's needs", () => {
  it("a list is made, with reasons, and kept", async () => {
    await page.goto("/which/guide");
    await page.getByRole("checkbox", { name: "Macro" }).check();
    await page.getByRole("spinbutton", { name: "Minutes a week" }).fill("60");
    await page.getByRole("button", { name: "Make the list" }).click();
    await page.locator(".reading-list li").first().getByText("chosen for: macro").waitFor();
    await page.reload();
    expect(await page.getByRole("checkbox", { name: "Macro" }).isChecked()).toBe(true);
  });

  it("a plan is made of what waits, and moves with the hour that is given", async () => {
    await page.goto("/which/plan");
    await page.getByRole("link", { name: "Lock 0" }).waitFor();
    await page.getByLabel("Weeklies on").selectOption("Wednesday");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page
      .getByRole("heading", { name: /^Wednesday .*, 10:00$/ })
      .first()
      .waitFor();
  });

  it("the questions before following are answered", async () => {
    await page.goto("/sources/lock-ledger/checklist");
    await page.getByRole("heading", { name: "Does it come when it says, and can it be scanned?" }).waitFor();
    await page.getByText("A portfolio manager").first().waitFor();
  });
});

describe("the published list", () => {
  it("opens from a disk without a fault, asks nobody, and prints", async () => {
    await promisify(execFile)(ASSAY, ["sources", "publish", edition], { env: { ...process.env, ASSAY_HOME: desk.home } });
    const { page: reader, strangers } = await openPage(browser, pathToFileURL(edition).href);
    for (const file of [
      "index.html",
      "guide.html",
      "checklist.html",
      "method.html",
      "changes.html",
      "sources/lock-ledger.html",
      "sources/kaiko.html",
    ]) {
      await reader.goto(pathToFileURL(join(edition, file)).href);
      expect(await faults(reader), file).toEqual([]);
    }
    await reader.goto(pathToFileURL(join(edition, "index.html")).href);
    await reader.getByRole("link", { name: "Lock Ledger", exact: true }).click();
    await reader.getByRole("heading", { level: 1, name: "Lock Ledger" }).waitFor();
    expect(strangers).toEqual([]);
    expect((await reader.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await reader.context().close();
  });
});

describe.each(LOOKS)("in the %s theme at %i", (theme, width) => {
  it.each(["/which", "/which/guide", "/which/plan", "/which/method", "/sources/lock-ledger/score", "/sources/lock-ledger/checklist"])(
    "%s has no serious fault",
    async (path) => {
      const { page: looked, strangers } = await openPage(browser, desk.url, { theme, width });
      await looked.goto(path);
      await looked.locator("main h2, main table").first().waitFor();
      expect(await faults(looked)).toEqual([]);
      expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(strangers).toEqual([]);
      await looked.context().close();
    },
  );
});
