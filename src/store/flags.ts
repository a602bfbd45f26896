import { sql } from "kysely";
import type { Flag } from "../schema/flag.ts";
import type { Session } from "./database.ts";
import { newestAsOf, toldBy } from "./told.ts";

/** Flags of one version of an issue. */
export interface VersionFlags {
  issue: string;
  version: number;
  flags: Flag[];
}

export async function addFlags(db: Session, versions: VersionFlags[]): Promise<void> {
  const rows = versions.flatMap(({ issue, version, flags }) =>
    flags.map(({ code, severity, start, end, quote, text }) => ({
      issue_id: issue,
      version,
      code,
      severity,
      starts: start,
      ends: end,
      quote,
      says: text,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto("flags")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What one version is flagged for, read again. */
export async function replaceFlags(db: Session, version: VersionFlags): Promise<void> {
  await db.deleteFrom("flags").where("issue_id", "=", version.issue).where("version", "=", version.version).execute();
  await addFlags(db, [version]);
}

/** Flags of one version of an issue, in reading order. */
export async function flagsOfIssue(db: Session, { issue, version }: { issue: string; version: number }): Promise<Flag[]> {
  const rows = await db
    .selectFrom("flags")
    .select(["code", "severity", "starts", "ends", "quote", "says"])
    .where("issue_id", "=", issue)
    .where("version", "=", version)
    .orderBy("starts")
    .orderBy("code")
    .execute();
  return rows.map(({ starts, ends, says, ...flag }) => ({ ...flag, start: starts, end: ends, text: says }));
}

/** An issue with what it is flagged for; most have nothing. */
export interface FlaggedIssue {
  issue: string;
  title: string;
  version: number;
  published: Date;
  flags: Flag[];
}

/**
 * Every issue of a source, by its slug, that was told by a moment, oldest first, with the flags of the version that stood then. Copies of others and letters in
 * quarantine are left out.
 */
export async function flagsOfSource(db: Session, { source, asOf }: { source: string; asOf: Date }): Promise<FlaggedIssue[]> {
  const { rows } = await sql<FlaggedIssue>`
    select i.id as issue, i.title, v.version, i.published_at as published,
      coalesce((select json_agg(json_build_object('code', f.code, 'severity', f.severity, 'start', f.starts, 'end', f.ends, 'quote', f.quote, 'text', f.says)
        order by f.starts, f.code) from flags f where f.issue_id = i.id and f.version = v.version), '[]') as flags
    from issues i join sources s on s.id = i.source_id join issue_versions v on v.issue_id = i.id and v.version = ${newestAsOf(asOf)}
    where s.slug = ${source} and i.kind = 'issue' and i.copy_of is null and i.safety <> 'danger' and ${toldBy(asOf)}
    order by i.published_at, i.id`.execute(db);
  return rows;
}
