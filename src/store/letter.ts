import { sql } from "kysely";
import type { SafetyVerdict } from "../schema/safety.ts";
import type { Session } from "./database.ts";

/** What showing an issue as it was sent needs of it. */
export interface Letter {
  version: number;
  title: string;
  html: string;
  language: string | null;
  safety: SafetyVerdict;
  /** address of its sender's logo */
  logo: string | null;
}

/** An issue's markup: of its newest version, or of an earlier one. */
export async function letterById(db: Session, { id, version }: { id: string; version?: number | undefined }): Promise<Letter | null> {
  const letters = db
    .selectFrom("issues")
    .innerJoin("issue_versions", "issue_versions.issue_id", "issues.id")
    .where("issues.id", "=", id)
    .select(["issue_versions.version", "issue_versions.title", "issue_versions.html", "issues.language", "issues.safety"])
    .select(sql<string | null>`issue_versions.sender ->> 'bimi'`.as("logo"));
  const asked =
    version === undefined ? letters.whereRef("issue_versions.version", "=", "issues.version") : letters.where("issue_versions.version", "=", version);
  return (await asked.executeTakeFirst()) ?? null;
}
