import type { Flag } from "../schema/flag.ts";
import type { Session } from "./database.ts";

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
