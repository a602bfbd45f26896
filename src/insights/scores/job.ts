import type { Job } from "../../desk.ts";
import { DAY_MS, isoDay } from "../../platform/clock.ts";
import type { CatalogueSource } from "../../schema/catalogue.ts";
import { catalogueSources } from "../../store/catalogue.ts";
import { type Database, transaction } from "../../store/database.ts";
import { citationsOf, dossierCalls, dossierClaims, dossierFlags, dossierIssues, type ScoredSource, scoredSources } from "../../store/dossiers.ts";
import { entries } from "../../store/own-entries.ts";
import { dropScoresWithout, type KeptScore, keepScores, weeksWithScores } from "../../store/scores.ts";
import { tellings } from "../../store/tellings.ts";
import type { Dossier, SharedStory } from "./dossier.ts";
import { dossierOf, sharedStories } from "./gathered.ts";
import { scoreOf } from "./score.ts";

/** So many weeks back are replayed for sources that were not scored then. */
const REPLAYED_WEEKS = 12;
/** With fewer issues a source is no neighbour that could cite. */
const NEIGHBOUR_ISSUES = 5;
/** The store is asked for some more than count, since texts sent twice are left out. */
const MOST_ISSUES = 450;
const EPOCH = new Date(0);

/** Scores every source anew for the week under way. */
export const scoreSources: Job = {
  name: "score-sources",
  every: "20 5 * * *",
  async run({ db, clock, log, events }) {
    const now = clock.now();
    const week = mondayOf(now);
    const scores = await scoresOf(db, now);
    await transaction(db, async (tx) => {
      await keepScores(tx, scores, { week, now, replayed: false });
      await dropScoresWithout(
        tx,
        scores.map(({ score }) => score.slug),
        week,
      );
    });
    log.info({ sources: scores.length }, "Scored sources");
    events.emit({ type: "sources", data: { scored: scores.length } });
  },
};

/** Scores sources for past weeks, once, as they would have been scored then. */
export const replayScores: Job = {
  name: "replay-scores",
  every: "*/10 * * * *",
  async run({ db, clock, log, events }) {
    const now = clock.now();
    const weeks = await dueWeeks(db, await scoredSources(db, now), now);
    for (const week of weeks) {
      const asOf = new Date(Date.parse(week) + 7 * DAY_MS - 1); // the last moment of its week
      const replayed = (await scoresOf(db, asOf)).filter(({ score }) => score.issues > 0);
      await transaction(db, (tx) => keepScores(tx, replayed, { week, now, replayed: true }));
    }
    if (weeks.length === 0) return;
    log.info({ weeks: weeks.length }, "Replayed scores");
    events.emit({ type: "sources", data: { replayed: weeks.length } });
  },
};

/** The Monday of a moment's week, UTC. */
export function mondayOf(at: Date): string {
  const day = (at.getUTCDay() + 6) % 7;
  return isoDay(at.getTime() - day * DAY_MS);
}

/** Weeks that are over and lack the score of a source that had issues by then. */
async function dueWeeks(db: Database, sources: readonly ScoredSource[], now: Date): Promise<string[]> {
  const known = await weeksWithScores(db);
  const monday = Date.parse(mondayOf(now));
  const due = new Set<string>();
  for (const { slug, first } of sources)
    for (let back = 1; first && back <= REPLAYED_WEEKS; back += 1) {
      const week = isoDay(monday - 7 * back * DAY_MS);
      if (first.getTime() < monday - 7 * (back - 1) * DAY_MS && !known.get(slug)?.has(week)) due.add(week);
    }
  return [...due].sort();
}

/** The scores of all sources, and of the catalogue's entries that have none yet, from what was known at a moment; stores nothing. */
export async function scoresOf(db: Database, now: Date): Promise<KeptScore[]> {
  const sources = await scoredSources(db, now);
  const stories = await storiesAt(db, now);
  const entryOf = await entries(db);
  const scored: KeptScore[] = [];
  // of whom nothing counts and nothing is known, such as an impostor in quarantine, there is nothing to score
  for (const source of sources.filter((each) => each.issues > 0 || entryOf(each) !== null))
    scored.push({ source: source.id, score: scoreOf(await dossierAt(db, source, { now, sources, stories, entryOf })) });
  const answered = new Set(sources.map(({ catalogue }) => catalogue));
  const without = catalogueSources().filter(({ slug }) => !answered.has(slug));
  return [...scored, ...without.map((entry) => ({ source: null, score: scoreOf(emptyDossier(entry, now)) }))];
}

export interface DossierContext {
  now: Date;
  sources: readonly ScoredSource[];
  stories: ReadonlyMap<string, SharedStory[]>;
  entryOf(source: ScoredSource): CatalogueSource | null;
}

/** All that the score of a source is made of, from what was known at a moment. */
export async function dossierAt(db: Database, source: ScoredSource, { now, sources, stories, entryOf }: DossierContext): Promise<Dossier> {
  const issues = await dossierIssues(db, { source: source.id, until: now, limit: MOST_ISSUES });
  const of = { issues: issues.map(({ id }) => id), until: now };
  const citing = new Map((await citationsOf(db, { source: source.id, until: now })).map((citation) => [citation.citing, citation]));
  const neighbours = sources
    .filter(({ slug, sample, issues: count }) => slug !== source.slug && sample === source.sample && count >= NEIGHBOUR_ISSUES)
    .map(({ slug, name }) => ({ name, citing: citing.get(slug) ?? null }));
  return dossierOf(
    { slug: source.slug, name: source.name, sample: source.sample, catalogue: entryOf(source), now },
    {
      issues,
      claims: await dossierClaims(db, of),
      calls: await dossierCalls(db, of),
      flags: await dossierFlags(db, of),
      neighbours,
      stories: stories.get(source.slug) ?? [],
    },
  );
}

/** A newsletter of the catalogue of which nothing has come. */
export function emptyDossier(catalogue: CatalogueSource, now: Date): Dossier {
  const none = { issues: [], claims: [], calls: [], flags: [], neighbours: [], stories: [] };
  return dossierOf({ slug: catalogue.slug, name: catalogue.name, sample: false, catalogue, now }, none);
}

export async function storiesAt(db: Database, now: Date): Promise<Map<string, SharedStory[]>> {
  const real = sharedStories(await tellings(db, { from: EPOCH, until: now, sample: false }));
  return new Map([...real, ...sharedStories(await tellings(db, { from: EPOCH, until: now, sample: true }))]);
}
