import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { LOOKS, openBrowser, openPage } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { EVENT_DAY, LAST_EVENT_DAY, toldMailbox } from "./told-letters.ts";
import { dayAgo, priceAgo, weirSeries } from "./weir-letters.ts";

const MINUTE_MS = 60_000;
const BRIEF_DAY = dayAgo(8); // until seven in the morning of the day after the first that tells of it

interface Listed {
  items: { id: string; title: string }[];
}

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let story: string;
let emerging: string;
let alarmDay: string;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await writtenLate();
  await desk.bringIn("weir.csv", weirSeries());
  await desk.bringIn("told.mbox", toldMailbox());
  await desk.perform("judge-series", "check-claims", "tell-stories", "measure-narratives");
  story = (await desk.ask<Listed>("/v1/stories?leastSources=4")).items.find(({ title }) => title.includes("Lantern"))?.id ?? "";
  const alarms = await desk.ask<{ items: { day: string; narrative: { id: string; kind: string } }[] }>("/v1/narrative-alarms");
  const alarm = alarms.items.find(({ narrative }) => narrative.kind === "emerging");
  [emerging, alarmDay] = [alarm?.narrative.id ?? "", alarm?.day ?? ""];
  ({ page } = await openPage(browser, desk.url));
}, 280_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

describe("stories", () => {
  it("are listed by day, with who told them in which order", async () => {
    await page.goto("/stories");
    const lantern = page.getByRole("article").filter({ hasText: "Lantern Bridge" });
    await lantern.getByText("4 sources, 3 independent").waitFor();
    const tellers = await lantern.getByRole("list", { name: "Told by" }).getByRole("listitem").allTextContents();
    expect(tellers.map((words) => words.replace(/^\d+ \w+ /, ""))).toEqual([
      "Quay Gazette",
      "Mole Monitor",
      "Buoy Brief",
      "Sluice Sheet repeats another",
    ]);
  });

  it("are found by source, theme, asset and by how many told them", async () => {
    await page.goto("/stories");
    await page.getByRole("combobox", { name: "Source" }).selectOption("sluice-sheet");
    await page.waitForURL("**/stories?source=sluice-sheet");
    await page.getByRole("article").filter({ hasText: "Lantern Bridge" }).waitFor();
    await page.getByRole("combobox", { name: "Told by at least" }).selectOption("5");
    await page.getByText("No story passes these filters.").waitFor();
    await page.getByRole("link", { name: "Show all" }).click();
    await page.waitForURL("**/stories");
  });

  it("are gone through and opened by keys", async () => {
    await page.goto("/");
    await page.getByRole("main").getByRole("link", { name: "Told by several" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await page.waitForURL("**/stories");
    await page.locator(".listed-story").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    await page.waitForURL("**/stories/*");
  });

  it("set the figures of their sources side by side, with what the data says of each", async () => {
    await page.goto(`/stories/${story}`);
    const figures = page.getByRole("table", { name: "Bitcoin, price: they differ" });
    await figures.getByRole("row", { name: /^Quay Gazette \$\d\d,\d{3} “Bitcoin closed at .*” Holds$/ }).waitFor();
    await figures.getByRole("row", { name: /^Mole Monitor \$\d\d,\d{3} “Bitcoin closed at .*” Does not hold$/ }).waitFor();
  });

  it("tell each passage when it came, fold copies, and lead to where it stands", async () => {
    const told = page.getByRole("region", { name: "As it was told" }).locator("li");
    const copy = told.filter({ hasText: "repeats Quay Gazette" });
    expect(await copy.getByText("It began at four in the morning").isVisible()).toBe(false);
    await copy.locator("summary", { hasText: "Its words" }).click();
    await copy.getByText("It began at four in the morning").waitFor();
    await told.first().getByRole("link", { name: "Quay notes, 1" }).click();
    await page.waitForURL("**/read/*?at=0");
    expect(await page.locator("#cited").textContent()).toContain("The Lantern Bridge");
  });
});

describe("a brief", () => {
  it("of a day that was not kept is made as it stands, each sentence leading to its place", async () => {
    await page.goto(`/briefs/${BRIEF_DAY}`);
    await page.getByText("No brief of this day was kept: made just now, as it stands.").waitFor();
    const item = page.getByRole("article").filter({ hasText: "Told by 4 sources, 3 independent; first by Quay Gazette" });
    const quotation = item.locator("blockquote a").last();
    const words = ((await quotation.textContent()) ?? "").replace(/[“”]/g, "");
    await quotation.click();
    await page.waitForURL("**/read/*?at=*");
    await page.locator(".cited").first().waitFor();
    expect((await page.locator(".cited").allTextContents()).join("")).toBe(words);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("cited");
  });

  it("tells the market with its source and day, and which narratives moved", async () => {
    await page.goto(`/briefs/${BRIEF_DAY}`);
    await page.getByRole("region", { name: "Market" }).getByText("Binance").waitFor();
    const [strongest] = (await desk.ask<{ content: { narratives: { label: string }[] } }>(`/v1/brief?date=${BRIEF_DAY}`)).content.narratives;
    await page
      .getByRole("region", { name: "Narratives" })
      .getByRole("link", { name: strongest?.label ?? "none" })
      .waitFor();
  });

  it("is written at the time that is set, and is then kept; the page says that nothing is mailed", async () => {
    await page.goto("/briefs");
    await page.getByText("None has been written yet.").waitFor();
    await page.getByText("This desk has no mail server").waitFor();
    const at = await nextMinute();
    await page.locator("input[name=at]").fill(at);
    await page.getByRole("spinbutton", { name: "Stories, at most" }).fill("3");
    await page.getByRole("checkbox", { name: "Leave unread" }).uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
    expect(await desk.ask("/v1/brief-settings")).toMatchObject({ at, items: 3, sections: expect.not.arrayContaining(["skip"]), email: null });
    await desk.perform("write-briefs");
    await page.reload();
    const archived = page.getByRole("article").filter({ hasText: "Pontoon Exchange" }).first();
    await archived.getByRole("link").click();
    await page.getByText("Kept as it was written").waitFor();
    await page.getByRole("region", { name: "What changed" }).getByText("Pontoon Exchange").first().waitFor();
    expect(await page.getByRole("region", { name: "Leave unread" }).count()).toBe(0);
    const failed = page.getByRole("region", { name: "Does not hold" });
    await failed.getByText(/data (gives|has)/).waitFor();
    await failed.getByRole("link", { name: /Bitcoin closed at/ }).click();
    await page.waitForURL("**/read/*?claim=*&at=*");
    await page.getByRole("article", { name: "Does not hold" }).waitFor();
  }, 150_000);

  it("stands on the front page, and is a feed", async () => {
    await page.goto("/");
    await page
      .getByRole("region", { name: /^The brief of/ })
      .getByRole("link", { name: /Pontoon Exchange/ })
      .first()
      .waitFor();
    await page.goto("/briefs");
    const feed = await page.getByRole("link", { name: "RSS" }).getAttribute("href");
    expect(await (await fetch(`${desk.url}${feed}`)).text()).toContain("Pontoon Exchange");
  });

  it("prints without what is only for a window", async () => {
    await page.goto(`/briefs/${BRIEF_DAY}`);
    await page.getByRole("article").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation", { name: "Main" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });
});

describe("narratives", () => {
  it("show first what emerges, with its words, as of any day", async () => {
    await page.goto("/narratives");
    await page.getByLabel("As of").fill(LAST_EVENT_DAY);
    await page.waitForURL(`**/narratives?asOf=${LAST_EVENT_DAY}`);
    await page.getByRole("status").filter({ hasText: "nothing that came later is in it" }).waitFor();
    const first = page.locator("section.multiples").first();
    expect(await first.getByRole("heading", { level: 2 }).textContent()).toBe("Emerging");
    await first.getByRole("img", { name: /^Momentum of Lantern Bridge.* now, at most \+\d+\.\d σ on/ }).waitFor();
    expect(await first.locator(".terms").textContent()).toContain("Lantern Bridge");
  });

  it("have a table behind each chart", async () => {
    const bridges = page.locator("figure.multiple").filter({ hasText: "Bridges and interoperability" });
    await bridges.locator("summary").click();
    await bridges.getByRole("columnheader", { name: "Momentum" }).waitFor();
    expect(await bridges.getByRole("row").nth(1).textContent()).toMatch(/[+−]?\d+\.\d σ.*\d %$/);
  });

  it("flow as shares over the year, each layer told apart by its name", async () => {
    const river = page.getByRole("region", { name: "What is told, over the year" });
    await river.getByRole("img", { name: /^Shares of what was told, from .*Stablecoins \d/ }).waitFor();
    const layer = river.getByRole("button", { name: "Stablecoins" });
    const before = await layer.getAttribute("aria-pressed");
    await layer.press("Enter");
    await expect.poll(() => layer.getAttribute("aria-pressed")).not.toBe(before);
  });

  it("list their alarms, which lead to what the assets did before and after", async () => {
    await page.goto("/narratives");
    await page
      .getByRole("region", { name: "Alarms" })
      .getByRole("link", { name: /^Lantern Bridge/ })
      .click();
    await page.waitForURL(`**/narratives/${emerging}?asOf=*`);
    await page.getByText("Emerging: it has begun to be told.").waitFor();
    await page.getByRole("link", { name: "As it stands now" }).click();
    const ago = Math.round((Date.parse(dayAgo(0)) - Date.parse(alarmDay)) / 86_400_000);
    const before = priceAgo(ago) / priceAgo(ago + 30) - 1; // the invented price goes up by ten dollars a day, and ended two days ago
    const after = priceAgo(2) / priceAgo(ago) - 1;
    await page.getByRole("row", { name: `${percent(before)} ${percent(after)} in ${ago - 2} days` }).waitFor();
    await page.getByRole("img", { name: /^An index of its assets: 100 on/ }).waitFor();
  });

  it("say how they stand, who told them and which stories are of them", async () => {
    await page.goto("/narratives/interop-bridges");
    await page.getByText(/Momentum \+\d+\.\d σ on .*, 95 % interval/).waitFor();
    await page.getByRole("region", { name: "Stories of it" }).getByText("Lantern Bridge").first().waitFor();
    await page.getByText(/The desk has no price of this time of any of its \d+ assets/).waitFor();
    await page.getByRole("img", { name: /^Tone of what is said/ }).waitFor();
  });

  it("take a theme of one’s own, say where few of its assets have prices, and drop it again", async () => {
    await page.goto("/narratives");
    const form = page.getByRole("form", { name: "Add a theme" });
    await form.getByLabel("Name", { exact: true }).fill("Lantern watch");
    await form.getByLabel("Words that name it alone").fill("Lantern Bridge");
    await form.getByLabel("Assets of its basket").fill("bitcoin, ethereum, solana");
    await form.getByRole("button", { name: "Add" }).click();
    const own = page.getByRole("region", { name: "Themes of your own" });
    await own.getByRole("link", { name: "Lantern watch" }).waitFor();
    await desk.perform("read-own-themes", "measure-narratives");
    await own.getByRole("link", { name: "Lantern watch" }).click();
    await page.getByText("Fewer than half of its assets have prices here (1 of 3)").waitFor();
    await page.goto("/narratives");
    await own.getByRole("button", { name: "Drop Lantern watch" }).click();
    await page.getByRole("button", { name: "Drop it" }).click();
    await own.getByRole("link", { name: "Lantern watch" }).waitFor({ state: "detached" });
  });
});

const PAGES: [name: string, path: () => string, ready: string][] = [
  ["front page", () => "/", ".told-today"],
  ["briefs", () => "/briefs", ".archived"],
  ["brief", () => `/briefs/${BRIEF_DAY}`, ".brief-item"],
  ["stories", () => "/stories", ".listed-story"],
  ["story", () => `/stories/${story}`, ".timeline li"],
  ["narratives", () => `/narratives?asOf=${EVENT_DAY}`, ".flow canvas"],
  ["narrative", () => "/narratives/interop-bridges", ".panel canvas"],
];

describe.each(LOOKS)("in the %s theme, %i px wide", (theme, width) => {
  it.each(PAGES)("the %s has no serious fault, and asks nobody but the desk", async (_name, path, ready) => {
    const { page: shown, strangers } = await openPage(browser, desk.url, { theme, width });
    await shown.goto(path());
    await shown.locator(ready).first().waitFor();
    for (const summary of await shown.locator(".points summary").all()) await summary.click();
    expect(await faults(shown)).toEqual([]);
    expect(strangers).toEqual([]);
    await shown.context().close();
  });
});

it.each([390, 1024])("the bar holds every page at %i px and none of its links wraps", async (width) => {
  const { page: shown } = await openPage(browser, desk.url, { width });
  await shown.goto("/stories");
  const links = shown.getByRole("navigation", { name: "Main" }).getByRole("link");
  await links.first().waitFor();
  const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
  expect(boxes).toHaveLength(9);
  expect(boxes.every((box) => box && box.x >= 0 && box.x + box.width <= width && box.height < 40)).toBe(true);
  await shown.context().close();
});

function percent(fraction: number): string {
  return `+${(fraction * 100).toFixed(1)} %`;
}

/** The time of day that begins next, HH:MM in UTC, once it has come. */
/** No brief is written before a test asks for it. */
async function writtenLate(): Promise<void> {
  const settings = { daily: true, weekly: false, at: "23:59" };
  await fetch(`${desk.url}/v1/brief-settings`, { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify(settings) });
}

async function nextMinute(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, MINUTE_MS - (Date.now() % MINUTE_MS) + 200));
  return new Date().toISOString().slice(11, 16);
}
