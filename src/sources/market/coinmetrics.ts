import { z } from "zod";
import { COIN_METRICS, type CoinMetricsName, unitOf } from "../series/coin-metrics-names.ts";
import { HOUR_MS } from "../series/table.ts";
import { formatTrouble } from "./answer.ts";
import { DecimalOrNull } from "./decimal.ts";
import { type Entry, endOf, pageOf, reachedAfter } from "./pages.ts";
import type { HistoryRequest, Provider } from "./provider.ts";
import { spells } from "./tickers.ts";

const PAGE = 1_000;
/** Some metrics of a day come later than its price. */
const LATE_HOURS = 72;

const Row = z.object({
  asset: z.string(),
  time: z.string().regex(/^\d{4}-\d\d-\d\dT00:00:00(\.0+)?Z$/, "is not the beginning of a day"),
  ...(Object.fromEntries(Object.keys(COIN_METRICS).map((name) => [name, DecimalOrNull])) as Record<CoinMetricsName, typeof DecimalOrNull>),
});
type Row = z.output<typeof Row>;
const Answer = z.object({ data: z.array(Row), next_page_url: z.string().nullish() });

/** Coin Metrics' community data, by day. Stamps are the day's beginning; PriceUSD, cap and supply are those of its end. */
export function coinmetrics({ baseUrl = "https://community-api.coinmetrics.io" } = {}): Provider {
  const provider: Provider = {
    id: "coinmetrics",
    name: "Coin Metrics",
    baseUrl,
    pauseMs: 700, // 10 requests in 6 seconds are allowed
    steps: ["day"],
    example: "bitcoin",
    metricsOf: (asset, step = "day") => (step === "day" ? namesFor(idOf(asset)).map((name) => COIN_METRICS[name]) : []),
    async *history(ask, request) {
      const id = idOf(request.asset);
      if (!id || request.step !== "day" || request.from >= endOf(request)) return;
      let next: string | null = address(baseUrl, id, request);
      let from = request.from;
      while (next) {
        const answer: z.output<typeof Answer> = await ask.json(next, Answer);
        const entries = answer.data.map((row) => entryOf(row, id));
        checkGiven(entries, { ...request, from });
        next = answer.next_page_url ? sameHost(answer.next_page_url, baseUrl) : null;
        const reached = reachedBy(entries, { ...request, from }, { more: next !== null });
        yield pageOf(provider, { ...request, from }, { entries, reached });
        from = reached;
      }
    },
  };
  return provider;
}

function idOf(asset: string): string | null {
  return spells("coinmetrics", asset)[0]?.ticker.toLowerCase() ?? null;
}

function namesFor(id: string | null): CoinMetricsName[] {
  return id ? (Object.keys(COIN_METRICS) as CoinMetricsName[]).filter((name) => unitOf(name, id) !== null) : [];
}

function address(baseUrl: string, id: string, request: HistoryRequest): string {
  const query = new URLSearchParams({
    assets: id,
    metrics: namesFor(id).join(","),
    frequency: "1d",
    start_time: isoDay(request.from),
    end_time: isoDay(endOf(request) - 24),
    paging_from: "start",
    page_size: String(PAGE),
    // a metric that is not free, or not of this asset, is then left out instead of refusing the others
    ignore_forbidden_errors: "true",
    ignore_unsupported_errors: "true",
  });
  return `${baseUrl}/v4/timeseries/asset-metrics?${query}`;
}

export function entryOf(row: Row, id: string): Entry {
  const values = Object.fromEntries(namesFor(id).map((name) => [COIN_METRICS[name], row[name]]));
  if (values.hash_rate) values.hash_rate *= unitOf("HashRate", id) ?? Number.NaN;
  return { hour: Date.parse(row.time) / HOUR_MS, values };
}

/** Up to the first of the last days whose metrics have not all come: it is asked for again. */
function reachedBy(entries: Entry[], request: HistoryRequest, { more }: { more: boolean }): number {
  const last = Math.max(request.from, ...entries.map(({ hour }) => hour + 24));
  const reached = more ? Math.min(last, endOf(request)) : reachedAfter(entries, request);
  const recent = request.now.getTime() / HOUR_MS - LATE_HOURS;
  const waiting = entries.find(({ hour, values }) => hour >= recent && Object.values(values).some((value) => value === null));
  return Math.max(request.from, Math.min(reached, waiting?.hour ?? reached));
}

/** Rows without a single metric that was asked for, or that go back again, are no history. */
function checkGiven(entries: Entry[], { now, from }: HistoryRequest): void {
  const old = entries.filter(({ hour }) => hour < now.getTime() / HOUR_MS - LATE_HOURS);
  if (old.length > 0 && old.every(({ values }) => Object.values(values).every((value) => value === null)))
    throw formatTrouble("Coin Metrics has changed its answer: it holds none of the metrics that were asked for");
  if (entries.some(({ hour }) => hour < from)) throw formatTrouble("Coin Metrics gives other days than it was asked for");
}

/** The next page as the answer names it; one on another host is not followed. */
function sameHost(url: string, baseUrl: string): string {
  if (!URL.canParse(url) || new URL(url).origin !== new URL(baseUrl).origin) throw formatTrouble("Coin Metrics sends us on to another host");
  return url;
}

function isoDay(hour: number): string {
  return new Date(hour * HOUR_MS).toISOString().slice(0, 10);
}
