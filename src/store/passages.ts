import { sql } from "kysely";
import type { Piece } from "../schema/search.ts";
import type { Session } from "./database.ts";
import { tsquery } from "./issue-lines.ts";

const OPEN = "\uE000"; // private-use characters: they stand in no text, so marks can't be forged
const CLOSE = "\uE001";
const LOOKED_THROUGH_CHARS = 12_000;
const OPTIONS = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=2, MaxWords=18, MinWords=8, FragmentDelimiter=" … "`;

/** Where a query's words stand in the newest texts of these issues. */
export async function passages(db: Session, words: string, issues: string[]): Promise<Map<string, Piece[]>> {
  if (issues.length === 0) return new Map();
  const rows = await db
    .selectFrom("issues")
    .innerJoin("issue_versions", (join) =>
      join.onRef("issue_versions.issue_id", "=", "issues.id").onRef("issue_versions.version", "=", "issues.version"),
    )
    .select([
      "issues.id",
      sql<string>`ts_headline('desk', left(issue_versions.text, ${LOOKED_THROUGH_CHARS}), ${tsquery(words)}, ${OPTIONS})`.as("headline"),
    ])
    .where("issues.id", "in", issues)
    .execute();
  return new Map(rows.map(({ id, headline }) => [id, pieces(headline)]));
}

function pieces(headline: string): Piece[] {
  return headline
    .split(OPEN)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, hit: false }];
      const [hit = "", after = ""] = part.split(CLOSE);
      return [
        { text: hit, hit: true },
        { text: after, hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
