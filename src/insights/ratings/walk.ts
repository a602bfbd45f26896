import { isoDay } from "../../platform/clock.ts";
import { eligibleRows, type Features, featureRow } from "./features.ts";
import { addDay, type Evidence, fitted, LAG_DAYS, noEvidence, priorOf } from "./model.ts";
import { type Outcomes, outcomesOf, targetOf } from "./outcomes.ts";
import { LEAST_RANKED } from "./ranks.ts";

const DAY_MS = 86_400_000;
/** Days between the end of the last outcome that a model has seen and the day it is made on; also covers how late prices are published. */
const EMBARGO_DAYS = 7;

/** What a day's factors look back at most: a year, and a few days that a price is carried on. */
export const WINDOW_DAYS = 400;

export type GradeName = "trader" | "investor";

/** What each grade is about: the horizons, in days, whose risk-adjusted returns it ranks. */
export const GRADES: Record<GradeName, { horizons: readonly number[]; longest: number }> = {
  trader: { horizons: [1, 7], longest: 7 },
  investor: { horizons: [30, 90], longest: 90 },
};

/** Weights as they were learned on a day, counted from 1970, from outcomes that were over by then. */
export interface Model {
  day: number;
  weights: Record<GradeName, Float64Array>;
  /** Days and asset-days that each has learned from. */
  learned: Record<GradeName, { days: number; rows: number }>;
}

/** The evidence of each grade with the next day to be added, and the models made so far, the oldest first. */
export interface Learned {
  evidence: Record<GradeName, Evidence>;
  next: Record<GradeName, number>;
  models: Model[];
}

export function nothingLearned(factors: number): Learned {
  return {
    evidence: { trader: noEvidence(factors), investor: noEvidence(factors) },
    next: { trader: Number.NEGATIVE_INFINITY, investor: Number.NEGATIVE_INFINITY },
    models: [],
  };
}

/**
 * Learns on to the end of the panel, with a model for the first day of each month from that of `from`: each holds until the next. The panel may
 * begin where the longest window of the next day to be learned does; what comes out is the same to the last bit.
 */
export function learnOn(features: Features, { from, learned }: { from: number; learned: Learned }): void {
  const outcomes = outcomesOf(features.panel);
  for (const day of refitDays(features, from)) {
    if (day <= (learned.models.at(-1)?.day ?? Number.NEGATIVE_INFINITY)) continue;
    for (const grade of ["trader", "investor"] as const) learnUntil(features, { outcomes, day, grade, learned });
    learned.models.push(modelOf(features, { day, learned }));
  }
}

/** The first days of months; where the panel begins later in the month of `from`, the first day it has. */
function refitDays({ panel: { firstDay, days } }: Features, from: number): number[] {
  const firsts = Array.from({ length: days }, (_, at) => firstDay + at).filter((day) => isoDay(day * DAY_MS).endsWith("-01"));
  return days === 0 ? [] : [firsts.findLast((day) => day <= from) ?? firstDay, ...firsts.filter((day) => day > from)];
}

function learnUntil(
  features: Features,
  { outcomes, day, grade, learned }: { outcomes: Outcomes; day: number; grade: GradeName; learned: Learned },
): void {
  const { horizons, longest } = GRADES[grade];
  const { firstDay } = features.panel;
  const last = day - longest - EMBARGO_DAYS;
  for (let next = Math.max(learned.next[grade], firstDay); next <= last; next += 1) {
    const at = next - firstDay;
    learned.next[grade] = next + 1;
    const target = targetOf(features, { outcomes, at, horizons });
    const rows = eligibleRows(features, at).filter((row) => !Number.isNaN(target[row] ?? Number.NaN));
    if (rows.length < LEAST_RANKED) continue;
    addDay(
      learned.evidence[grade],
      rows.map((row) => ({
        ranks: featureRow(features, { at, row }),
        before: featureRow(features, { at: at - LAG_DAYS, row }),
        outcome: target[row] ?? 0,
      })),
    );
  }
}

function modelOf({ factors }: Features, { day, learned }: { day: number; learned: Learned }): Model {
  const published = (grade: GradeName) => priorOf(factors, { grade, horizon: GRADES[grade].longest });
  const learnt = (grade: GradeName, prior: Float64Array) => fitted(learned.evidence[grade], { prior, horizon: GRADES[grade].longest });
  const trader = learnt("trader", published("trader"));
  const moved = trader.map((weight, i) => weight - (published("trader")[i] ?? 0));
  // what weeks have taught is where months begin: their own evidence comes late and says little for a long time
  const investor = learnt(
    "investor",
    published("investor").map((weight, i) => weight + (moved[i] ?? 0)),
  );
  const sizeOf = ({ days, rows }: Evidence) => ({ days, rows });
  return {
    day,
    weights: { trader, investor },
    learned: { trader: sizeOf(learned.evidence.trader), investor: sizeOf(learned.evidence.investor) },
  };
}

/** The model that held on a day, counted from 1970. */
export function modelOn({ models }: Pick<Learned, "models">, day: number): Model | undefined {
  return models.findLast((model) => model.day <= day);
}
