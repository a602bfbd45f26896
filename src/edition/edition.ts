import type { CatalogueSource, UseCase } from "../schema/catalogue.ts";
import type { Checklist } from "../schema/checklist.ts";
import type { EditionFile, EditionRow } from "../schema/edition.ts";
import type { ReadingList } from "../schema/reading-list.ts";
import type { Rubric, Score } from "../schema/score.ts";

/** A newsletter as the published list shows it. */
export interface Listed {
  rank: number;
  score: Score;
  entry: CatalogueSource | null;
  checklist: Checklist;
  /** Cadence and price, in words. */
  terms: string | null;
}

/** All that an edition of the published list is made of. */
export interface Edition {
  made: Date;
  rubric: Rubric;
  /** In order of rank. */
  listed: Listed[];
  /** The reading list of each use, and the one for who did not say. */
  guide: { use: UseCase | null; list: ReadingList }[];
  changes: EditionFile["changes"];
}

const MOST_KEPT = 30;
/** A score that moved by less has not moved. */
const MOVED_POINTS = 3;

export function rowsOf(listed: readonly Listed[]): EditionRow[] {
  return listed.map(({ rank, score: { slug, name, points, low, high, grade, provisional } }) => ({
    slug,
    name,
    rank,
    points,
    low,
    high,
    grade,
    provisional,
  }));
}

/** What changed since the last edition, in words, before what had changed until then. */
export function changesSince(last: EditionFile | null, { rows, made }: { rows: readonly EditionRow[]; made: Date }): EditionFile["changes"] {
  if (!last) return [{ made: made.toISOString(), says: ["The first edition."] }];
  const before = new Map(last.rows.map((row) => [row.slug, row]));
  const gone = last.rows.filter(({ slug }) => !rows.some((row) => row.slug === slug)).map(({ name }) => `${name} is no longer listed.`);
  const says = [...rows.flatMap((row) => changeOf(before.get(row.slug), row)), ...gone];
  return [{ made: made.toISOString(), says: says.length > 0 ? says : ["Nothing moved."] }, ...last.changes].slice(0, MOST_KEPT);
}

function changeOf(before: EditionRow | undefined, { name, rank, points, provisional }: EditionRow): string[] {
  if (!before) return [`${name} is new, at ${rank}.`];
  const measured = before.provisional && !provisional ? [`${name} is measured now; until now it stood on the catalogue alone.`] : [];
  const moved =
    before.points !== null && points !== null && Math.abs(points - before.points) >= MOVED_POINTS
      ? [`${name} ${points > before.points ? "rose" : "fell"} from ${before.points.toFixed(0)} to ${points.toFixed(0)}.`]
      : [];
  const placed = before.rank === rank ? [] : [`${name} went from ${before.rank} to ${rank}.`];
  return [...measured, ...moved, ...(moved.length > 0 || measured.length > 0 ? [] : placed)];
}
