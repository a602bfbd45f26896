import { SeriesSource } from "../../schema/series.ts";
import { symbolOf } from "../series/symbols.ts";
import { formatTrouble } from "./answer.ts";
import { type CsvRow, csvRows, dayIn, numberIn } from "./csv.ts";
import { type Entry, endOf, pageOf, reachedAfter } from "./pages.ts";
import type { Provider } from "./provider.ts";

const METRICS = ["net_flow_usd", "aum_usd"];
const ASSETS = ["bitcoin", "ethereum", "solana", "ripple", "market"];
/** Flows are put together by hand, and not at weekends. */
const GRACE_HOURS = 14 * 24;

interface Settings {
  /** Where the CSVs are, each with a header that holds date, asset and net_flow_usd or aum_usd, perhaps region. */
  addresses?: string[];
  assets?: string[];
}

/** Money that flows into funds, from CSVs at addresses of the owner's choice. Each region is a source of its own: `flows (us)`. */
export function fundFlows({ addresses = [], assets = ASSETS }: Settings = {}): Provider {
  const provider: Provider = {
    id: "flows",
    name: "Fund flows",
    baseUrl: URL.canParse(addresses[0] ?? "") ? new URL(addresses[0] ?? "").origin : "",
    pauseMs: 1_000,
    steps: ["day"],
    example: assets[0] ?? "bitcoin",
    metricsOf: (asset, step = "day") => (addresses.length > 0 && assets.includes(asset) && step === "day" ? METRICS : []),
    async *history(ask, request) {
      if (!assets.includes(request.asset) || request.step !== "day" || request.from >= endOf(request)) return;
      const entries: Entry[] = [];
      for (const address of addresses) entries.push(...flowsIn(provider.name, await ask.text(address), request.asset));
      yield pageOf(provider, request, { entries, reached: reachedAfter(entries, request, GRACE_HOURS) });
    },
  };
  return provider;
}

/** The rows of one asset. */
export function flowsIn(name: string, text: string, asset: string): Entry[] {
  const rows = csvRows(name, text, ["date", "asset"]);
  if (rows[0] && !METRICS.some((metric) => metric in (rows[0]?.cells ?? {})))
    throw formatTrouble(`${name} has changed its answer: its CSV has no column ${METRICS.join(" or ")}`);
  return rows
    .filter(({ cells }) => isAsset(cells.asset ?? "", asset))
    .map((row) => ({
      hour: dayIn(name, row, "date"),
      source: sourceOf(name, row),
      values: Object.fromEntries(METRICS.map((metric) => [metric, numberIn(name, row, metric)])),
    }));
}

function isAsset(cell: string, asset: string): boolean {
  return cell.toLowerCase() === asset || cell.toUpperCase() === symbolOf(asset);
}

function sourceOf(name: string, { cells, line }: CsvRow): string {
  const region = cells.region?.toLowerCase();
  const source = SeriesSource.safeParse(region ? `flows (${region})` : "flows");
  if (!source.success) throw formatTrouble(`${name}: line ${line}: "${region?.slice(0, 40)}" is no region`);
  return source.data;
}
