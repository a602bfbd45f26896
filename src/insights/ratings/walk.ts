import { isoDay } from "../../platform/clock.ts";
import { eligibleRows, type Features } from "./features.ts";
import { addDay, type Evidence, fitted, LAG_DAYS, noEvidence, priorOf } from "./model.ts";
import { type Outcomes, outcomesOf, targetOf } from "./outcomes.ts";
import { LEAST_RANKED } from "./ranks.ts";

const DAY_MS = 86_400_000;
/** Days between the end of the last outcome that a model has seen and the day it is made on; also covers how late prices are published. */
const EMBARGO_DAYS = 7;

export type GradeName = "trader" | "investor";

/** What each grade is about: the horizons, in days, whose risk-adjusted returns it ranks. */
export const GRADES: Record<GradeName, { horizons: readonly number[]; longest: number }> = {
  trader: { horizons: [1, 7], longest: 7 },
  investor: { horizons: [30, 90], longest: 90 },
};

/** Weights as they were learned on a day, from outcomes that were over by then. */
export interface Model {
  /** The place of the day in the panel. */
  at: number;
  weights: Record<GradeName, Float64Array>;
  /** Days and asset-days that each has learned from. */
  learned: Record<GradeName, { days: number; rows: number }>;
}

/** The evidence of each grade, and the place of the next day to be added. */
export type Learning = Record<GradeName, { next: number; evidence: Evidence }>;

export function nothingLearned(factors: number): Learning {
  return { trader: { next: 0, evidence: noEvidence(factors) }, investor: { next: 0, evidence: noEvidence(factors) } };
}

/** A model for the first day of each month from `from` to the end of the panel: each holds until the next. Goes on from what was learned before. */
export function modelsOf(features: Features, { from, learning }: { from: number; learning: Learning }): Model[] {
  const outcomes = outcomesOf(features.panel);
  return refitDays(features, from).map((at) => {
    for (const grade of ["trader", "investor"] as const) learn(features, { outcomes, at, grade, learning });
    return modelAt(features, { at, learning });
  });
}

/** Month by month, from the one that the first day lies in. */
function refitDays({ panel: { firstDay, days } }: Features, from: number): number[] {
  const places = Array.from({ length: days }, (_, at) => at);
  const firsts = places.filter((at) => isoDay((firstDay + at) * DAY_MS).endsWith("-01"));
  return [firsts.findLast((at) => at <= from) ?? 0, ...firsts.filter((at) => at > from)];
}

function learn(
  features: Features,
  { outcomes, at, grade, learning }: { outcomes: Outcomes; at: number; grade: GradeName; learning: Learning },
): void {
  const { horizons, longest } = GRADES[grade];
  const state = learning[grade];
  for (; state.next + longest + EMBARGO_DAYS <= at; state.next += 1) {
    const target = targetOf(features, { outcomes, at: state.next, horizons });
    const rows = eligibleRows(features, state.next).filter((row) => !Number.isNaN(target[row] ?? Number.NaN));
    if (rows.length < LEAST_RANKED) continue;
    addDay(
      state.evidence,
      rows.map((row) => ({
        ranks: featureRow(features, { at: state.next, row }),
        before: featureRow(features, { at: state.next - LAG_DAYS, row }),
        outcome: target[row] ?? 0,
      })),
    );
  }
}

function modelAt({ factors }: Features, { at, learning }: { at: number; learning: Learning }): Model {
  const published = (grade: GradeName) => priorOf(factors, { grade, horizon: GRADES[grade].longest });
  const learnt = (grade: GradeName, prior: Float64Array) => fitted(learning[grade].evidence, { prior, horizon: GRADES[grade].longest });
  const trader = learnt("trader", published("trader"));
  const moved = trader.map((weight, i) => weight - (published("trader")[i] ?? 0));
  // what weeks have taught is where months begin: their own evidence comes late and says little for a long time
  const investor = learnt(
    "investor",
    published("investor").map((weight, i) => weight + (moved[i] ?? 0)),
  );
  const learned = ({ evidence: { days, rows } }: Learning[GradeName]) => ({ days, rows });
  return {
    at,
    weights: { trader, investor },
    learned: { trader: learned(learning.trader), investor: learned(learning.investor) },
  };
}

/** The ranks of one asset on a day; a missing one stands in the middle, at 0. */
export function featureRow({ ranks, panel }: Features, { at, row }: { at: number; row: number }): Float64Array {
  const place = at * panel.rows.length + row;
  return Float64Array.from(ranks, (column) => {
    const value = column[place] ?? Number.NaN;
    return Number.isNaN(value) ? 0 : value;
  });
}

/** The model that held on a day. */
export function modelOn(models: readonly Model[], at: number): Model | undefined {
  return models.findLast((model) => model.at <= at);
}
