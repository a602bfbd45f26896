import { type SqlBool, sql } from "kysely";
import type { CallOutcome, ExtractedCall } from "../schema/call.ts";
import type { Check, Dispute, Verdict } from "../schema/check.ts";
import type { ExtractedClaim, PlainReading } from "../schema/claim.ts";
import { firstTold } from "./calls.ts";
import type { Session } from "./database.ts";
import { notDangerous } from "./safety.ts";

/** A claim as it counts in the record of its source. */
export interface RecordClaim {
  id: string;
  slug: string;
  source: string;
  sample: boolean;
  issue: string;
  version: number;
  title: string;
  published: Date;
  claim: ExtractedClaim;
  plain: PlainReading | null;
  check: Check | null;
  plainVerdict: Verdict | null;
  disputed: Dispute["verdict"] | null;
}

/** A call as it counts in the record of its source. */
export interface RecordCall {
  id: string;
  slug: string;
  source: string;
  sample: boolean;
  issue: string;
  title: string;
  published: Date;
  call: ExtractedCall;
  outcome: CallOutcome | null;
}

export interface RecordScope {
  /** Only of this source. */
  slug?: string | undefined;
  /** Only what had been published by then, in the version that was there then. */
  by?: Date | undefined;
}

/** Claims of the newest versions of issues, oldest first. Copies are left out: they claim nothing of their own. */
export async function recordClaims(db: Session, { slug, by }: RecordScope): Promise<RecordClaim[]> {
  let query = db
    .selectFrom("claims")
    .innerJoin("issues", "issues.id", "claims.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select([
      "claims.id",
      "sources.slug",
      "issues.source_id as source",
      "sources.sample",
      "claims.issue_id as issue",
      "claims.version",
      "issues.title",
      "claims.published_at as published",
      "claims.claim",
      "claims.plain",
      "claims.check",
      "claims.plain_verdict as plainVerdict",
    ])
    .select((eb) =>
      eb
        .selectFrom("disputes")
        .select("disputes.verdict")
        .whereRef("disputes.claim_id", "=", "claims.id")
        .orderBy("at", "desc")
        .limit(1)
        .as("disputed"),
    )
    .where("issues.copy_of", "is", null)
    .where(notDangerous)
    .where(
      sql<SqlBool>`claims.version = (select max(version) from issue_versions v where v.issue_id = claims.issue_id ${by ? sql`and (v.version = 1 or v.arrived_at <= ${by}::timestamptz)` : sql``})`,
    );
  if (slug !== undefined) query = query.where("sources.slug", "=", slug);
  if (by) query = query.where("claims.published_at", "<=", by);
  return query.orderBy("claims.published_at").orderBy("claims.id").execute();
}

/** Calls as first told, oldest first: an edit takes none back. */
export async function recordCalls(db: Session, { slug, by }: RecordScope): Promise<RecordCall[]> {
  let query = db
    .selectFrom("calls")
    .innerJoin("issues", "issues.id", "calls.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select([
      "calls.id",
      "sources.slug",
      "issues.source_id as source",
      "sources.sample",
      "calls.issue_id as issue",
      "issues.title",
      "calls.published_at as published",
      "calls.call",
      "calls.outcome",
    ])
    .where("issues.copy_of", "is", null)
    .where(notDangerous)
    .where(firstTold);
  if (slug !== undefined) query = query.where("sources.slug", "=", slug);
  if (by) query = query.where("calls.published_at", "<=", by);
  return query.orderBy("calls.published_at").orderBy("calls.id").execute();
}

/** How many issues a source has, and how many of them it changed after they came. */
export async function editCounts(db: Session, { slug, by }: RecordScope): Promise<{ slug: string; issues: number; edited: number }[]> {
  const { rows } = await sql<{ slug: string; issues: number; edited: number }>`
    select s.slug, count(*) as issues, count(*) filter (where exists (select from issue_versions v where v.issue_id = i.id and v.version > 1
      ${by ? sql`and v.arrived_at <= ${by}::timestamptz` : sql``})) as edited
    from issues i join sources s on s.id = i.source_id
    where i.kind = 'issue' and i.copy_of is null ${slug === undefined ? sql`` : sql`and s.slug = ${slug}`} ${by ? sql`and i.published_at <= ${by}::timestamptz` : sql``}
    group by s.slug`.execute(db);
  return rows;
}

/** How the claims and calls of each source came out, counted. */
export interface RecordCounts {
  slug: string;
  name: string;
  sample: boolean;
  /** Stated or attributed claims; forecasts and examples are left out. */
  claims: number;
  supported: number;
  contradicted: number;
  calls: number;
  scorable: number;
  hits: number;
  misses: number;
}

/** Counts of every source that claims or foretells something, by the newest checks. */
export async function recordCounts(db: Session): Promise<RecordCounts[]> {
  const { rows } = await sql<RecordCounts>`
    select s.slug, s.name, s.sample, coalesce(c.claims, 0) as claims, coalesce(c.supported, 0) as supported, coalesce(c.contradicted, 0) as contradicted,
      coalesce(f.calls, 0) as calls, coalesce(f.scorable, 0) as scorable, coalesce(f.hits, 0) as hits, coalesce(f.misses, 0) as misses
    from sources s
    left join (select i.source_id, count(*) as claims, count(*) filter (where verdict = 'supported') as supported,
        count(*) filter (where verdict = 'contradicted') as contradicted
      from claims c join issues i on i.id = c.issue_id
      where i.copy_of is null and i.safety <> 'danger' and c.version = i.version and c.stance in ('stated', 'attributed') group by i.source_id) c on c.source_id = s.id
    left join (select i.source_id, count(*) as calls, count(*) filter (where scorable) as scorable, count(*) filter (where state = 'hit') as hits,
        count(*) filter (where state = 'miss') as misses
      from calls join issues i on i.id = calls.issue_id where i.copy_of is null and i.safety <> 'danger' and ${firstTold} group by i.source_id) f on f.source_id = s.id
    where c.claims > 0 or f.calls > 0 order by c.claims desc nulls last, s.slug`.execute(db);
  return rows;
}
