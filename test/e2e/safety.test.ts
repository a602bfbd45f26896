import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { faults } from "./faults.ts";
import { LURE_DOMAIN, LURE_TITLE, lanternMailbox, REAL_TITLE } from "./lure-letters.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const JUDGED_WITHIN_MS = 90_000;

interface Listed {
  items: { id: string; title: string; safety: string }[];
}

interface Judged {
  trust: { breaks: unknown[] };
}

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let lure: string;
let real: string;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.bringIn("lantern.mbox", lanternMailbox());
  await vi.waitUntil(async () => (await issue(LURE_TITLE))?.safety === "danger", { timeout: JUDGED_WITHIN_MS, interval: 500 });
  lure = (await issue(LURE_TITLE))?.id ?? "";
  await vi.waitUntil(async () => (await desk.ask<Judged>(`/v1/issues/${lure}`)).trust.breaks.length > 0, {
    timeout: JUDGED_WITHIN_MS,
    interval: 500,
  });
  real = (await issue(REAL_TITLE))?.id ?? "";
  ({ page } = await openPage(browser, desk.url));
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function issue(title: string) {
  return (await desk.ask<Listed>("/v1/issues")).items.find((each) => each.title === title);
}

const who = (on = page) => on.getByRole("region", { name: "Who sent it" });
const quarantine = (on = page) => on.getByRole("region", { name: "Quarantine" });

describe("a dangerous letter", () => {
  it("says above its text that it is one and why, and lists its dead links with where they would lead", async () => {
    await page.goto(`/read/${lure}`);
    await quarantine().getByText("In quarantine: dangerous.").waitFor();
    expect(await quarantine().textContent()).toMatch(/recovery phrase/);
    await quarantine().locator("summary", { hasText: "2 dead links" }).click();
    await quarantine().getByText(`“https://lantern-post.example/rewards” leads to ${LURE_DOMAIN}.`).waitFor();
    expect(await page.locator(`article.letter a[href*="${LURE_DOMAIN}"], article.letter a[href*="claim-reward"]`).count()).toBe(0);
  });

  it("tells in the margin who sent it, with the reasons in order and what was looked up", async () => {
    await who().getByText("Dangerous: do not follow its links").waitFor();
    await who()
      .getByText(/Nobody honest asks for it/)
      .waitFor();
    await who().getByText("The desk has 0 earlier issues of this source: too few to know its habits.").waitFor();
    await who().locator("summary", { hasText: "Proofs" }).click();
    await who().getByRole("term").filter({ hasText: "DMARC" }).first().waitFor();
    await quarantine().getByRole("button", { name: "All reasons" }).click();
    await expect.poll(() => who().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("is shown as sent only when that is asked for, and no link of it leads anywhere then", async () => {
    await page.goto(`/read/${real}`);
    await page.getByRole("button", { name: "As sent" }).click();
    await page.frameLocator("iframe").getByRole("link", { name: "The list of lamps" }).waitFor();
    await page.goto(`/read/${lure}`);
    await quarantine().waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    await page.getByRole("button", { name: "As sent" }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByText("Our support desk").waitFor();
    expect(await frame.locator("[href], [action], [formaction]").count()).toBe(0);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const words of ["Our support desk", "https://lantern-post.example/rewards"]) {
      await frame.getByText(words).click();
      await frame.getByText(words).click({ modifiers: ["ControlOrMeta"] });
    }
    await page.waitForTimeout(300);
    expect(asked.filter((url) => !url.startsWith(desk.url))).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    await page.getByRole("button", { name: "Clean text" }).click();
  });

  it("is marked in words wherever it is listed", async () => {
    await page.goto("/read");
    await page
      .getByRole("navigation", { name: "Issues" })
      .getByRole("link", { name: /dangerous Lantern Post/ })
      .waitFor();
    for (const path of ["/", "/search?q=reward"]) {
      await page.goto(path);
      await page.getByRole("main").getByRole("link", { name: LURE_TITLE }).waitFor();
      expect(await page.getByRole("main").locator(".flag.danger").allTextContents()).toEqual([expect.stringContaining("dangerous")]);
    }
    await page.goto("/");
    await page.locator(".flag.danger").waitFor();
    expect(await page.locator(".lead").getByRole("link", { name: LURE_TITLE }).count()).toBe(0);
  });
});

describe("a reader who knows better", () => {
  it("says that it is genuine, which ends the quarantine, and takes it back", async () => {
    await page.goto(`/read/${lure}`);
    await who().getByRole("button", { name: "This is genuine" }).click();
    await who().getByLabel("because").fill("They told me on the quay.");
    await who().getByRole("button", { name: "Save" }).click();
    await quarantine().waitFor({ state: "detached" });
    expect(await who().textContent()).toContain("You: genuine. They told me on the quay.");
    expect(await who().textContent()).toContain("The desk found: Dangerous");
    expect(await issue(LURE_TITLE)).toMatchObject({ safety: "trusted" });
    await who().getByRole("button", { name: "Take it back" }).click();
    await quarantine().waitFor();
    expect(await issue(LURE_TITLE)).toMatchObject({ safety: "danger" });
  });

  it("puts all that a domain sends into quarantine", async () => {
    await page.goto(`/read/${real}`);
    await who().locator("summary", { hasText: "Sender not proven" }).click();
    await who().getByText("Nothing against it, nothing that proves it").waitFor();
    await who().getByRole("button", { name: "This is dangerous" }).click();
    await who().getByLabel("You find dangerous").selectOption({ label: "everything from lantern-post.example" });
    await who().getByRole("button", { name: "Save" }).click();
    await quarantine().getByText("You said so.").waitFor();
    await who().getByText("You: dangerous, as is all from lantern-post.example").waitFor();
    await who().getByRole("button", { name: "Take it back" }).click();
    await quarantine().waitFor({ state: "detached" });
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("a dangerous letter and the lists it stands in have no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto(`/read/${lure}`);
    await quarantine(shown).locator("summary").click();
    await who(shown).locator("summary", { hasText: "Proofs" }).click();
    await who(shown).getByRole("button", { name: "This is genuine" }).click();
    expect(await faults(shown)).toEqual([]);
    await shown.getByRole("button", { name: "As sent" }).click();
    await shown.locator("iframe").waitFor();
    expect(await faults(shown)).toEqual([]);
    for (const path of ["/read", "/", "/search?q=reward"]) {
      await shown.goto(path);
      await shown.locator(".flag.danger").first().waitFor();
      expect(await faults(shown)).toEqual([]);
    }
    await shown.context().close();
  });
});
