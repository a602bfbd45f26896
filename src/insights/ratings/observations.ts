import { isoDay } from "../../platform/clock.ts";
import { baselinesOf, familiesOf, type Ranking } from "./baselines.ts";
import type { Features } from "./features.ts";
import { expectedOf, type GradedDay } from "./grades.ts";
import { type Outcomes, returnsAfter } from "./outcomes.ts";
import { COST, fifthsOf, meanReturn, replaced } from "./portfolio.ts";
import { correlation, LEAST_RANKED, ranked } from "./ranks.ts";
import type { GradeName } from "./walk.ts";

const DAY_MS = 86_400_000;

/** What came of the grades of one day. */
export interface Observation {
  at: number;
  year: number;
  assets: number;
  ic: number;
  /** In the order of the rankings that were asked for. */
  others: number[];
  top: number;
  bottom: number;
  /** Costs of changing each fifth into that of the day. */
  topCost: number;
  bottomCost: number;
  turnover: number | null;
  equalWeight: number;
  bitcoin: number;
  hits: number;
  calls: number;
}

export interface Question {
  horizon: number;
  grade: GradeName;
  rankings: readonly Ranking[];
}

/** What the grades are held against: baselines first, then each family alone. */
export function rankingsOf(features: Features, grade: GradeName): { baselines: Ranking[]; families: Ranking[] } {
  return { baselines: baselinesOf(features.factors, grade), families: familiesOf(features, grade) };
}

/** Day by day what came of the grades; days whose horizon reaches behind the panel are not there yet. */
export function observationsOf(
  features: Features,
  { days, outcomes, horizon, grade, rankings }: Question & { days: readonly GradedDay[]; outcomes: Outcomes },
): Observation[] {
  const { rows, firstDay } = features.panel;
  const bitcoin = rows.findIndex(({ asset }) => asset === "bitcoin");
  const held = new Map<number, { top: number[]; bottom: number[] }>();
  return days.flatMap((whole): Observation[] => {
    if (whole.at + horizon >= features.panel.days) return [];
    const after = returnsAfter(outcomes, { at: whole.at, horizon });
    const day = tradedOn(whole, after);
    if (day.rows.length < LEAST_RANKED) return [];
    const returns = Float64Array.from(day.rows, (row) => after[row] ?? Number.NaN);
    const ranks = ranked(returns);
    const grades = day.grades[grade];
    const fifths = fifthsOf(grades);
    const byRow = { top: fifths.top.map((i) => day.rows[i] ?? 0), bottom: fifths.bottom.map((i) => day.rows[i] ?? 0) };
    const before = held.get(day.at - horizon);
    held.set(day.at, byRow);
    const changed = { top: replaced(byRow.top, before?.top), bottom: replaced(byRow.bottom, before?.bottom) };
    return [
      {
        at: day.at,
        year: Number(isoDay((firstDay + day.at) * DAY_MS).slice(0, 4)),
        assets: day.rows.length,
        ic: orNothing(correlation(ranked(grades), ranks)),
        others: rankings.map(({ weights }) => icOf(day, weights, ranks)),
        top: meanReturn(fifths.top, returns),
        bottom: meanReturn(fifths.bottom, returns),
        topCost: 2 * COST * changed.top,
        bottomCost: 2 * COST * changed.bottom,
        turnover: before ? (changed.top + changed.bottom) / 2 : null,
        equalWeight: meanReturn([...day.rows.keys()], returns),
        bitcoin: bitcoin < 0 ? Number.NaN : (after[bitcoin] ?? Number.NaN),
        ...hitsOf(grades, ranks),
      },
    ];
  });
}

/** The day with those assets alone that had a price to be bought at: that they had none any more was to be seen at its end. */
function tradedOn(day: GradedDay, after: Float64Array): GradedDay {
  const places = [...day.rows.keys()].filter((i) => !Number.isNaN(after[day.rows[i] ?? -1] ?? Number.NaN));
  if (places.length === day.rows.length) return day;
  const of = (values: Float64Array) => Float64Array.from(places, (i) => values[i] ?? Number.NaN);
  const both = ({ trader, investor }: GradedDay["grades"]) => ({ trader: of(trader), investor: of(investor) });
  return {
    at: day.at,
    rows: places.map((i) => day.rows[i] ?? 0),
    features: places.map((i) => day.features[i] ?? new Float64Array()),
    expected: both(day.expected),
    grades: both(day.grades),
  };
}

/** Where all did the same, or all are ranked the same, nothing was told apart. */
function orNothing(ic: number): number {
  return Number.isNaN(ic) ? 0 : ic;
}

function icOf({ features }: GradedDay, weights: Float64Array, returns: Float64Array): number {
  return orNothing(correlation(ranked(Float64Array.from(features.map((x) => expectedOf(x, weights)))), returns));
}

function hitsOf(grades: Float64Array, ranks: Float64Array): { hits: number; calls: number } {
  let [hits, calls] = [0, 0];
  for (let i = 0; i < grades.length; i += 1) {
    const [stand, did] = [(grades[i] ?? 50) - 50, ranks[i] ?? Number.NaN];
    if (stand === 0 || did === 0 || Number.isNaN(did)) continue;
    calls += 1;
    if (stand > 0 === did > 0) hits += 1;
  }
  return { hits, calls };
}
