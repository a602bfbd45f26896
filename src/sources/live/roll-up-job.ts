import type { Job } from "../../desk.ts";
import type { Points, SeriesKey, Step } from "../../schema/series.ts";
import { writePoints } from "../../store/points.ts";
import { daysOfHours, dropMinutes, hoursOfMinutes, type LiveSpan } from "../../store/quotes.ts";
import { setSetting, setting } from "../../store/settings.ts";

const SOURCE = "live";
const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const KEPT_DAYS = 7;
const SETTLE_MS = 2 * 60_000; // the last minutes of an hour come after its end
const HOURS_AT_ONCE = 6; // some 150,000 minutes: a statement of less than a second
const ROLLED_UP_TO = "liveRolledUpTo";

/**
 * Makes hours of the minutes of live prices, and days of the hours, and drops minutes that are a week old. It goes on where it stopped,
 * one hour back, since minutes may come late; what is written twice changes nothing.
 */
export const rollUpQuotes: Job = {
  name: "roll-up-quotes",
  every: "*/5 * * * *",
  async run({ db, clock, log }) {
    const now = clock.now();
    const to = Math.floor((now.getTime() - SETTLE_MS) / HOUR_MS);
    const oldest = to - KEPT_DAYS * DAY_HOURS;
    const reached = await setting(db, ROLLED_UP_TO);
    if (typeof reached === "number" && reached >= to) return;
    const from = Math.max(oldest, typeof reached === "number" ? reached - 1 : oldest);
    const written = { hours: 0, days: 0 };
    for (let hour = from; hour < to; hour += HOURS_AT_ONCE) {
      const hours = await hoursOfMinutes(db, { from: moment(hour), to: moment(Math.min(to, hour + HOURS_AT_ONCE)) });
      await writePoints(db, pointsOf(hours, "hour"), { arrival: "live", now });
      written.hours += hours.length;
    }
    for (let day = lastMidnight(from); day + DAY_HOURS <= to; day += DAY_HOURS) {
      const days = await daysOfHours(db, { from: moment(day), to: moment(day + DAY_HOURS), source: SOURCE });
      await writePoints(db, pointsOf(days, "day"), { arrival: "live", now });
      written.days += days.length;
    }
    await dropMinutes(db, moment(oldest));
    await setSetting(db, ROLLED_UP_TO, to);
    log.debug(written, "Rolled up live quotes");
  },
};

/** The beginning of the day whose end this hour may be, or in which it lies. */
function lastMidnight(hour: number): number {
  return Math.floor((hour - 1) / DAY_HOURS) * DAY_HOURS;
}

function moment(hour: number): Date {
  return new Date(hour * HOUR_MS);
}

const METRICS = { open_usd: "open", high_usd: "high", low_usd: "low", price_usd: "close" } as const;

function pointsOf(spans: LiveSpan[], step: Step): Points {
  const places = new Map<string, number>();
  const keys: SeriesKey[] = [];
  const [series, hours, values]: number[][] = [[], [], []];
  for (const span of spans) {
    for (const [metric, name] of Object.entries(METRICS)) {
      const value = span[name];
      if (value === null) continue;
      const place = places.get(`${span.asset} ${metric}`) ?? keys.push({ asset: span.asset, metric, source: SOURCE, step }) - 1;
      places.set(`${span.asset} ${metric}`, place);
      series?.push(place);
      hours?.push(span.hour);
      values?.push(value);
    }
  }
  return { keys, series: Int32Array.from(series ?? []), hours: Int32Array.from(hours ?? []), values: Float64Array.from(values ?? []) };
}
