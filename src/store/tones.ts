import { sql } from "kysely";
import type { Tone } from "../schema/tone.ts";
import type { Session } from "./database.ts";

/** How one issue speaks of a subject. */
export interface ToneOfIssue {
  issue: string;
  title: string;
  slug: string;
  name: string;
  at: Date;
  score: number;
  words: Tone["words"];
}

export interface ToneQuestion {
  of: Tone["of"];
  subject: string;
  from: Date;
  until: Date;
  sample: boolean;
}

const MOST = 5_000;

/** How issues that count as told between two moments speak of a subject, the newest first. Copies and dangerous issues are left out. */
export async function tonesBetween(db: Session, { of, subject, from, until, sample }: ToneQuestion): Promise<Omit<ToneOfIssue, "words">[]> {
  const { rows } = await sql<Omit<ToneOfIssue, "words">>`
    select t.issue_id as issue, v.title, s.slug, s.name, t.told_at as at, t.score ${told}
      and t.kind = ${of} and t.subject = ${subject} and t.told_at >= ${from} and t.told_at < ${until} and s.sample = ${sample}
    order by t.told_at desc, t.issue_id desc limit ${MOST}`.execute(db);
  return rows;
}

/** The same of some issues, with the words that it stands on. */
export async function toneEvidence(db: Session, { of, subject }: Pick<ToneQuestion, "of" | "subject">, issues: string[]): Promise<ToneOfIssue[]> {
  const { rows } = await sql<ToneOfIssue>`
    select t.issue_id as issue, v.title, s.slug, s.name, t.told_at as at, t.score, t.words ${told}
      and t.kind = ${of} and t.subject = ${subject} and t.issue_id = any(${issues}::uuid[]) order by t.told_at desc, t.issue_id desc`.execute(db);
  return rows;
}

const told = sql`from tones t join issues i on i.id = t.issue_id join sources s on s.id = i.source_id
    join issue_versions v on v.issue_id = i.id and v.version = i.version where i.safety <> 'danger' and i.copy_of is null`;
