import { sql } from "kysely";
import type { Flag } from "../schema/flag.ts";
import type { Endorsement, Tie } from "../schema/tie.ts";
import type { Session } from "./database.ts";
import { addFlags } from "./flags.ts";

/** How long after a tie was told it still counts: an older one may have ended. */
const LASTS_DAYS = 365;

/** What one version of an issue owns up to and recommends. */
export interface VersionTies {
  issue: string;
  version: number;
  ties: Tie[];
  endorsements: Endorsement[];
}

/** Keeps ties and recommendations; where a tie came, what its source recommends is looked at again. */
export async function addTies(db: Session, versions: VersionTies[]): Promise<void> {
  const ties = versions.flatMap(({ issue, version, ties }) => ties.map(({ kind, ...said }) => ({ ...rowOf(said, { issue, version }), kind })));
  const endorsements = versions.flatMap(({ issue, version, endorsements }) =>
    endorsements.map((said) => ({ ...rowOf(said, { issue, version }), judged_at: null })),
  );
  if (endorsements.length > 0)
    await db
      .insertInto("endorsements")
      .values(endorsements)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ties.length === 0) return;
  await db
    .insertInto("ties")
    .values(ties)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await unjudge(db, [...new Set(ties.map(({ issue_id }) => issue_id))]);
}

/** The same of one version that is read again. */
export async function replaceTies(db: Session, version: VersionTies): Promise<void> {
  for (const table of ["ties", "endorsements"] as const)
    await db.deleteFrom(table).where("issue_id", "=", version.issue).where("version", "=", version.version).execute();
  await addTies(db, [version]);
}

function rowOf({ subject, name, start, end, quote }: Endorsement, { issue, version }: { issue: string; version: number }) {
  return { issue_id: issue, version, subject, name, starts: start, ends: end, quote };
}

async function unjudge(db: Session, issues: string[]): Promise<void> {
  await sql`
    update endorsements e set judged_at = null from issues i where i.id = e.issue_id and e.judged_at is not null
      and (i.source_id, e.subject) in (select o.source_id, t.subject from issues o join ties t on t.issue_id = o.id where o.id = any(${issues}::uuid[]))`.execute(
    db,
  );
}

/** A tie that an earlier issue of the same source owned up to. */
export interface EarlierTie extends Tie {
  published: Date;
}

/** A version of an issue whose recommendations wait to be held against the ties of its source. */
export interface UnjudgedVersion extends VersionTies {
  earlier: EarlierTie[];
}

/** Versions with recommendations that were not looked at since they or a tie of their source came. */
export async function unjudgedEndorsements(db: Session, limit: number): Promise<UnjudgedVersion[]> {
  const said = (alias: string) =>
    sql.raw(
      `'subject', ${alias}.subject, 'name', ${alias}.name, 'start', ${alias}.starts, 'end', ${alias}.ends, 'quote', ${alias}.quote` +
        (alias === "e" ? "" : `, 'kind', ${alias}.kind`),
    );
  const { rows } = await sql<Omit<UnjudgedVersion, "earlier"> & { earlier: (Tie & { published: string })[] }>`
    with due as (select distinct issue_id, version from endorsements where judged_at is null order by issue_id, version limit ${limit})
    select d.issue_id as issue, d.version,
      (select json_agg(json_build_object(${said("e")}) order by e.starts) from endorsements e where e.issue_id = d.issue_id and e.version = d.version) as endorsements,
      coalesce((select json_agg(json_build_object(${said("t")}) order by t.starts) from ties t where t.issue_id = d.issue_id and t.version = d.version), '[]') as ties,
      coalesce((select json_agg(json_build_object(${said("t")}, 'published', o.published_at) order by o.published_at)
        from ties t join issues o on o.id = t.issue_id
        where t.subject in (select e.subject from endorsements e where e.issue_id = d.issue_id and e.version = d.version)
          and o.source_id = i.source_id and o.copy_of is null and o.safety <> 'danger'
          and o.published_at < i.published_at and o.published_at > i.published_at - ${LASTS_DAYS} * interval '1 day'), '[]') as earlier
    from due d join issues i on i.id = d.issue_id`.execute(db);
  return rows.map(({ earlier, ...version }) => ({
    ...version,
    earlier: earlier.map(({ published, ...tie }) => ({ ...tie, published: new Date(published) })),
  }));
}

/** Keeps which of the recommendations of these versions hide a tie. Run inside a transaction. */
export async function storeAffiliations(tx: Session, judged: { issue: string; version: number; flags: Flag[] }[], now: Date): Promise<void> {
  for (const { issue, version } of judged) {
    await tx.deleteFrom("flags").where("issue_id", "=", issue).where("version", "=", version).where("code", "=", "undisclosed-affiliation").execute();
    await tx.updateTable("endorsements").set({ judged_at: now }).where("issue_id", "=", issue).where("version", "=", version).execute();
  }
  await addFlags(tx, judged);
}
