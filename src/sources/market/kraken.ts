import { z } from "zod";
import { HOUR_MS } from "../series/table.ts";
import { Decimal } from "./decimal.ts";
import { type Entry, endOf, pageOf, reachedAfter, spanOf } from "./pages.ts";
import type { HistoryRequest, Objection, Provider } from "./provider.ts";
import { meant, spells } from "./tickers.ts";

const SECONDS_AN_HOUR = 3_600;
const METRICS = ["open_usd", "high_usd", "low_usd", "price_usd", "volume_usd"];

/** Opening time in seconds, open, high, low, close, volume-weighted mean price, volume in coins, number of trades. */
const Candle = z.tuple([z.number(), Decimal, Decimal, Decimal, Decimal, Decimal, Decimal, z.number()], z.unknown());
type Candle = z.output<typeof Candle>;

/** The pair's own name is the key of its candles, and not always the one that was asked for. */
const Answer = z.object({
  result: z
    .object({ last: z.number() })
    .catchall(z.unknown())
    .transform(({ last: _, ...pairs }) => Object.values(pairs))
    .pipe(z.tuple([z.array(Candle)])),
});

/** Kraken's candles against the dollar. It keeps the last 720 of each step, no matter from when on it is asked. */
export function kraken({ baseUrl = "https://api.kraken.com" } = {}): Provider {
  const provider: Provider = {
    id: "kraken",
    name: "Kraken",
    baseUrl,
    pauseMs: 1_100,
    steps: ["day", "hour"],
    example: "bitcoin",
    metricsOf: (asset) => (spells("kraken", asset).length > 0 ? METRICS : []),
    async *history(ask, request) {
      const [spell] = spells("kraken", request.asset);
      if (!spell) return;
      for (let from = request.from; from < endOf(request); ) {
        const { result } = await ask.json(address(baseUrl, spell.ticker, { ...request, from }), Answer, { objection });
        const entries = finished(result[0]).filter(({ hour }) => meant(request.asset, spell, Math.floor(hour)));
        const last = Math.max(from, ...entries.map(({ hour }) => hour + spanOf(request.step)));
        const done = last === from || last >= endOf(request);
        const reached = done ? reachedAfter(entries, { ...request, from }) : last;
        yield pageOf(provider, { ...request, from }, { entries, reached });
        if (done) return;
        from = last;
      }
    },
  };
  return provider;
}

function address(baseUrl: string, ticker: string, { step, from }: HistoryRequest): string {
  // candles after `since` are given, not the one that begins there
  const query = new URLSearchParams({ pair: `${ticker}USD`, interval: step === "day" ? "1440" : "60", since: String(from * SECONDS_AN_HOUR - 1) });
  return `${baseUrl}/0/public/OHLC?${query}`;
}

/** All but the last: that one is always the current, unfinished one. */
function finished(candles: Candle[]): Entry[] {
  return candles.slice(0, -1).map(entryOf);
}

/** Volume is counted in coins; times the mean price at which they changed hands it is dollars. */
export function entryOf([opened, open, high, low, close, meanPrice, volume]: Candle): Entry {
  const values = { open_usd: open, high_usd: high, low_usd: low, price_usd: close, volume_usd: volume * meanPrice };
  return { hour: (opened * 1_000) / HOUR_MS, values };
}

/** Kraken says no with HTTP 200 and a list of errors such as `EGeneral:Too many requests`. */
function objection(body: unknown): Objection | null {
  const errors = z.object({ error: z.array(z.string()).min(1) }).safeParse(body);
  const fatal = errors.data?.error.find((text) => text.startsWith("E"));
  if (!fatal) return null;
  if (/rate limit|too many requests|throttl/i.test(fatal)) return { kind: "rate-limit", text: fatal };
  return { kind: /^EService:|Internal error|Temporary/i.test(fatal) ? "server" : "refused", text: fatal };
}
