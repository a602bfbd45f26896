import { isoDay } from "../../platform/clock.ts";
import type { Rating, Ratings } from "../../schema/rating.ts";
import { changeOf, type Stand, wouldChange } from "./changes.ts";
import { ageOf, agreementOf, confidenceOf, coverageOf } from "./confidence.ts";
import { type Features, featuresOf, rankAt } from "./features.ts";
import { type GradedDay, gradesOn, LEAST_GRADED } from "./grades.ts";
import { METHOD } from "./method.ts";
import { type Flaw, type PanelColumn, panelOf } from "./panel.ts";
import { type Parts, partsOf, reasonsOf } from "./reasons.ts";
import { similarTo } from "./similar.ts";
import { ELIGIBLE, whyWithheld } from "./universe.ts";
import { type Learned, learnOn, type Model, modelOn, nothingLearned } from "./walk.ts";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

export interface RatingInput {
  columns: PanelColumn[];
  flaws?: Flaw[];
  /** The day as of whose end is rated, counted from 1970. */
  asOf: number;
}

/** The ratings as of the end of a day, from what was known by then alone. */
export function ratingsAsOf({ columns, flaws, asOf }: RatingInput): Ratings {
  const features = featuresOf(panelOf(columns, { until: asOf, ...(flaws && { flaws }) }));
  return ratingsOf(features, nothingLearned(features.factors.length));
}

/** The ratings of the last day of a panel, after learning on from what had been learned. */
export function ratingsOf(features: Features, learned: Learned): Ratings {
  const { panel } = features;
  const at = panel.days - 1;
  const today = panel.firstDay + at;
  learnOn(features, { from: today - WEEK_DAYS, learned });
  const model = modelOn(learned, today);
  const day = model ? gradesOn(features, { at, model }) : null;
  return {
    asOf: isoDay(today * DAY_MS),
    method: METHOD,
    model: model ? { fitted: isoDay(model.day * DAY_MS), ...model.learned } : null,
    ratings: day && model ? ratedAssets(features, { day, model, week: weekBefore(features, learned) }) : [],
    withheld: withheldOf(features, { at, graded: day !== null }),
  };
}

interface Graded {
  day: GradedDay;
  model: Model;
}

function weekBefore(features: Features, learned: Learned): Graded | null {
  const at = features.panel.days - 1 - WEEK_DAYS;
  const model = modelOn(learned, features.panel.firstDay + at);
  const day = model && at >= 0 ? gradesOn(features, { at, model }) : null;
  return model && day ? { model, day } : null;
}

function ratedAssets(features: Features, { day, model, week }: Graded & { week: Graded | null }): Rating[] {
  const isThere = (factor: number, row: number) => !Number.isNaN(rankAt(features, { at: day.at, row, factor }));
  const anybody = features.factors.map((_, i) => day.rows.some((row) => isThere(i, row)));
  const weights = features.factors.map((_, i) => Math.abs(model.weights.trader[i] ?? 0) + Math.abs(model.weights.investor[i] ?? 0));
  const name = (row: number) => features.panel.rows[row]?.asset ?? "";
  return day.rows.map((row, place): Rating => {
    const now = standOf({ day, model }, place);
    const has = features.factors.map((_, i) => isThere(i, row));
    const column = features.columns[row];
    const confidenceParts = {
      age: column ? ageOf(column, day.at) : 0,
      coverage: coverageOf(has, { anybody, weights }),
      agreement: (agreementOf(now.parts.trader) + agreementOf(now.parts.investor)) / 2,
    };
    const before = week ? standOn(week, row) : null;
    return {
      asset: name(row),
      ...{ trader: now.trader, investor: now.investor },
      confidence: confidenceOf(confidenceParts),
      confidenceParts,
      reasons: reasonsOf(features, { day, parts: now.parts, place }),
      missing: features.factors.flatMap((factor, i) => (has[i] ? [] : [factor.name])),
      sinceLastWeek: week ? changeOf(features, { now, before }) : null,
      similar: similarTo(day, place).map((each) => ({ asset: name(day.rows[each.place] ?? 0), distance: each.distance })),
      wouldChange: wouldChange(features, { day, model, parts: now.parts, place }),
    };
  });
}

function standOf({ day, model }: Graded, place: number): Stand & { parts: Parts } {
  return { trader: day.grades.trader[place] ?? 50, investor: day.grades.investor[place] ?? 50, parts: partsOf(day, { model, place }) };
}

function standOn(graded: Graded, row: number): Stand | null {
  const place = graded.day.rows.indexOf(row);
  return place < 0 ? null : standOf(graded, place);
}

/** Assets without a rating, and why. Of an asset whose symbol was reused only the one that it is now. */
function withheldOf({ panel, columns, universe }: Features, { at, graded }: { at: number; graded: boolean }): Ratings["withheld"] {
  const today = panel.firstDay + at;
  const rowless = [...new Set(panel.flaws.map(({ asset }) => asset))].filter((name) => !panel.rows.some(({ asset }) => asset === name));
  const rows = panel.rows.flatMap(({ asset, to }, row) => {
    const [code, column] = [universe[row]?.[at] ?? ELIGIBLE, columns[row]];
    if (to <= today || !column) return [];
    if (code !== ELIGIBLE) return [{ asset, reason: whyWithheld(panel, { row, at, code, column }) }];
    return graded ? [] : [{ asset, reason: `fewer than ${LEAST_GRADED} assets could be compared` }];
  });
  const flawed = rowless.map((asset) => ({ asset, reason: panel.flaws.find((flaw) => flaw.asset === asset)?.message ?? "" }));
  return [...rows, ...flawed].sort((a, b) => (a.asset < b.asset ? -1 : 1));
}
