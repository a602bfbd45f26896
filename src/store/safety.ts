import { type SqlBool, sql } from "kysely";
import type { Link, Reason } from "../schema/link.ts";
import type { Person } from "../schema/person.ts";
import type { Ruling, SafetyVerdict } from "../schema/safety.ts";
import type { Sender } from "../schema/sender.ts";
import type { Style } from "../schema/style.ts";
import type { Session } from "./database.ts";

/** What of an issue its safety is judged by. */
export interface JudgedIssue {
  id: string;
  source: string;
  published: Date;
  language: string | null;
  words: number;
  authors: string[];
  sender: Sender | null;
  links: Link[];
  style: Style | null;
  arrived: Date;
}

/** Issues that this method has not judged, oldest first. */
export async function unjudgedIssues(db: Session, { method, limit }: { method: number; limit: number }): Promise<JudgedIssue[]> {
  return judged(db).where("issues.safety_method", "<", method).orderBy("issues.safety_method").orderBy("issues.id").limit(limit).execute();
}

/** The newest issues of a source, the latest first: what its habits are seen in. Dangerous ones are nobody's habit. */
export async function issuesOfSource(db: Session, source: string, limit: number): Promise<JudgedIssue[]> {
  return judged(db)
    .where("issues.source_id", "=", source)
    .where("issues.safety", "!=", "danger")
    .orderBy("issues.published_at", "desc")
    .limit(limit)
    .execute();
}

function judged(db: Session) {
  return db
    .selectFrom("issues")
    .innerJoin("issue_versions", (join) =>
      join.onRef("issue_versions.issue_id", "=", "issues.id").onRef("issue_versions.version", "=", "issues.version"),
    )
    .where("issues.kind", "=", "issue")
    .select([
      "issues.id",
      "issues.source_id as source",
      "issues.published_at as published",
      "issues.language",
      "issues.words",
      "issues.authors",
      "issues.style",
      "issues.arrived_at as arrived",
      "issue_versions.sender",
      "issue_versions.links",
    ]);
}

export interface FoundSafety {
  id: string;
  found: SafetyVerdict;
  breaks: Reason[];
}

/** Keeps what was found; where a reader has ruled, that holds instead. */
export async function storeSafety(db: Session, all: FoundSafety[], method: number): Promise<void> {
  if (all.length === 0) return;
  await sql`
    update issues i set safety_found = f.found, safety_reasons = f.breaks, safety_method = ${method}, safety = coalesce(${ruled()}, f.found)
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as f (id uuid, found text, breaks jsonb) where f.id = i.id`.execute(db);
}

/** The ruling on an issue `i`, else on its sender's domain. */
function ruled() {
  return sql`(select r.verdict from rulings r left join issue_versions v on v.issue_id = i.id and v.version = i.version
    where (r.kind = 'issue' and r.value = i.id::text) or (r.kind = 'domain' and r.value = v.sender ->> 'domain')
    order by r.kind = 'issue' desc, r.at desc limit 1)`;
}

/** Notes a reader's ruling, or takes it away, and lets it hold for all issues that it speaks of. Run inside a transaction. */
export async function rule(
  tx: Session,
  person: Person,
  { kind, value, verdict }: { kind: Ruling["kind"]; value: string; verdict: { verdict: Ruling["verdict"]; note: string } | null },
  now: Date,
): Promise<void> {
  if (verdict === null) await tx.deleteFrom("rulings").where("owner", "=", person.id).where("kind", "=", kind).where("value", "=", value).execute();
  else
    await tx
      .insertInto("rulings")
      .values({ owner: person.id, kind, value, ...verdict, at: now })
      .onConflict((conflict) => conflict.columns(["owner", "kind", "value"]).doUpdateSet({ ...verdict, at: now }))
      .execute();
  const spokenOf =
    kind === "issue"
      ? sql`i.id = ${value}::uuid`
      : sql`exists (select from issue_versions v where v.issue_id = i.id and v.version = i.version and v.sender ->> 'domain' = ${value})`;
  await sql`update issues i set safety = coalesce(${ruled()}, i.safety_found) where ${spokenOf}`.execute(tx);
}

/** The ruling that holds for an issue. */
export async function rulingOn(db: Session, person: Person, { issue, domain }: { issue: string; domain: string | null }): Promise<Ruling | null> {
  const row = await db
    .selectFrom("rulings")
    .select(["kind", "value", "verdict", "note", "at"])
    .where("owner", "=", person.id)
    .where((eb) =>
      eb.or([eb.and([eb("kind", "=", "issue"), eb("value", "=", issue)]), eb.and([eb("kind", "=", "domain"), eb("value", "=", domain ?? "")])]),
    )
    .orderBy(sql`kind = 'issue'`, "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, at: row.at.toISOString() } : null;
}

/** Not in quarantine: what is made from issues asks this of each. */
export const notDangerous = sql<SqlBool>`issues.safety <> 'danger'`;
