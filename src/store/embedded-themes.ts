import { sql } from "kysely";
import { z } from "zod";
import type { ThemeScore } from "../schema/theme.ts";
import type { Session } from "./database.ts";
import { setting } from "./settings.ts";
import { ownThemeChanges, ownThemes } from "./themes.ts";
import { themeParts, themesOfIssue } from "./told.ts";

const TROUBLE = "embeddings_trouble";
const Trouble = z.object({ model: z.string(), since: z.string(), message: z.string() });

/** An issue whose passages a model of embeddings has not read. Offsets are UTF-16, into the text. */
export interface IssueToEmbed {
  issue: string;
  title: string;
  text: string;
  passages: { id: string; start: number; end: number; words: number; toldAt: Date; isPaid: boolean; themes: string[] }[];
}

/** Issues that this model has not read, the newest first; they are read for the themes that people added before. Dangerous and invented ones are left out. */
export async function unreadByEmbedding(
  db: Session,
  { model, change, issues }: { model: string; change: number; issues: number },
): Promise<IssueToEmbed[]> {
  const { rows: due } = await sql<{ issue: string; version: number; title: string; text: string }>`
    with due as (select p.issue_id, max(p.version) as version, max(p.told_at) as told_at ${unread(model)} and p.own_themes_read >= ${change}
      group by p.issue_id order by told_at desc, p.issue_id limit ${issues})
    select v.issue_id as issue, v.version, v.title, v.text from due join issue_versions v using (issue_id, version) order by due.told_at desc, issue_id`.execute(
    db,
  );
  if (due.length === 0) return [];
  const passages = await db
    .selectFrom("passages")
    .select(["id", "issue_id", "version", "starts as start", "ends as end", "words", "told_at as toldAt", "paid as isPaid", "themes"])
    .where(
      "issue_id",
      "in",
      due.map(({ issue }) => issue),
    )
    .orderBy("starts")
    .execute();
  const byIssue = Map.groupBy(passages, ({ issue_id, version }) => `${issue_id} ${version}`);
  return due.map(({ issue, version, title, text }) => ({ issue, title, text, passages: byIssue.get(`${issue} ${version}`) ?? [] }));
}

/** How many issues wait for this model. */
export async function countUnreadByEmbedding(db: Session, model: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct p.issue_id)::int as n ${unread(model)}`.execute(db);
  return rows[0]?.n ?? 0;
}

function unread(model: string) {
  return sql`from passages p join issues i on i.id = p.issue_id join sources s on s.id = i.source_id
    where (p.embedded_by is null or p.embedded_by < ${model} or p.embedded_by > ${model}) and i.safety <> 'danger' and not s.sample`; // <> would use no index
}

/** What an issue's passages were given: of the catalogue's themes and of those that people added, and what its whole text leans to. */
export interface EmbeddedThemes {
  issue: string;
  passages: { id: string; words: number; toldAt: Date; isPaid: boolean; before: string[]; themes: string[]; own: string[] }[];
  scores: ThemeScore[];
  ownScores: (ThemeScore & { part: number })[];
}

/** Keeps what was given, and which model read it; how many passages have other themes now. Null, and nothing is kept, where the issue or the list of themes has changed meanwhile. */
export async function keepEmbeddedThemes(
  tx: Session,
  given: EmbeddedThemes,
  { model, change, own }: { model: string; change: number; own: string[] },
): Promise<number | null> {
  const { issue, passages } = given;
  if (!(await isAsRead(tx, given, { change, own }))) return null;
  const changed = passages.filter(({ before, themes, own: ownThemes }) => before.join() !== [...themes, ...ownThemes].join());
  for (const { id, themes, own: ownThemes } of changed)
    await tx
      .updateTable("passages")
      .set({ themes: [...themes, ...ownThemes] })
      .where("id", "=", id)
      .execute();
  await tx.updateTable("passages").set({ embedded_by: model }).where("issue_id", "=", issue).execute();
  if (changed.length > 0) await replaceThemes(tx, given, own);
  return changed.length;
}

async function isAsRead(tx: Session, { issue, passages }: EmbeddedThemes, { change, own }: { change: number; own: string[] }): Promise<boolean> {
  const now = await tx.selectFrom("passages").select(["id", "themes"]).where("issue_id", "=", issue).forUpdate().execute();
  const before = new Map(passages.map(({ id, before: themes }) => [id, themes.join()]));
  const listed = (await ownThemes(tx)).map(({ theme }) => theme);
  return (
    now.length === passages.length &&
    now.every(({ id, themes }) => before.get(id) === themes.join()) &&
    listed.join() === own.join() &&
    (await ownThemeChanges(tx)) === change
  );
}

async function replaceThemes(tx: Session, { issue, passages, scores, ownScores }: EmbeddedThemes, own: string[]): Promise<void> {
  const before = await tx.selectFrom("issue_themes").select(["theme", "told_at"]).where("issue_id", "=", issue).execute();
  const toldAt = passages[0]?.toldAt ?? new Date(0);
  const at = before.find(({ theme }) => !own.includes(theme))?.told_at ?? toldAt;
  const rows = [
    ...themesOfIssue({ issue, at, scores, parts: themeParts(passages) }),
    ...ownScores.map((score) => ({ ...score, issue_id: issue, told_at: toldAt })),
  ];
  await tx.deleteFrom("issue_themes").where("issue_id", "=", issue).execute();
  if (rows.length > 0) await tx.insertInto("issue_themes").values(rows).execute();
}

/** Since when, and why, this model gives no vectors; null where it does. */
export async function embeddingsTrouble(db: Session, model: string): Promise<{ since: string; message: string } | null> {
  const trouble = Trouble.safeParse(await setting(db, TROUBLE));
  return trouble.success && trouble.data.model === model ? trouble.data : null;
}

/** Notes that a model gives no vectors; false where that is known already. */
export async function noteEmbeddingsTrouble(db: Session, { model, message }: { model: string; message: string }, now: Date): Promise<boolean> {
  const value = JSON.stringify({ model, since: now.toISOString(), message });
  const { rows } = await sql`insert into settings (key, value) values (${TROUBLE}, ${value}::jsonb)
    on conflict (key) do update set value = excluded.value where settings.value ->> 'model' <> ${model} returning key`.execute(db);
  return rows.length > 0;
}

/** Notes that vectors come; true where they had not. */
export async function endEmbeddingsTrouble(db: Session): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("settings").where("key", "=", TROUBLE).executeTakeFirst();
  return numDeletedRows > 0n;
}
