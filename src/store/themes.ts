import { sql } from "kysely";
import published from "../../catalogue/themes.json" with { type: "json" };
import type { OwnTheme, ThemeCatalogue } from "../schema/theme.ts";
import type { Session } from "./database.ts";
import { setting } from "./settings.ts";

const { themes } = published as unknown as ThemeCatalogue;
const CHANGES = "ownThemeChanges";

/** A theme of the list or of a person. */
export interface KnownTheme {
  theme: string;
  name: string;
  says: string;
  assets: string[];
  own: boolean;
}

/** The list of the catalogue, and what people added to it. */
export async function knownThemes(db: Session): Promise<KnownTheme[]> {
  const own = await ownThemes(db);
  return [
    ...themes.map(({ theme, name, says, assets }) => ({ theme, name, says, assets, own: false })),
    ...own.map(({ theme, name, says, assets }) => ({ theme, name, says, assets, own: true })),
  ];
}

export function isOfCatalogue(theme: string): boolean {
  return themes.some((each) => each.theme === theme);
}

/** Themes that people added to the list, by slug. */
export async function ownThemes(db: Session): Promise<OwnTheme[]> {
  return db.selectFrom("own_themes").select(["theme", "name", "says", "terms", "assets", "examples"]).orderBy("theme").execute();
}

/** Adds a theme or changes it; every passage is read for it anew. */
export async function keepOwnTheme(db: Session, owner: string, { terms, ...theme }: OwnTheme, now: Date): Promise<void> {
  const row = { ...theme, owner, terms: JSON.stringify(terms), created_at: now };
  const { owner: _, created_at: __, theme: ___, ...changes } = row;
  await db
    .insertInto("own_themes")
    .values(row)
    .onConflict((conflict) => conflict.column("theme").doUpdateSet(changes))
    .execute();
  await noteChange(db);
}

/** Takes a theme off the list, and what issues were given of it; false where there is none. */
export async function dropOwnTheme(db: Session, theme: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("own_themes").where("theme", "=", theme).executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await db.deleteFrom("issue_themes").where("theme", "=", theme).execute();
  await db.deleteFrom("narratives").where("id", "=", theme).execute();
  await sql`update passages set themes = array_remove(themes, ${theme}) where ${theme} = any(themes)`.execute(db);
  return true;
}

async function noteChange(db: Session): Promise<void> {
  await sql`insert into settings (key, value) values (${CHANGES}, '1') on conflict (key) do update set value = to_jsonb((settings.value)::int + 1)`.execute(
    db,
  );
}

/** How often themes were added or changed: passages that were read before the last change are read again. */
export async function ownThemeChanges(db: Session): Promise<number> {
  return Number((await setting(db, CHANGES)) ?? 0);
}

/** A passage that is to be read for the themes that people added. */
export interface PassageToRead {
  id: string;
  issue: string;
  title: string;
  text: string;
  words: number;
  toldAt: Date;
  paid: boolean;
  themes: string[];
}

/** Passages of issues that were not read since the last change: whole issues, at most so many. */
export async function passagesToRead(db: Session, { change, issues }: { change: number; issues: number }): Promise<PassageToRead[]> {
  const { rows } = await sql<Omit<PassageToRead, "text"> & { whole: string; starts: number; ends: number }>`
    select p.id, p.issue_id as issue, v.title, v.text as whole, p.starts, p.ends, p.words, p.told_at as "toldAt", p.paid, p.themes
    from passages p join issue_versions v on v.issue_id = p.issue_id and v.version = p.version
    where p.issue_id in (select distinct issue_id from passages where own_themes_read < ${change} limit ${issues}) order by p.issue_id, p.starts`.execute(
    db,
  );
  return rows.map(({ whole, starts, ends, title, ...row }) => ({ ...row, title: starts === 0 ? title : "", text: whole.slice(starts, ends) }));
}

/** What an issue was given of the themes that people added. */
export interface OwnThemesOfIssue {
  issue: string;
  toldAt: Date;
  passages: { id: string; themes: string[] }[];
  scores: { theme: string; score: number; part: number }[];
}

export async function keepOwnThemesOf(
  tx: Session,
  { issue, toldAt, passages, scores }: OwnThemesOfIssue,
  { change, own }: { change: number; own: string[] },
): Promise<void> {
  for (const { id, themes: given } of passages)
    await tx.updateTable("passages").set({ themes: given, own_themes_read: change, embedded_by: null }).where("id", "=", id).execute();
  await tx.deleteFrom("issue_themes").where("issue_id", "=", issue).where("theme", "in", own).execute();
  const rows = scores.map((score) => ({ ...score, issue_id: issue, told_at: toldAt }));
  if (rows.length > 0) await tx.insertInto("issue_themes").values(rows).execute();
}

/** The phrases of these issues, each with in how many of them and of all issues it stands; the telling first. */
export async function phrasesOfExamples(db: Session, issues: string[]): Promise<{ phrase: string; here: number; everywhere: number; of: number }[]> {
  const { rows } = await sql<{ phrase: string; here: number; everywhere: number; of: number }>`
    with here as (select phrase, count(distinct issue_id)::int as n from passages, unnest(phrases) as phrase where issue_id = any(${issues}::uuid[]) and not paid group by phrase),
      everywhere as (select phrase, count(distinct issue_id)::int as n from passages, unnest(phrases) as phrase where phrase in (select phrase from here) group by phrase)
    select here.phrase, here.n as here, everywhere.n as everywhere, (select count(*)::int from issues where kind = 'issue') as of
    from here join everywhere using (phrase) order by here.n::float / everywhere.n desc, here.n desc, here.phrase limit 500`.execute(db);
  return rows;
}

/** Issues of the last days that each theme was given to, by theme. */
export async function issuesByTheme(db: Session, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ theme: string; n: number }>`
    select t.theme, count(*)::int as n from issue_themes t join issues i on i.id = t.issue_id and i.safety <> 'danger'
    where t.told_at >= ${since} and t.part > 0 group by t.theme`.execute(db);
  return new Map(rows.map(({ theme, n }) => [theme, n]));
}
