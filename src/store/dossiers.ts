import { type RawBuilder, sql } from "kysely";
import type { Verdict } from "../schema/check.ts";
import type { FlagSeverity } from "../schema/flag.ts";
import { THEME_GIVEN } from "../schema/theme.ts";
import type { Traits } from "../schema/traits.ts";
import { firstTold } from "./calls.ts";
import type { Session } from "./database.ts";
import { issueToldAt, newestAsOf, toldBy } from "./told.ts";

/** A source, and how many issues of it count by then. */
export interface ScoredSource {
  id: string;
  slug: string;
  name: string;
  sample: boolean;
  catalogue: string | null;
  issues: number;
  /** When the first of them was told. */
  first: Date | null;
}

export async function scoredSources(db: Session, until: Date): Promise<ScoredSource[]> {
  const { rows } = await sql<ScoredSource>`
    select s.id, s.slug, s.name, s.sample, s.catalogue, count(i.id)::int as issues, min(${issueToldAt("i")}) as first
    from sources s left join issues i on i.source_id = s.id and i.kind = 'issue' and ${counts(until)}
    group by s.id order by s.slug`.execute(db);
  return rows;
}

/** An issue as it counts for the score of its source. */
export interface DossierRow {
  id: string;
  title: string;
  published: Date;
  arrived: Date;
  sha256: string;
  words: number;
  minutes: number;
  url: string | null;
  /** Address of the feed that it came by. */
  feed: string | null;
  /** It came by a feed or by mail when it was published, not in a file or as history. */
  isLive: boolean;
  traits: Traits | null;
  themes: string[];
  assets: { asset: string; salience: number }[];
}

/** The newest issues of a source that were told by then, in the version of then. Copies of others, and letters in quarantine, count for nobody. */
export async function dossierIssues(db: Session, { source, until, limit }: { source: string; until: Date; limit: number }): Promise<DossierRow[]> {
  const { rows } = await sql<DossierRow>`
    select i.id, i.title, i.published_at as published, i.arrived_at as arrived, v.sha256, i.words, i.minutes, i.url, f.feed,
      coalesce(f.live, false) and ${issueToldAt("i")} = i.arrived_at as "isLive", t.traits,
      coalesce((select array_agg(h.theme order by h.theme) from issue_themes h where h.issue_id = i.id and h.score >= ${THEME_GIVEN}), '{}') as themes,
      coalesce((select json_agg(json_build_object('asset', m.asset, 'salience', m.salience)) from mentions m where m.issue_id = i.id), '[]') as assets
    from (select * from issues i where i.source_id = ${source} and i.kind = 'issue' and ${counts(until)} order by i.published_at desc, i.id desc limit ${limit}) i
      join issue_versions v on v.issue_id = i.id and v.version = ${newestAsOf(until)}
      left join traits t on t.issue_id = i.id and t.version = v.version
      left join lateral (select bool_or(r.channel in ('feed', 'mail')) as live, max(d.origin) filter (where r.channel = 'feed') as feed
        from receipts r join deliveries d on d.id = r.delivery_id where r.issue_id = i.id) f on true`.execute(db);
  return rows;
}

/** Of these issues, as they stood by then. */
export interface OfIssues {
  issues: string[];
  until: Date;
}

interface Said {
  issue: string;
  starts: number;
  quote: string;
}

export interface DossierClaim extends Said {
  verdict: Verdict;
  reason: string | null;
}

/** Figures by their newest check; one whose days were not over by then counts as not to be checked. */
export async function dossierClaims(db: Session, { issues, until }: OfIssues): Promise<DossierClaim[]> {
  const { rows } = await sql<DossierClaim>`
    select c.issue_id as issue, c.starts, c.claim ->> 'quote' as quote, c.check ->> 'reason' as reason,
      case when c.looked_to < (${until}::timestamptz at time zone 'UTC')::date then c.verdict else 'unverifiable' end as verdict
    from claims c join issues i on i.id = c.issue_id
    where c.issue_id = any(${issues}::uuid[]) and c.version = ${newestAsOf(until)} and c.stance in ('stated', 'attributed')
    order by c.published_at, c.id`.execute(db);
  return rows;
}

export interface DossierCall extends Said {
  probability: number;
  isHit: boolean;
  reason: string | null;
}

/** Calls that were due and resolved by then, as first told. */
export async function dossierCalls(db: Session, { issues, until }: OfIssues): Promise<DossierCall[]> {
  const { rows } = await sql<DossierCall>`
    select calls.issue_id as issue, calls.starts, calls.call ->> 'quote' as quote, (calls.call ->> 'probability')::float8 as probability,
      calls.state = 'hit' as "isHit", calls.outcome ->> 'reason' as reason
    from calls where calls.issue_id = any(${issues}::uuid[]) and ${firstTold} and calls.state in ('hit', 'miss') and calls.due < (${until}::timestamptz at time zone 'UTC')::date
    order by calls.published_at, calls.id`.execute(db);
  return rows;
}

export interface DossierFlag extends Said {
  code: string;
  severity: FlagSeverity;
  ends: number;
  says: string;
}

export async function dossierFlags(db: Session, { issues, until }: OfIssues): Promise<DossierFlag[]> {
  const { rows } = await sql<DossierFlag>`
    select f.issue_id as issue, f.code, f.severity, f.starts, f.ends, f.quote, f.says
    from flags f join issues i on i.id = f.issue_id
    where f.issue_id = any(${issues}::uuid[]) and f.version = ${newestAsOf(until)} order by f.issue_id, f.starts`.execute(db);
  return rows;
}

/** The newest issue in which another source links to this one. */
export interface Citation {
  citing: string;
  id: string;
  title: string;
  published: Date;
}

export async function citationsOf(db: Session, { source, until }: { source: string; until: Date }): Promise<Citation[]> {
  const { rows } = await sql<Citation>`
    select distinct on (s.slug) s.slug as citing, i.id, i.title, i.published_at as published
    from traits t join issues i on i.id = t.issue_id and t.version = ${newestAsOf(until)} join sources s on s.id = i.source_id
    where t.traits -> 'cites' ?| (select coalesce(array_agg(a.value), '{}') from aliases a where a.source_id = ${source} and a.kind = 'host')
      and i.source_id <> ${source} and s.sample = (select sample from sources where id = ${source}) and i.kind = 'issue' and ${counts(until)}
    order by s.slug, i.published_at desc, i.id desc`.execute(db);
  return rows;
}

function counts(until: Date): RawBuilder<boolean> {
  return sql<boolean>`i.copy_of is null and i.safety <> 'danger' and ${toldBy(until)}`;
}
