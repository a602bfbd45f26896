import type { RatingReason } from "../../schema/rating.ts";
import type { Factor } from "./factors/factor.ts";
import { type Features, rankAt } from "./features.ts";
import { contributionsOf, type GradedDay } from "./grades.ts";
import type { Model } from "./walk.ts";

/** What each factor contributes to the grades of one asset of a day. */
export interface Parts {
  base: { trader: number; investor: number };
  trader: Float64Array;
  investor: Float64Array;
}

export function partsOf(day: GradedDay, { model, place }: { model: Model; place: number }): Parts {
  const own = day.features[place] ?? new Float64Array();
  const of = (grade: "trader" | "investor") =>
    contributionsOf(own, { weights: model.weights[grade], sorted: Float64Array.from(day.expected[grade]).sort() });
  const [trader, investor] = [of("trader"), of("investor")];
  return { base: { trader: trader.base, investor: investor.base }, trader: trader.parts, investor: investor.parts };
}

/** The reasons of a rating of the last day: the middle first, then each factor that has a value, the weightiest first. */
export function reasonsOf(features: Features, { day, parts, place }: { day: GradedDay; parts: Parts; place: number }): RatingReason[] {
  const row = day.rows[place] ?? 0;
  const own = features.factors.flatMap((factor, i): RatingReason[] => {
    const rank = rankAt(features, { at: day.at, row, factor: i });
    if (Number.isNaN(rank)) return [];
    const value = features.newest[i]?.[row] ?? null;
    const [contribution, investorContribution] = [parts.trader[i] ?? 0, parts.investor[i] ?? 0];
    const standing = rank + 0.5;
    return [
      {
        ...{ factor: factor.name, family: factor.family, value, standing, contribution, investorContribution },
        text: inWords(factor, { standing, contribution, investorContribution }),
      },
    ];
  });
  const size = (reason: RatingReason) => Math.abs(reason.contribution) + Math.abs(reason.investorContribution);
  return [middle(parts), ...own.sort((a, b) => size(b) - size(a) || (a.factor < b.factor ? -1 : 1))];
}

function middle({ base }: Parts): RatingReason {
  return {
    factor: "middle",
    ...{ family: null, value: null, standing: null },
    contribution: base.trader,
    investorContribution: base.investor,
    text: `an asset in the middle of everything has ${base.trader.toFixed(0)} as trader and ${base.investor.toFixed(0)} as investor`,
  };
}

function inWords(factor: Factor, of: { standing: number; contribution: number; investorContribution: number }): string {
  return `${factor.label}: higher than ${(of.standing * 100).toFixed(0)} % of the assets; ${points(of.contribution)} as trader, ${points(of.investorContribution)} as investor`;
}

/** +3.1 */
export function points(value: number): string {
  return `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(1)}`;
}
