import type { RatingModel, Ratings } from "../../schema/rating.ts";
import { FACTORS } from "./factors/index.ts";
import { featuresOf } from "./features.ts";
import { type PanelColumn, panelOf } from "./panel.ts";
import { ratingsOf } from "./rate.ts";
import { type Model, nothingLearned } from "./walk.ts";

export interface RateDayInput {
  columns: PanelColumn[];
  /** The day as of whose end is rated, counted from 1970. */
  asOf: number;
  /** Models that there are; where that of the month is not among them, the columns must hold everything and it is learned. */
  models: RatingModel[];
}

export interface RatedDay {
  ratings: Ratings;
  /** Those that were learned just now. */
  learned: RatingModel[];
}

/** The ratings of a day by a model that is there, or by one learned from scratch. */
export function rateDay({ columns, asOf, models }: RateDayInput): RatedDay {
  const learned = nothingLearned(FACTORS.length);
  learned.models.push(...models.map(modelOf));
  const ratings = ratingsOf(featuresOf(panelOf(columns, { until: asOf })), learned);
  return { ratings, learned: learned.models.slice(models.length).map(keptModel) };
}

function modelOf({ day, trader, investor, learned }: RatingModel): Model {
  return { day, weights: { trader: Float64Array.from(trader), investor: Float64Array.from(investor) }, learned };
}

function keptModel({ day, weights, learned }: Model): RatingModel {
  return { day, trader: Array.from(weights.trader), investor: Array.from(weights.investor), learned };
}
