import { sql } from "kysely";
import type { FlagCode, FlagSeverity } from "../schema/flag.ts";
import type { Session } from "./database.ts";
import { issueToldAt } from "./told.ts";

const MAX_STORIES = 120;
const MAX_PASSAGES = 2_000;
const MAX_ISSUES = 500;
const MAX_LINES = 40;

export interface BriefSpan {
  from: Date;
  until: Date;
  sample: boolean;
  /** Slugs; none: all. */
  sources: string[];
}

const come = ({ from, until, sample, sources }: BriefSpan) =>
  sql`p.told_at > ${from} and p.told_at <= ${until} and i.safety <> 'danger' and s.sample = ${sample} ${sources.length > 0 ? sql`and s.slug = any(${sources}::text[])` : sql``}`;

const passages = sql`from passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id`;

export interface SpanStory {
  id: string;
  fresh: number;
}

/** Stories that were told of in a span, those that most independent sources told of first. */
export async function storiesIn(db: Session, span: BriefSpan): Promise<SpanStory[]> {
  const { rows } = await sql<SpanStory>`
    select p.story_id as id, count(distinct i.source_id) filter (where p.copy_of is null and i.copy_of is null and not p.paid)::int as fresh
    ${passages} where ${come(span)} and p.story_id is not null
    group by p.story_id order by fresh desc, sum(p.words) desc limit ${MAX_STORIES}`.execute(db);
  return rows;
}

export interface SpanPassage {
  id: string;
  story: string;
  issue: string;
  slug: string;
  name: string;
  text: string;
  start: number;
  isPaid: boolean;
  isCopy: boolean;
  terms: string[];
  weights: number[];
}

/** The passages of these stories that came in a span, in order, with their text. */
export async function storyPassagesIn(db: Session, span: BriefSpan, stories: string[]): Promise<SpanPassage[]> {
  if (stories.length === 0) return [];
  const { rows } = await sql<SpanPassage & { end: number }>`
    select p.id, p.story_id as story, p.issue_id as issue, s.slug, s.name, v.text, p.starts as start, p.ends as end, p.paid as "isPaid",
      (p.copy_of is not null or i.copy_of is not null) as "isCopy", p.terms, p.weights
    ${passages} join issue_versions v on v.issue_id = p.issue_id and v.version = p.version
    where ${come(span)} and p.story_id = any(${stories}::uuid[]) order by p.told_at, p.id limit ${MAX_PASSAGES}`.execute(db);
  return rows.map(({ end, text, ...row }) => ({ ...row, text: text.slice(row.start, end) }));
}

export interface SpanIssue {
  id: string;
  title: string;
  source: string;
  minutes: number;
  words: number;
  isRead: boolean;
  stories: { story: string | null; words: number; isCopy: boolean; isFirst: boolean }[];
}

/** Issues that came in a span, with what of them tells on which story. */
export async function issuesIn(db: Session, span: BriefSpan, person: string): Promise<SpanIssue[]> {
  const { rows } = await sql<SpanIssue>`
    select i.id, i.title, s.name as source, i.minutes, i.words, (select m.read_at is not null from marks m where m.owner = ${person} and m.issue_id = i.id) is true as "isRead",
      json_agg(json_build_object('story', p.story_id, 'words', p.words, 'isCopy', p.copy_of is not null or i.copy_of is not null,
        'isFirst', not exists (select from passages q join issues o on o.id = q.issue_id where q.story_id = p.story_id and o.source_id <> i.source_id and q.told_at < p.told_at))) as stories
    ${passages} where ${come(span)} and not p.paid
    group by i.id, s.name order by max(p.told_at) desc limit ${MAX_ISSUES}`.execute(db);
  return rows;
}

/** The assets that issues of a span name most. */
export async function assetsIn(db: Session, span: BriefSpan, limit: number): Promise<string[]> {
  const { rows } = await sql<{ asset: string }>`
    select asset ${passages}, unnest(p.assets) as asset where ${come(span)} and not p.paid
    group by asset order by count(distinct i.source_id) desc, count(*) desc, asset limit ${limit}`.execute(db);
  return rows.map(({ asset }) => asset);
}

export interface SpanClaim {
  claim: string;
  issue: string;
  slug: string;
  name: string;
  quote: string;
  start: number;
  end: number;
  verdict: "supported" | "contradicted" | "unverifiable";
  reason: string;
}

/** Claims of the newest issues that came out as contradicted in a span, and those that were taken back. */
export async function failedClaimsIn(db: Session, { from, until, sample }: BriefSpan): Promise<SpanClaim[]> {
  const { rows } = await sql<SpanClaim>`
    select c.id as claim, c.issue_id as issue, s.slug, s.name, c.claim ->> 'quote' as quote, (c.claim ->> 'start')::int as start, (c.claim ->> 'end')::int as end, c.verdict,
      coalesce(c."check" ->> 'reason', '') as reason
    from claims c join issues i on i.id = c.issue_id and i.version = c.version join sources s on s.id = i.source_id
    where c.checked_at > ${from} and c.checked_at <= ${until} and i.safety <> 'danger' and s.sample = ${sample}
      and (c.verdict = 'contradicted' or exists (select from past_checks p where p.claim_id = c.id and p.replaced_at > ${from} and p."check" ->> 'verdict' = 'contradicted'))
    order by c.published_at desc, c.id desc limit ${MAX_LINES}`.execute(db);
  return rows;
}

export interface SpanCall {
  call: string;
  issue: string;
  slug: string;
  name: string;
  quote: string;
  start: number;
  end: number;
  state: string;
  due: string | null;
}

/** Calls that came true or did not in a span. */
export async function resolvedCallsIn(db: Session, { from, until, sample }: BriefSpan): Promise<SpanCall[]> {
  const { rows } = await sql<SpanCall>`
    select c.id as call, c.issue_id as issue, s.slug, s.name, c.call ->> 'quote' as quote, (c.call ->> 'start')::int as start, (c.call ->> 'end')::int as end, c.state, c.due::text as due
    from calls c join issues i on i.id = c.issue_id join sources s on s.id = i.source_id
    where c.state in ('hit', 'miss') and c.due > (${from}::timestamptz at time zone 'UTC')::date and c.due <= (${until}::timestamptz at time zone 'UTC')::date
      and i.safety <> 'danger' and s.sample = ${sample} order by c.due desc, c.id desc limit ${MAX_LINES}`.execute(db);
  return rows;
}

/** Issues of a span that are dangerous, and why. */
export async function dangersIn(
  db: Session,
  { from, until, sample }: BriefSpan,
): Promise<{ issue: string; title: string; source: string; reason: string }[]> {
  const { rows } = await sql<{ issue: string; title: string; source: string; reason: string | null }>`
    select i.id as issue, i.title, s.name as source, coalesce(v.sender -> 'reasons' -> 0 ->> 'text', i.safety_reasons -> 0 ->> 'text') as reason
    from issues i join sources s on s.id = i.source_id join issue_versions v on v.issue_id = i.id and v.version = i.version
    where i.safety = 'danger' and i.arrived_at > ${from} and i.arrived_at <= ${until} and s.sample = ${sample} order by i.arrived_at desc limit ${MAX_LINES}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, reason: row.reason ?? "" }));
}

export interface SpanFlag {
  issue: string;
  slug: string;
  name: string;
  quote: string;
  start: number;
  end: number;
  code: FlagCode;
  severity: FlagSeverity;
  reason: string;
}

/** The worst flagged sentence of each issue of a span; mere hints, copies and what is in quarantine are left out. */
export async function warySentencesIn(db: Session, { from, until, sample, sources }: BriefSpan): Promise<SpanFlag[]> {
  const { rows } = await sql<SpanFlag & { told: Date }>`
    select * from (select distinct on (i.id) i.id as issue, s.slug, s.name, f.quote, f.starts as start, f.ends as end, f.code, f.severity, f.says as reason, ${issueToldAt("i")} as told
      from flags f join issues i on i.id = f.issue_id and i.version = f.version join sources s on s.id = i.source_id
      where ${issueToldAt("i")} > ${from} and ${issueToldAt("i")} <= ${until} and f.severity <> 'info' and i.safety <> 'danger' and i.copy_of is null and s.sample = ${sample}
        ${sources.length > 0 ? sql`and s.slug = any(${sources}::text[])` : sql``}
      order by i.id, f.severity, f.starts) worst
    order by severity, told desc limit ${MAX_LINES}`.execute(db); // 'alarm' comes before 'warn'
  return rows.map(({ told: _, ...flag }) => flag);
}

/** How many sources came in a span. */
export async function sourcesIn(db: Session, span: BriefSpan): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct i.source_id) as n ${passages} where ${come(span)}`.execute(db);
  return rows[0]?.n ?? 0;
}
