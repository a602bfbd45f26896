import { sql } from "kysely";
import type { Block } from "../schema/block.ts";
import type { Style } from "../schema/style.ts";
import type { Session } from "./database.ts";

/** What an issue's style is measured by. `text` is its beginning alone. */
export interface UnmeasuredIssue {
  id: string;
  language: string | null;
  text: string;
  /** of the whole text */
  length: number;
  blocks: Block[];
  links: number;
}

const READ_CHARS = 40_000;

/** Issues whose style this method has not measured. */
export async function unmeasuredIssues(db: Session, { method, limit }: { method: number; limit: number }): Promise<UnmeasuredIssue[]> {
  return db
    .selectFrom("issues")
    .innerJoin("issue_versions", (join) =>
      join.onRef("issue_versions.issue_id", "=", "issues.id").onRef("issue_versions.version", "=", "issues.version"),
    )
    .where("issues.kind", "=", "issue")
    .where("issues.style_method", "<", method)
    .select(["issues.id", "issues.language", "issue_versions.blocks"])
    .select(sql<string>`left(issue_versions.text, ${READ_CHARS})`.as("text"))
    .select(sql<number>`length(issue_versions.text)`.as("length"))
    .select(sql<number>`jsonb_array_length(issue_versions.links)`.as("links"))
    .orderBy("issues.style_method")
    .orderBy("issues.id")
    .limit(limit)
    .execute();
}

export async function storeStyles(db: Session, all: { id: string; style: Style }[], method: number): Promise<void> {
  if (all.length === 0) return;
  await sql`
    update issues i set style = f.style, style_method = ${method}
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as f (id uuid, style jsonb) where f.id = i.id`.execute(db);
}
