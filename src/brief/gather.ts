import { DAY_MS, isoDay } from "../platform/clock.ts";
import type { BriefContent } from "../schema/brief.ts";
import type { Narrative } from "../schema/narrative.ts";
import {
  assetsIn,
  type BriefSpan,
  dangersIn,
  failedClaimsIn,
  issuesIn,
  resolvedCallsIn,
  sourcesIn,
  storiesIn,
  storyPassagesIn,
  warySentencesIn,
} from "../store/brief-input.ts";
import type { Session } from "../store/database.ts";
import { narrativesOn } from "../store/narratives.ts";
import { seriesAsKnown } from "../store/series.ts";
import { sourceWeights } from "../store/source-weights.ts";
import { linesOf } from "../store/story-lines.ts";
import type { BriefInput, ToldStory } from "./input.ts";

const CHIEF_ASSETS = ["bitcoin", "ethereum"];
const MOST_ASSETS = 6;
const MOST_NARRATIVES = 6;
const LEAST_MOMENTUM = 0.5;
const CANDIDATES = 40;

interface Asked extends BriefSpan {
  person: string;
  told: string[];
  /** How an asset is called. */
  named(asset: string): { name: string; symbol: string };
}

/** Everything that a brief of this span is made from, as known at its end. */
export async function gather(db: Session, asked: Asked): Promise<BriefInput> {
  const failed = await failedClaimsIn(db, asked);
  const calls = await resolvedCallsIn(db, asked);
  const wary = await warySentencesIn(db, asked);
  return {
    stories: await toldStories(db, asked),
    told: asked.told,
    issues: await issuesIn(db, asked, asked.person),
    market: await market(db, asked),
    narratives: await narratives(db, asked),
    failed: failed.map(({ slug, name, quote, ...claim }) => ({ ...claim, text: quote, source: { slug, name } })),
    calls: calls.map(({ slug, name, quote, ...call }) => ({ ...call, text: quote, source: { slug, name } })),
    flags: await dangersIn(db, asked),
    wary: wary.map(({ slug, name, quote, ...flag }) => ({ ...flag, text: quote, source: { slug, name } })),
    sources: await sourcesIn(db, asked),
  };
}

async function toldStories(db: Session, asked: Asked): Promise<ToldStory[]> {
  const found = (await storiesIn(db, asked)).slice(0, CANDIDATES);
  const weightOf = await sourceWeights(db);
  const ids = found.map(({ id }) => id);
  const lines = new Map((await linesOf(db, ids, { until: asked.until })).map((line) => [line.id, line]));
  const passages = Map.groupBy(await storyPassagesIn(db, asked, ids), ({ story }) => story);
  return found.flatMap(({ id, fresh }): ToldStory[] => {
    const line = lines.get(id);
    if (!line) return [];
    const { title, sources, independent, assets, themes, holds, fails, tellers, first } = line;
    const isOfTheField = assets.length + themes.length > 0;
    const own = (passages.get(id) ?? []).map(({ story: _, slug, name, ...passage }) => ({
      ...passage,
      source: { slug, name },
      hearing: weightOf(slug, asked.until),
    }));
    const isNew = Date.parse(first) > asked.from.getTime();
    return [
      { id, title, sources, independent, fresh, firstSource: tellers[0]?.name ?? null, isNew, assets, isOfTheField, holds, fails, passages: own },
    ];
  });
}

/** Prices at the end of the span and at its beginning, from closes that were known by its end. */
async function market(db: Session, asked: Asked): Promise<BriefContent["market"]> {
  const { from, until, sample } = asked;
  const assets = [...new Set([...CHIEF_ASSETS, ...(await assetsIn(db, asked, MOST_ASSETS))])]
    .filter((asset) => asset !== "market")
    .slice(0, MOST_ASSETS);
  const window = { from: new Date(from.getTime() - 7 * DAY_MS), to: until };
  const series = await seriesAsKnown(db, { assets, metrics: ["price_usd"], step: "day", ...window, asOf: until, simulated: sample });
  return series.flatMap(({ asset, hours, values, sources, sourceOf }): BriefContent["market"] => {
    const last = values.length - 1;
    const price = values[last];
    if (price === undefined) return [];
    const days = Math.max(1, Math.round((until.getTime() - from.getTime()) / DAY_MS));
    const before = hours.findLastIndex((hour) => hour <= (hours[last] ?? 0) - days * 24);
    const base = values[before];
    const at = new Date((hours[last] ?? 0) * 3_600_000).toISOString().slice(0, 10);
    return [{ asset, ...asked.named(asset), price, change: base ? price / base - 1 : null, at, source: sources[sourceOf[last] ?? 0] ?? "" }];
  });
}

/** The narratives whose momentum stands out, and how it changed over the span. */
async function narratives(db: Session, { from, until }: Asked): Promise<BriefContent["narratives"]> {
  const now = (await narrativesOn(db, isoDay(until))) ?? (await narrativesOn(db, isoDay(new Date(until.getTime() - DAY_MS))));
  const before = new Map(((await narrativesOn(db, isoDay(from)))?.narratives ?? []).map((narrative) => [narrative.id, narrative]));
  const telling = (now?.narratives ?? []).filter(
    ({ hasPast, momentum, kind }) => hasPast && (kind === "emerging" || Math.abs(momentum) >= LEAST_MOMENTUM),
  );
  return telling
    .toSorted((a, b) => Math.abs(b.momentum) - Math.abs(a.momentum))
    .slice(0, MOST_NARRATIVES)
    .sort((a, b) => b.momentum - a.momentum)
    .map((narrative) => lineOf(narrative, before.get(narrative.id)));
}

function lineOf({ id, label, kind, stage, momentum }: Narrative, before: Narrative | undefined): BriefContent["narratives"][number] {
  return { id, label, kind, stage, momentum, change: before?.hasPast ? momentum - before.momentum : null };
}
