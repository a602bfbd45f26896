import { sql } from "kysely";
import type { SignalsAsOf } from "../schema/signal.ts";
import type { Session } from "./database.ts";

/** What was kept of a day; null where this method kept nothing. */
export async function keptSignals(db: Session, { day, method }: { day: string; method: number }): Promise<SignalsAsOf | null> {
  const row = await db.selectFrom("signal_days").select("answer").where("day", "=", day).where("method", "=", method).executeTakeFirst();
  return row?.answer ?? null;
}

export async function signalsMadeAt(db: Session, { day, method }: { day: string; method: number }): Promise<Date | null> {
  const row = await db.selectFrom("signal_days").select("made_at").where("day", "=", day).where("method", "=", method).executeTakeFirst();
  return row?.made_at ?? null;
}

export async function keepSignals(db: Session, answer: SignalsAsOf, now: Date): Promise<void> {
  const row = { answer: JSON.stringify(answer), made_at: now, method: answer.method };
  await db
    .insertInto("signal_days")
    .values({ day: answer.asOf, ...row })
    .onConflict((conflict) => conflict.column("day").doUpdateSet({ ...row, answer: sql`excluded.answer` }))
    .execute();
}
