import { isoDay } from "../../platform/clock.ts";
import type { RatingScores } from "../../schema/rating-score.ts";
import type { Factor } from "./factors/factor.ts";
import { type Features, featuresOf } from "./features.ts";
import { type GradedDay, gradesOn } from "./grades.ts";
import { METHOD } from "./method.ts";
import { outcomesOf } from "./outcomes.ts";
import { type Flaw, type PanelColumn, panelOf } from "./panel.ts";
import { COST } from "./portfolio.ts";
import { regimesOf } from "./regime.ts";
import { scoreOf } from "./scoring.ts";
import { learnOn, modelOn, nothingLearned } from "./walk.ts";

const DAY_MS = 86_400_000;
const BASIS_POINTS = 10_000;
const HORIZONS = [
  { horizon: 1, grade: "trader" },
  { horizon: 7, grade: "trader" },
  { horizon: 30, grade: "investor" },
  { horizon: 90, grade: "investor" },
] as const;

export interface BacktestInput {
  columns: PanelColumn[];
  flaws?: Flaw[];
  /** First and last day, counted from 1970. Nothing later than the last is looked at, returns included. */
  from: number;
  to: number;
}

/** The grades of each day between, each made from what was known on it, and how they did. */
export function backtestRatings({ columns, flaws, from, to }: BacktestInput, factors?: readonly Factor[]): RatingScores {
  const features = featuresOf(panelOf(columns, { until: to, ...(flaws && { flaws }) }), factors);
  const days = gradedDays(features, from);
  const asked = { days, outcomes: outcomesOf(features.panel), regimes: regimesOf(features) };
  return {
    method: METHOD,
    from: isoDay(from * DAY_MS),
    to: isoDay(to * DAY_MS),
    costBps: COST * BASIS_POINTS,
    horizons: HORIZONS.map((each) => scoreOf(features, { ...each, ...asked })),
  };
}

/** The grades of each day from this one on, by the model that held on it. */
export function gradedDays(features: Features, from: number): GradedDay[] {
  const { panel, factors } = features;
  const learned = nothingLearned(factors.length);
  learnOn(features, { from, learned });
  const graded: GradedDay[] = [];
  for (let at = Math.max(0, from - panel.firstDay); at < panel.days; at += 1) {
    const model = modelOn(learned, panel.firstDay + at);
    const day = model ? gradesOn(features, { at, model }) : null;
    if (day) graded.push(day);
  }
  return graded;
}
