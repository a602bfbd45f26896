import { z } from "zod";
import catalogue from "../../../catalogue/defillama.json" with { type: "json" };
import type { Metric } from "../../schema/series.ts";
import { symbolOf } from "../series/symbols.ts";
import { HOUR_MS } from "../series/table.ts";
import { type Entry, endOf, pageOf, reachedAfter } from "./pages.ts";
import type { Ask, HistoryRequest, Provider } from "./provider.ts";

const DAYS_A_PAGE = 500;
const DAY_SECONDS = 86_400;
/** Prices are those found nearest to the moment that is asked for: this far from midnight they still count as the end of a day. */
const PRICE_LATE_SECONDS = 15 * 60;
/** A protocol's answer holds every token on every chain. */
const MAX_BYTES = 64 * 1024 * 1024;

const Chart = z.array(z.object({ date: z.number(), tvl: z.number() }));
const Protocol = z.object({ tvl: z.array(z.object({ date: z.number(), totalLiquidityUSD: z.number() })) });
const Stablecoins = z.array(
  z.object({
    date: z.union([z.number(), z.string().regex(/^\d+$/)]).transform(Number),
    totalCirculatingUSD: z.record(z.string(), z.number().nullable()),
  }),
);
const Prices = z.object({ coins: z.record(z.string(), z.object({ prices: z.array(z.object({ timestamp: z.number(), price: z.number() })) })) });

const { protocols, chains, stablecoins } = catalogue as Record<"protocols" | "chains" | "stablecoins", Record<string, string>>;

interface Hosts {
  baseUrl: string;
  coinsUrl: string;
  stablecoinsUrl: string;
}

/**
 * DefiLlama: value locked in a protocol or chain, what stablecoins are worth, prices. Its daily points bear 00:00 UTC and are the first sample
 * taken after it (so its server: "first write of the day"), which makes them the end of the day before. The last point is the current moment
 * and bears its own time.
 */
export function defillama({
  baseUrl = "https://api.llama.fi",
  coinsUrl = "https://coins.llama.fi",
  stablecoinsUrl = "https://stablecoins.llama.fi",
}: Partial<Hosts> = {}): Provider {
  const hosts = { baseUrl, coinsUrl, stablecoinsUrl };
  const provider: Provider = {
    id: "defillama",
    name: "DefiLlama",
    baseUrl,
    pauseMs: 500,
    steps: ["day"],
    example: "ethereum",
    metricsOf: (asset, step = "day") => (step === "day" ? metricsOf(asset) : []),
    async *history(ask, request) {
      const end = endOf(request);
      if (request.step !== "day" || request.from >= end || metricsOf(request.asset).length === 0) return;
      const whole = await wholeHistories(ask, hosts, request.asset);
      const hasPrices = symbolOf(request.asset) !== null;
      const pageHours = hasPrices ? DAYS_A_PAGE * 24 : end - request.from;
      for (let from = request.from; from < end; from += pageHours) {
        const part = { ...request, from, to: Math.min(end, from + pageHours) };
        const kinds = hasPrices ? [...whole, await prices(ask, hosts, part)] : whole;
        const reached = part.to < end ? part.to : Math.min(...kinds.map((entries) => reachedAfter(entries, part)));
        yield pageOf(provider, part, { entries: kinds.flat(), reached });
      }
    },
  };
  return provider;
}

function metricsOf(asset: string): Metric[] {
  const tvl = asset === "market" || protocols[asset] || chains[asset];
  return [
    ...(symbolOf(asset) === null ? [] : ["price_usd"]),
    ...(tvl ? ["tvl_usd"] : []),
    ...(asset === "market" || stablecoins[asset] ? ["stablecoin_supply_usd"] : []),
  ];
}

/** Value locked and stablecoin supply come whole, however little is wanted. */
async function wholeHistories(ask: Ask, { baseUrl, stablecoinsUrl }: Hosts, asset: string): Promise<Entry[][]> {
  const [protocol, chain, coin] = [protocols[asset], chains[asset], stablecoins[asset]];
  const found: Entry[][] = [];
  if (protocol) {
    const { tvl } = await ask.json(`${baseUrl}/protocol/${protocol}`, Protocol, { maxBytes: MAX_BYTES });
    found.push(
      endsOfDays(
        tvl.map(({ date, totalLiquidityUSD }) => [date, totalLiquidityUSD]),
        "tvl_usd",
      ),
    );
  } else if (chain || asset === "market") {
    const chart = await ask.json(`${baseUrl}/v2/historicalChainTvl${chain ? `/${encodeURIComponent(chain)}` : ""}`, Chart);
    found.push(
      endsOfDays(
        chart.map(({ date, tvl }) => [date, tvl]),
        "tvl_usd",
      ),
    );
  }
  if (coin || asset === "market") {
    const chart = await ask.json(`${stablecoinsUrl}/stablecoincharts/all${coin ? `?stablecoin=${coin}` : ""}`, Stablecoins);
    found.push(
      endsOfDays(
        chart.map(({ date, totalCirculatingUSD }) => [date, sum(totalCirculatingUSD)]),
        "stablecoin_supply_usd",
      ),
    );
  }
  return found;
}

async function prices(ask: Ask, { coinsUrl }: Hosts, { asset, from, to }: HistoryRequest): Promise<Entry[]> {
  const coin = `coingecko:${asset}`;
  const query = new URLSearchParams({
    start: String((from / 24 + 1) * DAY_SECONDS),
    span: String((to - from) / 24),
    period: "1d",
    searchWidth: String(PRICE_LATE_SECONDS),
  });
  const { coins } = await ask.json(`${coinsUrl}/chart/${coin}?${query}`, Prices);
  return endsOfDays(
    (coins[coin]?.prices ?? []).map(({ timestamp, price }) => [timestamp, price]),
    "price_usd",
    PRICE_LATE_SECONDS,
  );
}

/** Samples at midnight, or so near to it, as the ends of the days before. */
export function endsOfDays(samples: [second: number, value: number | null][], metric: Metric, tolerance = 0): Entry[] {
  return samples.flatMap(([second, value]) => {
    const midnight = Math.round(second / DAY_SECONDS) * DAY_SECONDS;
    if (Math.abs(second - midnight) > tolerance) return [];
    return [{ hour: (midnight * 1_000) / HOUR_MS - 24, values: { [metric]: value } }];
  });
}

/** What the stablecoins of all currencies are worth in dollars. */
function sum(worth: Record<string, number | null>): number {
  return Object.values(worth).reduce<number>((total, value) => total + (value ?? 0), 0);
}
