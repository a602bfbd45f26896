import { sql } from "kysely";
import { type ReportedPoint, SeriesSource } from "../schema/series.ts";
import type { Database, Session } from "./database.ts";
import { writePoints } from "./points.ts";
import { isVendor } from "./series-sources.ts";

const HOUR_MS = 3_600_000;

/** What one newsletter reports, and from when it could be known. */
export interface Report {
  source: string;
  toldAt: Date;
  points: ReportedPoint[];
}

/**
 * Keeps what a newsletter reports, in series of its own: named by its slug, with the part that they cover in brackets. Points that would
 * go into a series of somebody else, or that are of a day still ahead when they were told, are left out. Written again, it adds nothing.
 */
export async function writeReport(db: Database, { source, toldAt, points }: Report, now: Date): Promise<void> {
  const row = await db.selectFrom("sources").select("slug").where("id", "=", source).executeTakeFirst();
  if (!row) return;
  const name = isVendor(row.slug) ? `${row.slug}-letter` : row.slug; // a letter that calls itself Binance is not
  const named = points
    .map((point) => ({ ...point, source: point.scope === null ? name : `${name} (${point.scope})` }))
    .filter((point) => SeriesSource.safeParse(point.source).success && Date.parse(point.date) <= toldAt.getTime());
  const taken = await takenNames(db, source, [...new Set(named.map((point) => point.source))]);
  const own = named.filter((point) => !taken.has(nameOf(point)));
  const keys = [...new Map(own.map((point) => [nameOf(point), point])).values()];
  const places = new Map(keys.map((key, place) => [nameOf(key), place]));
  await writePoints(
    db,
    {
      keys: keys.map(({ asset, metric, source }) => ({ asset, metric, source, step: "day" })),
      series: Int32Array.from(own, (point) => places.get(nameOf(point)) ?? 0),
      hours: Int32Array.from(own, ({ date }) => Date.parse(date) / HOUR_MS),
      values: Float64Array.from(own, ({ value }) => value),
    },
    { arrival: { toldAt }, now, reportedBy: source },
  );
}

/** Those names that series bear which this newsletter does not report. */
async function takenNames(db: Database, reporter: string, names: string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const rows = await db
    .selectFrom("series")
    .select(["asset", "metric", "source"])
    .where("source", "in", names)
    .where("step", "=", "day")
    .where(sql<boolean>`reported_by is distinct from ${reporter}`)
    .execute();
  return new Set(rows.map(nameOf));
}

function nameOf({ asset, metric, source }: { asset: string; metric: string; source: string }): string {
  return JSON.stringify([asset, metric, source]);
}

/** Ids of newsletters that publish series of their own. */
export async function seriesReporters(db: Session): Promise<Set<string>> {
  const rows = await db.selectFrom("series").select("reported_by").distinct().where("reported_by", "is not", null).execute();
  return new Set(rows.flatMap(({ reported_by }) => reported_by ?? []));
}
