import { sql } from "kysely";
import type { Block } from "../schema/block.ts";
import type { ExtractedClaim } from "../schema/claim.ts";
import type { Session } from "./database.ts";

/** The newest version of an issue that no model has read yet, with the claims that were found in it. */
export interface UnreadByModel {
  issue: string;
  version: number;
  title: string;
  text: string;
  blocks: Block[];
  published: Date;
  known: ExtractedClaim[];
}

/** A letter of which a model made nothing so often is left to the rules. */
const MOST_FAILURES = 3;

/** Issues of the last days that no model has read, the newest first, those that were tried in vain behind them. Copies and invented letters are left out. */
export async function unreadByModel(db: Session, { now, days, limit }: { now: Date; days: number; limit: number }): Promise<UnreadByModel[]> {
  const { rows } = await sql<UnreadByModel>`
    select v.issue_id as issue, v.version, v.title, v.text, v.blocks, i.published_at as published,
      coalesce((select jsonb_agg(c.claim) from claims c where c.issue_id = v.issue_id and c.version = v.version), '[]') as known
    from issues i join sources s on s.id = i.source_id join issue_versions v on v.issue_id = i.id and v.version = i.version
    where i.kind = 'issue' and i.copy_of is null and i.safety <> 'danger' and not s.sample and v.model_read_at is null and v.model_failures < ${MOST_FAILURES}
      and i.published_at > ${now}::timestamptz - ${days} * interval '1 day'
    order by v.model_failures, i.published_at desc limit ${limit}`.execute(db);
  return rows;
}

/** Notes that a model has read a version, and which. */
export async function markModelRead(
  db: Session,
  { issue, version, model }: { issue: string; version: number; model: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable("issue_versions")
    .set({ model_read_at: now, model_read_by: model })
    .where("issue_id", "=", issue)
    .where("version", "=", version)
    .execute();
}

/** Notes that a model made nothing of a version. */
export async function noteModelFailure(db: Session, { issue, version }: { issue: string; version: number }): Promise<void> {
  await db
    .updateTable("issue_versions")
    .set({ model_failures: sql`model_failures + 1` })
    .where("issue_id", "=", issue)
    .where("version", "=", version)
    .execute();
}
