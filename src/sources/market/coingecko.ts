import type { Metric } from "../../schema/series.ts";
import { addMarketChart, MarketChart } from "../series/coingecko.ts";
import { symbolOf } from "../series/symbols.ts";
import { HOUR_MS } from "../series/table.ts";
import { endOf, filledPage, reachedAfter, spanOf } from "./pages.ts";
import type { Ask, HistoryRequest, Provider } from "./provider.ts";
import { ProviderTrouble } from "./trouble.ts";

const FREE_DAYS = 365;
/** Hourly samples are given for up to 100 days a request. */
const DAYS_A_PAGE = { day: 365, hour: 90 };
/** Daily samples bear midnight itself, hourly ones are taken some seconds, at most minutes, after the hour. */
const LATE_MS = { day: 0, hour: 10 * 60_000 };

interface Settings {
  baseUrl?: string;
  /** Without one the public plan is used: slower, and 365 days back as the demo plan. */
  apiKey?: string;
  plan?: "demo" | "pro";
}

/** CoinGecko's market charts, through its own client. The sample at the beginning of a day is the end of the day before; see `addMarketChart`. */
export function coingecko({ apiKey, plan = "demo", baseUrl = hostOf(apiKey ? plan : "demo") }: Settings = {}): Provider {
  const isPro = Boolean(apiKey) && plan === "pro";
  const provider: Provider = {
    id: "coingecko",
    name: "CoinGecko",
    baseUrl,
    pauseMs: isPro ? 300 : apiKey ? 2_100 : 6_000, // 30 requests a minute with a demo key, fewer without
    steps: ["day", "hour"],
    example: "bitcoin",
    metricsOf: (asset, step = "day") => (symbolOf(asset) === null ? [] : metricsBy(step)),
    async *history(ask, request) {
      const rangeOf = await newRange(ask, { baseUrl, apiKey, plan });
      const end = endOf(request);
      const pageHours = DAYS_A_PAGE[request.step] * 24;
      for (let from = isPro ? request.from : Math.max(request.from, oldestFree(request)); from < end; ) {
        const part = { ...request, from, to: Math.min(end, from + pageHours) };
        const samples = within(await rangeOf(part), part);
        const entries = samples.prices.map(([at]) => ({ hour: Math.floor(at / HOUR_MS) - spanOf(request.step), values: {} }));
        const reached = part.to < end ? part.to : reachedAfter(entries, part);
        yield filledPage(provider, request, reached, (table) => addMarketChart(table, samples, { ...request, source: provider.id }));
        from = part.to;
      }
    },
  };
  return provider;
}

function hostOf(plan: "demo" | "pro"): string {
  return plan === "pro" ? "https://pro-api.coingecko.com" : "https://api.coingecko.com";
}

function metricsBy(step: HistoryRequest["step"]): Metric[] {
  // each hourly sample of the volume is that of 24 hours
  return step === "day" ? ["price_usd", "market_cap_usd", "volume_usd"] : ["price_usd", "market_cap_usd"];
}

/** The first day that the free plan still tells. */
function oldestFree({ now }: HistoryRequest): number {
  return Math.ceil(now.getTime() / HOUR_MS / 24 - FREE_DAYS) * 24;
}

/** Samples at the ends of the days or hours that are wanted; the newest, taken just now, is the end of nothing. */
export function within(chart: MarketChart, { from, to, step }: Pick<HistoryRequest, "from" | "to" | "step">): MarketChart {
  const span = spanOf(step) * HOUR_MS;
  const [first, last, late] = [from * HOUR_MS + span, to * HOUR_MS + LATE_MS[step], LATE_MS[step]];
  const cut = (samples: MarketChart["prices"]) =>
    samples.filter(([at]) => at >= first && at <= last && at % span <= late).toSorted(([a], [b]) => a - b);
  return { prices: cut(chart.prices), market_caps: cut(chart.market_caps), total_volumes: cut(chart.total_volumes) };
}

/**
 * Asks through CoinGecko's client, loaded only now. It makes the address and the key's header; the request itself goes out through Ask, so its
 * own retries are off and what it would tell of this machine is left out.
 */
async function newRange(ask: Ask, { baseUrl, apiKey, plan }: Required<Pick<Settings, "baseUrl" | "plan">> & Pick<Settings, "apiKey">) {
  const { default: Coingecko } = await import("@coingecko/coingecko-typescript");
  const isPro = plan === "pro";
  const client = new Coingecko({
    baseURL: `${baseUrl}/api/v3`,
    proAPIKey: isPro ? (apiKey ?? null) : null,
    demoAPIKey: isPro ? null : (apiKey ?? null),
    ...(apiKey ? {} : { defaultHeaders: { "x-cg-demo-api-key": null } }), // says to the client that none is meant
    maxRetries: 0,
    logLevel: "off",
    fetch: async (url, init) => Response.json(await ask.json(String(url), MarketChart, { headers: keyIn(new Headers(init?.headers)) })),
  });
  return async ({ asset, step, from, to }: HistoryRequest): Promise<MarketChart> => {
    const range = { from: seconds((from + spanOf(step)) * HOUR_MS), to: seconds(to * HOUR_MS + LATE_MS[step]) };
    const interval = step === "day" ? "daily" : "hourly";
    const chart = await client.coins.marketChart.getRange(asset, { vs_currency: "usd", ...range, interval }).catch(rethrown);
    return MarketChart.parse(chart);
  };
}

function seconds(ms: number): string {
  return String(ms / 1_000);
}

function keyIn(headers: Headers): Record<string, string> {
  return { accept: "application/json", ...Object.fromEntries([...headers].filter(([name]) => name.startsWith("x-cg-"))) };
}

/** The client wraps what its fetch throws. */
function rethrown(error: unknown): never {
  if (error instanceof Error && error.cause instanceof ProviderTrouble) throw error.cause;
  throw error;
}
