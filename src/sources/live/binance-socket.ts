import { z } from "zod";
import type { Desk, Listener } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import { assetsToQuote } from "../../store/quotes.ts";
import { assetsOfSymbol, boreSymbol, symbolOf } from "../series/symbols.ts";
import { type KeptSocket, keepSocket } from "./kept-socket.ts";
import { MinuteBook, type Tick } from "./minute-book.ts";
import { type QuoteWriter, quoteWriter } from "./quote-writer.ts";

const SOURCE = "binance";
const QUOTED_IN = "USDT"; // taken for a dollar, as everybody who quotes Binance does
const SYMBOL = /^[A-Z0-9]{1,20}$/;

interface Options {
  /** The ticker of an asset; null where it has none of its own. */
  tickerOf(asset: string, day: string): string | null;
  graceMs: number;
  flushMs: number;
  /** How often it is asked which assets are wanted. */
  refreshMs: number;
  silenceMs: number;
  firstWaitMs: number;
  maxWaitMs: number;
  /** Binance takes five messages a second and 1,024 streams a connection. */
  chunk: number;
  chunkPauseMs: number;
}

const USUAL: Options = {
  tickerOf: ownTicker,
  graceMs: 5_000,
  flushMs: 1_000,
  refreshMs: 60_000,
  silenceMs: 30_000,
  firstWaitMs: 1_000,
  maxWaitMs: 300_000,
  chunk: 200,
  chunkPauseMs: 300,
};

/** Only what is used of a mini ticker: event time in ms, symbol, close. */
const Message = z.object({ data: z.object({ e: z.literal("24hrMiniTicker"), E: z.int(), s: z.string(), c: z.string() }) });

/** Live prices from Binance's public stream, where `ASSAY_LIVE` asks for them. */
export function binanceSocket(options: Partial<Options> = {}): Listener {
  return {
    name: "binance-quotes",
    async open(desk) {
      if (desk.config.live !== SOURCE) return { close: async () => {} };
      return listenTo(desk, { ...USUAL, ...options });
    },
  };
}

export const binanceQuotes = binanceSocket();

async function listenTo(desk: Desk, options: Options): Promise<{ close(): Promise<void> }> {
  const book = new MinuteBook({ graceMs: options.graceMs });
  const writer = quoteWriter(desk, book);
  const subscription = newSubscription(desk, options, (tick) => book.offer(tick));
  await subscription.refresh();
  const refreshing = setInterval(() => void subscription.refresh(), options.refreshMs);
  const stopFlushing = flushEvery(options, desk, writer);
  return {
    async close() {
      clearInterval(refreshing);
      stopFlushing();
      subscription.close();
      await writer.close();
      desk.log.debug({ ...book.counts }, "Closed the live quotes");
    },
  };
}

/** A flush that comes late was held up by the whole process, and so were the messages: they are read first, so that no minute closes without them. */
function flushEvery({ flushMs, graceMs }: Options, { clock }: Desk, writer: QuoteWriter): () => void {
  let last = clock.now().getTime();
  let waited = false;
  const timer = setInterval(() => {
    const now = clock.now().getTime();
    waited = !waited && now - last > graceMs / 2;
    last = now;
    if (!waited) writer.flush();
  }, flushMs);
  return () => clearInterval(timer);
}

interface Subscription {
  refresh(): Promise<void>;
  close(): void;
}

/** Keeps one connection on the streams of the assets that are wanted; none while nothing is. */
function newSubscription(desk: Desk, options: Options, onTick: (tick: Tick) => void): Subscription {
  const { log, clock, config, db } = desk;
  let assets = new Map<string, string>(); // by symbol
  let socket: KeptSocket | null = null;
  let number = 0;
  const pauses = new Set<NodeJS.Timeout>();

  function onText(text: string): void {
    const receivedAt = clock.now().getTime();
    const tick = tickIn(text, assets);
    if (tick) onTick({ ...tick, receivedAt });
  }

  function ask(method: "SUBSCRIBE" | "UNSUBSCRIBE", symbols: Iterable<string>): void {
    const streams = [...symbols].map((symbol) => `${symbol.toLowerCase()}@miniTicker`);
    for (let from = 0; from < streams.length; from += options.chunk) {
      number += 1;
      const text = JSON.stringify({ method, params: streams.slice(from, from + options.chunk), id: number });
      const pause = setTimeout(
        () => {
          pauses.delete(pause);
          socket?.send(text);
        },
        (from / options.chunk) * options.chunkPauseMs,
      );
      pauses.add(pause);
    }
  }

  function forgetAsked(): void {
    for (const pause of pauses) clearTimeout(pause);
    pauses.clear();
  }

  function connect(): KeptSocket {
    return keepSocket(`${config.liveUrl.replace(/\/$/, "")}/stream`, {
      allowPrivate: config.allowPrivate,
      silenceMs: options.silenceMs,
      firstWaitMs: options.firstWaitMs,
      maxWaitMs: options.maxWaitMs,
      probe: JSON.stringify({ method: "LIST_SUBSCRIPTIONS", id: 0 }),
      onText,
      onOpen() {
        forgetAsked();
        ask("SUBSCRIBE", assets.keys());
        log.debug({ assets: assets.size }, "Listening to live quotes");
      },
      onTrouble(message, failures) {
        forgetAsked();
        log[failures === 1 ? "info" : "debug"]({ message, failures }, "Live quotes broke off; connecting again");
      },
    });
  }

  function change(wanted: Map<string, string>): void {
    const added = [...wanted.keys()].filter((symbol) => !assets.has(symbol));
    const removed = [...assets.keys()].filter((symbol) => !wanted.has(symbol));
    assets = wanted;
    if (wanted.size === 0) end();
    else if (!socket) socket = connect();
    else {
      ask("UNSUBSCRIBE", removed);
      ask("SUBSCRIBE", added);
    }
  }

  function end(): void {
    forgetAsked();
    socket?.close();
    socket = null;
  }

  return {
    /** The database may be away for a moment: then what was wanted is still wanted. */
    async refresh() {
      try {
        change(symbolsOf(await assetsToQuote(db, clock.now()), options.tickerOf, clock.now()));
      } catch (error) {
        log.warn({ error: messageOf(error) }, "Could not ask which assets to quote");
      }
    },
    close: end,
  };
}

function symbolsOf(assets: string[], tickerOf: Options["tickerOf"], now: Date): Map<string, string> {
  const symbols = new Map<string, string>();
  for (const asset of assets) {
    const ticker = tickerOf(asset, now.toISOString().slice(0, 10))?.toUpperCase();
    if (ticker && SYMBOL.test(ticker) && ticker !== QUOTED_IN && !symbols.has(ticker + QUOTED_IN)) symbols.set(ticker + QUOTED_IN, asset);
  }
  return symbols;
}

/** A ticker by which this asset, and none more entitled to it, is known on that day. */
function ownTicker(asset: string, day: string): string | null {
  const symbol = symbolOf(asset);
  return symbol && assetsOfSymbol(symbol)[0] === asset && boreSymbol(asset, symbol, day) ? symbol : null;
}

/** The tick in a message; null where it is something else, such as the answer to a request. */
function tickIn(text: string, assets: Map<string, string>): Omit<Tick, "receivedAt"> | null {
  const { data, success } = Message.safeParse(parsed(text));
  const asset = success ? assets.get(data.data.s) : undefined;
  return success && asset ? { asset, source: SOURCE, price: Number(data.data.c), observedAt: data.data.E } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: not for us
  }
}
