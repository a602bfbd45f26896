import { sql } from "kysely";
import type { Session } from "./database.ts";
import { sampleOnly } from "./sources.ts";

/** Something told of an asset that became known on a day: 1 for it, -1 against it. */
export interface ToldEvent {
  asset: string;
  day: string;
  side: number;
}

/** Metrics of which more is better for the price, as people take it. */
const MORE_IS_BETTER = ["price", "return", "market_cap", "volume", "active_addresses", "transactions", "tvl", "flow"];
/** Of an extreme the difference has no sign that says what it means. */
const MEASURED = ["level", "change", "cumulative"];
const LEAST_SOURCES = 3;
const WEEK_DAYS = 7;
/** After the last day that decides a claim its values are taken to be known. */
const PUBLISHED_DAYS = 2;

/** The assets of narratives on the days on which these crossed their threshold of alarm. */
export async function surgesUntil(db: Session, until: Date): Promise<ToldEvent[]> {
  const { rows } = await sql<ToldEvent>`
    select asset, day::text as day, 1 as side from narrative_days, jsonb_array_elements_text(narrative -> 'assets') as asset
    where alarm and day < ${until}::timestamptz group by asset, day order by asset, day`.execute(db);
  return rows;
}

/**
 * Days on which claims of at least three sources of the week up to them stood contradicted in one direction: the side is that of what the data gives
 * less what was claimed. A claim counts from when its issue came and its data was out; copies, dangerous issues and claims whose check changed later do not count.
 */
export async function shocksUntil(db: Session, until: Date): Promise<ToldEvent[]> {
  const { rows } = await sql<ToldEvent>`
    with wrong as (
      select claims.asset, issues.source_id, sign((claims."check" ->> 'difference')::float8)::int as side,
        greatest((claims.published_at at time zone 'UTC')::date, claims.looked_to + ${PUBLISHED_DAYS}::int) as day
      from claims join issues on issues.id = claims.issue_id join sources on sources.id = issues.source_id
      where claims.verdict = 'contradicted' and claims.revised = 0 and issues.copy_of is null and issues.kind = 'issue' and issues.safety <> 'danger'
        and claims.stance in ('stated', 'attributed') and claims.metric = any(${MORE_IS_BETTER}::text[]) and claims.kind = any(${MEASURED}::text[])
        and claims.asset is not null and sources.sample = ${await sampleOnly(db)}
    )
    select asset, day::text as day, side from (select distinct asset, day, side from wrong) as at
    where side <> 0 and day < ${until}::timestamptz
      and (select count(distinct source_id) from wrong w where w.asset = at.asset and w.side = at.side and w.day between at.day - ${WEEK_DAYS - 1}::int and at.day) >= ${LEAST_SOURCES}
    order by asset, day, side`.execute(db);
  return rows;
}
