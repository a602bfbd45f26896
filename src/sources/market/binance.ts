import { z } from "zod";
import { HOUR_MS } from "../series/table.ts";
import { formatTrouble } from "./answer.ts";
import { Decimal } from "./decimal.ts";
import { type Entry, endOf, pageOf, reachedAfter, spanOf } from "./pages.ts";
import type { Ask, HistoryRequest, Page, Provider } from "./provider.ts";
import { meant, type Spell, spells, within } from "./tickers.ts";

const PAGE = 1_000;
const METRICS = ["open_usd", "high_usd", "low_usd", "price_usd", "volume_usd"];
/** Beyond this a number of milliseconds lies in the year 5138: it counts microseconds. */
const MICROSECONDS = 1e14;

/** Opening time, open, high, low, close, volume in coins, closing time, volume in the quote currency; more follows. */
const Candle = z.tuple([z.number(), Decimal, Decimal, Decimal, Decimal, Decimal, z.number(), Decimal], z.unknown());
const Candles = z.array(Candle).max(PAGE);

/** Binance's candles against USDT, which is read as the dollar. Volume is that of this one venue. */
export function binance({ baseUrl = "https://data-api.binance.vision" } = {}): Provider {
  const provider: Provider = {
    id: "binance",
    name: "Binance",
    baseUrl,
    pauseMs: 250,
    steps: ["day", "hour"],
    example: "bitcoin",
    metricsOf: (asset) => (spells("binance", asset).length > 0 ? METRICS : []),
    async *history(ask, request) {
      for (const spell of spells("binance", request.asset)) yield* candlesOf(provider, ask, { ...request, ...within(request, spell) }, spell);
    },
  };
  return provider;
}

async function* candlesOf(provider: Provider, ask: Ask, request: HistoryRequest, spell: Spell): AsyncGenerator<Page> {
  const end = endOf(request);
  for (let from = request.from; from < end; ) {
    const candles = await ask.json(address(provider.baseUrl, { ...request, from }, spell), Candles);
    const entries = candles.map(entryOf).filter(({ hour }) => meant(request.asset, spell, Math.floor(hour)));
    const last = Math.max(...candles.map((candle) => entryOf(candle).hour)) + spanOf(request.step);
    if (candles.length > 0 && last <= from) throw formatTrouble("Binance gives other days than it was asked for");
    const done = candles.length < PAGE;
    yield pageOf(provider, { ...request, from }, { entries, reached: done ? reachedAfter(entries, { ...request, from }) : Math.min(last, end) });
    if (done) return;
    from = last;
  }
}

function address(baseUrl: string, request: HistoryRequest, { ticker }: Spell): string {
  const query = new URLSearchParams({
    symbol: `${ticker}USDT`,
    interval: request.step === "day" ? "1d" : "1h",
    startTime: String(request.from * HOUR_MS),
    endTime: String(endOf(request) * HOUR_MS - 1),
    limit: String(PAGE),
  });
  return `${baseUrl}/api/v3/klines?${query}`;
}

/** A candle is named by its opening; its close is the state at its end. */
export function entryOf([opened, open, high, low, close, , , volume]: z.output<typeof Candle>): Entry {
  const ms = opened > MICROSECONDS ? opened / 1_000 : opened;
  return { hour: ms / HOUR_MS, values: { open_usd: open, high_usd: high, low_usd: low, price_usd: close, volume_usd: volume } };
}
