import { sql } from "kysely";
import type { Session } from "./database.ts";

const MIN_LINK_CHARS = 4;
const MAX_CITED = 6;

export interface Spread {
  source: string;
  other: string;
  /** Of |a / b - 1| over the days that both have. */
  median: number;
  worst: number;
  days: number;
}

/** How far two vendors differ on a daily series: the pair that is widest apart. Null where there is only one. */
export async function spreadOf(db: Session, { asset, metric }: { asset: string; metric: string }): Promise<Spread | null> {
  const { rows } = await sql<Spread>`
    select s.source, o.source as other, a.median, a.worst, a.count as days
    from agreements a join series s on s.id = a.series_id join series o on o.id = a.other_id
    where s.asset = ${asset} and s.metric = ${metric} and s.step = 'day' order by a.median desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** A version of an issue as it is kept for display. */
export async function htmlOf(db: Session, { issue, version }: { issue: string; version: number }): Promise<string> {
  const row = await db.selectFrom("issue_versions").select("html").where("issue_id", "=", issue).where("version", "=", version).executeTakeFirst();
  return row?.html ?? "";
}

/** Links of a version of an issue whose words stand in this paragraph. */
export async function citedIn(
  db: Session,
  { issue, version }: { issue: string; version: number },
  paragraph: string,
): Promise<{ href: string; text: string }[]> {
  const row = await db.selectFrom("issue_versions").select("links").where("issue_id", "=", issue).where("version", "=", version).executeTakeFirst();
  const links = row?.links ?? [];
  return links
    .filter(({ text, verdict }) => verdict === "ok" && text.length >= MIN_LINK_CHARS && paragraph.includes(text))
    .slice(0, MAX_CITED)
    .map(({ href, text }) => ({ href, text }));
}
