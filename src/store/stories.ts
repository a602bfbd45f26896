import { sql } from "kysely";
import type { IncomingPassage, Placing } from "../schema/story.ts";
import type { Session } from "./database.ts";

const COUNTED = "passagesCounted";

/** Passages of invented letters tell stories of their own. */
export interface WaitingPassage extends IncomingPassage {
  sample: boolean;
}

/** Passages that are in no story yet, in the order in which they came; those of dangerous issues tell none. */
export async function unplacedPassages(db: Session, limit: number): Promise<WaitingPassage[]> {
  const rows = await passagesOfIssues(db)
    .where("passages.placed", "=", 0)
    .where("issues.safety", "!=", "danger")
    .orderBy("passages.told_at")
    .orderBy("passages.id")
    .limit(limit)
    .execute();
  return rows.map(toPassage);
}

/** Passages that are in stories and came between two moments, in that order. */
export async function placedPassages(
  db: Session,
  { from, to, sample }: { from: Date; to: Date; sample: boolean },
): Promise<(IncomingPassage & { story: string })[]> {
  const rows = await passagesOfIssues(db)
    .select("passages.story_id")
    .where("passages.told_at", ">=", from)
    .where("passages.told_at", "<=", to)
    .where("passages.story_id", "is not", null)
    .where("issues.safety", "!=", "danger")
    .where("sources.sample", "=", sample)
    .orderBy("passages.told_at")
    .orderBy("passages.id")
    .execute();
  return rows.map((row) => ({ ...toPassage(row), story: row.story_id ?? "" }));
}

function passagesOfIssues(db: Session) {
  return db
    .selectFrom("passages")
    .innerJoin("issues", "issues.id", "passages.issue_id")
    .innerJoin("sources", "sources.id", "issues.source_id")
    .select(["passages.id", "passages.told_at", "passages.terms", "passages.weights", "issues.source_id", "sources.sample"]);
}

function toPassage(row: { id: string; told_at: Date; terms: string[]; weights: number[]; source_id: string; sample: boolean }): WaitingPassage {
  const { id, told_at: at, terms, weights, source_id: source, sample } = row;
  return { id, source, at, terms: terms.map((term, i): [string, number] => [term, weights[i] ?? 0]), sample };
}

/** In how many passages these terms have stood, and of how many. */
export async function termCounts(db: Session, terms: string[]): Promise<{ counts: [string, number][]; passages: number }> {
  const rows = await db.selectFrom("term_counts").select(["term", "passages"]).where(sql<boolean>`term = any(${terms}::text[])`).execute();
  const counted = await db.selectFrom("settings").select("value").where("key", "=", COUNTED).executeTakeFirst();
  return { counts: rows.map(({ term, passages }) => [term, passages]), passages: Number(counted?.value ?? 0) };
}

/** Keeps which story each passage tells on, and counts their terms. Stories that turned out to be one lead to the older. */
export async function keepPlacings(
  tx: Session,
  placings: (Placing & { at: Date; sample: boolean })[],
  { added, method, now }: { added: [string, number][]; method: number; now: Date },
): Promise<void> {
  if (placings.length === 0) return;
  await addStories(tx, placings, { method, now });
  await sql`
    update passages set story_id = p.story, copy_of = p.copy_of, placed = ${method}
    from unnest(${placings.map(({ passage }) => passage)}::uuid[], ${placings.map(({ story }) => story)}::uuid[], ${placings.map(({ copyOf }) => copyOf)}::uuid[])
      as p (passage, story, copy_of) where passages.id = p.passage`.execute(tx);
  for (const { story, merged } of placings) if (merged.length > 0) await mergeStories(tx, merged, story, now);
  await countTerms(tx, added, placings.length);
}

/** These stories with all that tells of them, where that is so many passages at least; dangerous issues tell nothing. */
export async function storiesWithMembers(db: Session, ids: string[], least: number): Promise<{ story: string; members: IncomingPassage[] }[]> {
  const rows = await passagesOfIssues(db)
    .select("passages.story_id")
    .where("passages.story_id", "in", ids)
    .where("issues.safety", "!=", "danger")
    .orderBy("passages.told_at")
    .orderBy("passages.id")
    .execute();
  return [...Map.groupBy(rows, (row) => row.story_id ?? "")]
    .filter(([, own]) => own.length >= least)
    .map(([story, own]) => ({ story, members: own.map(toPassage) }));
}

/** Keeps which passages left a story, and the stories that they tell now. */
export async function keepSplit(
  tx: Session,
  { story, into }: { story: string; into: { story: string; passages: string[] }[] },
  { method, now }: { method: number; now: Date },
): Promise<void> {
  const old = await tx.selectFrom("stories").select("sample").where("id", "=", story).executeTakeFirst();
  if (!old) return;
  for (const part of into) {
    const own = await tx
      .selectFrom("passages")
      .select((expression) => [expression.fn.min("told_at").as("first"), expression.fn.max("told_at").as("last")])
      .where("id", "in", part.passages)
      .executeTakeFirst();
    const span = { first_at: own?.first ?? now, last_at: own?.last ?? now };
    const row = { id: part.story, title: "", ...span, sample: old.sample, merged_into: null, updated_at: now, method };
    await tx
      .insertInto("stories")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...span, merged_into: null, updated_at: now }))
      .execute();
    await tx.updateTable("passages").set({ story_id: part.story }).where("id", "in", part.passages).execute();
  }
  await sql`update stories set last_at = coalesce((select max(told_at) from passages where story_id = ${story}), last_at), updated_at = ${now} where id = ${story}`.execute(
    tx,
  );
}

async function addStories(
  tx: Session,
  placings: (Placing & { at: Date; sample: boolean })[],
  { method, now }: { method: number; now: Date },
): Promise<void> {
  const rows = [...Map.groupBy(placings, ({ story }) => story)].map(([id, own]) => {
    const times = own.map(({ at }) => at.getTime());
    const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    return { id, title: "", first_at: first, last_at: last, sample: own[0]?.sample ?? false, merged_into: null, updated_at: now, method };
  });
  await tx
    .insertInto("stories")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        first_at: sql`least(stories.first_at, excluded.first_at)`,
        last_at: sql`greatest(stories.last_at, excluded.last_at)`,
        updated_at: now,
      }),
    )
    .execute();
}

async function mergeStories(tx: Session, merged: string[], into: string, now: Date): Promise<void> {
  await tx.updateTable("passages").set({ story_id: into }).where("story_id", "in", merged).execute();
  await tx
    .updateTable("stories")
    .set({ merged_into: into, updated_at: now })
    .where((where) => where.or([where("id", "in", merged), where("merged_into", "in", merged)]))
    .where("id", "!=", into)
    .execute();
  await sql`update stories set first_at = least(first_at, (select min(told_at) from passages where story_id = ${into})) where id = ${into}`.execute(
    tx,
  );
}

async function countTerms(tx: Session, added: [string, number][], passages: number): Promise<void> {
  const sorted = added.toSorted(([a], [b]) => (a < b ? -1 : 1)); // rows are locked in one order
  await sql`
    insert into term_counts (term, passages) select * from unnest(${sorted.map(([term]) => term)}::text[], ${sorted.map(([, count]) => count)}::int[])
    on conflict (term) do update set passages = term_counts.passages + excluded.passages`.execute(tx);
  await sql`
    insert into settings (key, value) values (${COUNTED}, to_jsonb(${passages}::int))
    on conflict (key) do update set value = to_jsonb((settings.value)::int + ${passages}::int)`.execute(tx);
}

export async function nameStory(db: Session, story: string, title: string): Promise<void> {
  await db.updateTable("stories").set({ title }).where("id", "=", story).execute();
}
