import type { Step } from "../schema/series.ts";
import type { Database } from "./database.ts";
import { columnsOf } from "./series.ts";

export interface ExportedPoint {
  asset: string;
  metric: string;
  step: Step;
  hour: number;
  value: number;
  source: string;
}

export interface ExportFilter {
  assets?: string[] | undefined;
  metrics?: string[] | undefined;
  sources?: string[] | undefined;
  from: Date;
  to: Date;
  asOf?: Date | undefined;
}

/** All points that fit, by asset, metric, date and source; one metric of one asset in memory at a time. */
export async function* exportedPoints(db: Database, filter: ExportFilter): AsyncGenerator<ExportedPoint[]> {
  const { assets, metrics, sources } = filter;
  let query = db.selectFrom("series").select(["id", "asset", "metric", "step", "source"]);
  if (assets) query = query.where("asset", "in", assets);
  if (metrics) query = query.where("metric", "in", metrics);
  if (sources) query = query.where("source", "in", sources);
  const all = (await query.execute()).toSorted((a, b) => compare(a.asset, b.asset) || compare(a.metric, b.metric) || compare(a.step, b.step));
  for (let from = 0; from < all.length; ) {
    const first = all[from];
    let to = from;
    while (first && all[to]?.asset === first.asset && all[to]?.metric === first.metric && all[to]?.step === first.step) to += 1;
    const group = all.slice(from, to);
    const columns = await columnsOf(
      db,
      group.map(({ id }) => id),
      filter,
    );
    const points = columns.flatMap(({ seriesId, hours, values }) => {
      const { id: _, ...key } = group.find(({ id }) => id === seriesId) ?? { id: 0, asset: "", metric: "", step: "day" as const, source: "" };
      return hours.map((hour, i) => ({ ...key, hour, value: values[i] ?? Number.NaN }));
    });
    yield points.sort((a, b) => a.hour - b.hour || compare(a.source, b.source));
    from = to;
  }
}

/** By code unit, as sorting by bytes does: the same order on every machine and database. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
