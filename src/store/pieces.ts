import { sql } from "kysely";
import { passagesAround, soughtStems } from "../platform/highlight.ts";
import type { Piece } from "../schema/search.ts";
import type { Session } from "./database.ts";
import { tsquery } from "./issue-lines.ts";

const LOOKED_THROUGH_CHARS = 8_000;

/** Where a query's words stand in the newest texts of these issues. PostgreSQL's own headlines take 2 ms a text; this takes a tenth. */
export async function passages(db: Session, words: string, issues: string[]): Promise<Map<string, Piece[]>> {
  if (issues.length === 0) return new Map();
  const rows = await db
    .selectFrom("issues")
    .innerJoin("issue_versions", (join) =>
      join.onRef("issue_versions.issue_id", "=", "issues.id").onRef("issue_versions.version", "=", "issues.version"),
    )
    .select([
      "issues.id",
      sql<string>`left(issue_versions.text, ${LOOKED_THROUGH_CHARS})`.as("text"),
      sql<string>`${tsquery(words)}::text`.as("query"),
    ])
    .where("issues.id", "in", issues)
    .execute();
  const stems = soughtStems(rows[0]?.query ?? "");
  return new Map(rows.map(({ id, text }) => [id, passagesAround(text, stems)]));
}
