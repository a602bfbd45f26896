import { backtestRatings } from "../insights/ratings/backtest.ts";
import type { Flaw, PanelColumn } from "../insights/ratings/panel.ts";
import { panelColumn } from "../insights/ratings/panel-column.ts";
import { ratingsAsOf } from "../insights/ratings/rate.ts";
import { DAY_MS, isoDay } from "../platform/clock.ts";
import type { Ratings } from "../schema/rating.ts";
import type { RatingScores } from "../schema/rating-score.ts";
import { publicationLag } from "../store/series-sources.ts";
import { spliced } from "../store/splice.ts";
import { seriesInFiles } from "./series-files.ts";

const DAY_HOURS = 24;

/** The ratings of what a file or folder of series holds, as of the end of a day. Throws Refused where it can't be read. */
export async function ratingsOfFiles(paths: string[], { asOf, now }: { asOf: string; now: Date }): Promise<Ratings> {
  return ratingsAsOf({ ...(await panelColumns(paths, now)), asOf: dayOf(asOf) });
}

/** How the ratings of each day did, without looking at anything later than `to`. Throws Refused where it can't be read. */
export async function ratingScoresOfFiles(paths: string[], { from, to, now }: { from: string; to: string; now: Date }): Promise<RatingScores> {
  return backtestRatings({ ...(await panelColumns(paths, now)), from: dayOf(from), to: dayOf(to) });
}

function dayOf(date: string): number {
  return Math.round(Date.parse(date) / DAY_MS);
}

async function panelColumns(paths: string[], now: Date): Promise<{ columns: PanelColumn[]; flaws: Flaw[] }> {
  const flaws: Flaw[] = [];
  const given = await seriesInFiles(paths, {
    now,
    impossible({ key: { asset, metric, step }, hour, message }) {
      const day = Math.floor(hour / DAY_HOURS);
      if (metric === "price_usd" && step === "day") flaws.push({ asset, day, message: `on ${isoDay(day * DAY_MS)}: ${message}` });
    },
  });
  const columns = [...given.values()].map(({ asset, metric, sources }) =>
    panelColumn({ asset, metric, ...spliced(sources, metric) }, (source) => publicationLag({ asset, source })),
  );
  return { columns, flaws: flaws.sort((a, b) => a.day - b.day) };
}
