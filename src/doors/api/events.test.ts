import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import type { LiveQuote } from "../../desk.ts";
import { buildApp } from "./app.ts";

const ASSETS = 400;
let test: TestDesk;
let app: Awaited<ReturnType<typeof buildApp>>;
let port: number;
let sockets: Socket[];

beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(async () => {
  sockets = [];
  app = await buildApp(test.desk);
  port = Number(new URL(await app.listen({ host: "127.0.0.1", port: 0 })).port);
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await app.close();
});

/** A reader of the stream that can stop reading; what it has read so far. */
async function reader(): Promise<{ socket: Socket; text(): string }> {
  let text = "";
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  socket.write("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (!text.includes("retry:")) await pause(10);
  return { socket, text: () => text };
}

function tell(price: number): void {
  const at = new Date().toISOString();
  const quotes = Array.from({ length: ASSETS }, (_, i) => ({ asset: `coin-${i}`, source: "venue", priceUsd: price, observedAt: at, ageMs: 5 }));
  test.desk.events.emit({ type: "quotes", data: { at, quotes } });
}

/** Every event of quotes in what was read; the chunks of HTTP are taken out. */
function quotesIn(text: string): LiveQuote[][] {
  const plain = text.replaceAll(/\r\n[0-9a-f]+\r\n/g, "");
  return [...plain.matchAll(/event: quotes\ndata: (.*)\n/g)].map(([, data = ""]) => (JSON.parse(data) as { quotes: LiveQuote[] }).quotes);
}

describe("the event stream", () => {
  it("tells quotes as they come to who reads", async () => {
    const { text } = await reader();
    for (let i = 1; i <= 5; i += 1) {
      tell(i);
      await pause(30);
    }
    expect(quotesIn(text()).map((quotes) => [quotes.length, quotes[0]?.priceUsd])).toEqual([1, 2, 3, 4, 5].map((price) => [ASSETS, price]));
  });

  it("keeps the newest quotes alone for a reader that does not read, and gives them with their age when it does", async () => {
    const { socket, text } = await reader();
    socket.pause();
    const ROUNDS = 600; // of some 40 kB: 24 MB, several times what the network itself holds
    for (let i = 1; i <= ROUNDS; i += 1) {
      tell(i);
      await pause(1);
    }
    await pause(300);
    socket.resume();
    for (let tries = 0; tries < 200 && !text().includes(`"priceUsd":${ROUNDS},`); tries += 1) await pause(20);
    await pause(100);
    const events = quotesIn(text());
    expect(events.length).toBeLessThan(ROUNDS / 2); // the others were never written: they would all be here
    const last = events.at(-1) ?? [];
    expect(last.length).toBe(ASSETS);
    expect(new Set(last.map(({ priceUsd }) => priceUsd))).toEqual(new Set([ROUNDS]));
    expect(Math.min(...last.map(({ ageMs }) => ageMs))).toBeGreaterThanOrEqual(300);
  });

  it("ends for a reader that does not read when the desk closes", async () => {
    const { socket } = await reader();
    socket.pause();
    for (let i = 1; i <= 300; i += 1) {
      tell(i);
      await pause(1);
    }
    await app.close();
  });

  it("lets a reader go that leaves a megabyte of other news unread", async () => {
    const { socket } = await reader();
    socket.pause();
    const news = { type: "issues" as const, data: { text: "x".repeat(100_000) } };
    const open = () => new Promise<number>((resolve) => app.server.getConnections((_, count) => resolve(count)));
    for (let i = 0; i < 400 && (await open()) > 0; i += 1) {
      test.desk.events.emit(news);
      await pause(5);
    }
    expect(await open()).toBe(0);
  });
});
