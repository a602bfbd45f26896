import published from "../../catalogue/themes.json" with { type: "json" };
import type { OwnTheme, ThemeCatalogue } from "../schema/theme.ts";
import type { Session } from "./database.ts";

const { themes } = published as unknown as ThemeCatalogue;

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

/** Themes that people added to the list, by slug. */
export async function ownThemes(db: Session): Promise<OwnTheme[]> {
  return db.selectFrom("own_themes").select(["theme", "name", "says", "terms", "assets"]).orderBy("theme").execute();
}

export async function keepOwnTheme(db: Session, owner: string, { terms, ...theme }: OwnTheme, now: Date): Promise<void> {
  const row = { ...theme, owner, terms: JSON.stringify(terms), created_at: now };
  await db
    .insertInto("own_themes")
    .values(row)
    .onConflict((conflict) => conflict.column("theme").doUpdateSet({ name: row.name, says: row.says, terms: row.terms, assets: row.assets }))
    .execute();
}

/** Takes a theme off the list, and what issues were given of it; false where there is none. */
export async function dropOwnTheme(db: Session, theme: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("own_themes").where("theme", "=", theme).executeTakeFirst();
  if (numDeletedRows > 0n) {
    await db.deleteFrom("issue_themes").where("theme", "=", theme).execute();
    await db.deleteFrom("narratives").where("id", "=", theme).execute();
  }
  return numDeletedRows > 0n;
}
