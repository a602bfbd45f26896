import { sql } from "kysely";
import type { Session } from "./database.ts";

/** Assets by how many issues mention them, within a span of time. */
export async function mentionedAssets(
  db: Session,
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<{ asset: string; issues: number; sources: number; newest: Date }[]> {
  return db
    .selectFrom("mentions")
    .innerJoin("issues", "issues.id", "mentions.issue_id")
    .select((eb) => [
      "mentions.asset",
      eb.fn.countAll<number>().as("issues"),
      eb.fn.count<number>("issues.source_id").distinct().as("sources"),
      eb.fn.max("mentions.published_at").as("newest"),
    ])
    .where("mentions.published_at", ">=", from)
    .where("mentions.published_at", "<", to)
    .groupBy("mentions.asset")
    .orderBy("issues", "desc")
    .orderBy("mentions.asset")
    .limit(limit)
    .execute();
}

/** Issues that mention an asset, counted by month. */
export async function mentionsByMonth(db: Session, asset: string): Promise<{ month: string; issues: number; sources: number }[]> {
  return db
    .selectFrom("mentions")
    .innerJoin("issues", "issues.id", "mentions.issue_id")
    .select((eb) => [
      sql<string>`to_char(mentions.published_at at time zone 'UTC', 'YYYY-MM')`.as("month"),
      eb.fn.countAll<number>().as("issues"),
      eb.fn.count<number>("issues.source_id").distinct().as("sources"),
    ])
    .where("mentions.asset", "=", asset)
    .groupBy("month")
    .orderBy("month")
    .execute();
}

/** Which sources write about an asset, and in how many issues. */
export async function sourcesMentioning(db: Session, asset: string): Promise<{ slug: string; name: string; issues: number }[]> {
  return db
    .selectFrom("mentions")
    .innerJoin("issues", "issues.id", "mentions.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select((eb) => ["sources.slug", "sources.name", eb.fn.countAll<number>().as("issues")])
    .where("mentions.asset", "=", asset)
    .groupBy(["sources.slug", "sources.name"])
    .orderBy("issues", "desc")
    .limit(50)
    .execute();
}
