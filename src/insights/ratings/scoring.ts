import { type MeanOfSeries, meanOfSeries } from "../../platform/maths/newey-west.ts";
import type { BaselineScore, HorizonScore, IcFigure } from "../../schema/rating-score.ts";
import { BASELINE } from "./baselines.ts";
import type { Features } from "./features.ts";
import type { GradedDay } from "./grades.ts";
import { type Observation, observationsOf, rankingsOf } from "./observations.ts";
import type { Outcomes } from "./outcomes.ts";
import type { Regimes } from "./regime.ts";
import type { GradeName } from "./walk.ts";

const Z95 = 1.959963984540054;

/** How a grade did at one horizon: against the returns that followed, what is published, and each part of the time. */
export function scoreOf(
  features: Features,
  asked: { horizon: number; grade: GradeName; days: readonly GradedDay[]; outcomes: Outcomes; regimes: Regimes },
): HorizonScore {
  const { horizon, grade, regimes } = asked;
  const { baselines, families } = rankingsOf(features, grade);
  const seen = observationsOf(features, { ...asked, rankings: [...baselines, ...families] });
  const other = (place: number) => seen.map(({ others }) => others[place] ?? 0);
  const against = baselines.map(({ name }, i): BaselineScore => baselineScore(name, { seen, ics: other(i), horizon }));
  const ic = meanOfSeries(
    seen.map((each) => each.ic),
    horizon,
  );
  const baseline = against.find(({ name }) => name === BASELINE);
  return {
    horizon,
    grade,
    ...{ ic: ic?.mean ?? null, icStandardError: ic?.standardError ?? null, icT: ic?.t ?? null },
    ...intervalOf(ic),
    ...portfoliosOf(seen, horizon),
    baselineIc: baseline?.ic ?? null,
    baselines: against,
    families: families.map(({ name }, i) => {
      const figure = figureOf(other(baselines.length + i), horizon);
      return { family: name, ...figure, losesToBaseline: figure.ic < (baseline?.ic ?? 0) };
    }),
    byYear: partsOf(seen, ({ year }) => year).map(([year, part]) => ({ year, ...icsOf(part, horizon) })),
    byRegime: partsOf(seen, ({ at }) => regimes[at] ?? null).map(([regime, part]) => ({ regime, ...icsOf(part, horizon) })),
    verdict: verdictOf(grade, ic, baseline),
    assets: Math.round(meanOf(seen.map(({ assets }) => assets)) ?? 0),
    dates: seen.length,
  };
}

function baselineScore(name: string, { seen, ics, horizon }: { seen: readonly Observation[]; ics: number[]; horizon: number }): BaselineScore {
  const difference = meanOfSeries(
    seen.map(({ ic }, i) => ic - (ics[i] ?? 0)),
    horizon,
  );
  return {
    name,
    ...figureOf(ics, horizon),
    difference: difference?.mean ?? 0,
    differenceStandardError: difference?.standardError ?? null,
    differenceT: difference?.t ?? null,
  };
}

function icsOf(seen: readonly Observation[], horizon: number): IcFigure {
  return figureOf(
    seen.map(({ ic }) => ic),
    horizon,
  );
}

function figureOf(ics: readonly number[], horizon: number): IcFigure {
  const found = meanOfSeries(ics, horizon);
  return { ic: found?.mean ?? 0, icStandardError: found?.standardError ?? null, icT: found?.t ?? null, dates: ics.length };
}

function intervalOf(ic: MeanOfSeries | null): Pick<HorizonScore, "icLow" | "icHigh"> {
  if (ic?.standardError == null) return { icLow: null, icHigh: null };
  return { icLow: ic.mean - Z95 * ic.standardError, icHigh: ic.mean + Z95 * ic.standardError };
}

type Portfolios = Pick<
  HorizonScore,
  "topMinusBottom" | "topMinusBottomBeforeCosts" | "topMinusBottomT" | "top" | "equalWeight" | "bitcoin" | "hitRate" | "turnover"
>;

function portfoliosOf(seen: readonly Observation[], horizon: number): Portfolios {
  const net = meanOfSeries(
    seen.map(({ top, bottom, topCost, bottomCost }) => top - bottom - topCost - bottomCost),
    horizon,
  );
  const calls = seen.reduce((sum, each) => sum + each.calls, 0);
  return {
    topMinusBottom: net?.mean ?? null,
    topMinusBottomBeforeCosts: meanOf(seen.map(({ top, bottom }) => top - bottom)),
    topMinusBottomT: net?.t ?? null,
    top: meanOf(seen.map(({ top, topCost }) => top - topCost)),
    equalWeight: meanOf(seen.map(({ equalWeight }) => equalWeight)),
    bitcoin: meanOf(seen.flatMap(({ bitcoin }) => (Number.isNaN(bitcoin) ? [] : [bitcoin]))),
    hitRate: calls > 0 ? seen.reduce((sum, { hits }) => sum + hits, 0) / calls : null,
    turnover: meanOf(seen.flatMap(({ turnover }) => turnover ?? [])),
  };
}

function partsOf<K extends string | number>(seen: readonly Observation[], key: (each: Observation) => K | null): [K, Observation[]][] {
  const parts = new Map<K, Observation[]>();
  for (const each of seen) {
    const part = key(each);
    if (part !== null) parts.set(part, [...(parts.get(part) ?? []), each]);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function meanOf(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

/** In words what the figures say, whatever that is. */
function verdictOf(grade: GradeName, ic: MeanOfSeries | null, baseline: BaselineScore | undefined): string {
  if (!ic || !baseline) return "no date could be scored";
  const t = baseline.differenceT;
  const skill =
    ic.t === null
      ? "too few dates to tell skill from chance"
      : ic.t > Z95
        ? "better than chance"
        : ic.t < -Z95
          ? "worse than chance"
          : "no skill can be told from chance";
  const lead = `${Math.abs(baseline.difference).toFixed(3)} ${baseline.difference < 0 ? "below" : "above"} ${BASELINE}`;
  const sure = t === null ? "and too few dates to tell whether that is chance" : Math.abs(t) > Z95 ? "beyond chance" : "within chance";
  return `the ${grade} grade: ${skill}; ${baseline.difference < 0 ? "it loses to its baseline, " : ""}${lead}, ${sure}`;
}
