// npm run bench:live: a venue plays 400 assets at a tick a second each for BENCH_MINUTES (10), with losses, repetitions, disorder, a clock that
// is wrong and drifts, and connections that end, against a fresh embedded desk. The venue and the readers of the event stream are a process of their own.
// Prints how many minutes are right, how memory grew from the second minute to the last, how wrong the ages are, and the event stream's greatest lag.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../src/config.ts";
import type { LiveQuote } from "../src/desk.ts";
import { listen } from "../src/doors/api/listen.ts";
import { openDesk } from "../src/open-desk.ts";
import { ownerOf } from "../src/operations/caller.ts";
import { seededRandom } from "../src/platform/maths/random.ts";
import { binanceSocket } from "../src/sources/live/binance-socket.ts";
import { type Minute, watch } from "../src/store/quotes.ts";
import { openExchange } from "../test/exchange.ts";

const MINUTES = Math.max(3, Number(process.env.BENCH_MINUTES ?? 10));
const ASSETS = 400;
const MINUTE_MS = 60_000;
const SKEW_MS = -7_300;
const DRIFT_MS_A_SECOND = 0.2;
const HANG_UP_SECONDS = 100;
const CHANCE = { lost: 0.05, twice: 0.1, late: 0.2 };
const MAX_LATE_MS = 4_000;
const SETTLE_MS = 8_000;
const SAMPLE_MS = 2_000;
const LIMITS = { growthMb: 30, lagMs: 2_000, ageErrorMs: 250 };

/** What the world knows when it ends. */
interface Truth {
  minutes: Omit<Minute, "source">[];
  ticks: number;
  connections: number;
  lagsMs: number[];
  ageErrorsMs: number[];
}

if (process.argv[2] === "world") await world();
else process.exit((await bench()) ? 0 : 1);

async function bench(): Promise<boolean> {
  const child = fork(import.meta.filename, ["world"]);
  const url = await told<string>(child);
  const home = mkdtempSync(join(tmpdir(), "assay-bench-live-"));
  const settings = { ASSAY_HOME: home, LOG_LEVEL: "warn", PORT: "0", ASSAY_LIVE: "binance", ASSAY_LIVE_URL: url, ASSAY_ALLOW_PRIVATE: "127.0.0.1" };
  const { desk, close } = await openDesk(readConfig(settings), { shared: false, queued: true });
  const owner = (await ownerOf(desk)).id;
  for (let i = 0; i < ASSETS; i += 1) await watch(desk.db, { owner, asset: `coin-${i}`, since: new Date() });
  const door = await listen(desk);
  const listener = await binanceSocket({ tickerOf: (asset) => asset.replace("coin-", "C") }).open(desk);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  child.send(door.url);
  const memory = sampled();
  const truth = await told<Truth>(child);
  const grown = memory.end();
  await pause(SETTLE_MS);
  const inTime = await desk.db.selectFrom("minutes").select("asset").execute();
  await listener.close();
  const kept = await desk.db.selectFrom("minutes").selectAll().execute();
  loop.disable();
  await door.close();
  await close();
  rmSync(home, { recursive: true, force: true });
  child.kill();
  const byPlace = new Map(kept.map((minute) => [`${minute.asset} ${minute.at.getTime()}`, minute]));
  const right = truth.minutes.filter((each) => isSame(each, byPlace.get(`${each.asset} ${each.at}`)));
  process.stdout.write(
    `${MINUTES} minutes, ${ASSETS} assets, ${truth.ticks} ticks heard over ${truth.connections} connections; ${inTime.length} minutes kept while it went on\n` +
      `heap ${grown.heap.join(" -> ")} MB, rss ${grown.rss.join(" -> ")} MB, event loop delay p99 ${(loop.percentile(99) / 1e6).toFixed(0)} ms, most ${(loop.max / 1e6).toFixed(0)} ms\n` +
      `age shown against true age: p50 ${quantile(truth.ageErrorsMs, 0.5)} ms, p99 ${quantile(truth.ageErrorsMs, 0.99)} ms, most ${quantile(truth.ageErrorsMs, 1)} ms\n` +
      `lag of the event stream: p50 ${quantile(truth.lagsMs, 0.5)} ms, p99 ${quantile(truth.lagsMs, 0.99)} ms, ${truth.lagsMs.length} quotes\n`,
  );
  return [
    report("minutes right", right.length, `${truth.minutes.length}`, right.length === truth.minutes.length && kept.length === truth.minutes.length),
    report("growth of the heap, MB", grown.heapGrowth, `limit ${LIMITS.growthMb}`, grown.heapGrowth < LIMITS.growthMb),
    report("growth of the process, MB", grown.rssGrowth, `limit ${LIMITS.growthMb}`, grown.rssGrowth < LIMITS.growthMb),
    report(
      "error of the age p99, ms",
      quantile(truth.ageErrorsMs, 0.99),
      `limit ${LIMITS.ageErrorMs}`,
      quantile(truth.ageErrorsMs, 0.99) <= LIMITS.ageErrorMs,
    ),
    report("greatest lag of the event stream, ms", quantile(truth.lagsMs, 1), `limit ${LIMITS.lagMs}`, quantile(truth.lagsMs, 1) <= LIMITS.lagMs),
  ].every(Boolean);
}

function report(name: string, value: number, against: string, holds: boolean): boolean {
  process.stdout.write(`${holds ? "✓" : "✗"} ${name}: ${value} (${against})\n`);
  return holds;
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`the venue ended with ${code}`)));
  });
}

function isSame(truth: Omit<Minute, "source">, kept?: Pick<Minute, "open" | "high" | "low" | "close">): boolean {
  return kept?.open === truth.open && kept.high === truth.high && kept.low === truth.low && kept.close === truth.close;
}

/** Memory in the second minute and in the last: the heap by its lowest, which is what remains after a collection, the process by its median. */
function sampled() {
  const began = performance.now();
  const samples: { at: number; heapUsed: number; rss: number }[] = [];
  const timer = setInterval(() => samples.push({ at: performance.now() - began, ...process.memoryUsage() }), SAMPLE_MS);
  return {
    end() {
      clearInterval(timer);
      const within = (from: number) => samples.filter(({ at }) => at >= from && at < from + MINUTE_MS);
      const [second, last] = [within(MINUTE_MS), within(performance.now() - began - MINUTE_MS)];
      const figure = (name: "heapUsed" | "rss", share: number) =>
        [second, last].map(
          (part) =>
            Math.round(
              (quantile(
                part.map((each) => each[name]),
                share,
              ) /
                1024 /
                1024) *
                10,
            ) / 10,
        );
      const [heap, rss] = [figure("heapUsed", 0), figure("rss", 0.5)];
      const growth = ([from = 0, to = 0]: number[]) => Math.round((to - from) * 10) / 10;
      return { heap, rss, heapGrowth: growth(heap), rssGrowth: growth(rss) };
    },
  };
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}

interface Played {
  symbol: string;
  price: number;
  /** When it was made, truly and by the venue's clock, and when it was first sent. */
  madeAt: number;
  stampedAt: number;
  sentAt: number;
}

/** The other process: the venue, one reader of the event stream and one that never reads. */
async function world(): Promise<void> {
  const exchange = await openExchange();
  process.send?.(exchange.url);
  const door = await new Promise<string>((resolve) => void process.once("message", (url) => resolve(String(url))));
  const market = newMarket();
  const truth: Truth = { minutes: [], ticks: 0, connections: 0, lagsMs: [], ageErrorsMs: [] };
  readEvents(door, ({ at, quotes }) => {
    const now = Date.now();
    for (const quote of quotes) {
      const tick = market.tickOf(quote.asset.replace("coin-", "C"), quote.priceUsd);
      if (!tick) throw new Error(`nobody ever played ${quote.asset} at ${quote.priceUsd}`);
      truth.lagsMs.push(now - tick.sentAt);
      truth.ageErrorsMs.push(Math.abs(Date.parse(at) - tick.madeAt - quote.ageMs));
    }
  });
  readNothing(door);
  while (exchange.streams().length < ASSETS) await pause(50);
  const send = (tick: Played) => {
    if (!exchange.tick(`${tick.symbol}USDT`, tick.price, tick.stampedAt)) return; // nobody was connected: it is lost
    tick.sentAt ||= Date.now();
    truth.ticks += 1;
    market.heard(tick);
  };
  await play(market.next, send, () => exchange.hangUp());
  truth.minutes = market.minutes();
  truth.connections = exchange.connections();
  process.send?.(truth);
}

/** A second has twenty parts; in each a twentieth of the assets has its tick. */
async function play(next: (number: number) => Played, send: (tick: Played) => void, hangUp: () => void): Promise<void> {
  const random = seededRandom(11);
  const PARTS = 20;
  const began = Date.now();
  for (let part = 0; part < MINUTES * 60 * PARTS; part += 1) {
    for (let number = part % PARTS; number < ASSETS; number += PARTS) {
      const tick = next(number);
      if (random() < CHANCE.lost) continue;
      if (random() < CHANCE.late) setTimeout(send, random() * MAX_LATE_MS, tick);
      else send(tick);
      if (random() < CHANCE.twice) setTimeout(send, random() * MAX_LATE_MS, tick);
    }
    if (part > 0 && part % (HANG_UP_SECONDS * PARTS) === 0) hangUp();
    await pause(Math.max(0, began + ((part + 1) * 1000) / PARTS - Date.now()));
  }
  await pause(MAX_LATE_MS + 100);
}

/** Prices that wander, and what becomes of them: the true minutes by the venue's clock. */
function newMarket() {
  const random = seededRandom(5);
  const began = Date.now();
  const prices = Array.from({ length: ASSETS }, () => 10 ** (random() * 7 - 2));
  const played = new Map<string, Played>();
  const minutes = new Map<string, { asset: string; at: number; first: Played; last: Played; high: number; low: number }>();
  return {
    next(number: number): Played {
      const madeAt = Date.now();
      const price = (prices[number] ?? 1) * (1 + (random() - 0.5) / 200);
      prices[number] = price;
      const stampedAt = Math.round(madeAt + SKEW_MS + ((madeAt - began) / 1000) * DRIFT_MS_A_SECOND);
      const tick = { symbol: `C${number}`, price, madeAt, stampedAt, sentAt: 0 };
      played.set(`${tick.symbol} ${price}`, tick);
      return tick;
    },
    tickOf: (symbol: string, price: number) => played.get(`${symbol} ${price}`),
    heard(tick: Played): void {
      const at = Math.floor(tick.stampedAt / MINUTE_MS) * MINUTE_MS;
      const key = `${tick.symbol} ${at}`;
      const minute = minutes.get(key) ?? { asset: tick.symbol.replace("C", "coin-"), at, first: tick, last: tick, high: tick.price, low: tick.price };
      if (tick.stampedAt < minute.first.stampedAt) minute.first = tick;
      if (tick.stampedAt > minute.last.stampedAt) minute.last = tick;
      minute.high = Math.max(minute.high, tick.price);
      minute.low = Math.min(minute.low, tick.price);
      minutes.set(key, minute);
    },
    minutes: () =>
      [...minutes.values()].map(({ asset, at, first, last, high, low }) => ({ asset, at, open: first.price, high, low, close: last.price })),
  };
}

/** A page's stream. */
function readEvents(door: string, take: (data: { at: string; quotes: LiveQuote[] }) => void): void {
  void (async () => {
    const response = await fetch(`${door}/v1/events`);
    let rest = "";
    for await (const chunk of response.body ?? []) {
      const events = (rest + Buffer.from(chunk).toString()).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) if (event.startsWith("event: quotes\n")) take(JSON.parse(event.slice(event.indexOf("data: ") + 6)));
    }
  })().catch(() => process.exit()); // the desk has closed
}

/** A page whose computer sleeps: it holds the stream open and takes nothing from it. */
function readNothing(door: string): void {
  const { hostname, port } = new URL(door);
  const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
  socket.on("error", () => {});
  socket.write("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  socket.pause();
}
