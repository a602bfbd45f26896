import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

/** The person whose desk this is: the first owner. */
export async function firstOwner(db: Session): Promise<Person> {
  const row = await db.selectFrom("people").selectAll().where("role", "=", "owner").orderBy("created_at").orderBy("id").executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, role: row.role, timeZone: row.time_zone };
}

export async function setTimeZone(db: Session, person: string, timeZone: string): Promise<void> {
  await db.updateTable("people").set({ time_zone: timeZone }).where("id", "=", person).execute();
}
