import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const WAIT_MS = 20_000;

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`These tests need Chromium, and there is none at ${CHROMIUM}. Install it, or set CHROMIUM to where it is.`);
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

export interface Looking {
  theme?: "light" | "dark";
  width?: number;
}

/** The looks that every page is made for. */
export const LOOKS = [
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
] as const;

/** A page of a fresh browser profile, and what it asked of others than the desk. */
export async function openPage(
  browser: Browser,
  desk: string,
  { theme = "light", width = 1280 }: Looking = {},
): Promise<{ page: Page; strangers: string[] }> {
  const context = await browser.newContext({ baseURL: desk, colorScheme: theme, viewport: { width, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const strangers: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(desk) && !/^(data|blob|about):/.test(url)) strangers.push(url);
  });
  return { page, strangers };
}
