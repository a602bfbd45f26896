import { sql } from "kysely";
import type { Rating, RatingModel, Ratings } from "../schema/rating.ts";
import type { RatingScores } from "../schema/rating-score.ts";
import type { Session } from "./database.ts";
import { simulatedSources } from "./series-sources.ts";

/** Assets with a daily price: the simulated ones only where there is nothing real. */
export async function pricedAssets(db: Session): Promise<{ assets: string[]; simulated: boolean; first: Date; last: Date } | null> {
  const { rows } = await sql<{ asset: string; simulated: boolean; first: Date | null; last: Date | null }>`
    select asset, source = any(${simulatedSources()}::text[]) as simulated, min(first_at) as first, max(last_at) as last
    from series where metric = 'price_usd' and step = 'day' group by 1, 2`.execute(db);
  const real = rows.filter(({ simulated }) => !simulated);
  const chosen = real.length > 0 ? real : rows;
  const first = Math.min(...chosen.flatMap((row) => row.first?.getTime() ?? []));
  const last = Math.max(...chosen.flatMap((row) => row.last?.getTime() ?? []));
  if (!Number.isFinite(first)) return null; // none has been looked over yet
  const assets = [...new Set(chosen.map(({ asset }) => asset))].sort();
  return { assets, simulated: real.length === 0, first: new Date(first), last: new Date(last) };
}

/** Days since one that have been rated, or could not be. */
export async function ratedDays(db: Session, since: string): Promise<Set<string>> {
  const rows = await db.selectFrom("rating_days").select(sql<string>`day::text`.as("day")).where("day", ">=", since).execute();
  return new Set(rows.map(({ day }) => day));
}

/** Keeps the ratings of a day for good: what is kept is never written again. */
export async function keepRatings(tx: Session, { asOf, method, model, ratings, withheld }: Ratings, now: Date): Promise<void> {
  const day = { day: asOf, method, model: JSON.stringify(model), withheld: JSON.stringify(withheld), made_at: now };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("rating_days")
    .values(day)
    .onConflict((conflict) => conflict.column("day").doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows || ratings.length === 0) return;
  const rows = ratings.map((rating) => ({
    ...{ asset: rating.asset, day: asOf, method },
    ...{ trader: rating.trader, investor: rating.investor, confidence: rating.confidence },
    rating: JSON.stringify(rating),
  }));
  await tx.insertInto("ratings").values(rows).execute();
}

/** The ratings of the newest rated day up to one; null where there is none. */
export async function ratingsOn(db: Session, asOf: string): Promise<Ratings | null> {
  const day = await db
    .selectFrom("rating_days")
    .select([sql<string>`day::text`.as("day"), "method", "model", "withheld"])
    .where("day", "<=", asOf)
    .orderBy("rating_days.day", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!day) return null;
  const rows = await db.selectFrom("ratings").select("rating").where("day", "=", day.day).orderBy("asset").execute();
  return { asOf: day.day, method: day.method, model: day.model, ratings: rows.map(({ rating }) => rating), withheld: day.withheld };
}

/** One asset's rating of a day. */
export async function ratingOf(db: Session, asset: string, day: string): Promise<Rating | null> {
  const found = await db.selectFrom("ratings").select("rating").where("asset", "=", asset).where("day", "=", day).executeTakeFirst();
  return found?.rating ?? null;
}

export interface GradePoint {
  day: string;
  method: string;
  trader: number;
  investor: number;
  confidence: number;
}

/** The grades of an asset day by day, the oldest first. */
export async function gradeHistory(db: Session, { asset, from, to }: { asset: string; from: string; to: string }): Promise<GradePoint[]> {
  return db
    .selectFrom("ratings")
    .select([sql<string>`day::text`.as("day"), "method", "trader", "investor", "confidence"])
    .where("asset", "=", asset)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .orderBy("ratings.day")
    .execute();
}

/** The newest models of a method made for days up to one, the oldest first. */
export async function ratingModels(db: Session, { method, until, limit }: { method: string; until: string; limit: number }): Promise<RatingModel[]> {
  const rows = await db
    .selectFrom("rating_models")
    .select("model")
    .where("method", "=", method)
    .where("day", "<=", until)
    .orderBy("day", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ model }) => model).reverse();
}

export async function keepRatingModels(
  tx: Session,
  models: readonly { day: string; model: RatingModel }[],
  { method, now }: { method: string; now: Date },
): Promise<void> {
  if (models.length === 0) return;
  await tx
    .insertInto("rating_models")
    .values(models.map(({ day, model }) => ({ day, method, model: JSON.stringify(model), made_at: now })))
    .onConflict((conflict) => conflict.columns(["day", "method"]).doNothing())
    .execute();
}

export async function keepRatingScores(tx: Session, scores: RatingScores, now: Date): Promise<void> {
  const row = { day: scores.to, method: scores.method, scores: JSON.stringify(scores), made_at: now };
  await tx
    .insertInto("rating_scores")
    .values(row)
    .onConflict((conflict) => conflict.column("day").doUpdateSet(row))
    .execute();
}

/** How the ratings did, as judged last up to a day. */
export async function ratingScoresOn(db: Session, asOf: string): Promise<RatingScores | null> {
  const found = await db.selectFrom("rating_scores").select("scores").where("day", "<=", asOf).orderBy("day", "desc").limit(1).executeTakeFirst();
  return found?.scores ?? null;
}
