import { sql } from "kysely";
import { DAY_MS } from "../platform/clock.ts";
import type { Session } from "./database.ts";

const KEPT_DAYS = 30;
const LARGEST_BYTES = 256 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;

export interface ModelAnswer {
  text: string;
  model: string;
}

/** What a model answered to this very question within the last thirty days. */
export async function modelAnswer(db: Session, key: string, now: Date): Promise<ModelAnswer | null> {
  const row = await db
    .selectFrom("model_answers")
    .select(["answer", "model"])
    .where("key", "=", key)
    .where("created_at", ">=", oldest(now))
    .executeTakeFirst();
  return row ? { text: row.answer, model: row.model } : null;
}

/** Keeps an answer, and lets those go that are too old or, the oldest first, too much. One that is very large is not kept. */
export async function keepModelAnswer(db: Session, key: string, { text, model }: ModelAnswer, now: Date): Promise<void> {
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_BYTES) return;
  const row = { answer: text.replaceAll("\0", ""), model, bytes, created_at: now };
  await db
    .insertInto("model_answers")
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
  await sql`delete from model_answers where created_at < ${oldest(now)} or key in (
    select key from (select key, sum(bytes) over (order by created_at desc, key) as upto from model_answers) as a where upto > ${MOST_BYTES})`.execute(
    db,
  );
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS);
}
