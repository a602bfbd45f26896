import type { Desk, Job } from "../../desk.ts";
import { DAY_MS, isoDay } from "../../platform/clock.ts";
import type { RatingModel } from "../../schema/rating.ts";
import type { RatingScores } from "../../schema/rating-score.ts";
import { transaction } from "../../store/database.ts";
import { keepRatingModels, keepRatingScores, keepRatings, pricedAssets, ratedDays, ratingModels, ratingScoresOn } from "../../store/ratings.ts";
import { seriesAsKnown } from "../../store/series.ts";
import { publicationLag } from "../../store/series-sources.ts";
import { sampleOnly } from "../../store/sources.ts";
import { callsByDay, mentionsByDay, narrativesByDay, tonesByDay } from "../../store/told-of-assets.ts";
import type { BacktestInput } from "./backtest.ts";
import { FACTOR_METRICS } from "./factors/index.ts";
import { METHOD } from "./method.ts";
import type { PanelColumn } from "./panel.ts";
import { panelColumn } from "./panel-column.ts";
import type { RateDayInput, RatedDay } from "./rate-day.ts";
import { mentionColumns, toldColumns } from "./told-columns.ts";
import { WINDOW_DAYS } from "./walk.ts";

/** A desk that was closed rates so many of the days that it missed. */
const MISSED_DAYS = 7;
const MODELS = 3;
/** Ratings are scored anew when the last scores are this old. */
const SCORED_DAYS = 7;
/** Before there is so much to look back on, nothing is scored. */
const SCORED_AFTER_DAYS = 120;

type Priced = NonNullable<Awaited<ReturnType<typeof pricedAssets>>>;

/** Rates every asset as of the end of each of the last days that has not been rated yet, and now and then scores how that went. */
export const rateAssets: Job = {
  name: "rate-assets",
  every: "50 1,7,13,19 * * *",
  async run(desk) {
    const { db, clock, log, events } = desk;
    const priced = await pricedAssets(db);
    if (!priced) return;
    const newest = lastDay(priced, clock.now());
    const days = Array.from({ length: MISSED_DAYS }, (_, i) => isoDay(newest - (MISSED_DAYS - 1 - i) * DAY_MS));
    const done = await ratedDays(db, days[0] ?? "");
    const due = days.filter((day) => !done.has(day));
    let rated = 0;
    for (const day of due) rated += await rate(desk, priced, day);
    if (rated === 0) return;
    await score(desk, priced, isoDay(newest));
    log.info({ days: due.length, ratings: rated }, "Rated assets");
    events.emit({ type: "issues", data: { ratings: rated } });
  },
};

/** Yesterday, the last day that is over; invented series end some day, and stay to be looked at. */
function lastDay({ simulated, last }: Priced, now: Date): number {
  const yesterday = now.getTime() - DAY_MS;
  return simulated ? Math.min(yesterday, last.getTime()) : yesterday;
}

/** How many assets were rated. A day on which nothing can be rated is not kept: what it lacks may still be brought in. */
async function rate(desk: Desk, priced: Priced, day: string): Promise<number> {
  const { db, clock } = desk;
  const found = await ratingModels(db, { method: METHOD, until: day, limit: MODELS });
  const models = isOfMonth(found.at(-1), day) ? found : [];
  const from = models.length > 0 ? new Date(Date.parse(day) - WINDOW_DAYS * DAY_MS) : priced.first;
  const input: RateDayInput = { columns: await columnsKnown(desk, priced, { from, day }), asOf: Date.parse(day) / DAY_MS, models };
  const { ratings, learned } = (await desk.think("rate-assets", input)) as RatedDay;
  const kept = learned.map((model) => ({ day: isoDay(model.day * DAY_MS), model }));
  await transaction(db, async (tx) => {
    await keepRatingModels(tx, kept, { method: METHOD, now: clock.now() });
    if (ratings.ratings.length > 0) await keepRatings(tx, ratings, clock.now());
  });
  return ratings.ratings.length;
}

function isOfMonth(model: RatingModel | undefined, day: string): boolean {
  return model !== undefined && isoDay(model.day * DAY_MS).slice(0, 7) === day.slice(0, 7);
}

/** How the ratings of all days would have done by the end of this one. */
async function score(desk: Desk, priced: Priced, day: string): Promise<void> {
  const { db, clock } = desk;
  const before = await ratingScoresOn(db, day);
  if (before?.method === METHOD && Date.parse(before.to) > Date.parse(day) - SCORED_DAYS * DAY_MS) return;
  const from = priced.first.getTime() + SCORED_AFTER_DAYS * DAY_MS;
  if (from > Date.parse(day)) return;
  const columns = await columnsKnown(desk, priced, { from: priced.first, day });
  const input: BacktestInput = { columns, from: Math.ceil(from / DAY_MS), to: Date.parse(day) / DAY_MS };
  const scores = (await desk.think("score-ratings", input)) as RatingScores;
  await keepRatingScores(db, scores, clock.now());
}

/** The columns that factors are made from, with nothing that became known after the end of a day. */
async function columnsKnown({ db }: Desk, { assets, simulated }: Priced, { from, day }: { from: Date; day: string }): Promise<PanelColumn[]> {
  const end = new Date(Date.parse(day) + DAY_MS);
  const series = await seriesAsKnown(db, { assets, metrics: [...FACTOR_METRICS], step: "day", from, to: end, asOf: end, simulated });
  const span = { from, until: end, sample: await sampleOnly(db) };
  return [
    ...series.map((each) => panelColumn(each, (source) => publicationLag({ asset: each.asset, source }))),
    ...mentionColumns(await mentionsByDay(db, span), { assets, last: Date.parse(day) / DAY_MS }),
    ...toldColumns("told_tone", await tonesByDay(db, span)),
    ...toldColumns("told_calls", await callsByDay(db, span)),
    ...toldColumns("told_narratives", await narrativesByDay(db, span)),
  ];
}
