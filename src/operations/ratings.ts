import { z } from "zod";
import { operation } from "../desk.ts";
import { DAY_MS, isoDay } from "../platform/clock.ts";
import { notFound } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { Rating, Ratings } from "../schema/rating.ts";
import { RatingScores } from "../schema/rating-score.ts";
import { gradeHistory, ratingOf, ratingScoresOn, ratingsOn } from "../store/ratings.ts";
import { ratingScoresText, ratingsText } from "./rating-text.ts";

const HISTORY_DAYS = 365;
const MAX_HISTORY_DAYS = 3_650;
const asOf = z.iso.date().optional().describe("as rated by the end of this day; default: the newest ratings");

export const listRatings = operation({
  name: "list_ratings",
  summary: "Every asset rated: two grades from 0 to 100 with reasons and confidence, and what is not rated and why",
  route: "GET /v1/ratings",
  role: "reader",
  changes: false,
  input: z.object({ asOf }),
  output: Ratings,
  command: { words: ["rate"], text: ratingsText },
  async run({ db, clock }, input) {
    const day = input.asOf ?? isoDay(clock.now());
    return (await ratingsOn(db, day)) ?? notFound("nothing was rated by then: the desk rates once a day what it has prices of");
  },
});

export const getRating = operation({
  name: "get_rating",
  summary: "One asset's rating with its reasons, and how its grades went",
  route: "GET /v1/ratings/{asset}",
  role: "reader",
  changes: false,
  input: z.object({
    asset: AssetSlug,
    asOf,
    days: z.coerce.number().int().min(0).max(MAX_HISTORY_DAYS).default(HISTORY_DAYS).describe("of history"),
  }),
  output: z
    .object({
      asset: AssetSlug,
      asOf: z.iso.date(),
      method: z.string(),
      rating: Rating.nullable(),
      withheld: z.string().nullable().describe("why it is not rated"),
      history: z.array(z.object({ day: z.iso.date(), method: z.string(), trader: z.number(), investor: z.number(), confidence: z.number() })),
    })
    .meta({ id: "AssetRating" }),
  async run({ db, clock }, input) {
    const rated = (await ratingsOn(db, input.asOf ?? isoDay(clock.now()))) ?? notFound("nothing was rated by then");
    const rating = await ratingOf(db, input.asset, rated.asOf);
    const withheld = rated.withheld.find(({ asset }) => asset === input.asset)?.reason ?? null;
    if (!rating && withheld === null) notFound(`the desk has no daily price of ${input.asset}`);
    const from = isoDay(Date.parse(rated.asOf) - input.days * DAY_MS);
    return {
      ...{ asset: input.asset, asOf: rated.asOf, method: rated.method, rating, withheld },
      history: await gradeHistory(db, { asset: input.asset, from, to: rated.asOf }),
    };
  },
});

export const ratingScores = operation({
  name: "rating_scores",
  summary: "How the ratings did: rank correlation with what followed, portfolios after costs, by year and regime, beside baselines",
  route: "GET /v1/ratings/scores",
  role: "reader",
  changes: false,
  input: z.object({ asOf }),
  output: RatingScores,
  command: { words: ["rate", "scores"], text: ratingScoresText },
  async run({ db, clock }, input) {
    return (await ratingScoresOn(db, input.asOf ?? isoDay(clock.now()))) ?? notFound("no ratings have been scored by then");
  },
});
