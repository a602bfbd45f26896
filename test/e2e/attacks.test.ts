import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attackDocuments, attackFeed, attackMail, attackOpml, attackPage, batches } from "../attacks/letters.ts";
import { fieldAttacks, markupAttacks } from "../attacks/strings.ts";
import { nothingSeen, type Seen, watchedPage, wrongInFrame, wrongInPage } from "../attacks/watch.ts";
import { openSite, type Site } from "../site.ts";
import { openBrowser } from "./open-browser.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";

interface Whole {
  id: string;
  title: string;
  url: string | null;
  receipts: { origin: string }[];
  sender: { domain: string | null } | null;
  trust: { verdict: string };
  links: { href: string }[];
  images: { src: string }[];
  unsubscribe: { url: string | null; mailto: string | null } | null;
}

const TABS = 2;
const FRAMES_AT_ONCE = 20;
const BATCHES_A_PAGE = 5;
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

let desk: OpenDesk;
let site: Site;
let browser: Browser;
let markup: string[];
let fields: string[];
let issues: Whole[];

beforeAll(async () => {
  [desk, site, browser] = await Promise.all([openDesk(), openSite(), openBrowser()]);
  markup = markupAttacks(site.url);
  fields = fieldAttacks(site.url);
  for (const path of ["/a.png", "/no.png", "/field.png"]) site.pages[path] = { headers: { "content-type": "text/html" }, body: PIXEL };
  site.pages["/f.png"] = {
    headers: { "content-type": "image/png" },
    body: `<svg xmlns="http://www.w3.org/2000/svg" onload="hit(0)"><script>hit(0)</script></svg>`,
  };
  await desk.bringIn("attacks.mbox", attackMail(markup, fields));
  await desk.bringIn("attacks.xml", attackFeed(markup, fields));
  await desk.bringIn(`<img src=x onerror=hit(0)>.ndjson`, attackDocuments(fields));
  const groups = inGroups(batches(markup), BATCHES_A_PAGE);
  for (const [number, group] of groups.entries()) await desk.bringIn(`page-${number}.html`, attackPage(group.join("\n"), number));
  await desk.bringIn("attacks.opml", attackOpml(fields, site.url));
  await ruleTrusted();
  issues = await allIssues();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([desk?.close(), site?.close()]);
});

async function allIssues(): Promise<Whole[]> {
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await desk.ask(
      `/v1/issues?limit=100&kind=all${cursor && `&cursor=${cursor}`}`,
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return Promise.all(ids.map((id) => desk.ask<Whole>(`/v1/issues/${id}`)));
}

/** The letters' sender is trusted, so that pictures and links of theirs are live; the others stay as they were judged. */
async function ruleTrusted(): Promise<void> {
  const { items } = await desk.ask<{ items: { id: string }[] }>(`/v1/issues?limit=1&kind=all&q=${encodeURIComponent('"The end of"')}`);
  const answer = await fetch(`${desk.url}/v1/issues/${items[0]?.id}/ruling`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "domain", verdict: "trusted" }),
  });
  expect(answer.status).toBe(200);
}

function inGroups<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Letters in frames as the reader has them, side by side on the desk's own page; what is wrong in each. */
async function framesOf(page: Page, ids: string[]): Promise<string[]> {
  await page.goto("/openapi.json");
  await page.evaluate(
    async (addresses) => {
      const loaded = addresses.map((src) => {
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        const load = new Promise((resolve) => frame.addEventListener("load", resolve));
        frame.src = src;
        document.body.append(frame);
        return load;
      });
      await Promise.all(loaded);
    },
    ids.map((id) => `/frame/issues/${id}?images=on`),
  );
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(frames).toHaveLength(ids.length);
  const found = await Promise.all(frames.map(async (frame) => (await frame.evaluate(wrongInFrame)).map((what) => `${frame.url()} ${what}`)));
  return found.flat();
}

/** Loads the page once and then goes on inside it: the desk answers 1,200 requests a minute. */
async function goTo(page: Page, path: string): Promise<void> {
  if (page.url().startsWith(desk.url)) await page.evaluate((to) => history.pushState({}, "", to), path);
  else await page.goto(path);
}

/** Shares the work among tabs that are watched; gives what was seen, and what was found wrong where. */
async function watching<T>(work: T[], visit: (page: Page, each: T) => Promise<string[]>): Promise<{ seen: Seen; wrong: string[] }> {
  const seen = nothingSeen();
  const wrong: string[] = [];
  const left = [...work];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await watchedPage(browser, desk.url, seen);
      for (let each = left.shift(); each !== undefined; each = left.shift())
        wrong.push(...(await visit(page, each)).map((what) => `${JSON.stringify(each).slice(0, 80)}: ${what}`));
      await page.context().close();
    }),
  );
  return { seen, wrong };
}

function expectPeace({ seen, wrong }: { seen: Seen; wrong: string[] }): void {
  expect(wrong).toEqual([]);
  expect([...seen.ran]).toEqual([]);
  expect(seen.moves).toEqual([]);
  expect(seen.strangers).toEqual([]);
  expect(seen.complaints).toEqual([]);
}

/** What stands behind a green test: how much was shown. */
function told(words: string): void {
  process.stderr.write(`${words}\n`);
}

describe("attacks through every way in", () => {
  it("would be noticed: shown as they came, they run, ask others and go elsewhere", async () => {
    const seen = nothingSeen();
    const page = await watchedPage(browser, desk.url, seen);
    await page.setContent(
      markup.map((attack) => `<iframe srcdoc="${attack.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`).join(""),
      {
        waitUntil: "commit",
      },
    );
    await expect.poll(() => seen.ran.size, { timeout: 20_000 }).toBeGreaterThan(60);
    await expect.poll(() => new Set(seen.strangers).size).toBeGreaterThan(30);
    told(`control: ${seen.ran.size} attacks ran, ${new Set(seen.strangers).size} strangers asked`);
    await page.context().close();
  });

  it("are all here: one letter each, and in feeds, documents and pages", () => {
    expect(markup.length + fields.length).toBeGreaterThanOrEqual(150);
    expect(issues.length).toBeGreaterThan(markup.length + fields.length);
  });

  it("leave no address in the API that a page could not safely show", () => {
    const addresses = issues
      .flatMap(({ url, links, unsubscribe }) => [url, unsubscribe?.url, ...links.map(({ href }) => href)])
      .filter((each) => each != null);
    expect(addresses.filter((address) => !/^(https?|mailto):/.test(address))).toEqual([]);
    expect(issues.flatMap(({ images }) => images).filter(({ src }) => !/^(https?:|cid:|data:image\/(?!svg))/.test(src))).toEqual([]);
  });

  it("come to nothing in the frame, pictures on", async () => {
    const result = await watching(
      inGroups(
        issues.map(({ id }) => id),
        FRAMES_AT_ONCE,
      ),
      framesOf,
    );
    expectPeace(result);
    expect(result.seen.pictures.size).toBeGreaterThan(5);
    const dangerous = issues.filter(({ trust }) => trust.verdict === "danger").length;
    told(
      `${issues.length} issues (${dangerous} dangerous) in frames: ${result.seen.requests} requests, ${result.seen.pictures.size} of them for pictures`,
    );
  });

  it("come to nothing in the reader, as text and as sent, and in search", async () => {
    // the feed's entries hold every string of markup; letters and documents every place for words
    const cameIn = (issue: Whole, file: string) => issue.receipts.some(({ origin }) => origin.includes(file));
    const inFeed = issues.filter((issue) => cameIn(issue, "attacks.xml"));
    const inWords = issues.filter((issue) => !cameIn(issue, "attacks.xml") && !/^Attack (letter|page)/.test(issue.title));
    const shown = [...inFeed, ...inWords.filter((_, i) => i % 6 === 0)];
    expect(inFeed).toHaveLength(batches(markup).length);
    const result = await watching(shown, async (page, { id, trust }) => {
      await goTo(page, `/read/${id}`);
      await page.locator(`[data-open-issue="${id}"] #issue-title`).waitFor({ state: "attached" });
      await page.getByRole("button", { name: "Clean text" }).click();
      const asText = await page.evaluate(wrongInPage);
      await page.getByRole("button", { name: "As sent" }).click();
      await page.locator("iframe").waitFor();
      const pictures = page.getByRole("button", { name: "Show pictures" });
      if (trust.verdict !== "danger" && (await pictures.isVisible())) await pictures.click();
      await page.frameLocator("iframe").locator("body").waitFor({ state: "attached" });
      return [...asText, ...(await page.evaluate(wrongInPage))];
    });
    expectPeace(result);
    told(`reader: ${shown.length} issues, ${result.seen.requests} requests, all to the desk`);
  });

  it("come to nothing in lists, on the sources page and when searched for", async () => {
    const paths = ["/", "/read", "/sources", "/search", ...fields.slice(0, 6).map((field) => `/search?q=${encodeURIComponent(field.slice(0, 200))}`)];
    const result = await watching(paths, async (page, path) => {
      await goTo(page, path);
      await page.locator("h1").first().waitFor();
      await page.waitForTimeout(300); // what a list shows comes after its heading
      return page.evaluate(wrongInPage);
    });
    expectPeace(result);
  });

  it("make the desk ask for pictures without a trace of who reads", () => {
    const asked = site.asked.filter(({ path }) => /\.(png|gif|jpg)/.test(path));
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.filter(
        ({ headers }) => headers.cookie || headers.referer || headers.origin || !/^Assay\/[\d.]+ \(pictures\)$/.test(headers["user-agent"] ?? ""),
      ),
    ).toEqual([]);
    expect(asked.map(({ path }) => path).toSorted()).toEqual([...new Set(asked.map(({ path }) => path))].toSorted()); // each once
  });
});
