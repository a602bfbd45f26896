import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { openDesk as openStore } from "../../src/open-desk.ts";
import { openSite, type Site } from "../site.ts";
import { faults } from "./faults.ts";
import { mailbox, SUBJECTS } from "./letters.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#15604a"/></svg>';

let desk: OpenDesk;
let browser: Browser;
let site: Site;
let page: Page;
let letter: string;

beforeAll(async () => {
  [desk, browser, site] = await Promise.all([openDesk(), openBrowser(), openSite({ "/logo.svg": { body: LOGO } })]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  const issues = await desk.ask<{ items: { id: string; title: string }[] }>("/v1/issues");
  letter = issues.items.find(({ title }) => title === SUBJECTS[1])?.id ?? "";
  await named(letter, `${site.url}/logo.svg`);
  ({ page } = await openPage(browser, desk.url));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

/** The DNS of invented senders answers nothing: what it would have said is put beside the letter as the reading puts it there. */
async function named(issue: string, bimi: string): Promise<void> {
  const config = readConfig({ ASSAY_HOME: desk.home, LOG_LEVEL: "silent" });
  const { desk: inside, close } = await openStore(config, { shared: true, queued: false });
  const { sender } = await inside.db.selectFrom("issue_versions").select("sender").where("issue_id", "=", issue).executeTakeFirstOrThrow();
  const told = { code: "bimi-logo", text: "It has a BIMI logo (not certified)." };
  await inside.db
    .updateTable("issue_versions")
    .set({ sender: JSON.stringify({ ...sender, bimi, reasons: [...(sender?.reasons ?? []), told] }) })
    .where("issue_id", "=", issue)
    .execute();
  await close();
}

const who = (on = page) => on.getByRole("region", { name: "Who sent it" });
const logo = (on = page) => who(on).getByRole("img", { name: "The logo of harbour-notes.example" });

describe("the logo of a sender", () => {
  it("is not asked for until pictures are wanted", async () => {
    await page.goto(`/read/${letter}`);
    await who().getByRole("button", { name: "Show its logo and pictures" }).waitFor();
    expect(await logo().count()).toBe(0);
    expect(site.asked).toEqual([]);
  });

  it("stands beside the sender then, and says that nobody certifies it", async () => {
    await who().getByRole("button", { name: "Show its logo and pictures" }).click();
    await logo().waitFor();
    await expect.poll(() => logo().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    await who().getByText("Its BIMI logo, not certified").waitFor();
    await who().locator("summary").first().click();
    await who().getByText("It has a BIMI logo (not certified).").waitFor();
    expect(site.asked.map(({ path }) => path)).toEqual(["/logo.svg"]);
  });

  it("is hidden again with the pictures of the letter", async () => {
    await page.goto(`/read/${letter}`);
    await who().getByRole("button", { name: "Show its logo and pictures" }).waitFor();
    expect(await logo().count()).toBe(0);
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("a letter with its sender's logo has no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto(`/read/${letter}`);
    await who(shown).getByRole("button", { name: "Show its logo and pictures" }).click();
    await logo(shown).waitFor();
    expect(await faults(shown)).toEqual([]);
    if (process.env.SHOTS) await shown.screenshot({ path: `${process.env.SHOTS}/logo-${theme}-${width}.png`, fullPage: true });
    await shown.context().close();
  });
});
