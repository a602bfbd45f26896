import type { Session } from "./database.ts";

const KEPT_MS = 86_400_000;

export interface KeptAnswer {
  request: string;
  status: number | null;
  body: string | null;
}

/** Reserves an idempotency key for a request, or returns what was kept under it; an answer without status is still being made. */
export async function reserveKey(
  db: Session,
  { owner, key, request, now }: { owner: string; key: string; request: string; now: Date },
): Promise<KeptAnswer | null> {
  await db
    .deleteFrom("answers")
    .where("created_at", "<", new Date(now.getTime() - KEPT_MS))
    .execute();
  const written = await db
    .insertInto("answers")
    .values({ owner, key, request, status: null, body: null, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (written) return null;
  return (
    (await db.selectFrom("answers").select(["request", "status", "body"]).where("owner", "=", owner).where("key", "=", key).executeTakeFirst()) ??
    null
  );
}

export async function keepAnswer(
  db: Session,
  { owner, key, status, body }: { owner: string; key: string; status: number; body: string },
): Promise<void> {
  await db.updateTable("answers").set({ status, body }).where("owner", "=", owner).where("key", "=", key).execute();
}

/** A request that failed may be tried again under the same key. */
export async function releaseKey(db: Session, { owner, key }: { owner: string; key: string }): Promise<void> {
  await db.deleteFrom("answers").where("owner", "=", owner).where("key", "=", key).execute();
}
