import { dayNumber } from "../insights/checks/book.ts";
import { breaks as breaksIn } from "../insights/quality/breaks.ts";
import type { DayColumn, ToldMetric } from "../insights/signals/track.ts";
import { dailySeries } from "../store/daily-book.ts";
import type { Session } from "../store/database.ts";
import { assetsWith, seriesAsKnown } from "../store/series.ts";
import { publicationLag } from "../store/series-sources.ts";
import type { Spliced } from "../store/splice.ts";
import { shocksUntil, surgesUntil, type ToldEvent } from "../store/told-events.ts";

const DAY_HOURS = 24;
const BEGINNING = new Date("2009-01-01T00:00:00Z");
/** So many assets are looked at together, those with the most days first. */
const MAX_ASSETS = 500;

/** A series by day, with how late each value was known. Breaks of a price are found in these very values: those that the store holds may rest on later ones. */
export function dayColumn({ asset, metric, ...series }: Spliced & { asset: string; metric: string }): DayColumn {
  const torn = metric === "price_usd" ? breaksIn(series.hours, series.values) : [];
  const { days, values, breaks } = dailySeries({ ...series, breaks: torn });
  const { sources, sourceOf } = series;
  const lags = sources.map((source) => Math.ceil(publicationLag({ asset, source }) / DAY_HOURS));
  return { asset, metric, days, values, lagDays: days.map((_, i) => lags[sourceOf[i] ?? 0] ?? 1), breaks, sources, sourceOf };
}

/** Daily series of the desk as they were known at a moment; without `assets`, of all with prices. */
export async function deskColumns(
  db: Session,
  { metrics, asOf, assets }: { metrics: string[]; asOf: Date; assets?: string[] | undefined },
): Promise<DayColumn[]> {
  const wanted = assets ?? (await assetsWith(db, { metric: "price_usd", limit: MAX_ASSETS }));
  const found = await seriesAsKnown(db, { assets: wanted, metrics, step: "day", from: BEGINNING, to: asOf, asOf });
  return found.map(dayColumn);
}

/** What sources tell of assets, as columns of events up to a moment. */
export async function toldColumns(db: Session, asOf: Date): Promise<DayColumn[]> {
  const told: [ToldMetric, ToldEvent[]][] = [
    ["narrative_surge", await surgesUntil(db, asOf)],
    ["claim_shock", await shocksUntil(db, asOf)],
  ];
  return told.flatMap(([metric, events]) => [...Map.groupBy(events, ({ asset }) => asset)].map(([asset, own]) => eventColumn(asset, metric, own)));
}

function eventColumn(asset: string, metric: ToldMetric, events: readonly ToldEvent[]): DayColumn {
  const none = events.map(() => 0);
  return {
    ...{ asset, metric, days: events.map(({ day }) => dayNumber(day)), values: events.map(({ side }) => side) },
    ...{ lagDays: none, breaks: [], sources: ["issues"], sourceOf: none },
  };
}

/** What an answer rests on. */
export function sourcesOf(columns: readonly DayColumn[]): string[] {
  return [...new Set(columns.flatMap(({ sources }) => sources))].sort();
}
