import { sql } from "kysely";
import type { Session } from "./database.ts";

/** What is taken of a source that was not scored from issues by then. */
const UNSCORED_POINTS = 70;
/** Even of a source that scores nothing half counts: that it tells of something is still so. */
const LEAST = 0.5;

interface Standing {
  at: number;
  points: number;
}

/** How much a source is worth hearing at a moment, 0.5 to 1: by the newest score of it that was made from its issues as of that moment or before. */
export async function sourceWeights(db: Session): Promise<(source: string, at: Date) => number> {
  const { rows } = await sql<{ slug: string; at: Date; points: number }>`
    select slug, as_of as at, points from scores where points is not null and not (score ->> 'provisional')::boolean order by slug, as_of`.execute(
    db,
  );
  const standings = Map.groupBy(
    rows.map(({ slug, at, points }): Standing & { slug: string } => ({ slug, at: at.getTime(), points })),
    ({ slug }) => slug,
  );
  return (source, at) => {
    const { points } = standings.get(source)?.findLast((standing) => standing.at <= at.getTime()) ?? { points: UNSCORED_POINTS };
    return LEAST + (1 - LEAST) * (points / 100);
  };
}
