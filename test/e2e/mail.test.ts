import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { mailbox } from "./letters.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

const DOMAIN = "desk.example";

interface Mailboxes {
  items: { name: string; port: number; secure: boolean; folder: string; since: string | null; state: string }[];
}

let desk: OpenDesk;
let closed: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, closed, browser] = await Promise.all([openDesk({ mailDomain: DOMAIN }), openDesk(), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox("https://harbour-notes.example"));
  await fetch(`${desk.url}/v1/catalogue/follow`, { method: "POST" });
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), closed?.close()]);
});

const mail = (on = page) => on.getByRole("region", { name: "Mail", exact: true });
const connected = (on = page) => mail(on).getByRole("article", { name: "Letters" });
const mailboxes = async () => (await desk.ask<Mailboxes>("/v1/mailboxes")).items;

describe("a mailbox", () => {
  it("is connected with what is usual filled in, and says in words what is wrong with it", async () => {
    await page.goto("/sources");
    await mail().getByRole("button", { name: "Connect a mailbox" }).click();
    const dialog = page.getByRole("dialog", { name: "Connect a mailbox" });
    expect(await dialog.getByLabel("Port", { exact: true }).inputValue()).toBe("993");
    expect(await dialog.getByLabel("Folder or label").inputValue()).toBe("INBOX");
    await dialog.getByLabel("What you call it").fill("Letters");
    await dialog.getByLabel("IMAP server").fill("imap.gmail.com");
    await dialog.getByText(/Use an app password of Gmail rather than the account’s own/).waitFor();
    expect(await dialog.getByRole("link", { name: "How to make one at Gmail" }).getAttribute("href")).toMatch(/^https:\/\/support\.google\.com/);
    await dialog.getByLabel("IMAP server").fill("127.0.0.1");
    expect(await dialog.getByText(/of Gmail/).count()).toBe(0);
    await dialog.getByLabel("Port", { exact: true }).fill("1");
    await dialog.getByLabel("User name").fill("me@home.example");
    expect(await dialog.getByLabel("App password").getAttribute("type")).toBe("password");
    await dialog.getByText("Not the one you sign in with").waitFor();
    await dialog.getByLabel("App password").fill("wrong");
    await dialog.getByRole("button", { name: "Connect", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await connected().getByText("me@home.example · INBOX at 127.0.0.1 · 0 letters taken").waitFor();
    await connected()
      .getByText(/Not connected/)
      .waitFor({ timeout: 40_000 });
    expect(await mailboxes()).toMatchObject([{ name: "Letters", port: 1, secure: true, folder: "INBOX", since: null }]);
  });

  it("tells what would make it safer until that is read, and folds it then", async () => {
    const advice = connected().getByRole("region", { name: "What would make Letters safer" });
    await advice.getByText(/two-factor sign-in/).waitFor();
    await advice.getByText(/make an app password for the desk instead/).waitFor();
    await advice.getByRole("button", { name: "I have read this" }).click();
    await advice.waitFor({ state: "detached" });
    await connected().locator("summary").click();
    await connected()
      .getByText(/two-factor sign-in/)
      .waitFor();
  });

  it("says why it cannot be connected twice", async () => {
    await mail().getByRole("button", { name: "Connect a mailbox" }).click();
    const dialog = page.getByRole("dialog");
    for (const [label, value] of [
      ["What you call it", "Again"],
      ["IMAP server", "127.0.0.1"],
      ["Port", "1"],
      ["User name", "me@home.example"],
      ["App password", "wrong"],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole("button", { name: "Connect", exact: true }).click();
    await dialog.getByRole("alert").filter({ hasText: "is connected already" }).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
  });

  it("rests and is resumed, and takes a new password", async () => {
    await connected().getByRole("button", { name: "Pause" }).click();
    await connected().getByText("Paused: nothing is taken from it.").waitFor();
    expect(await mailboxes()).toMatchObject([{ state: "paused" }]);
    await connected().getByRole("button", { name: "Resume" }).click();
    await connected().getByRole("button", { name: "Pause" }).waitFor();
    await connected().getByRole("button", { name: "New password" }).click();
    await page.getByRole("dialog").getByLabel("App password").fill("another");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").filter({ hasText: "Letters is tried with it" }).waitFor();
  });

  it("is forgotten only after asking", async () => {
    await connected().getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    expect(await mailboxes()).toHaveLength(1);
    await connected().getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect", exact: true }).click();
    await connected().waitFor({ state: "detached" });
    expect(await mailboxes()).toEqual([]);
  });
});

describe("an address of the desk's own", () => {
  it("is made for a source, copied, and closed after asking", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await mail().getByLabel("Newsletter that is to write to it").selectOption({ label: "Harbour Notes" });
    await mail().getByRole("button", { name: "Make an address" }).click();
    const address = (await mail().locator(".own-address code").textContent())?.trim() ?? "";
    expect(address).toMatch(/^[a-z2-7]{16}@desk\.example$/);
    await mail()
      .getByText(/no letter yet/)
      .waitFor();
    await mail()
      .getByRole("button", { name: `Copy ${address}` })
      .click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await mail()
      .getByRole("button", { name: `Close ${address}` })
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Close it" }).click();
    await mail().locator(".own-address").waitFor({ state: "detached" });
    expect(await desk.ask("/v1/addresses")).toEqual({ domain: DOMAIN, items: [] });
  });

  it("is offered first where a newsletter comes by mail only", async () => {
    await page.goto("/sources");
    await page.getByRole("region", { name: "The ten" }).getByRole("link", { name: "Milk Road" }).click();
    const only = page.getByRole("region", { name: "It comes by mail only" });
    await only.getByRole("button", { name: "Make an address to subscribe with" }).click();
    await only.getByText(/@desk\.example$/).waitFor();
    await page.goto("/sources/harbour-notes");
    await page.getByRole("region", { name: "By mail" }).getByRole("button", { name: "Make an address to subscribe with" }).waitFor();
  });

  it("says how the desk is opened to mail where it is not", async () => {
    const { page: other } = await openPage(browser, closed.url);
    await other.goto("/sources");
    await mail(other).getByText("SMTP_PORT").waitFor();
    expect(await mail(other).getByRole("button", { name: "Make an address" }).count()).toBe(0);
    await other.context().close();
  });
});

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it("the mail of the desk has no serious fault", async () => {
    const { page: shown } = await openPage(browser, desk.url, { theme, width });
    await shown.goto("/sources/milk-road");
    await shown.locator(".own-address").first().waitFor();
    expect(await faults(shown)).toEqual([]);
    await shown.goto("/sources");
    await mail(shown).locator(".own-address").first().waitFor();
    expect(await faults(shown)).toEqual([]);
    await mail(shown).getByRole("button", { name: "Connect a mailbox" }).click();
    await shown.getByRole("dialog").locator("summary").click();
    expect(await faults(shown)).toEqual([]);
    await shown.context().close();
  });
});
