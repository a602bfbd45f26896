import type { Rating, RatingModel, Ratings } from "../schema/rating.ts";
import type { RatingScores } from "../schema/rating-score.ts";
import type { Json } from "./json-column.ts";

/** Ratings as the migrations define them. */
export interface RatingTables {
  ratings: { asset: string; day: string; method: string; trader: number; investor: number; confidence: number; rating: Json<Rating> };
  rating_days: { day: string; method: string; model: Json<Ratings["model"]>; withheld: Json<Ratings["withheld"]>; made_at: Date };
  rating_models: { day: string; method: string; model: Json<RatingModel>; made_at: Date };
  rating_scores: { day: string; method: string; scores: Json<RatingScores>; made_at: Date };
}
