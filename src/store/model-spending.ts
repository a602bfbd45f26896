import { sql } from "kysely";
import { z } from "zod";
import type { Session } from "./database.ts";
import { setting } from "./settings.ts";

const KEY = "model_spent";
const Spent = z.object({ day: z.iso.date(), usd: z.number() });

/** What a model has cost on a UTC day, in USD. */
export async function spentOnModel(db: Session, day: string): Promise<number> {
  const spent = Spent.safeParse(await setting(db, KEY));
  return spent.success && spent.data.day === day ? spent.data.usd : 0;
}

/** Adds to what a model has cost on a day; the day before is forgotten. Several processes may do so at once. */
export async function addModelCost(db: Session, day: string, usd: number): Promise<void> {
  const cost = JSON.stringify({ day, usd });
  await sql`insert into settings (key, value) values (${KEY}, ${cost}::jsonb) on conflict (key) do update set value = case
    when settings.value ->> 'day' = ${day} then jsonb_set(settings.value, '{usd}', to_jsonb((settings.value ->> 'usd')::float8 + ${usd}::float8))
    else excluded.value end`.execute(db);
}
