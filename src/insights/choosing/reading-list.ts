import type { UseCase } from "../../schema/catalogue.ts";
import type { Needs } from "../../schema/needs.ts";
import { type ChosenSource, type ReadingList, Slot } from "../../schema/reading-list.ts";
import { percent } from "../scores/indicator.ts";
import { type Candidate, overlapOf, USE_THEMES } from "./candidate.ts";

/** A topic of a use that was asked for counts so much more. */
const ASKED_WEIGHT = 3;
const ASSET_WEIGHT = 0.5;
/** What a reader loses where two say the same, as a part of what the second covers. */
const OVERLAP_PENALTY = 0.35;
/** What adds less is not worth an address in the inbox. */
const LEAST_GAIN = 0.03;
const MOST_CHOSEN = 7;
const OTHER_LEVEL = 0.7;
const UNSCORED = 0.4;
const DAILY_A_WEEK = 3.5;
/** Of a newsletter of which no issue came: as long as most of its kind. */
const DAILY_MINUTES = 5;
const OTHER_MINUTES = 10;

const SLOTS: Record<Slot, (candidate: Candidate) => boolean> = {
  daily: ({ issuesAWeek }) => (issuesAWeek ?? 0) >= DAILY_A_WEEK,
  "on-chain weekly": ({ uses, issuesAWeek }) =>
    (issuesAWeek ?? 1) < DAILY_A_WEEK && (uses.includes("on-chain-cycle") || uses.includes("data-first-weekly")),
  thesis: ({ uses }) => uses.includes("thematic") || uses.includes("institutional-daily"),
  macro: ({ uses }) => uses.includes("macro"),
};

const SLOT_USES: Record<Slot, UseCase[]> = {
  daily: ["daily-pulse"],
  "on-chain weekly": ["on-chain-cycle", "data-first-weekly"],
  thesis: ["thematic"],
  macro: ["macro"],
};

interface Wanted {
  fills: string;
  /** Their topics count more while this is filled. */
  uses: UseCase[];
  is(candidate: Candidate): boolean;
}

/**
 * A reading list: first one newsletter for each use that was asked for (with none: a daily, an on-chain weekly, a thesis engine, macro), then what still adds
 * most, within time and money. What a set is worth is the weighted part of topics that it covers, each source counted by its score, less a penalty for
 * saying the same; chosen greedily, which for such a cover comes within 1 - 1/e of the best (Nemhauser, Wolsey and Fisher, Mathematical Programming 14, 1978).
 */
export function readingList(candidates: readonly Candidate[], needs: Needs): ReadingList {
  const able = candidates.filter((candidate) => speaks(candidate, needs)).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const weights = topicWeights(able, needs.uses);
  const list: Candidate[] = [];
  const chosen: ChosenSource[] = [];
  const unserved: UseCase[] = [];
  const take = (candidate: Candidate, fills: string) => {
    chosen.push(chosenSource(candidate, { fills, list, weights, needs }));
    list.push(candidate);
  };
  for (const { fills, uses, is } of wanted(needs)) {
    if (list.some(is)) continue;
    const open = able.filter((candidate) => is(candidate) && !list.includes(candidate));
    const best = bestOf(open, { list, weights: topicWeights(able, [...needs.uses, ...uses]), needs });
    if (best) take(best, fills);
    else if (fills in USE_THEMES && !able.some(is)) unserved.push(fills as UseCase);
  }
  while (list.length < MOST_CHOSEN) {
    const best = bestOf(
      able.filter((candidate) => !list.includes(candidate)),
      { list, weights, needs },
    );
    if (!best || net(best, { list, weights, needs }) < LEAST_GAIN) break;
    take(best, "");
  }
  return {
    chosen,
    unserved,
    drop: droppable(candidates, { list, weights, needs }),
    ...summed(list, { weights, needs }),
    notes: notesOf(list, chosen, needs),
  };
}

interface Choosing {
  list: readonly Candidate[];
  weights: ReadonlyMap<string, number>;
  needs: Needs;
}

function wanted({ uses }: Needs): Wanted[] {
  if (uses.length === 0) return Slot.options.map((fills) => ({ fills, uses: SLOT_USES[fills], is: SLOTS[fills] }));
  return uses.map((use) => ({ fills: use, uses: [use], is: (candidate) => candidate.uses.includes(use) }));
}

function speaks({ language }: Candidate, { languages }: Needs): boolean {
  return languages.length === 0 || language === null || languages.some((each) => each.split("-")[0] === language.split("-")[0]);
}

/** Topics that anybody covers, by weight; they add up to 1. */
function topicWeights(candidates: readonly Candidate[], uses: readonly UseCase[]): Map<string, number> {
  const asked = new Set(uses.flatMap((use) => USE_THEMES[use]));
  const raw = new Map<string, number>();
  for (const { topics } of candidates)
    for (const topic of topics.keys()) raw.set(topic, topic.startsWith("asset ") ? ASSET_WEIGHT : asked.has(topic) ? ASKED_WEIGHT : 1);
  const whole = [...raw.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...raw].map(([topic, weight]) => [topic, weight / whole]));
}

function bestOf(candidates: readonly Candidate[], choosing: Choosing): Candidate | null {
  const fitting = candidates.filter((candidate) => fits(candidate, choosing));
  return fitting.toSorted((a, b) => net(b, choosing) - net(a, choosing))[0] ?? null;
}

function fits(candidate: Candidate, { list, needs: { minutesAWeek, usdAMonth } }: Choosing): boolean {
  const with_ = [...list, candidate];
  return (
    (minutesAWeek === null || sum(with_, weekMinutes) <= minutesAWeek) &&
    (usdAMonth === null || sum(with_, ({ usdAMonth: usd }) => usd ?? 0) <= usdAMonth)
  );
}

/** What it adds, less what it says again. */
function net(candidate: Candidate, choosing: Choosing): number {
  const alone = gain(candidate, { ...choosing, list: [] });
  const most = Math.max(0, ...choosing.list.map((other) => overlapOf(candidate, other)));
  return gain(candidate, choosing) - OVERLAP_PENALTY * most * alone;
}

/** How much of all topics it covers beyond what the list covers already. */
function gain(candidate: Candidate, { list, weights, needs }: Choosing): number {
  return [...candidate.topics].reduce(
    (total, [topic, cover]) => total + (weights.get(topic) ?? 0) * uncovered(topic, list, needs) * cover * quality(candidate, needs),
    0,
  );
}

function uncovered(topic: string, list: readonly Candidate[], needs: Needs): number {
  return list.reduce((left, each) => left * (1 - (each.topics.get(topic) ?? 0) * quality(each, needs)), 1);
}

/** A score that rests on the catalogue alone counts as little as none: nobody is preferred for what is not known of him. */
function quality({ points, provisional, level }: Candidate, { level: wantedLevel }: Needs): number {
  const fit = wantedLevel === null || level === null || level === wantedLevel ? 1 : OTHER_LEVEL;
  return (points === null || provisional ? UNSCORED : points / 100) * fit;
}

function weekMinutes({ issuesAWeek, minutes }: Candidate): number {
  const aWeek = issuesAWeek ?? 1;
  return aWeek * (minutes ?? (aWeek >= DAILY_A_WEEK ? DAILY_MINUTES : OTHER_MINUTES));
}

function sum(list: readonly Candidate[], of: (candidate: Candidate) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}

function chosenSource(candidate: Candidate, { fills, ...choosing }: Choosing & { fills: string }): ChosenSource {
  const { slug, name, points, provisional, followed, usdAMonth, minutes, issuesAWeek } = candidate;
  const overlaps = choosing.list
    .map((other) => ({ slug: other.slug, name: other.name, part: overlapOf(candidate, other) }))
    .filter(({ part }) => part >= 0.3);
  return {
    ...{ slug, name, fills, points, provisional, followed, usdAMonth, overlaps },
    why: whyOf(candidate, fills, choosing),
    adds: gain(candidate, choosing),
    minutesAWeek: issuesAWeek === null ? null : weekMinutes(candidate),
    minutesAssumed: minutes === null,
  };
}

function whyOf(candidate: Candidate, fills: string, choosing: Choosing): string[] {
  const { topics, points, provisional } = candidate;
  const news = [...topics]
    .map(([topic, cover]) => ({ topic, adds: (choosing.weights.get(topic) ?? 0) * uncovered(topic, choosing.list, choosing.needs) * cover }))
    .sort((a, b) => b.adds - a.adds)
    .slice(0, 3)
    .map(({ topic }) => topic.replace(/^asset /, "").replaceAll("-", " "));
  return [
    ...(fills ? [`chosen for: ${fills.replaceAll("-", " ")}`] : []),
    ...(news.length > 0 ? [`brings most of ${news.join(", ")}`] : []),
    points === null ? "not scored yet" : `scores ${points.toFixed(0)}${provisional ? ", provisionally" : ""}`,
  ];
}

/** Followed today and not on the list: what each would still add to it. */
function droppable(candidates: readonly Candidate[], choosing: Choosing): ReadingList["drop"] {
  return candidates
    .filter((candidate) => candidate.followed && !choosing.list.includes(candidate))
    .map((candidate) => {
      const adds = gain(candidate, choosing);
      const [nearest] = choosing.list.map((other) => ({ name: other.name, part: overlapOf(candidate, other) })).sort((a, b) => b.part - a.part);
      const like = nearest && nearest.part >= 0.3 ? `; ${percent(nearest.part)} of what it covers is in ${nearest.name}` : "";
      return { slug: candidate.slug, name: candidate.name, adds, why: `adds ${percent(adds)} to the list${like}` };
    })
    .sort((a, b) => a.adds - b.adds);
}

function summed(list: readonly Candidate[], { weights, needs }: Omit<Choosing, "list">) {
  const left = [...weights].map(([topic, weight]) => ({ topic, left: weight * uncovered(topic, list, needs) }));
  return {
    minutesAWeek: sum(list, weekMinutes),
    usdAMonth: sum(list, ({ usdAMonth }) => usdAMonth ?? 0),
    covered: Math.min(1, Math.max(0, 1 - left.reduce((total, each) => total + each.left, 0))),
    gaps: left
      .filter(({ topic, left: part }) => !topic.startsWith("asset ") && part > 0.6 * (weights.get(topic) ?? 0))
      .sort((a, b) => b.left - a.left)
      .slice(0, 5)
      .map(({ topic }) => topic),
  };
}

function notesOf(list: readonly Candidate[], chosen: readonly ChosenSource[], { minutesAWeek }: Needs): string[] {
  const unmeasured = chosen.filter(({ provisional }) => provisional).length;
  const unpriced = list.filter(({ usdAMonth }) => usdAMonth === null).length;
  return [
    "Topics are themes and assets; each is covered by how often a newsletter comes back to it, times its score. What two cover alike counts less.",
    ...(unmeasured > 0
      ? [`${unmeasured} of ${chosen.length} rest on the catalogue alone: follow them, and the list will be made of what they write.`]
      : []),
    ...(chosen.some(({ minutesAssumed }) => minutesAssumed)
      ? [`Where no issue came, ${DAILY_MINUTES} minutes a daily and ${OTHER_MINUTES} an issue of others are assumed.`]
      : []),
    ...(unpriced > 0 ? [`The price of ${unpriced} of them is not known.`] : []),
    ...(minutesAWeek !== null && list.length === 0 ? ["Nothing fits the time and money given."] : []),
  ];
}
