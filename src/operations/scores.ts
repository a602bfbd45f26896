import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { dossierAt, mondayOf, storiesAt } from "../insights/scores/job.ts";
import { ranked } from "../insights/scores/ranked.ts";
import { publishedRubric, RUBRIC, WEIGHTS } from "../insights/scores/rubric.ts";
import { scoredIndicator } from "../insights/scores/score.ts";
import { weigh } from "../insights/scores/weigh.ts";
import { notFound } from "../platform/errors.ts";
import type { CatalogueSource } from "../schema/catalogue.ts";
import { Criterion, IndicatorName, PastScore, Rubric, Score, ScoredIndicator, type ScoreWeights } from "../schema/score.ts";
import { SourceSlug } from "../schema/source.ts";
import { scoredSources } from "../store/dossiers.ts";
import { entries as entriesOf } from "../store/own-entries.ts";
import { pastScores } from "../store/scores.ts";
import { rankingText, rubricText, scoreText } from "./score-text.ts";
import { describedEntries, keptScore, shownScores, termsOf } from "./scored.ts";
import { Window, windowOf } from "./series-window.ts";

const HEADLINE = new Set<IndicatorName>(["claims-hold", "calls-right", "first", "labelled-adverts", "red-flags"]);
const PAIR = new RegExp(`^(?:${Criterion.options.join("|")}):\\d{1,3}(?:\\.\\d+)?$`);

/** `authority:30,security:25`; what is not named keeps the published weight. */
const Weights = z
  .string()
  .max(200)
  .refine((text) => text.split(",").every((pair) => PAIR.test(pair)), {
    message: `as in authority:30,costs:0; criteria are ${Criterion.options.join(", ")}`,
  })
  .optional()
  .describe("your own weights, as in authority:30,costs:0; a criterion that is not named keeps its published one");

const AsOf = Window.shape.asOf.describe("as it stood then; weeks that are over were kept");

/** One line of the ranking: a score without what it was measured by. */
const RankedScore = Score.omit({ criteria: true })
  .extend({
    rank: z.int(),
    criteria: z.array(Score.shape.criteria.element.omit({ indicators: true })),
    known: z.number().describe("how much of the whole is known: the weight of what has points"),
    headline: z.array(ScoredIndicator.pick({ name: true, says: true, points: true, cases: true })).describe("what readers ask for first"),
    bestFor: z.string().nullable().describe("the catalogue's judgement"),
    terms: z.string().nullable().describe("how often it comes, and what it costs, by the catalogue"),
  })
  .meta({ id: "RankedScore" });

export const listScores = operation({
  name: "list_scores",
  summary: "The ranking: every source scored by the published rubric, or by your own weights, those first of which most is certain",
  route: "GET /v1/scores",
  role: "reader",
  changes: false,
  input: z.object({ weights: Weights, asOf: AsOf }),
  output: z.object({ week: z.iso.date(), weights: z.record(Criterion, z.number()), items: z.array(RankedScore) }),
  command: { words: ["scores"], text: rankingText },
  async run(desk, { weights: given, asOf }) {
    const at = momentOf(desk, asOf);
    const weights = weightsOf(given);
    const entries = await describedEntries(desk);
    const items = ranked(await shownScores(desk, at), weights).map((score, before) =>
      rankedScore(score, { rank: before + 1, weights, entry: entries.get(score.catalogue ?? "") ?? null }),
    );
    return { week: mondayOf(new Date(items[0]?.asOf ?? at)), weights, items };
  },
});

export const getScore = operation({
  name: "get_score",
  summary: "How one source was scored: each criterion and indicator with its interval, in words, with sentences it stands on, and its past weeks",
  route: "GET /v1/sources/{slug}/score",
  role: "reader",
  changes: false,
  input: z.object({ slug: SourceSlug, weights: Weights, asOf: AsOf }),
  output: Score.extend({ weights: z.record(Criterion, z.number()), history: z.array(PastScore) }),
  command: { words: ["score"], positional: ["slug"], text: scoreText },
  async run(desk, { slug, weights: given, asOf }) {
    const at = momentOf(desk, asOf);
    const weights = weightsOf(given);
    const score = (await keptScore(desk, at, slug)) ?? notFound(`there is no score of ${slug}`);
    return { ...score, ...weigh(score.criteria, weights), weights, history: await pastScores(desk.db, slug) };
  },
});

export const getIndicator = operation({
  name: "get_indicator",
  summary: "Every case that one indicator of a source's score stands on, newest first: sentences, issues, facts",
  route: "GET /v1/sources/{slug}/score/{indicator}",
  role: "reader",
  changes: false,
  input: z.object({ slug: SourceSlug, indicator: IndicatorName, asOf: Window.shape.asOf }),
  output: ScoredIndicator.extend({ criterion: Criterion }),
  command: {
    words: ["score", "cases"],
    positional: ["slug", "indicator"],
    text: ({ says, evidence }) =>
      [
        says,
        ...evidence.map(({ says: what, quote, issue }) => `  ${issue?.published.slice(0, 10) ?? ""}  ${what}${quote ? `: "${quote}"` : ""}`),
      ].join("\n"),
  },
  async run(desk, { slug, indicator: name, asOf }) {
    const now = momentOf(desk, asOf);
    const sources = await scoredSources(desk.db, now);
    const source = sources.find((each) => each.slug === slug) ?? notFound(`no issue of ${slug} has come`);
    const stories = name === "first" ? await storiesAt(desk.db, now) : new Map();
    const dossier = await dossierAt(desk.db, source, { now, sources, stories, entryOf: await entriesOf(desk.db) });
    for (const criterion of Criterion.options) {
      const indicator = RUBRIC[criterion].find((each) => each.name === name);
      if (indicator) return { ...scoredIndicator(indicator, dossier, { all: true }), criterion };
    }
    return notFound(`there is no indicator ${name}`);
  },
});

export const getRubric = operation({
  name: "get_rubric",
  summary: "The published rubric: criteria and indicators, their weights, and how each is measured",
  route: "GET /v1/rubric",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: Rubric,
  command: { words: ["rubric"], text: rubricText },
  async run() {
    return publishedRubric();
  },
});

function momentOf({ clock }: Desk, asOf: z.output<typeof Window>["asOf"]): Date {
  return asOf === undefined ? clock.now() : windowOf({ asOf }, clock.now()).asOf;
}

function weightsOf(given: string | undefined): ScoreWeights {
  const own = Object.fromEntries((given?.split(",") ?? []).map((pair) => [pair.split(":")[0], Number(pair.split(":")[1])]));
  return { ...WEIGHTS, ...own };
}

function rankedScore(
  score: Score,
  { rank, weights, entry }: { rank: number; weights: ScoreWeights; entry: CatalogueSource | null },
): z.output<typeof RankedScore> {
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return {
    ...score,
    rank,
    known: score.criteria.reduce((sum, { name, indicators }) => sum + (weights[name] / whole) * knownPart(indicators), 0),
    headline: score.criteria.flatMap(({ indicators }) =>
      indicators.filter(({ name }) => HEADLINE.has(name)).map(({ name, says, points, cases }) => ({ name, says, points, cases })),
    ),
    bestFor: entry?.judgement.bestFor ?? null,
    terms: termsOf(entry),
    criteria: score.criteria.map(({ indicators: _, ...criterion }) => criterion),
  };
}

function knownPart(indicators: readonly ScoredIndicator[]): number {
  return indicators.reduce((sum, { points, weight }) => sum + (points === null ? 0 : weight), 0);
}
