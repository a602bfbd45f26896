import { sql } from "kysely";
import type { Session } from "./database.ts";

/** What is taken of a source of which little is known: nine of ten figures hold. */
const PRIOR = { holds: 9, all: 10 };
/** Even of a source of which nothing holds, half counts: that it tells of something is still so. */
const LEAST = 0.5;

interface Standing {
  day: number;
  holds: number;
  all: number;
}

/**
 * How much a source is worth hearing at a moment, 0.5 to 1: by the part of its figures that hold against the data, drawn to nine tenths while they are
 * few. A figure counts from the day after it was said and the days that decide it are over, by its newest check.
 */
export async function sourceWeights(db: Session): Promise<(source: string, at: Date) => number> {
  const { rows } = await sql<{ slug: string; day: string; holds: number; fails: number }>`
    select s.slug, greatest((c.published_at at time zone 'UTC')::date, c.looked_to)::text as day,
      count(*) filter (where c.verdict = 'supported')::int as holds, count(*) filter (where c.verdict = 'contradicted')::int as fails
    from claims c join issues i on i.id = c.issue_id and i.version = c.version join sources s on s.id = i.source_id
    where c.verdict in ('supported', 'contradicted') and i.safety <> 'danger' and i.copy_of is null group by s.slug, day order by s.slug, day`.execute(
    db,
  );
  const standings = new Map<string, Standing[]>();
  for (const { slug, day, holds, fails } of rows) {
    const own = standings.get(slug) ?? [];
    const before = own.at(-1) ?? { holds: 0, all: 0 };
    own.push({ day: Date.parse(day), holds: before.holds + holds, all: before.all + holds + fails });
    standings.set(slug, own);
  }
  return (source, at) => {
    const day = Date.parse(at.toISOString().slice(0, 10));
    const known = standings.get(source)?.findLast((standing) => standing.day < day) ?? { holds: 0, all: 0 };
    return LEAST + (1 - LEAST) * ((known.holds + PRIOR.holds) / (known.all + PRIOR.all));
  };
}
