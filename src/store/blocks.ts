import { sql } from "kysely";
import { sentences } from "../platform/sentences.ts";
import type { Block, BlockLabel } from "../schema/block.ts";
import type { Session } from "./database.ts";
import { newestAsOf, toldBy } from "./told.ts";

const MOST_ISSUES = 500;

/** A kind of block that an issue has, and the first sentence of the first of them. Offsets are UTF-16, into the issue's text. */
export interface BlockKind {
  label: Exclude<BlockLabel, "editorial">;
  /** How many blocks of this kind. */
  count: number;
  start: number;
  end: number;
  quote: string;
}

/** An issue with the kinds of blocks that it has. */
export interface IssueBlocks {
  issue: string;
  title: string;
  version: number;
  published: Date;
  kinds: BlockKind[];
}

/**
 * Issues of a source, by its slug, that were told by a moment, newest first, with the kinds of blocks that the version of then has: a disclosure, a labelled advert,
 * a paywall. Copies of others and letters in quarantine are left out.
 */
export async function blocksOfSource(db: Session, { source, asOf, limit = MOST_ISSUES }: SourceAsOf): Promise<IssueBlocks[]> {
  const { rows } = await sql<Omit<IssueBlocks, "kinds"> & { text: string; blocks: Block[] }>`
    select i.id as issue, v.title, v.version, i.published_at as published, v.text, v.blocks
    from issues i join sources s on s.id = i.source_id join issue_versions v on v.issue_id = i.id and v.version = ${newestAsOf(asOf)}
    where s.slug = ${source} and i.kind = 'issue' and i.copy_of is null and i.safety <> 'danger' and ${toldBy(asOf)}
    order by i.published_at desc, i.id desc limit ${limit}`.execute(db);
  return rows.map(({ text, blocks, ...issue }) => ({ ...issue, kinds: kindsOf(text, blocks) }));
}

interface SourceAsOf {
  source: string;
  asOf: Date;
  limit?: number;
}

function kindsOf(text: string, blocks: Block[]): BlockKind[] {
  const kinds = new Map<BlockLabel, BlockKind>();
  for (const { label, start, end } of blocks) {
    if (label === "editorial") continue;
    const known = kinds.get(label);
    if (known) known.count += 1;
    else kinds.set(label, { label, count: 1, ...firstSentence(text, start, end) });
  }
  return [...kinds.values()];
}

function firstSentence(text: string, start: number, end: number): Pick<BlockKind, "start" | "end" | "quote"> {
  const [first] = sentences(text.slice(start, end));
  return { start: start + (first?.start ?? 0), end: first ? start + first.end : end, quote: first?.text ?? text.slice(start, end) };
}
