import { sql } from "kysely";
import { newId } from "../platform/id.ts";
import type { Alias } from "../schema/source.ts";
import type { Session } from "./database.ts";
import { deleteSeries } from "./points.ts";

export interface NewSource {
  slug: string;
  name: string;
  homepage: string | null;
  catalogue: string | null;
  sample: boolean;
}

/** Those of these aliases that are known, with the source each leads to. */
export async function aliasSources(db: Session, aliases: Alias[]): Promise<(Alias & { source_id: string })[]> {
  if (aliases.length === 0) return [];
  return db
    .selectFrom("aliases")
    .select(["kind", "value", "source_id"])
    .where(
      sql<boolean>`(kind, value) in (select * from unnest(${aliases.map(({ kind }) => kind)}::text[], ${aliases.map(({ value }) => value)}::text[]))`,
    )
    .execute();
}

/** The source that answers to the first of these aliases that is known. */
export async function sourceByAlias(db: Session, aliases: Alias[]): Promise<string | null> {
  const rows = await aliasSources(db, aliases);
  const first = aliases.find((alias) => rows.some((row) => row.kind === alias.kind && row.value === alias.value));
  return rows.find((row) => row.kind === first?.kind && row.value === first?.value)?.source_id ?? null;
}

/** The one source whose letters come from addresses of a domain, where there is exactly one. */
export async function sourceByMailDomain(db: Session, domain: string): Promise<string | null> {
  const rows = await db
    .selectFrom("aliases")
    .select("source_id")
    .distinct()
    .where("kind", "=", "from")
    .where(sql<string>`split_part(value, '@', 2)`, "=", domain)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.source_id ?? null) : null;
}

/** What stands at the address of a source is something else. */
const NO_SLUGS = ["overlap"];

/** A source under this slug, or with a number behind it where the slug is taken. */
export async function addSource(db: Session, source: NewSource, now: Date): Promise<string> {
  for (let attempt = NO_SLUGS.includes(source.slug) ? 2 : 1; ; attempt += 1) {
    const slug = attempt === 1 ? source.slug : `${source.slug}-${attempt}`;
    const written = await db
      .insertInto("sources")
      .values({ id: newId(now), ...source, slug, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written) return written.id;
    const same = source.catalogue ? await sourceByCatalogue(db, source.catalogue) : null;
    if (same) return same;
  }
}

export async function sourceByCatalogue(db: Session, catalogue: string): Promise<string | null> {
  const row = await db.selectFrom("sources").select("id").where("catalogue", "=", catalogue).executeTakeFirst();
  return row?.id ?? null;
}

/** Aliases that are free go to the source; those that another source holds stay there. */
export async function addAliases(db: Session, source: string, aliases: Alias[], now: Date): Promise<void> {
  if (aliases.length === 0) return;
  const rows = aliases.map(({ kind, value }) => ({ kind, value, source_id: source, created_at: now }));
  await db
    .insertInto("aliases")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everything of one source becomes another's; its aliases lead there from now on. */
export async function mergeSources(db: Session, from: string, into: string): Promise<void> {
  await db.updateTable("aliases").set({ source_id: into }).where("source_id", "=", from).execute();
  await db.updateTable("feeds").set({ source_id: into }).where("source_id", "=", from).execute();
  await db.updateTable("issues").set({ source_id: into }).where("source_id", "=", from).execute();
  await db.updateTable("series").set({ reported_by: into }).where("reported_by", "=", from).execute();
  await sql`insert into issue_keys (source_id, key, issue_id) select ${into}, key, issue_id from issue_keys where source_id = ${from} on conflict do nothing`.execute(
    db,
  );
  await sql`insert into follows (owner, source_id, since) select owner, ${into}, since from follows where source_id = ${from} on conflict do nothing`.execute(
    db,
  );
  await db.deleteFrom("sources").where("id", "=", from).execute();
}

/** An alias leaves its source for a new one, with the issues that came by that alias alone. */
export async function splitSource(db: Session, { from, into, alias }: { from: string; into: string; alias: Alias }): Promise<number> {
  await db.updateTable("aliases").set({ source_id: into }).where("kind", "=", alias.kind).where("value", "=", alias.value).execute();
  if (alias.kind === "feed") await db.updateTable("feeds").set({ source_id: into }).where("url", "=", alias.value).execute();
  const { rows } = await sql<{ id: string }>`
    update issues set source_id = ${into}
    where source_id = ${from}
      and exists (select from receipts where issue_id = issues.id and alias_kind = ${alias.kind} and alias_value = ${alias.value})
      and not exists (select from receipts where issue_id = issues.id and (alias_kind, alias_value) is distinct from (${alias.kind}, ${alias.value}))
    returning id`.execute(db);
  const moved = rows.map(({ id }) => id);
  if (moved.length > 0) await db.updateTable("issue_keys").set({ source_id: into }).where("issue_id", "in", moved).execute();
  return moved.length;
}

/** Deletes a source with all that was derived from it, the series that it reports included, and the deliveries that brought nothing else. */
export async function deleteSource(db: Session, id: string): Promise<void> {
  await sql`
    delete from deliveries d where exists (select from receipts r join issues i on i.id = r.issue_id where r.delivery_id = d.id and i.source_id = ${id})
      and not exists (select from receipts r join issues i on i.id = r.issue_id where r.delivery_id = d.id and i.source_id <> ${id})`.execute(db);
  await sql`update issues set copy_of = null where copy_of in (select id from issues where source_id = ${id})`.execute(db); // their original is gone
  const reported = await db.selectFrom("series").select("id").where("reported_by", "=", id).execute();
  await deleteSeries(
    db,
    reported.map((series) => series.id),
  );
  await db.deleteFrom("sources").where("id", "=", id).execute();
  await db.deleteFrom("model_answers").execute(); // which of them came of its texts is not known; they can be had again
}
