import { type RawBuilder, sql } from "kysely";
import type { Step } from "../schema/series.ts";
import type { Session } from "./database.ts";
import { simulatedSources } from "./series-sources.ts";
import { type SourceSeries, spliced } from "./splice.ts";

const HOUR_MS = 3_600_000;

export interface SeriesQuestion {
  assets: string[];
  metrics: string[];
  step: Step;
  /** The first moment asked for, and the one before which it ends. */
  from: Date;
  to: Date;
  /** Only what was known then; without it, what is known now. */
  asOf?: Date | undefined;
  /** Only of this source; without it the best source of each day, never two scopes in one series. */
  source?: string | undefined;
  /** Only simulated series, or only real ones; without it both, the real ones first. */
  simulated?: boolean | undefined;
  /** Without what this newsletter reports itself. */
  notReportedBy?: string | undefined;
}

/** One metric of one asset over time, from the best source of each day. */
export interface Series {
  asset: string;
  metric: string;
  step: Step;
  /** Hours from 1970 (UTC) to the beginning of each point, ascending. */
  hours: Int32Array;
  values: Float64Array;
  sources: string[];
  /** For each point the place of its source in `sources`. */
  sourceOf: Uint8Array;
  /** Hours at which it stops meaning what it meant. */
  breaks: { hour: number; kind: string; ratio: number }[];
}

/**
 * The series as known at a moment: no point, and no value of one, that became known later. Everything that needs series asks this.
 * In the order of `assets`, then `metrics`; those without a point are left out.
 */
export async function seriesAsKnown(db: Session, question: SeriesQuestion): Promise<Series[]> {
  const rows = await sourceSeries(db, question);
  const byName = new Map<string, SourceSeries[]>();
  for (const row of rows) byName.set(`${row.asset} ${row.metric}`, [...(byName.get(`${row.asset} ${row.metric}`) ?? []), row]);
  return question.assets.flatMap((asset) =>
    question.metrics.flatMap((metric): Series[] => {
      const given = byName.get(`${asset} ${metric}`);
      return given ? [{ asset, metric, step: question.step, ...spliced(given, metric) }] : [];
    }),
  );
}

async function sourceSeries(db: Session, question: SeriesQuestion): Promise<(SourceSeries & { asset: string; metric: string })[]> {
  const { assets, metrics, step, source, simulated, notReportedBy } = question;
  const { rows: found } = await sql<{ id: number; asset: string; metric: string; source: string; breaks: string | null }>`
    select id, asset, metric, source,
      (select string_agg(extract(epoch from at) / 3600 || ' ' || kind || ' ' || ratio, ',' order by at) from breaks where series_id = series.id) as breaks
    from series where asset = any(${assets}) and metric = any(${metrics}) and step = ${step} ${source === undefined ? sql`` : sql`and source = ${source}`}
      ${simulated === undefined ? sql`` : sql`and (source = any(${simulatedSources()}::text[])) = ${simulated}`}
      ${notReportedBy === undefined ? sql`` : sql`and reported_by is distinct from ${notReportedBy}::uuid`}`.execute(db);
  const ids = found.map(({ id }) => id);
  const columns = new Map((await columnsOf(db, ids, question)).map((column) => [column.seriesId, column]));
  return found.flatMap(({ id, breaks, ...series }) => {
    const column = columns.get(id);
    return column ? [{ ...series, hours: column.hours, values: column.values, breaks: breaksIn(breaks) }] : [];
  });
}

/** Points of these series in a window, as known at `asOf` or now. */
export async function columnsOf(db: Session, ids: number[], { from, to, asOf }: Pick<SeriesQuestion, "from" | "to" | "asOf">): Promise<Column[]> {
  if (ids.length === 0) return [];
  const place = sql`series_id = any(${ids}::int[]) and at >= ${from}::timestamptz and at < ${to}::timestamptz`;
  const chosen = asOf
    ? sql`select series_id, at, value from points where ${place} and known_at <= ${asOf}::timestamptz
        union all select series_id, at, value from revisions where ${place} and known_at <= ${asOf}::timestamptz and replaced_at > ${asOf}::timestamptz`
    : sql`select series_id, at, value from points where ${place}`;
  return columnsIn(db, chosen);
}

export interface Column {
  seriesId: number;
  hours: number[];
  values: number[];
}

/** Chosen points (series_id, at, value) a series at a time. They cross the wire as one text each: a hundred thousand in the time of a thousand rows. */
export async function columnsIn(db: Session, chosen: RawBuilder<unknown>): Promise<Column[]> {
  const { rows } = await sql<{ series_id: number; hours: string; values: string }>`
    select series_id, array_to_string(array_agg((extract(epoch from at) / 3600)::int order by at), ' ') as hours,
      array_to_string(array_agg(value order by at), ' ') as values
    from (${chosen}) as chosen group by series_id`.execute(db);
  return rows.map(({ series_id, hours, values }) => ({
    seriesId: series_id,
    hours: hours.split(" ").map(Number),
    values: values.split(" ").map(Number),
  }));
}

function breaksIn(text: string | null): SourceSeries["breaks"] {
  return (text?.split(",") ?? []).map((each) => {
    const [hour, kind = "", ratio] = each.split(" ");
    return { hour: Number(hour), kind, ratio: Number(ratio) };
  });
}

/** Assets with a daily series of a metric, those with the most days first. */
export async function assetsWith(db: Session, { metric, limit }: { metric: string; limit: number }): Promise<string[]> {
  const { rows } = await sql<{ asset: string }>`
    select asset from series where metric = ${metric} and step = 'day' and count > 0 group by asset order by max(count) desc, asset limit ${limit}`.execute(
    db,
  );
  return rows.map(({ asset }) => asset);
}

/** When a daily series last changed; null where there is none. */
export async function seriesChangedAt(db: Session): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select max(changed_at) as at from series where step = 'day'`.execute(db);
  return rows[0]?.at ?? null;
}

export interface LatestPoint {
  asset: string;
  metric: string;
  step: Step;
  source: string;
  hour: number;
  value: number;
  knownAt: Date;
  arrivedAt: Date;
}

/** The newest point of each series of these assets, each source for itself. */
export async function latestPoints(
  db: Session,
  { assets, metrics, asOf }: { assets: string[]; metrics: string[]; asOf: Date },
): Promise<LatestPoint[]> {
  const { rows } = await sql<Omit<LatestPoint, "hour" | "knownAt" | "arrivedAt"> & { at: Date; known_at: Date; arrived_at: Date }>`
    select s.asset, s.metric, s.step, s.source, p.at, p.value, p.known_at, p.arrived_at
    from series s cross join lateral (
      select * from (
        (select at, value, known_at, arrived_at from points where series_id = s.id and known_at <= ${asOf}::timestamptz order by at desc limit 1)
        union all (select at, value, known_at, arrived_at from revisions where series_id = s.id and known_at <= ${asOf}::timestamptz and replaced_at > ${asOf}::timestamptz order by at desc limit 1)
      ) newest order by at desc limit 1) p
    where s.asset = any(${assets}) and s.metric = any(${metrics})`.execute(db);
  return rows.map(({ at, known_at, arrived_at, ...row }) => ({ ...row, hour: at.getTime() / HOUR_MS, knownAt: known_at, arrivedAt: arrived_at }));
}

/** What the desk holds for each of these points: of another source where there is one, else of the same. In their order, null where nothing. */
export async function heldValues(
  db: Session,
  places: { asset: string; metric: string; source: string; step: Step; hour: number }[],
): Promise<({ source: string; value: number } | null)[]> {
  if (places.length === 0) return [];
  const column = (name: "asset" | "metric" | "source" | "step") => places.map((place) => place[name]);
  const { rows } = await sql<{ source: string | null; value: number | null }>`
    select held.source, held.value
    from unnest(${column("asset")}::text[], ${column("metric")}::text[], ${column("source")}::text[], ${column("step")}::text[],
      ${places.map(({ hour }) => hour)}::int[]) with ordinality as w (asset, metric, source, step, hour, place)
    left join lateral (
      select s.source, p.value from series s join points p on p.series_id = s.id and p.at = to_timestamp(3600.0 * w.hour)
      where s.asset = w.asset and s.metric = w.metric and s.step = w.step and (s.source = w.source or s.source <> all(${simulatedSources()}::text[]))
      order by s.source = w.source limit 1) held on true
    order by place`.execute(db);
  return rows.map(({ source, value }) => (source !== null && value !== null ? { source, value } : null));
}
