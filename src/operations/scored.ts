import type { Desk } from "../desk.ts";
import { scoresOf } from "../insights/scores/job.ts";
import type { CatalogueSource } from "../schema/catalogue.ts";
import type { Score } from "../schema/score.ts";
import { catalogueSources } from "../store/catalogue.ts";
import { ownEntries } from "../store/own-entries.ts";
import { scoresAt } from "../store/scores.ts";
import { sampleOnly } from "../store/sources.ts";

/** The scores kept of a moment's week; before any was kept, they are made. */
export async function keptScores({ db }: Pick<Desk, "db">, at: Date): Promise<Score[]> {
  const kept = await scoresAt(db, at);
  return kept.length > 0 ? kept : (await scoresOf(db, at)).map(({ score }) => score);
}

/** The score of one source or entry of the catalogue; undefined where there is none. */
export async function keptScore(desk: Pick<Desk, "db">, at: Date, slug: string): Promise<Score | undefined> {
  return (await scoresAt(desk.db, at, slug))[0] ?? (await keptScores(desk, at)).find((score) => score.slug === slug);
}

/** The scores that are set beside one another: invented letters only where there are no others. */
export async function shownScores(desk: Pick<Desk, "db">, at: Date): Promise<Score[]> {
  const only = await sampleOnly(desk.db);
  return (await keptScores(desk, at)).filter(({ sample }) => only || !sample);
}

/** Entries of the catalogue and those that people added, by slug. */
export async function describedEntries({ db }: Pick<Desk, "db">): Promise<Map<string, CatalogueSource>> {
  const own = (await ownEntries(db)).map(({ entry }) => entry);
  return new Map([...catalogueSources(), ...own].map((entry) => [entry.slug, entry]));
}

const EVERY = new Map([
  [1, "daily"],
  [7, "weekly"],
  [14, "every two weeks"],
  [30, "monthly"],
]);

/** How often a newsletter comes and what it costs, in a few words. */
export function termsOf(entry: CatalogueSource | null): string | null {
  const { cadence, price } = entry ?? {};
  const words = [cadence?.days ? (EVERY.get(cadence.days) ?? `every ${cadence.days} days`) : null, price?.kind?.replaceAll("-", " ")];
  return words.filter((each) => each != null).join(" · ") || null;
}
