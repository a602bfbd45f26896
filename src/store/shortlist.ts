import { sql } from "kysely";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

/** Where the thought of an asset came from. */
export interface Origin {
  issue: string;
  source: string;
  start: number | null;
  end: number | null;
  quote: string | null;
}

export interface ShortlistRow {
  asset: string;
  added: Date;
  note: string;
  source: string | null;
  name: string | null;
  issue: string | null;
  title: string | null;
  published: Date | null;
  quote: string | null;
  start: number | null;
  end: number | null;
}

/** What a person shortlisted, newest first. */
export async function shortlistOf(db: Session, person: Person): Promise<ShortlistRow[]> {
  const { rows } = await sql<ShortlistRow>`
    select l.asset, l.added_at as added, l.note, l.source, s.name, l.issue_id as issue, i.title, i.published_at as published, l.quote, l.starts as start, l.ends as "end"
    from shortlist l left join issues i on i.id = l.issue_id left join sources s on s.slug = l.source
    where l.owner = ${person.id} order by l.added_at desc, l.asset`.execute(db);
  return rows;
}

/** Lists an asset. One that is listed keeps its day; a note or an origin that is given takes the place of the one before. */
export async function shortlist(
  db: Session,
  person: Person,
  { asset, note, origin, now }: { asset: string; note: string | undefined; origin: Origin | null; now: Date },
): Promise<void> {
  await sql`
    insert into shortlist (owner, asset, added_at, note, issue_id, source, starts, ends, quote)
    values (${person.id}, ${asset}, ${now}, ${note ?? ""}, ${origin?.issue ?? null}, ${origin?.source ?? null}, ${origin?.start ?? null}, ${origin?.end ?? null}, ${origin?.quote ?? null})
    on conflict (owner, asset) do update set note = coalesce(${note ?? null}::text, shortlist.note), issue_id = coalesce(excluded.issue_id, shortlist.issue_id),
      source = coalesce(excluded.source, shortlist.source), starts = case when excluded.source is null then shortlist.starts else excluded.starts end,
      ends = case when excluded.source is null then shortlist.ends else excluded.ends end, quote = case when excluded.source is null then shortlist.quote else excluded.quote end`.execute(
    db,
  );
}

/** False where it was not listed. */
export async function unlist(db: Session, person: Person, asset: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from shortlist where owner = ${person.id} and asset = ${asset}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
