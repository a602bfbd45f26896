import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { plainDecimal } from "../platform/decimal.ts";
import { Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { Metric, SeriesSource } from "../schema/series.ts";
import { type ExportedPoint, exportedPoints } from "../store/series-export.ts";
import { dateOf, Window, windowOf } from "./series-window.ts";

const HEADER = "asset,metric,date,value,source\n";
const MAX_TEXT = 20_000_000;

const Input = z.object({
  assets: z.array(AssetSlug).optional().describe("only these assets; without it all"),
  metrics: z.array(Metric).optional().describe("only these metrics"),
  sources: z.array(SeriesSource).optional().describe("only these sources"),
  ...Window.shape,
  format: z.enum(["csv", "ndjson"]).default("csv"),
});
type Input = z.output<typeof Input>;

export const exportSeries = operation({
  name: "export_series",
  summary: "Series as asset,metric,date,value,source: what was imported comes out the same",
  route: "POST /v1/export/series",
  role: "reader",
  changes: false,
  input: Input,
  output: z.string().describe("CSV with its header, or one JSON object a line"),
  command: { words: ["export", "series"], positional: ["assets"], text: (text) => text.trimEnd() },
  flow: { type: ({ format }) => (format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson"), pieces },
  async run(desk, input) {
    let text = "";
    for await (const piece of pieces(desk, input)) {
      text += piece;
      if (text.length > MAX_TEXT) throw new Refused("more than 20 MB of series: ask for fewer assets, metrics or days");
    }
    return text;
  },
});

async function* pieces({ db, clock }: Desk, { assets, metrics, sources, format, ...window }: Input): AsyncGenerator<string> {
  const { from, to, asOf } = windowOf(window, clock.now());
  if (format === "csv") yield HEADER;
  const filter = { assets, metrics, sources, from, to, asOf: window.asOf === undefined ? undefined : asOf };
  const line = format === "csv" ? csvLine : jsonLine;
  for await (const points of exportedPoints(db, filter)) yield points.map(line).join("");
}

function csvLine({ asset, metric, step, hour, value, source }: ExportedPoint): string {
  return `${asset},${metric},${dateOf(hour, step)},${plainDecimal(value)},${source}\n`;
}

function jsonLine({ asset, metric, step, hour, value, source }: ExportedPoint): string {
  return `${JSON.stringify({ asset, metric, date: dateOf(hour, step), value, source })}\n`;
}
