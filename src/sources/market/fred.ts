import { z } from "zod";
import { HOUR_MS } from "../series/table.ts";
import { formatTrouble } from "./answer.ts";
import { type CsvRow, csvRows, dayIn, numberIn } from "./csv.ts";
import { type Entry, endOf, pageOf, reachedAfter } from "./pages.ts";
import type { Ask, HistoryRequest, Page, Provider } from "./provider.ts";

const PAGE = 5_000;
const DAYS = 24;

/**
 * FRED's series by our assets, in base units. A monthly one bears the first day of its month and comes up to two months after it. There is no
 * gold: the London fixings were withdrawn from FRED in January 2022.
 */
const SERIES: Record<string, { id: string; times: number; graceHours: number }> = {
  "us-policy-rate": { id: "DFF", times: 1, graceHours: 10 * DAYS },
  "us-10y": { id: "DGS10", times: 1, graceHours: 10 * DAYS },
  "us-m2": { id: "M2SL", times: 1e9, graceHours: 75 * DAYS }, // billions of dollars
  "us-cpi": { id: "CPIAUCSL", times: 1, graceHours: 75 * DAYS },
  "dollar-index": { id: "DTWEXBGS", times: 1, graceHours: 14 * DAYS },
  sp500: { id: "SP500", times: 1, graceHours: 10 * DAYS },
};
type Series = (typeof SERIES)[string];

const Observations = z.object({
  count: z.int(),
  observations: z.array(z.object({ date: z.string(), value: z.string() })),
});

interface Settings {
  baseUrl?: string;
  /** With one, FRED's API is asked; without, the CSV behind its charts. */
  apiKey?: string;
}

/** FRED of the Federal Reserve Bank of St. Louis: interest rates, money, prices, the dollar, shares. */
export function fred({ apiKey, baseUrl = apiKey ? "https://api.stlouisfed.org" : "https://fred.stlouisfed.org" }: Settings = {}): Provider {
  const provider: Provider = {
    id: "fred",
    name: "FRED",
    baseUrl,
    pauseMs: 600, // 120 requests a minute are allowed
    steps: ["day"],
    example: "us-10y",
    metricsOf: (asset, step = "day") => (SERIES[asset] && step === "day" ? ["level"] : []),
    async *history(ask, request) {
      const series = SERIES[request.asset];
      if (!series || request.step !== "day" || request.from >= endOf(request)) return;
      if (apiKey) yield* observations(provider, ask, request, { ...series, apiKey });
      else yield await chart(provider, ask, request, series);
    },
  };
  return provider;
}

async function chart(provider: Provider, ask: Ask, request: HistoryRequest, series: Series): Promise<Page> {
  const query = new URLSearchParams({ id: series.id, cosd: isoDay(request.from), coed: isoDay(endOf(request) - 24) });
  const text = await ask.text(`${provider.baseUrl}/graph/fredgraph.csv?${query}`);
  const rows = csvRows(provider.name, text, [series.id.toLowerCase()]);
  const entries = rows.map((row) => entryOf(provider.name, row, dateColumn(row), series));
  return pageOf(provider, request, { entries, reached: reachedAfter(entries, request, series.graceHours) });
}

async function* observations(provider: Provider, ask: Ask, request: HistoryRequest, series: Series & { apiKey: string }): AsyncGenerator<Page> {
  let from = request.from;
  for (let offset = 0; ; offset += PAGE) {
    const answer = await ask.json(apiAddress(provider.baseUrl, request, series, offset), Observations);
    const rows = answer.observations.map(({ date, value }, i) => ({ cells: { date, value }, line: offset + i + 1 }));
    const entries = rows.map((row) => entryOf(provider.name, row, "date", series, "value"));
    const more = offset + PAGE < answer.count;
    if (more && entries.length < PAGE) throw formatTrouble("FRED gives fewer observations than it counts");
    const part = { ...request, from };
    const reached = more ? Math.max(from, ...entries.map(({ hour }) => hour + 24)) : reachedAfter(entries, part, series.graceHours);
    yield pageOf(provider, part, { entries, reached });
    if (!more) return;
    from = reached;
  }
}

function apiAddress(baseUrl: string, request: HistoryRequest, { id, apiKey }: Series & { apiKey: string }, offset: number): string {
  const query = new URLSearchParams({
    series_id: id,
    api_key: apiKey,
    file_type: "json",
    observation_start: isoDay(request.from),
    observation_end: isoDay(endOf(request) - 24),
    sort_order: "asc",
    limit: String(PAGE),
    offset: String(offset),
  });
  return `${baseUrl}/fred/series/observations?${query}`;
}

/** `.`, or nothing, stands for a day without a value, such as a holiday. */
function entryOf(name: string, row: CsvRow, date: string, { id, times }: Series, column = id.toLowerCase()): Entry {
  const value = numberIn(name, row, column);
  return { hour: dayIn(name, row, date), values: { level: value === null ? null : value * times } };
}

/** `observation_date`; it was `DATE` until the end of 2024. */
function dateColumn({ cells }: CsvRow): string {
  return "date" in cells ? "date" : "observation_date";
}

function isoDay(hour: number): string {
  return new Date(hour * HOUR_MS).toISOString().slice(0, 10);
}
