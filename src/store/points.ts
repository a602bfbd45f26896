import { type RawBuilder, sql } from "kysely";
import type { Points, SeriesKey } from "../schema/series.ts";
import { type Database, type Session, transaction } from "./database.ts";
import { publicationLag } from "./series-sources.ts";

const WRITE_LOCK = 4_747_003;
const ROWS_A_STATEMENT = 8_000;

/** How points became known: seen as they came, brought in afterwards and taken to be known since their publication, or told at a moment. */
export type Arrival = "live" | "afterwards" | { toldAt: Date };

export interface Written {
  added: number;
  revised: number;
}

interface WriteOptions {
  arrival: Arrival;
  now: Date;
  reportedBy?: string;
  report?: (written: Written, done: number) => Promise<void> | void;
}

/**
 * Keeps points. One that is here already with the same value changes nothing; one with another value replaces it and leaves the old
 * value among the revisions, known until now. A batch a transaction: an interrupted write is completed by writing again.
 */
export async function writePoints(db: Database, points: Points, { arrival, now, reportedBy, report }: WriteOptions): Promise<Written> {
  const written: Written = { added: 0, revised: 0 };
  if (points.values.length === 0) return written;
  const ids = await seriesIds(db, points.keys, { now, reportedBy });
  const numbers = Int32Array.from(ids);
  for (let from = 0; from < points.values.length; from += ROWS_A_STATEMENT) {
    const to = Math.min(points.values.length, from + ROWS_A_STATEMENT);
    const { added, revised } = await writeBatch(db, { points, numbers, from, to, arrival, now });
    written.added += added;
    written.revised += revised;
    await report?.(written, to);
  }
  return written;
}

/** The ids of these series, in their order; those that are new are made. */
async function seriesIds(db: Database, keys: SeriesKey[], { now, reportedBy }: { now: Date; reportedBy?: string | undefined }): Promise<number[]> {
  const columns = (["asset", "metric", "step", "source"] as const).map((name) => keys.map((key) => key[name]));
  const wanted = sql`unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[], ${columns[3]}::text[]) with ordinality as w (asset, metric, step, source, place)`;
  await sql`insert into series (asset, metric, step, source, reported_by, created_at, changed_at)
    select asset, metric, step, source, ${reportedBy ?? null}::uuid, ${now}::timestamptz, ${now}::timestamptz from ${wanted}
    on conflict (asset, metric, step, source) do nothing`.execute(db);
  const { rows } = await sql<{ id: number }>`select s.id from ${wanted} join series s using (asset, metric, step, source) order by place`.execute(db);
  return rows.map(({ id }) => id);
}

interface Batch {
  points: Points;
  numbers: Int32Array;
  from: number;
  to: number;
  arrival: Arrival;
  now: Date;
}

function writeBatch(db: Database, { points, numbers, from, to, arrival, now }: Batch): Promise<Written> {
  const { keys, series, hours, values } = points;
  const ids: number[] = [];
  const lags: number[] = [];
  for (let i = from; i < to; i += 1) {
    const place = series[i] ?? 0;
    ids.push(numbers[place] ?? 0);
    lags.push(hoursUntilKnown(keys[place], arrival));
  }
  const incoming = sql`incoming as materialized (
    select series_id, to_timestamp(3600.0 * hour) as at, value, ${knownAt(arrival, now)} as known_at
    from unnest(${ids}::int[], ${[...hours.subarray(from, to)]}::int[], ${[...values.subarray(from, to)]}::float8[], ${lags}::int[]) as t (series_id, hour, value, lag))`;
  return transaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${WRITE_LOCK})`.execute(tx);
    const { rows } = await sql<Written>`with ${incoming},
      old as materialized (select p.* from incoming i join points p using (series_id, at)),
      changed as (select o.* from incoming i join old o using (series_id, at) where o.value <> i.value),
      kept as (insert into revisions (series_id, at, value, known_at, arrived_at, replaced_at)
        select series_id, at, value, known_at, arrived_at, ${now}::timestamptz from changed),
      renewed as (update points p set value = i.value, known_at = ${now}::timestamptz, arrived_at = ${now}::timestamptz
        from incoming i, changed c where p.series_id = c.series_id and p.at = c.at and i.series_id = c.series_id and i.at = c.at returning 1),
      added as (insert into points (series_id, at, value, known_at, arrived_at)
        select i.series_id, i.at, i.value, i.known_at, ${now}::timestamptz from incoming i
        where not exists (select from old o where o.series_id = i.series_id and o.at = i.at) returning 1)
      select (select count(*) from added) as added, (select count(*) from renewed) as revised`.execute(tx);
    const [written = { added: 0, revised: 0 }] = rows;
    if (written.added + written.revised > 0)
      await tx
        .updateTable("series")
        .set({ changed_at: now })
        .where("id", "in", [...new Set(ids)])
        .execute();
    return written;
  });
}

/** Never later than now, and what was told never before its own day or hour has ended. */
function knownAt(arrival: Arrival, now: Date): RawBuilder<unknown> {
  const ended = sql`to_timestamp(3600.0 * (hour + lag))`;
  if (arrival === "live") return sql`${now}::timestamptz`;
  return sql`least(${now}::timestamptz, ${arrival === "afterwards" ? ended : sql`greatest(${arrival.toldAt}::timestamptz, ${ended})`})`;
}

/** Hours from the beginning of a point until it can be known: its own length and, unless it was told, the vendor's publication lag. */
function hoursUntilKnown(key: SeriesKey | undefined, arrival: Arrival): number {
  if (!key) return 0;
  return (key.step === "day" ? 24 : 1) + (typeof arrival === "string" ? publicationLag(key) : 0);
}

/** Removes series with all their points. */
export async function deleteSeries(tx: Session, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom("points").where("series_id", "in", ids).execute();
  await tx.deleteFrom("revisions").where("series_id", "in", ids).execute();
  await tx.deleteFrom("series").where("id", "in", ids).execute();
}
