import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import type { Check, Verdict } from "../schema/check.ts";
import type { Claim, ExtractedClaim, PlainReading } from "../schema/claim.ts";
import type { Session } from "./database.ts";
import { keyed, saidKey } from "./said.ts";
import type { TouchedDays } from "./touched.ts";

/** Claims of one version of an issue, in reading order. */
export interface VersionClaims {
  issue: string;
  version: number;
  published: Date;
  claims: Claim[];
}

/** Adds the claims of these versions; those that are here already stay as they are, with their checks. */
export async function addClaims(db: Session, versions: VersionClaims[], now: Date): Promise<void> {
  const rows = versions.flatMap(({ issue, version, published, claims }) =>
    keyed(claims.map(({ check: _, ...claim }) => claim)).map(({ key, said: { plain, ...claim } }) => ({
      id: newId(now),
      issue_id: issue,
      version,
      key,
      starts: claim.start,
      published_at: published,
      asset: claim.asset,
      metric: claim.metric,
      kind: claim.kind,
      stance: claim.stance,
      claim: JSON.stringify(claim),
      plain: plain && JSON.stringify(plain),
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto("claims")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["issue_id", "version", "key"]).doNothing())
    .execute();
}

/** What one version claims, read again: claims that it no longer makes go, the others stay with what is known of them, as do those that a model read. */
export async function replaceClaims(db: Session, version: VersionClaims, now: Date): Promise<void> {
  const keys = version.claims.map(({ check: _, ...claim }) => saidKey(claim));
  await sql`delete from claims where issue_id = ${version.issue} and version = ${version.version} and key <> all(${keys}::text[])
    and claim ->> 'readBy' is distinct from 'model'`.execute(db);
  await addClaims(db, [version], now);
}

/** A claim that waits for a check, with what decides against which data it is held. */
export interface DueClaim {
  id: string;
  claim: ExtractedClaim;
  plain: PlainReading | null;
  issue: string;
  version: number;
  /** Invented, of the sample desk: simulated data alone speaks to it. */
  sample: boolean;
  source: string;
}

/** Claims that this method has not checked yet, oldest first. */
export async function uncheckedClaims(db: Session, { method, limit }: { method: number; limit: number }): Promise<DueClaim[]> {
  const rows = await dueQuery(db)
    .where("claims.check_method", "<", method)
    .orderBy("claims.check_method")
    .orderBy("claims.id")
    .limit(limit)
    .execute();
  return rows.map(toDue);
}

/** Checked claims that stand on one of these days, by id, after one. */
export async function claimsTouched(
  db: Session,
  { touched, after, limit }: { touched: TouchedDays[]; after: string | null; limit: number },
): Promise<DueClaim[]> {
  if (touched.length === 0) return [];
  const names = touched.map(({ asset, metric }) => `${asset}/${metric}`);
  const days = (end: "first" | "last") => touched.map((each) => each[end]);
  const rows = await dueQuery(db)
    .where("claims.checked_at", "is not", null)
    .where(sql<boolean>`claims.looked_at && ${[...new Set(names)]}::text[]`)
    .where(
      sql<boolean>`exists (select from unnest(${names}::text[], ${days("first")}::date[], ${days("last")}::date[]) as t (name, first, last)
        where t.name = any(claims.looked_at) and t.last >= claims.looked_from and t.first <= claims.looked_to)`,
    )
    .$if(after !== null, (query) => query.where("claims.id", ">", after ?? ""))
    .orderBy("claims.id")
    .limit(limit)
    .execute();
  return rows.map(toDue);
}

function dueQuery(db: Session) {
  return db
    .selectFrom("claims")
    .innerJoin("issues", "issues.id", "claims.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select(["claims.id", "claims.claim", "claims.plain", "claims.issue_id", "claims.version", "sources.sample", "issues.source_id"]);
}

function toDue({
  id,
  claim,
  plain,
  issue_id,
  version,
  sample,
  source_id,
}: Awaited<ReturnType<ReturnType<typeof dueQuery>["execute"]>>[number]): DueClaim {
  return { id, claim, plain, issue: issue_id, version, sample, source: source_id };
}

/** The text and title of versions of issues, by `issue version`. */
export async function textsOf(db: Session, versions: { issue: string; version: number }[]): Promise<Map<string, string>> {
  if (versions.length === 0) return new Map();
  const { rows } = await sql<{ issue_id: string; version: number; text: string }>`
    select issue_id, version, text from issue_versions
    where (issue_id, version) in (select * from unnest(${versions.map(({ issue }) => issue)}::uuid[], ${versions.map(({ version }) => version)}::int[]))`.execute(
    db,
  );
  return new Map(rows.map(({ issue_id, version, text }) => [`${issue_id} ${version}`, text]));
}

/** What a check found, and on what it stands. */
export interface CheckedClaim {
  id: string;
  check: Check;
  plainVerdict: Verdict;
  /** asset/metric of each series that was asked for, held or not. */
  lookedAt: string[];
  lookedFrom: string | null;
  lookedTo: string | null;
}

/** Keeps checks. Where a claim had been checked and the verdict or the value is another now, the old check stays in the history. */
export async function storeChecks(db: Session, checks: CheckedClaim[], { method, now }: { method: number; now: Date }): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map(({ id, check, plainVerdict, lookedAt, lookedFrom, lookedTo }) => ({
    id,
    check,
    verdict: check.verdict,
    plain_verdict: plainVerdict,
    looked_at: lookedAt,
    looked_from: lookedFrom,
    looked_to: lookedTo,
  }));
  await sql`
    with incoming as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as i (id uuid, "check" jsonb, verdict text, plain_verdict text, looked_at text[], looked_from date, looked_to date)),
    changed as (select c.id from claims c join incoming i on i.id = c.id where c.checked_at is not null
      and (c.verdict, c."check" -> 'observed') is distinct from (i.verdict, i."check" -> 'observed')),
    kept as (insert into past_checks (claim_id, checked_at, replaced_at, method, "check")
      select c.id, c.checked_at, ${now}::timestamptz, c.check_method, c."check" from claims c join changed using (id)
      on conflict do nothing)
    update claims c set "check" = i."check", verdict = i.verdict, plain_verdict = i.plain_verdict, checked_at = ${now}::timestamptz,
      check_method = ${method}, looked_at = i.looked_at, looked_from = i.looked_from, looked_to = i.looked_to,
      revised = c.revised + case when exists (select from changed where changed.id = c.id) then 1 else 0 end
    from incoming i where i.id = c.id`.execute(db);
}
