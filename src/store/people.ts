import { Needs } from "../schema/needs.ts";
import type { Person } from "../schema/person.ts";
import { ReadingSettings } from "../schema/reading-settings.ts";
import type { Session } from "./database.ts";

/** The person whose desk this is: the first owner. */
export async function firstOwner(db: Session): Promise<Person> {
  const row = await db.selectFrom("people").selectAll().where("role", "=", "owner").orderBy("created_at").orderBy("id").executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, role: row.role, timeZone: row.time_zone };
}

export async function setTimeZone(db: Session, person: string, timeZone: string): Promise<void> {
  await db.updateTable("people").set({ time_zone: timeZone }).where("id", "=", person).execute();
}

export async function readingSettings(db: Session, person: string): Promise<ReadingSettings> {
  const row = await db.selectFrom("people").select("reading").where("id", "=", person).executeTakeFirst();
  return ReadingSettings.parse(row?.reading ?? {});
}

export async function setReadingSettings(db: Session, person: string, settings: ReadingSettings): Promise<void> {
  await db
    .updateTable("people")
    .set({ reading: JSON.stringify(settings) })
    .where("id", "=", person)
    .execute();
}

export async function needsOf(db: Session, person: string): Promise<Needs> {
  const row = await db.selectFrom("people").select("needs").where("id", "=", person).executeTakeFirst();
  return Needs.parse(row?.needs ?? {});
}

export async function setNeeds(db: Session, person: string, needs: Needs): Promise<void> {
  await db
    .updateTable("people")
    .set({ needs: JSON.stringify(needs) })
    .where("id", "=", person)
    .execute();
}
