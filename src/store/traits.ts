import { sql } from "kysely";
import type { Block } from "../schema/block.ts";
import type { Unsubscribe } from "../schema/issue.ts";
import type { Link } from "../schema/link.ts";
import type { Sender } from "../schema/sender.ts";
import type { Traits } from "../schema/traits.ts";
import type { Session } from "./database.ts";

/** A version of an issue whose traits are due. */
export interface UnmeasuredVersion {
  issue: string;
  version: number;
  /** The method by which it was read. */
  reading: number;
  text: string;
  html: string;
  blocks: Block[];
  links: Link[];
  sender: Sender | null;
  unsubscribe: Unsubscribe | null;
  trackers: number;
  isMail: boolean;
}

interface Due {
  method: number;
  /** The last issue that was seen; "" to begin. */
  after: string;
  limit: number;
}

/** Versions that this method has not measured, of the next issues that have any; an issue's versions come together. */
export async function unmeasuredVersions(db: Session, { method, after, limit }: Due): Promise<UnmeasuredVersion[]> {
  const { rows } = await sql<UnmeasuredVersion>`
    select v.issue_id as issue, v.version, v.method as reading, v.text, v.html, v.blocks, v.links, v.sender, v.unsubscribe, v.trackers_removed as trackers,
      exists (select from receipts r where r.issue_id = v.issue_id and r.channel = 'mail') or v.sender is not null as "isMail"
    from issue_versions v
    where not exists (select from traits t where t.issue_id = v.issue_id and t.version = v.version and t.method >= ${method} and t.reading = v.method)
      and v.issue_id in (select i.id from issues i where i.kind = 'issue' ${after === "" ? sql`` : sql`and i.id > ${after}::uuid`}
        and exists (select from issue_versions d where d.issue_id = i.id
          and not exists (select from traits t where t.issue_id = d.issue_id and t.version = d.version and t.method >= ${method} and t.reading = d.method))
        order by i.id limit ${limit})
    order by v.issue_id, v.version`.execute(db);
  return rows;
}

export async function keepTraits(
  db: Session,
  all: { issue: string; version: number; reading: number; traits: Traits }[],
  method: number,
): Promise<void> {
  if (all.length === 0) return;
  await sql`
    insert into traits (issue_id, version, method, reading, traits)
    select f.issue, f.version, ${method}, f.reading, f.traits from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as f (issue uuid, version int, reading int, traits jsonb)
    where exists (select from issue_versions v where v.issue_id = f.issue and v.version = f.version)
    on conflict (issue_id, version) do update set method = excluded.method, reading = excluded.reading, traits = excluded.traits`.execute(db);
}
