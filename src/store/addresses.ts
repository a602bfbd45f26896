import type { OwnAddress } from "../schema/mailbox.ts";
import type { Person } from "../schema/person.ts";
import type { Session } from "./database.ts";

export type StoredAddress = Omit<OwnAddress, "address"> & { token: string };

/** Run inside a transaction: the address is also what the newsletter is known by. */
export async function addAddress(db: Session, person: Person, { token, source }: { token: string; source: string }, now: Date): Promise<void> {
  await db.insertInto("aliases").values({ kind: "address", value: token, source_id: source, created_at: now }).execute();
  await db.insertInto("addresses").values({ token, owner: person.id, created_at: now, last_at: null }).execute();
}

/** The person's addresses, the newest first. */
export async function addresses(db: Session, person: Person, source?: string): Promise<StoredAddress[]> {
  const rows = await db
    .selectFrom("addresses")
    .innerJoin("aliases", (join) => join.onRef("aliases.value", "=", "addresses.token").on("aliases.kind", "=", "address"))
    .innerJoin("sources", "sources.id", "aliases.source_id")
    .select(["addresses.token", "sources.slug", "sources.name", "addresses.created_at", "addresses.taken", "addresses.last_at"])
    .where("addresses.owner", "=", person.id)
    .$if(source !== undefined, (query) => query.where("aliases.source_id", "=", source ?? ""))
    .orderBy("addresses.created_at", "desc")
    .limit(1_000)
    .execute();
  return rows.map(({ token, slug, name, created_at, taken, last_at }) => ({
    token,
    source: { slug, name },
    createdAt: created_at.toISOString(),
    taken,
    lastAt: last_at?.toISOString() ?? null,
  }));
}

/** Takes an address back: mail to it is refused from now on. Returns false where the person has no such address. Run inside a transaction. */
export async function deleteAddress(db: Session, person: Person, token: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("addresses").where("token", "=", token).where("owner", "=", person.id).executeTakeFirst();
  if (Number(numDeletedRows) === 0) return false;
  await db.deleteFrom("aliases").where("kind", "=", "address").where("value", "=", token).execute();
  return true;
}

/** The newsletter that may write to an address; null where there is no such address. */
export async function addressee(db: Session, token: string): Promise<{ slug: string } | null> {
  const row = await db
    .selectFrom("addresses")
    .innerJoin("aliases", (join) => join.onRef("aliases.value", "=", "addresses.token").on("aliases.kind", "=", "address"))
    .innerJoin("sources", "sources.id", "aliases.source_id")
    .select("sources.slug")
    .where("addresses.token", "=", token)
    .executeTakeFirst();
  return row ?? null;
}

export async function noteArrival(db: Session, token: string, now: Date): Promise<void> {
  await db
    .updateTable("addresses")
    .set((eb) => ({ taken: eb("taken", "+", 1), last_at: now }))
    .where("token", "=", token)
    .execute();
}
