import { sql } from "kysely";
import type { Block } from "../schema/block.ts";
import type { Verdict } from "../schema/check.ts";
import type { Stance } from "../schema/claim.ts";
import type { Session } from "./database.ts";

const MOST_PASSAGES = 800;
const MOST_LETTERS = 4_000; // of a passage: a text of millions of letters without a heading is one

/** The names of all sources; of the sample's where `sample`, else of the others. */
export async function sourceNames(db: Session, sample: boolean): Promise<{ slug: string; name: string }[]> {
  return db.selectFrom("sources").select(["slug", "name"]).where("sample", "=", sample).orderBy("created_at").execute();
}

export interface IssuePassage {
  issue: string;
  text: string;
  /** Of the passage, in the issue's text, UTF-16. */
  start: number;
  isPaid: boolean;
  blocks: Block[];
  terms: string[];
  weights: number[];
}

/** The passages of these issues' newest versions, but those that repeat another source's; the first 800, and of each its first 4,000 letters. */
export async function passagesOf(db: Session, issues: string[]): Promise<IssuePassage[]> {
  if (issues.length === 0) return [];
  const texts = await db
    .selectFrom("issues")
    .innerJoin("issue_versions as v", (join) => join.onRef("v.issue_id", "=", "issues.id").onRef("v.version", "=", "issues.version"))
    .select(["issues.id", "v.text", "v.blocks"])
    .where("issues.id", "in", issues)
    .execute();
  const { rows } = await sql<{ issue: string; start: number; end: number; paid: boolean; terms: string[]; weights: number[] }>`
    select p.issue_id as issue, p.starts as start, p.ends as end, p.paid, p.terms, p.weights from passages p
    where p.issue_id = any(${issues}::uuid[]) and p.copy_of is null
    order by array_position(${issues}::uuid[], p.issue_id), p.starts limit ${MOST_PASSAGES}`.execute(db);
  const byId = new Map(texts.map(({ id, ...text }) => [id, text]));
  return rows.flatMap(({ issue, start, end, paid, terms, weights }): IssuePassage[] => {
    const whole = byId.get(issue);
    return whole
      ? [{ issue, text: whole.text.slice(start, Math.min(end, start + MOST_LETTERS)), start, isPaid: paid, blocks: whole.blocks, terms, weights }]
      : [];
  });
}

export interface AssetMention {
  issue: string;
  asset: string;
  start: number;
  end: number;
}

/** Where the newest versions of these issues name these assets. */
export async function mentionsOf(db: Session, issues: string[], assets: string[]): Promise<AssetMention[]> {
  if (issues.length === 0 || assets.length === 0) return [];
  const rows = await db
    .selectFrom("mentions")
    .select(["issue_id", "asset", "spans"])
    .where("issue_id", "in", issues)
    .where("asset", "in", assets)
    .execute();
  return rows.flatMap(({ issue_id: issue, asset, spans }) =>
    spans.flatMap((start, at): AssetMention[] => (at % 2 === 0 ? [{ issue, asset, start, end: spans[at + 1] ?? start }] : [])),
  );
}

export interface CheckedIn {
  id: string;
  issue: string;
  start: number;
  end: number;
  stance: Stance;
  verdict: Verdict;
  reason: string;
}

/** Checked claims of the newest versions of these issues. */
export async function checkedClaimsOf(db: Session, issues: string[]): Promise<CheckedIn[]> {
  if (issues.length === 0) return [];
  const { rows } = await sql<CheckedIn>`
    select c.id, c.issue_id as issue, (c.claim ->> 'start')::int as start, (c.claim ->> 'end')::int as end, c.stance, c.verdict, coalesce(c."check" ->> 'reason', '') as reason
    from claims c join issues i on i.id = c.issue_id and i.version = c.version
    where c.issue_id = any(${issues}::uuid[]) and c.checked_at is not null order by c.starts, c.id`.execute(db);
  return rows;
}
