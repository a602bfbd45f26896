import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newFetch } from "../src/platform/fetch.ts";
import type { Points } from "../src/schema/series.ts";
import { newAsk } from "../src/sources/market/ask.ts";
import type { Ask, HistoryRequest, Page, Provider } from "../src/sources/market/provider.ts";
import { ProviderTrouble } from "../src/sources/market/trouble.ts";
import { dayOf, HOUR_MS } from "../src/sources/series/table.ts";

export const NOW = new Date("2024-03-14T12:00:00Z");

/** What a vendor would answer: text as it is, anything else as JSON. */
export type Answer = (url: URL) => unknown;

/** What goes wrong with one answer; gets what would have been right. */
export type Fault = (response: ServerResponse, body: string) => void;

/** A vendor on this machine. */
export interface Replay {
  url: string;
  answer: Answer;
  /** Taken one a request, in order; null lets the answer through. */
  faults: (Fault | null)[];
  asked: { url: URL; headers: Record<string, unknown> }[];
  close(): Promise<void>;
}

export async function openReplay(answer: Answer): Promise<Replay> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", replay.url);
    replay.asked.push({ url, headers: request.headers });
    const body = textOf(replay.answer(url));
    const fault = replay.faults.shift();
    if (fault) fault(response, body);
    else response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
  });
  const replay: Replay = { url: "", answer, faults: [], asked: [], close: () => closed(server) };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  replay.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return replay;
}

function textOf(answer: unknown): string {
  return typeof answer === "string" ? answer : JSON.stringify(answer);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function tooMany(retryAfter?: string): Fault {
  return (response) => response.writeHead(429, retryAfter ? { "retry-after": retryAfter } : {}).end("slow down");
}

export const unwell: Fault = (response) => response.writeHead(503, { "content-type": "text/html" }).end("<html>Service unavailable</html>");

export const webPage: Fault = (response) =>
  response.writeHead(200, { "content-type": "application/json" }).end("<!DOCTYPE html><html><body>One moment, please</body></html>");

/** The connection breaks in the middle of the body. */
export const halfAnAnswer: Fault = (response, body) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
};

/** The answer with some of its text replaced. */
export function changed(from: RegExp | string, to: string): Fault {
  return (response, body) => {
    if (body.replace(from, to) === body) throw new Error(`${from} does not stand in ${body.slice(0, 300)}`);
    response.writeHead(200, { "content-type": "application/json" }).end(body.replace(from, to));
  };
}

/** An Ask whose waits take no time but move its clock. */
export function impatientAsk(
  provider: Pick<Provider, "name" | "pauseMs">,
  host = "127.0.0.1",
): { ask: Ask; slept: number[]; clock: { now(): Date } } {
  const slept: number[] = [];
  let time = NOW.getTime();
  const clock = { now: () => new Date(time) };
  const sleep = async (ms: number) => {
    slept.push(ms);
    time += ms;
  };
  const fetch = newFetch({ allowPrivate: [host], userAgent: "test" });
  return { ask: newAsk({ fetch, provider, clock, sleep, random: () => 0.5 }), slept, clock };
}

export function days(asset: string, from: string, to = "2024-03-14", now = NOW): HistoryRequest {
  return { asset, step: "day", from: hourOf(from), to: hourOf(to), now };
}

export function hours(asset: string, from: string, to: string, now = NOW): HistoryRequest {
  return { asset, step: "hour", from: hourOf(from), to: hourOf(to), now };
}

export function hourOf(date: string): number {
  return Date.parse(date) / HOUR_MS;
}

/** All first hours of days, from one up to before another. */
export function everyDay(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / 24)) }, (_, i) => from + i * 24);
}

export interface Gathered {
  pages: Page[];
  /** `bitcoin price_usd binance 2024-03-13` to its value. */
  points: Record<string, number>;
  trouble: ProviderTrouble | null;
}

/** What a provider gives until it ends or is in trouble. */
export async function gather(provider: Provider, ask: Ask, request: HistoryRequest): Promise<Gathered> {
  const pages: Page[] = [];
  try {
    for await (const page of provider.history(ask, request)) pages.push(page);
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error;
    return { pages, points: allPoints(pages), trouble: error };
  }
  return { pages, points: allPoints(pages), trouble: null };
}

function allPoints(pages: Page[]): Record<string, number> {
  return Object.assign({}, ...pages.map(({ points }) => named(points)));
}

function named({ keys, series, hours, values }: Points): Record<string, number> {
  const entries = [...values].map((value, i) => {
    const key = keys[series[i] ?? -1];
    return [`${key?.asset} ${key?.metric} ${key?.source} ${dayOf(hours[i] ?? 0)}`, value] as const;
  });
  return Object.fromEntries(entries);
}

interface Vendor {
  open(url: string): Provider;
  request: HistoryRequest;
  answer: Answer;
  /** What replaces what in its first answer, and what the trouble then speaks of. */
  change: { from: RegExp | string; to: string; told: RegExp };
}

/** What must hold of every provider, however its vendor answers. */
export function describeTroubles({ open, request, answer, change }: Vendor): void {
  let replay: Replay;
  let whole: Gathered;
  let requests = 0;
  const run = async (...faults: (Fault | null)[]) => {
    replay.faults = faults;
    replay.asked.length = 0;
    const provider = open(replay.url);
    const { ask, slept } = impatientAsk(provider);
    return { ...(await gather(provider, ask, request)), slept };
  };

  beforeAll(async () => {
    replay = await openReplay(answer);
    whole = await run();
    requests = replay.asked.length;
  });
  afterAll(() => replay.close());
  beforeEach(() => {
    replay.answer = answer;
  });

  describe("when its vendor is in trouble", () => {
    it("gives pages in order that cover what they say, and only what was wanted and has ended", () => {
      expect(whole.trouble).toBeNull();
      expect(Object.keys(whole.points).length).toBeGreaterThan(0);
      let before = request.from;
      for (const { points, reached } of whole.pages) {
        expect(points.hours.every((hour) => hour >= request.from && hour < Math.min(request.to, NOW.getTime() / HOUR_MS))).toBe(true);
        expect(reached).toBeGreaterThanOrEqual(before);
        expect(reached).toBeLessThanOrEqual(request.to);
        before = reached;
      }
    });

    it("waits as long as a 429 says, then gives the same", async () => {
      const { points, slept } = await run(tooMany("7"));
      expect(points).toEqual(whole.points);
      expect(Math.max(...slept)).toBeGreaterThanOrEqual(7_000);
    });

    it("tries again after 5xx and gives the same", async () => {
      expect((await run(unwell, unwell)).points).toEqual(whole.points);
      expect(replay.asked).toHaveLength(requests + 2);
    });

    it("tries again when an answer breaks off in the middle", async () => {
      expect((await run(halfAnAnswer)).points).toEqual(whole.points);
      expect(replay.asked).toHaveLength(requests + 1);
    });

    it("keeps whole pages, and no half day, when its last answer keeps breaking off", async () => {
      const well = Array.from({ length: requests - 1 }, () => null);
      const { trouble, pages, points } = await run(...well, ...Array.from({ length: 4 }, () => halfAnAnswer));
      expect(trouble).toMatchObject({ kind: "unreachable" });
      const reached = pages.at(-1)?.reached ?? request.from;
      expect(points).toEqual(Object.fromEntries(Object.entries(whole.points).filter(([name]) => hourOf(name.split(" ").at(-1) ?? "") < reached)));
    });

    it("says which field has changed, and gives nothing of that answer", async () => {
      const { trouble, points } = await run(changed(change.from, change.to));
      expect(trouble).toMatchObject({ kind: "format", message: expect.stringMatching(change.told) });
      expect(points).toEqual({});
    });

    it("says that a web page came instead", async () => {
      const { trouble, points } = await run(webPage);
      expect(trouble).toMatchObject({ kind: "format", message: expect.stringContaining("answered with a web page instead of") });
      expect(points).toEqual({});
      expect(replay.asked).toHaveLength(1);
    });
  });
}
