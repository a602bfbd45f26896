import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import { BriefContent, type BriefKind, BriefSettings } from "../schema/brief.ts";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

/** A brief as it was written. */
export interface KeptBrief {
  id: string;
  owner: string;
  kind: BriefKind;
  day: string;
  until: Date;
  content: BriefContent;
  madeAt: Date;
  mailedAt: Date | null;
  mailFailure: string | null;
}

export async function briefSettings(db: Session, person: string): Promise<BriefSettings> {
  const row = await db.selectFrom("people").select("brief").where("id", "=", person).executeTakeFirst();
  return BriefSettings.parse(row?.brief ?? {});
}

export async function setBriefSettings(db: Session, person: string, settings: BriefSettings): Promise<void> {
  await db
    .updateTable("people")
    .set({ brief: JSON.stringify(settings) })
    .where("id", "=", person)
    .execute();
}

/** Everybody, for whom briefs are written. */
export async function readersOfBriefs(db: Session): Promise<(Person & { brief: BriefSettings })[]> {
  const rows = await db.selectFrom("people").selectAll().orderBy("created_at").execute();
  return rows.map(({ id, name, role, time_zone: timeZone, brief }) => ({ id, name, role, timeZone, brief: BriefSettings.parse(brief ?? {}) }));
}

/** Keeps a brief; null where that day's is here already, which stays as it was. */
export async function keepBrief(
  db: Session,
  { owner, kind, day, until, content }: Pick<KeptBrief, "owner" | "kind" | "day" | "until" | "content">,
  { method, now }: { method: number; now: Date },
): Promise<string | null> {
  const row = await db
    .insertInto("briefs")
    .values({ id: newId(now), owner, kind, day, until, content: JSON.stringify(content), made_at: now, method, mailed_at: null, mail_failure: null })
    .onConflict((conflict) => conflict.columns(["owner", "kind", "day"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The newest brief of a person before a moment. */
export async function briefBefore(
  db: Session,
  { owner, kind, before }: { owner: string; kind: BriefKind; before?: Date },
): Promise<KeptBrief | null> {
  const row = await kept(db, owner)
    .where("kind", "=", kind)
    .$if(before !== undefined, (query) => query.where("until", "<", before ?? new Date()))
    .orderBy("until", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toBrief(row) : null;
}

export async function briefOn(db: Session, { owner, kind, day }: { owner: string; kind: BriefKind; day: string }): Promise<KeptBrief | null> {
  const row = await kept(db, owner).where("kind", "=", kind).where("day", "=", day).executeTakeFirst();
  return row ? toBrief(row) : null;
}

/** The briefs of a person, the newest first. */
export async function briefsOf(
  db: Session,
  owner: string,
  { kind, before, limit }: { kind?: BriefKind | undefined; before?: string | undefined; limit: number },
): Promise<KeptBrief[]> {
  const rows = await kept(db, owner)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? "daily"))
    .$if(before !== undefined, (query) => query.where("day", "<", before ?? ""))
    .orderBy("day", "desc")
    .orderBy("kind")
    .limit(limit)
    .execute();
  return rows.map(toBrief);
}

/** Briefs of the time since a moment that have not been mailed, the oldest first. */
export async function unmailedBriefs(db: Session, since: Date): Promise<KeptBrief[]> {
  const rows = await kept(db).where("mailed_at", "is", null).where("until", ">=", since).orderBy("until").execute();
  return rows.map(toBrief);
}

/** Takes a brief for sending; false where another has it. Said before it is handed over, so that it is never sent twice. */
export async function takeForMailing(db: Session, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("briefs")
    .set({ mailed_at: at, mail_failure: null })
    .where("id", "=", id)
    .where("mailed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes why a brief was not sent; `again`: it surely was not, and is tried once more. */
export async function noteMailFailure(db: Session, id: string, { failure, again }: { failure: string; again: boolean }): Promise<void> {
  await db
    .updateTable("briefs")
    .set({ mail_failure: failure, ...(again ? { mailed_at: null } : {}) })
    .where("id", "=", id)
    .execute();
}

function kept(db: Session, owner?: string) {
  return db
    .selectFrom("briefs")
    .select(["id", "owner", "kind", sql<string>`day::text`.as("day"), "until", "content", "made_at", "mailed_at", "mail_failure"])
    .$if(owner !== undefined, (query) => query.where("owner", "=", owner ?? ""));
}

/** One that was written before a part was thought of has nothing in it. */
function toBrief({
  made_at: madeAt,
  mailed_at: mailedAt,
  mail_failure: mailFailure,
  ...row
}: Awaited<ReturnType<ReturnType<typeof kept>["executeTakeFirstOrThrow"]>>): KeptBrief {
  return { ...row, content: BriefContent.parse(row.content), madeAt, mailedAt, mailFailure };
}
