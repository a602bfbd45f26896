import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import type { Mailbox, MailboxLogin } from "../schema/mailbox.ts";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

export type StoredMailbox = Omit<Mailbox, "advice">;

/** Adds a mailbox. `seal` closes its secret, given the new id. Returns null where this folder is watched already. */
export async function addMailbox(
  db: Session,
  person: Person,
  { secret, secretKind, since, trustedServer, ...login }: MailboxLogin,
  { seal, now }: { seal: (secret: string, id: string) => Buffer; now: Date },
): Promise<string | null> {
  const id = newId(now);
  const row = {
    ...login,
    id,
    owner: person.id,
    secret: seal(secret, id),
    secret_kind: secretKind,
    since: since ?? null,
    trusted_server: trustedServer ?? null,
    uid_validity: null,
    failure: null,
    connected_at: null,
    watched_until: null,
    changed_at: now,
    created_at: now,
  };
  const added = await db
    .insertInto("mailboxes")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added?.id ?? null;
}

export async function mailboxes(db: Session, person: Person): Promise<StoredMailbox[]> {
  const rows = await db
    .selectFrom("mailboxes")
    .selectAll()
    .select(sql<string | null>`since::text`.as("since_day"))
    .where("owner", "=", person.id)
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    host: row.host,
    port: row.port,
    secure: row.secure,
    username: row.username,
    secretKind: row.secret_kind,
    folder: row.folder,
    since: row.since_day,
    trustedServer: row.trusted_server,
    state: row.state,
    taken: row.taken,
    tooLarge: row.too_large,
    failures: row.failures,
    failure: row.failure,
    connectedAt: row.connected_at?.toISOString() ?? null,
    adviceRead: row.advice_read,
  }));
}

export interface MailboxChange {
  secret?: Buffer;
  state?: "active" | "paused";
}

/** Returns false where the person has no such mailbox. */
export async function changeMailbox(db: Session, person: Person, id: string, change: MailboxChange, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("mailboxes")
    .set({ ...change, failures: 0, failure: null, changed_at: now })
    .where("id", "=", id)
    .where("owner", "=", person.id)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Notes that the owner has read what would make a mailbox safer. Returns false where there is no such mailbox. */
export async function noteAdviceRead(db: Session, person: Person, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("mailboxes")
    .set({ advice_read: true })
    .where("id", "=", id)
    .where("owner", "=", person.id)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Forgets a mailbox. Letters that were taken from it stay. */
export async function deleteMailbox(db: Session, person: Person, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("mailboxes").where("id", "=", id).where("owner", "=", person.id).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** A mailbox as whoever watches it needs it. */
export interface WatchedMailbox {
  id: string;
  name: string;
  host: string;
  port: number;
  secure: boolean;
  username: string;
  secret: Buffer;
  secretKind: "password" | "token";
  folder: string;
  since: string | null;
  trustedServer: string | null;
  uidValidity: number | null;
  lastUid: number;
  changedAt: Date;
}

/** Takes the watch over active mailboxes that nobody watches, until a moment. */
export async function claimMailboxes(db: Session, { now, until }: { now: Date; until: Date }): Promise<string[]> {
  const rows = await db
    .updateTable("mailboxes")
    .set({ watched_until: until })
    .where("state", "=", "active")
    .where((eb) => eb.or([eb("watched_until", "is", null), eb("watched_until", "<", now)]))
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps the watch over mailboxes. Those that are gone or paused are not among the answers. */
export async function keepWatch(db: Session, ids: string[], until: Date): Promise<{ id: string; changedAt: Date }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .updateTable("mailboxes")
    .set({ watched_until: until })
    .where("id", "in", ids)
    .where("state", "=", "active")
    .returning(["id", "changed_at"])
    .execute();
  return rows.map(({ id, changed_at }) => ({ id, changedAt: changed_at }));
}

export async function endWatch(db: Session, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable("mailboxes").set({ watched_until: null }).where("id", "in", ids).execute();
}

export async function watchedMailbox(db: Session, id: string): Promise<WatchedMailbox | null> {
  const row = await db
    .selectFrom("mailboxes")
    .selectAll()
    .select(sql<string | null>`since::text`.as("since_day"))
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    (row && {
      id: row.id,
      name: row.name,
      host: row.host,
      port: row.port,
      secure: row.secure,
      username: row.username,
      secret: row.secret,
      secretKind: row.secret_kind,
      folder: row.folder,
      since: row.since_day,
      trustedServer: row.trusted_server,
      uidValidity: row.uid_validity,
      lastUid: row.last_uid,
      changedAt: row.changed_at,
    }) ??
    null
  );
}

/** How far a mailbox has been read. Written with the letters themselves, so that none is lost and none is asked for twice. */
export async function noteReached(
  db: Session,
  id: string,
  { uidValidity, lastUid, taken, tooLarge }: { uidValidity: number; lastUid: number; taken: number; tooLarge: number },
): Promise<void> {
  await sql`update mailboxes set uid_validity = ${uidValidity}, last_uid = ${lastUid}, taken = taken + ${taken}, too_large = too_large + ${tooLarge}
    where id = ${id}`.execute(db);
}

export async function noteConnected(db: Session, id: string, now: Date): Promise<void> {
  await db.updateTable("mailboxes").set({ connected_at: now, failures: 0, failure: null }).where("id", "=", id).execute();
}

/** Counts a failed attempt and says how many there were in a row. */
export async function noteFailure(db: Session, id: string, failure: string): Promise<number> {
  const row = await db
    .updateTable("mailboxes")
    .set((eb) => ({ failures: eb("failures", "+", 1), failure }))
    .where("id", "=", id)
    .returning("failures")
    .executeTakeFirst();
  return row?.failures ?? 0;
}
