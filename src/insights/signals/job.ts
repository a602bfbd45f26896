import type { Desk, Job } from "../../desk.ts";
import { DAY_MS, isoDay } from "../../platform/clock.ts";
import { SIGNAL_METHOD, type SignalsAsOf } from "../../schema/signal.ts";
import { dailySeries } from "../../store/daily-book.ts";
import type { Session } from "../../store/database.ts";
import { assetsWith, seriesAsKnown, seriesChangedAt } from "../../store/series.ts";
import { publicationLag } from "../../store/series-sources.ts";
import { keepSignals, signalsMadeAt } from "../../store/signals.ts";
import type { Spliced } from "../../store/splice.ts";
import { shocksUntil, surgesUntil, type ToldEvent } from "../../store/told-events.ts";
import { dayNumber } from "../checks/book.ts";
import { breaks as breaksIn } from "../quality/breaks.ts";
import type { SignalsInput } from "./as-of.ts";
import type { DayColumn, ToldMetric } from "./track.ts";

const DAY_HOURS = 24;
const BEGINNING = new Date("2009-01-01T00:00:00Z");
/** So many assets are looked at together, those with the most days first. */
const MAX_ASSETS = 500;

/** Keeps what every rule says at the end of each day. A day that is over for more than a day stays as it was told. */
export const measureSignals: Job = {
  name: "measure-signals",
  every: "25 * * * *",
  async run(desk) {
    const now = desk.clock.now();
    const day = isoDay(now.getTime() - DAY_MS);
    const made = await signalsMadeAt(desk.db, { day, method: SIGNAL_METHOD });
    if (made !== null && made >= ((await seriesChangedAt(desk.db)) ?? made)) return;
    const found = await signalsOn(desk, new Date(Date.parse(day) + DAY_MS));
    if (found.signals.length === 0) return;
    await keepSignals(desk.db, found, now);
    desk.log.info({ day, signals: found.signals.length }, "Measured signals");
  },
};

/** The signals of the day that ends with a moment, as known then; stores nothing. Parameters are chosen over all assets, so all are read. */
export async function signalsOn({ db, think }: Pick<Desk, "db" | "think">, moment: Date): Promise<SignalsAsOf> {
  const columns = [...(await deskColumns(db, { metrics: ["price_usd", "mvrv"], asOf: moment })), ...(await toldColumns(db, moment))];
  const input: SignalsInput = { columns, asOf: dayNumber(isoDay(moment.getTime() - 1)) };
  return (await think("signals-as-of", input)) as SignalsAsOf;
}

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
