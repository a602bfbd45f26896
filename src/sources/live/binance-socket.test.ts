import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { type Exchange, openExchange } from "../../../test/exchange.ts";
import type { DeskEvent, LiveQuote } from "../../desk.ts";
import { ownerOf } from "../../operations/caller.ts";
import { seededRandom } from "../../platform/maths/random.ts";
import { unwatch, watch } from "../../store/quotes.ts";
import { binanceSocket } from "./binance-socket.ts";
import { MinuteBook } from "./minute-book.ts";
import { quoteWriter } from "./quote-writer.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START = Date.UTC(2024, 2, 4, 12, 0, 20);
const FASTER = 30; // a minute of the desk in two seconds

/** A test's machine may stand still for half a second: that is 15 s of the desk's time, and within this grace. */
const QUICK = { graceMs: 20 * SECOND, flushMs: 40, refreshMs: 100, silenceMs: 10_000, firstWaitMs: 20, maxWaitMs: 100, chunkPauseMs: 10 };

let test: TestDesk;
let exchange: Exchange;
let owner: string;
let closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  exchange = await openExchange();
  owner = (await ownerOf(test.desk)).id;
  const began = performance.now();
  test.desk.clock = { now: () => new Date(START + (performance.now() - began) * FASTER) };
  Object.assign(test.desk.config, { live: "binance", liveUrl: exchange.url, allowPrivate: ["127.0.0.1"] });
});
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
  await exchange.close();
});

const now = () => test.desk.clock.now().getTime();
const watching = (...assets: string[]) => Promise.all(assets.map((asset) => watch(test.desk.db, { owner, asset, since: new Date(START) })));
const minutes = () => test.desk.db.selectFrom("minutes").selectAll().orderBy("asset").orderBy("at").execute();

async function listening(options: Parameters<typeof binanceSocket>[0] = {}): Promise<() => Promise<void>> {
  const { close } = await binanceSocket({ ...QUICK, ...options }).open(test.desk);
  closing.push(close);
  return async () => {
    closing = closing.filter((each) => each !== close);
    await close();
  };
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error(`waited in vain until ${what}`);
    await pause(20);
  }
}

const subscribed = (count: number) => until(() => exchange.streams().length === count, `${count} streams are listened to`);

/** What is told of quotes from now on. */
function told(): { at: string; quotes: LiveQuote[] }[] {
  const heard: { at: string; quotes: LiveQuote[] }[] = [];
  const end = test.desk.events.subscribe((event: DeskEvent) => event.type === "quotes" && heard.push(event.data));
  closing.push(async () => end());
  return heard;
}

interface Sent {
  symbol: string;
  price: number;
  /** By the venue's clock. */
  at: number;
}

/** What each minute of the venue's clock is, told from what was sent. */
function minutesOf(sent: Sent[]) {
  const groups = Map.groupBy(
    sent.toSorted((a, b) => a.at - b.at),
    ({ symbol, at }) => `${symbol} ${Math.floor(at / MINUTE)}`,
  );
  return [...groups.values()].map((ticks) => {
    const prices = ticks.map(({ price }) => price);
    const at = new Date(Math.floor((ticks[0]?.at ?? 0) / MINUTE) * MINUTE);
    return { symbol: ticks[0]?.symbol, at, open: prices[0], high: Math.max(...prices), low: Math.min(...prices), close: prices.at(-1) };
  });
}

/** Plays a tick a second of each symbol: one in twenty is lost, one in ten comes twice, one in five seconds late. Gives what was really sent. */
async function play(
  symbols: string[],
  { forMs, skewMs, meanwhile }: { forMs: number; skewMs: number; meanwhile?: (passed: number) => void },
): Promise<Sent[]> {
  const random = seededRandom(7);
  const sent: Sent[] = [];
  const late: Promise<void>[] = [];
  const send = (tick: Sent) => exchange.tick(tick.symbol, tick.price, tick.at) && sent.push(tick);
  const from = now();
  for (let second = 0; second * SECOND < forMs; second += 1) {
    meanwhile?.(second * SECOND);
    for (const symbol of symbols) {
      const tick = { symbol, price: 100 + random() * 10, at: Math.round(now() + skewMs) };
      if (random() < 0.05) continue;
      const delay = random() < 0.2 ? random() * 4 * SECOND : 0;
      if (delay > 0) late.push(pause(delay / FASTER).then(() => void send(tick)));
      else send(tick);
      if (random() < 0.1) late.push(pause((random() * 4 * SECOND) / FASTER).then(() => void send(tick)));
    }
    await pause(Math.max(0, (from + (second + 1) * SECOND - now()) / FASTER));
  }
  await Promise.all(late);
  return sent;
}

describe("listening to a venue", () => {
  it("gives every minute's true prices in spite of losses, repetitions, disorder, a skewed clock and a connection that ends", async () => {
    await watching("bitcoin", "ethereum");
    const close = await listening();
    await subscribed(2);
    const heard = told();
    let hungUp = false;
    const sent = await play(["BTCUSDT", "ETHUSDT"], {
      forMs: 3.2 * MINUTE,
      skewMs: -17 * SECOND,
      meanwhile(passed) {
        if (hungUp || passed < 1.5 * MINUTE) return;
        hungUp = true;
        exchange.hangUp();
      },
    });
    expect((await minutes()).length).toBeGreaterThanOrEqual(4); // those that are over are here while it goes on
    await close();
    expect(exchange.connections()).toBe(2);
    const symbols: Record<string, string> = { bitcoin: "BTCUSDT", ethereum: "ETHUSDT" };
    const kept = (await minutes()).map(({ asset, at, open, high, low, close: last }) => ({
      symbol: symbols[asset],
      at,
      open,
      high,
      low,
      close: last,
    }));
    expect(kept).toEqual(minutesOf(sent).toSorted((a, b) => String(a.symbol).localeCompare(String(b.symbol))));
    // a quote's age is told by our clock though the venue's is 17 s behind: the message's way and a flush, some ms of ours, 30 times that of the desk's
    const ages = heard.flatMap(({ quotes }) => quotes.map(({ ageMs }) => ageMs)).toSorted((a, b) => a - b);
    expect(ages[0]).toBeGreaterThanOrEqual(0);
    expect(ages[Math.floor(ages.length / 2)]).toBeLessThan(6 * SECOND);
  });

  it("tells many quotes in one event and keeps the newest", async () => {
    await watching("bitcoin", "ethereum", "solana");
    const close = await listening();
    await subscribed(3);
    const heard = told();
    const at = Math.round(now());
    for (let i = 0; i < 50; i += 1) for (const symbol of ["BTCUSDT", "ETHUSDT", "SOLUSDT"]) exchange.tick(symbol, 100 + i / 10, at + i);
    await until(() => heard.some(({ quotes }) => quotes.some(({ priceUsd }) => priceUsd === 104.9)), "the last price is told");
    expect(heard.length).toBeLessThan(5);
    expect(heard.at(-1)?.quotes.find(({ asset }) => asset === "bitcoin")).toMatchObject({
      source: "binance",
      priceUsd: 104.9,
      observedAt: new Date(at + 49).toISOString(),
    });
    await close();
    const rows = await test.desk.db.selectFrom("quotes").select(["asset", "price_usd"]).orderBy("asset").execute();
    expect(rows).toEqual(["bitcoin", "ethereum", "solana"].map((asset) => ({ asset, price_usd: 104.9 })));
  });

  it("lets nothing in that is not a price of what was asked for", async () => {
    await watching("bitcoin");
    await listening();
    await subscribed(1);
    const heard = told();
    exchange.say("hello");
    exchange.say(JSON.stringify({ stream: "x", data: { e: "24hrMiniTicker", E: "soon", s: "BTCUSDT", c: "5" } }));
    exchange.say(JSON.stringify({ stream: "x", data: { e: "24hrMiniTicker", E: Math.round(now()), s: "LUNAUSDT", c: "5" } }));
    exchange.say(JSON.stringify({ stream: "x", data: { e: "24hrMiniTicker", E: Math.round(now()), s: "BTCUSDT", c: "cheap" } }));
    exchange.tick("BTCUSDT", 101, Math.round(now()));
    await until(() => heard.length > 0, "a price is told");
    expect(heard).toMatchObject([{ quotes: [{ asset: "bitcoin", priceUsd: 101 }] }]);
  });
});

describe("the connection", () => {
  it("asks in pieces, follows what is watched, and is none while nothing is", async () => {
    const coins = Array.from({ length: 25 }, (_, i) => `coin-${i}`);
    await listening({ chunk: 10, tickerOf: (asset) => asset.replace("coin-", "C") });
    await pause(150);
    expect(exchange.connections()).toBe(0);
    await watching(...coins);
    await subscribed(25);
    const pieces = exchange.asked.map(({ params }) => params?.length ?? 0); // it may look while they are still being written down
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(25);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(10);
    await watching("coin-99");
    await unwatch(test.desk.db, { owner, asset: "coin-3" });
    await until(
      () => exchange.streams().includes("c99usdt@miniTicker") && !exchange.streams().includes("c3usdt@miniTicker"),
      "the change is asked for",
    );
    for (const asset of [...coins, "coin-99"]) await unwatch(test.desk.db, { owner, asset });
    await subscribed(0);
    expect(exchange.connections()).toBe(1);
  });

  it("is opened again when it breaks off", async () => {
    await watching("bitcoin");
    await listening();
    for (let times = 1; times <= 3; times += 1) {
      await until(() => exchange.connections() === times && exchange.streams().length === 1, `it listens for the ${times}. time`);
      exchange.breakOff();
    }
    await until(() => exchange.connections() === 4, "it listens again");
  });

  it("is opened again when it falls silent, and kept while a question is answered", async () => {
    await watching("bitcoin");
    await listening({ silenceMs: 200 });
    await subscribed(1);
    await pause(700);
    expect(exchange.connections()).toBe(1);
    exchange.mute = true;
    await until(() => exchange.connections() > 1, "it tries again");
    expect(exchange.asked.some(({ method }) => method === "LIST_SUBSCRIPTIONS")).toBe(true);
  });

  it("leads to no private address that is not allowed", async () => {
    test.desk.config.allowPrivate = [];
    await watching("bitcoin");
    await listening();
    await pause(200);
    test.desk.config.liveUrl = exchange.url.replace("127.0.0.1", "localhost");
    await listening();
    await pause(200);
    expect(exchange.connections()).toBe(0);
  });

  it("is none where the setting does not ask for it", async () => {
    test.desk.config.live = null;
    await watching("bitcoin");
    await listening();
    await pause(150);
    expect(exchange.connections()).toBe(0);
  });
});

describe("writing quotes", () => {
  it("keeps what a database that is away does not take, and writes it when it is back", async () => {
    const book = new MinuteBook();
    const writer = quoteWriter(test.desk, book);
    const at = Math.floor(now() / MINUTE) * MINUTE;
    book.offer({ asset: "bitcoin", source: "venue", price: 100, observedAt: at - MINUTE, receivedAt: at - MINUTE });
    await sql`alter table quotes rename to quotes_away`.execute(test.desk.db);
    writer.flush();
    await pause(200);
    await sql`alter table quotes_away rename to quotes`.execute(test.desk.db);
    await writer.close();
    expect(await minutes()).toMatchObject([{ asset: "bitcoin", close: 100 }]);
    expect(await test.desk.db.selectFrom("quotes").select("price_usd").execute()).toEqual([{ price_usd: 100 }]);
  });
});
