import { type RawBuilder, type SqlBool, sql } from "kysely";
import { DAY_MS } from "../platform/clock.ts";
import { newId } from "../platform/id.ts";
import type { Passage } from "../schema/passage.ts";
import type { Arrival } from "../schema/reading.ts";
import type { ThemeScore } from "../schema/theme.ts";
import { THEME_GIVEN } from "../schema/theme.ts";
import type { Session } from "./database.ts";
import type { Tables } from "./tables.ts";

/** What comes so long after it was published was brought in as history. */
const HISTORY_DAYS = 3;
const LEAST_SCORE = 0.2;

type ThemeRow = Tables["issue_themes"];

/** One version of an issue with what it tells of. */
export interface ToldVersion {
  issue: string;
  version: number;
  arrival: Arrival;
  at: Date;
}

/** From when on it counts as told: when it came; of history that was brought in later, when it was published, which is assumed. */
export function toldAt(published: Date, arrived: Date): Date {
  return arrived.getTime() - published.getTime() > HISTORY_DAYS * DAY_MS ? published : arrived;
}

/** The same in SQL, of the first version of an issue. */
export function issueToldAt(issues: string): RawBuilder<Date> {
  const [published, arrived] = [sql.ref(`${issues}.published_at`), sql.ref(`${issues}.arrived_at`)];
  return sql<Date>`case when ${arrived} - ${published} > interval '1 day' * ${HISTORY_DAYS}::int then ${published} else ${arrived} end`;
}

/** An issue `i` of a statement was told by a moment. */
export function toldBy(moment: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`${issueToldAt("i")} <= ${moment}`;
}

/** The number of the version of an issue `i` that stood at a moment; its first one stood from when it was told. */
export function newestAsOf(moment: Date): RawBuilder<number> {
  return sql<number>`(select max(w.version) from issue_versions w where w.issue_id = i.id and (w.version = 1 or w.arrived_at <= ${moment}))`;
}

/** Keeps passages, themes and tones of the newest versions of issues. */
export async function addTold(db: Session, versions: ToldVersion[], now: Date): Promise<void> {
  const passages = versions.flatMap((version) => passageRows(version, now));
  const themes = versions.flatMap(themeRows);
  const tones = versions.flatMap(toneRows);
  if (passages.length > 0) await db.insertInto("passages").values(passages).execute();
  if (themes.length > 0) await db.insertInto("issue_themes").values(themes).execute();
  if (tones.length > 0) await db.insertInto("tones").values(tones).execute();
}

/** The same of an issue that was edited, or is read by a better method. Passages that stay word for word stay in their stories, and were told when they were. */
export async function replaceTold(db: Session, version: ToldVersion, now: Date): Promise<void> {
  const before = await db
    .selectFrom("passages")
    .select(["terms", "id", "story_id", "copy_of", "placed", "told_at"])
    .where("issue_id", "=", version.issue)
    .execute();
  for (const table of ["passages", "issue_themes", "tones"] as const) await db.deleteFrom(table).where("issue_id", "=", version.issue).execute();
  await addTold(db, [version], now);
  const kept = new Map(before.map((row) => [row.terms.join(" "), row]));
  const after = await db.selectFrom("passages").select(["id", "terms"]).where("issue_id", "=", version.issue).execute();
  for (const { id, terms } of after) {
    const same = kept.get(terms.join(" "));
    if (!same) continue;
    const { story_id, copy_of, placed, told_at } = same;
    await db.updateTable("passages").set({ story_id, copy_of, placed, told_at }).where("id", "=", id).execute();
  }
}

function passageRows({ issue, version, arrival, at }: ToldVersion, now: Date) {
  if (arrival.kind !== "issue") return [];
  return arrival.passages.map((passage) => ({
    id: newId(now),
    issue_id: issue,
    version,
    starts: passage.start,
    ends: passage.end,
    words: passage.words,
    told_at: at,
    terms: passage.terms,
    weights: passage.weights,
    phrases: passage.phrases,
    assets: passage.assets,
    themes: givenThemes(passage.themes),
    paid: passage.isPaid,
    story_id: null,
    copy_of: null,
  }));
}

function themeRows({ issue, arrival, at }: ToldVersion): ThemeRow[] {
  if (arrival.kind !== "issue") return [];
  return themesOfIssue({ issue, at, scores: arrival.reading.themes, parts: partsOfThemes(arrival.passages) });
}

/** Each theme that passages were found to be about, with its part of their words. */
export function partsOfThemes(passages: readonly Passage[]): Map<string, number> {
  return themeParts(passages.map(({ words, isPaid, themes }) => ({ words, isPaid, themes: givenThemes(themes) })));
}

/** The themes that an issue keeps: those that its passages were given, and those that its whole text leans to. */
export function themesOfIssue({
  issue,
  at,
  scores,
  parts,
}: {
  issue: string;
  at: Date;
  scores: ThemeScore[];
  parts: Map<string, number>;
}): ThemeRow[] {
  return scores
    .filter(({ theme, score }) => score >= LEAST_SCORE || parts.has(theme))
    .map(({ theme, score }) => ({ issue_id: issue, theme, score, part: parts.get(theme) ?? 0, told_at: at }));
}

/** Each given theme with its part of an issue: of the words of the passages that are about it, shared where there are several; paid copy has none. */
export function themeParts(passages: readonly { words: number; isPaid: boolean; themes: readonly string[] }[]): Map<string, number> {
  const free = passages.filter(({ isPaid }) => !isPaid);
  const words = free.reduce((sum, passage) => sum + passage.words, 0);
  const parts = new Map<string, number>();
  for (const passage of free)
    for (const theme of passage.themes) parts.set(theme, (parts.get(theme) ?? 0) + passage.words / passage.themes.length / words);
  return parts;
}

/** The themes that were found surely enough, the surest first as they come. */
function givenThemes(scores: readonly ThemeScore[]): string[] {
  return scores.filter(({ score }) => score >= THEME_GIVEN).map(({ theme }) => theme);
}

function toneRows({ issue, arrival, at }: ToldVersion) {
  if (arrival.kind !== "issue") return [];
  return arrival.reading.tones.map(({ of, subject, score, words }) => ({
    issue_id: issue,
    kind: of,
    subject,
    score,
    words: JSON.stringify(words),
    told_at: at,
  }));
}
