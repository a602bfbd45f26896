import { sql } from "kysely";
import type { Session } from "./database.ts";

/** Days of a series that have changed, both ends included. */
export interface TouchedDays {
  asset: string;
  metric: string;
  first: string;
  last: string;
}

/** Daily series with points that arrived since then, or breaks found since then, and which of their days. */
export async function touchedSince(db: Session, since: Date): Promise<TouchedDays[]> {
  const { rows } = await sql<TouchedDays>`
    select s.asset, s.metric, min(p.at)::date::text as first, max(p.at)::date::text as last
    from series s join points p on p.series_id = s.id
    where s.step = 'day' and s.changed_at >= ${since}::timestamptz and p.arrived_at >= ${since}::timestamptz group by s.asset, s.metric
    union all
    select s.asset, s.metric, b.at::date::text, b.at::date::text from series s join breaks b on b.series_id = s.id
    where s.step = 'day' and b.found_at >= ${since}::timestamptz`.execute(db);
  return rows;
}
