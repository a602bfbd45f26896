import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailbox, SUBJECTS } from "./letters.ts";
import { type NewsletterSite, openSite } from "./newsletter-site.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

interface Listed {
  items: { id: string; title: string; marks: { read: boolean; starred: boolean; archived: boolean } }[];
}

const [pier = "", anchors = "", lighthouse = "", tides = ""] = SUBJECTS;

let desk: OpenDesk;
let site: NewsletterSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, site, browser] = await Promise.all([openDesk(), openSite(), openBrowser()]);
  await desk.bringIn("harbour.mbox", mailbox(site.url));
  ({ page } = await openPage(browser, desk.url));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

const opened = (title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
const listed = (title: string) => page.getByRole("navigation", { name: "Issues" }).getByRole("link", { name: title });

async function marksOf(title: string) {
  const all = [...(await desk.ask<Listed>("/v1/issues")).items, ...(await desk.ask<Listed>("/v1/issues?archived=true")).items];
  return all.find((issue) => issue.title === title)?.marks;
}

describe("reading with the keyboard", () => {
  it("walks the list by j and k and opens an issue by o", async () => {
    await page.goto("/read");
    await listed(pier).waitFor();
    await page.keyboard.press("j");
    await expectFocus(pier);
    await page.keyboard.press("j");
    await expectFocus(anchors);
    await page.keyboard.press("o");
    await opened(anchors);
  });

  it("goes to the next and the previous issue by j and k once one is open", async () => {
    await page.keyboard.press("j");
    await opened(lighthouse);
    await page.keyboard.press("k");
    await opened(anchors);
    expect(await listed(anchors).getAttribute("aria-current")).toBe("page");
  });

  it("marks an issue read when it is opened, and unread by u", async () => {
    await expect.poll(() => marksOf(anchors)).toMatchObject({ read: true });
    await page.keyboard.press("u");
    await expect.poll(() => marksOf(anchors)).toMatchObject({ read: false });
    await page.getByRole("button", { name: "Mark read" }).waitFor();
  });

  it("stars by s", async () => {
    await page.keyboard.press("s");
    await expect.poll(() => marksOf(anchors)).toMatchObject({ starred: true });
    await page.getByRole("button", { name: "Starred", pressed: true }).waitFor();
    await page.getByRole("link", { name: "Starred", exact: true }).click();
    await expect.poll(() => page.getByRole("navigation", { name: "Issues" }).locator("a[data-issue]").count()).toBe(1);
    expect(page.url()).toContain("starred=true");
  });

  it("archives by e and goes on to the next", async () => {
    await page.goto("/read");
    await listed(lighthouse).click();
    await opened(lighthouse);
    await page.keyboard.press("e");
    await opened(tides);
    await expect.poll(() => marksOf(lighthouse)).toMatchObject({ archived: true });
  });

  it("lists the keys by ?, and Escape closes the list", async () => {
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.getByText("next, previous issue").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("goes to a page by g and its letter, and to the search box by /", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor();
    await page.keyboard.press("/");
    await page.getByRole("heading", { level: 1, name: "Search" }).waitFor();
    const box = page.getByRole("searchbox");
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("jks?");
    expect(await box.inputValue()).toBe("jks?");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("shows on a phone the list, then the text, and a way back", async () => {
    const { page: phone } = await openPage(browser, desk.url, { width: 390 });
    await phone.goto("/read");
    await phone.getByRole("navigation", { name: "Issues" }).getByRole("link", { name: tides }).click();
    await phone.getByRole("heading", { level: 1, name: tides }).waitFor();
    expect(await phone.getByRole("navigation", { name: "Issues" }).isVisible()).toBe(false);
    await phone.getByRole("link", { name: "All issues" }).click();
    await phone.getByRole("navigation", { name: "Issues" }).getByRole("link", { name: pier }).waitFor();
    await phone.context().close();
  });
});

describe("an issue as it was sent", () => {
  it("fetches no picture of it until it is asked to", async () => {
    await page.goto("/read");
    await listed(pier).click();
    await opened(pier);
    await page.getByRole("button", { name: "As sent" }).click();
    await page.frameLocator("iframe").getByText("The pier stood there before the market did.").waitFor();
    await page.waitForLoadState("load");
    expect(site.asked.filter((path) => path.endsWith(".png"))).toEqual([]);
    await page.getByRole("button", { name: "Show pictures" }).click();
    await expect.poll(() => site.asked).toContain("/pier.png");
  });

  it("runs neither its scripts nor its handlers, though they reached the frame", async () => {
    const hostile = `<p id="was-here">The frame is loaded.</p><script>new Image().src="${site.url}/ran-script.png"</script><img src="data:image/png,broken" onerror="new Image().src='${site.url}/ran-handler.png'">`;
    await page.route("**/frame/issues/**", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</body>", `${hostile}</body>`) });
    });
    const refused: string[] = [];
    page.on("console", (message) => void (message.text().includes("script") && refused.push(message.text())));
    await page.reload();
    await page.frameLocator("iframe").getByText("The frame is loaded.").waitFor();
    await page.getByRole("button", { name: "Show pictures" }).click();
    await page.frameLocator("iframe").getByText("The frame is loaded.").waitFor();
    await expect.poll(() => refused.length).toBeGreaterThan(0); // the browser says that it blocked a script
    expect(site.asked.filter((path) => path.startsWith("/ran-"))).toEqual([]);
    await page.unroute("**/frame/issues/**");
  });
});

async function expectFocus(title: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? "")).toContain(title);
}
