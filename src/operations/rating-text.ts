import { NOT_ADVICE } from "../schema/not-advice.ts";
import type { Ratings } from "../schema/rating.ts";
import type { HorizonScore, RatingScores } from "../schema/rating-score.ts";

const SHOWN_REASONS = 3;

/** Ratings for a terminal: the best trader grade first, each with its weightiest reasons. */
export function ratingsText({ asOf, method, ratings, withheld }: Ratings): string {
  const sorted = ratings.toSorted((a, b) => b.trader - a.trader || (a.asset < b.asset ? -1 : 1));
  const lines = sorted.flatMap(({ asset, trader, investor, confidence, reasons }) => [
    `${asset.padEnd(28)} trader ${trader.toFixed(0).padStart(3)}  investor ${investor.toFixed(0).padStart(3)}  confidence ${confidence.toFixed(2)}`,
    ...reasons.slice(1, 1 + SHOWN_REASONS).map(({ text }) => `    ${text}`),
  ]);
  const without = withheld.map(({ asset, reason }) => `${asset.padEnd(28)} not rated: ${reason}`);
  return [`As of ${asOf}, method ${method}: ranks of 0 to 100 among the assets of the day. ${NOT_ADVICE}`, ...lines, ...without].join("\n");
}

/** What came of the ratings, a horizon a paragraph. */
export function ratingScoresText({ method, from, to, costBps, horizons }: RatingScores): string {
  const head = `${from} to ${to}, method ${method}, ${costBps} basis points for each sale and each purchase`;
  return [head, ...horizons.map(horizonText)].join("\n\n");
}

function horizonText(score: HorizonScore): string {
  const { horizon, grade, ic, icLow, icHigh, icT, assets, dates, topMinusBottom, turnover, top, equalWeight, bitcoin, hitRate } = score;
  return [
    `${horizon} ${horizon === 1 ? "day" : "days"}, ${grade}: IC ${figure(ic)} (95 % ${figure(icLow)} to ${figure(icHigh)}, t ${figure(icT, 2)}), ${dates} dates, ${assets} assets a day`,
    `  best fifth less worst ${percent(topMinusBottom)} after costs, turnover ${percent(turnover)}, hits ${percent(hitRate)}; best fifth ${percent(top)}, all alike ${percent(equalWeight)}, bitcoin ${percent(bitcoin)}`,
    ...score.baselines.map(
      (each) => `  ${each.name}: IC ${figure(each.ic)}, the grade is ${figure(each.difference)} better (t ${figure(each.differenceT, 2)})`,
    ),
    `  families alone: ${score.families.map((each) => `${each.family} ${figure(each.ic)}${each.losesToBaseline ? " (loses to 30-day momentum)" : ""}`).join(", ")}`,
    `  by year: ${score.byYear.map((each) => `${each.year} ${figure(each.ic)}`).join(", ")}`,
    `  by regime: ${score.byRegime.map((each) => `${each.regime} ${figure(each.ic)}`).join(", ")}`,
    `  ${score.verdict}`,
  ].join("\n");
}

function figure(value: number | null, digits = 3): string {
  return value === null ? "?" : value.toFixed(digits);
}

function percent(value: number | null): string {
  return value === null ? "?" : `${(value * 100).toFixed(2)} %`;
}
