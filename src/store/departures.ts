import { newId } from "../platform/id.ts";
import type { Departure } from "../schema/departure.ts";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

export async function noteDeparture(
  db: Session,
  person: Person,
  { issue, url, done, message }: { issue: string; url: string; done: boolean; message: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto("departures")
    .values({ id: newId(now), owner: person.id, issue_id: issue, url, done, message, at: now })
    .execute();
}

/** The newest attempt to leave the source of an issue. */
export async function departureFrom(db: Session, person: Person, issue: string): Promise<Departure | null> {
  const row = await db
    .selectFrom("departures")
    .innerJoin("issues", "issues.id", "departures.issue_id")
    .innerJoin("issues as shown", "shown.source_id", "issues.source_id")
    .select(["departures.done", "departures.message", "departures.at"])
    .where("shown.id", "=", issue)
    .where("departures.owner", "=", person.id)
    .orderBy("departures.at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, at: row.at.toISOString() } : null;
}
