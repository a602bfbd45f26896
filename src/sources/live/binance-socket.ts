import type { Desk, Listener } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import { assetsToQuote } from "../../store/quotes.ts";
import { assetsOfSymbol, boreSymbol, symbolOf } from "../series/symbols.ts";
import { BinanceStreams, SOURCE, type StreamOptions } from "./binance-streams.ts";
import { MinuteBook } from "./minute-book.ts";
import { type QuoteWriter, quoteWriter } from "./quote-writer.ts";

const QUOTED_IN = "USDT"; // taken for a dollar, as everybody who quotes Binance does
const TICKER = /^[A-Z0-9]{1,20}$/;

interface Options extends StreamOptions {
  /** The ticker of an asset on a day; null where it has none of its own. */
  tickerOf(asset: string, day: string): string | null;
  graceMs: number;
  flushMs: number;
  /** How often it is asked which assets are wanted. */
  refreshMs: number;
}

/** Binance takes five messages a second and 1,024 streams a connection. */
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
  const streams = new BinanceStreams(desk, options, (tick) => book.offer(tick));
  let closed = false;
  const refresh = async () => {
    const wanted = await wantedNow(desk, options.tickerOf);
    if (wanted && !closed) streams.want(wanted);
  };
  await refresh();
  const refreshing = setInterval(() => void refresh(), options.refreshMs);
  const stopFlushing = flushEvery(options, desk, writer);
  return {
    async close() {
      closed = true;
      clearInterval(refreshing);
      stopFlushing();
      streams.close();
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

/** Assets to listen to by their symbols; null while the database is away: then what was wanted is still wanted. */
async function wantedNow({ db, clock, log }: Desk, tickerOf: Options["tickerOf"]): Promise<Map<string, string> | null> {
  const now = clock.now();
  try {
    return symbolsOf(await assetsToQuote(db, now), (asset) => tickerOf(asset, now.toISOString().slice(0, 10)));
  } catch (error) {
    log.warn({ error: messageOf(error) }, "Could not ask which assets to quote");
    return null;
  }
}

function symbolsOf(assets: string[], tickerOf: (asset: string) => string | null): Map<string, string> {
  const symbols = new Map<string, string>();
  for (const asset of assets) {
    const ticker = tickerOf(asset)?.toUpperCase() ?? "";
    const symbol = ticker + QUOTED_IN;
    if (TICKER.test(ticker) && ticker !== QUOTED_IN && !symbols.has(symbol)) symbols.set(symbol, asset);
  }
  return symbols;
}

/** A ticker by which this asset, and none more entitled to it, is known on that day. */
function ownTicker(asset: string, day: string): string | null {
  const symbol = symbolOf(asset);
  return symbol && assetsOfSymbol(symbol)[0] === asset && boreSymbol(asset, symbol, day) ? symbol : null;
}
