import { CatalogueSource } from "../schema/catalogue.ts";
import type { Person } from "../schema/person.ts";
import { catalogueSources } from "./catalogue.ts";
import type { Session } from "./database.ts";

/** An entry that a person added, and the source that it is of. */
export interface OwnEntry {
  source: string;
  entry: CatalogueSource;
}

export async function ownEntries(db: Session): Promise<OwnEntry[]> {
  const rows = await db.selectFrom("own_entries").select(["source_id", "entry"]).orderBy("slug").execute();
  return rows.map(({ source_id, entry }) => ({ source: source_id, entry: CatalogueSource.parse(entry) }));
}

export async function keepOwnEntry(db: Session, { source, entry }: OwnEntry, { person, now }: { person: Person; now: Date }): Promise<void> {
  const kept = { owner: person.id, source_id: source, entry: JSON.stringify(entry), changed_at: now };
  await db
    .insertInto("own_entries")
    .values({ slug: entry.slug, ...kept })
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(kept))
    .execute();
}

/** False where there was none. */
export async function dropOwnEntry(db: Session, slug: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("own_entries").where("slug", "=", slug).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What the catalogue or a person's own entry says of each source: by the source's key in the catalogue, or the source itself. */
export async function entries(db: Session): Promise<(source: { id: string; catalogue: string | null }) => CatalogueSource | null> {
  const shipped = new Map(catalogueSources().map((entry) => [entry.slug, entry]));
  const own = new Map((await ownEntries(db)).map(({ source, entry }) => [source, entry]));
  return ({ id, catalogue }) => shipped.get(catalogue ?? "") ?? own.get(id) ?? null;
}
