import { METRICS, type MetricKind, RHYTHM } from "../../schema/series.ts";

export type Period = "week" | "month";

export interface Column {
  /** Hours from 1970 (UTC), ascending. */
  hours: ArrayLike<number>;
  values: ArrayLike<number>;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const WEEK_HOURS = 7 * DAY_HOURS;
const REST_DAYS = 3; // a weekend and a holiday
const MONDAY = 4 * DAY_HOURS; // 1970-01-05

/**
 * Days of a metric as weeks (from Monday) or months: a level by its last day, a flow by its sum, a range by its extremes. Only whole periods:
 * the first and last day must be there; of what rests at weekends, a day near them and a later one.
 */
export function resampled({ hours, values }: Column, { period, metric }: { period: Period; metric: string }): { hours: number[]; values: number[] } {
  const kind: MetricKind = METRICS[metric as keyof typeof METRICS]?.kind ?? "level";
  const rests = RHYTHM[metric] !== undefined;
  const slack = rests ? REST_DAYS * DAY_HOURS : 0;
  const result = { hours: [] as number[], values: [] as number[] };
  for (let from = 0; from < hours.length; ) {
    const { start, end } = periodOf(hours[from] ?? 0, period);
    let to = from;
    while (to < hours.length && (hours[to] ?? 0) < end) to += 1;
    const isWhole = (hours[from] ?? 0) <= start + slack && (hours[to - 1] ?? 0) >= end - DAY_HOURS - slack && (!rests || to < hours.length);
    if (isWhole) {
      result.hours.push(start);
      result.values.push(COMBINED[kind](Array.from({ length: to - from }, (_, i) => values[from + i] ?? Number.NaN)));
    }
    from = to;
  }
  return result;
}

const COMBINED: Record<MetricKind, (values: number[]) => number> = {
  level: (values) => values.at(-1) ?? Number.NaN,
  flow: (values) => values.reduce((sum, value) => sum + value, 0),
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  open: ([first = Number.NaN]) => first,
  high: (values) => Math.max(...values),
  low: (values) => Math.min(...values),
};

/** The period a day lies in: its first hour, and the first hour after it. */
function periodOf(hour: number, period: Period): { start: number; end: number } {
  if (period === "week") {
    const start = Math.floor((hour - MONDAY) / WEEK_HOURS) * WEEK_HOURS + MONDAY;
    return { start, end: start + WEEK_HOURS };
  }
  const day = new Date(hour * HOUR_MS);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  return { start: Date.UTC(year, month, 1) / HOUR_MS, end: Date.UTC(year, month + 1, 1) / HOUR_MS };
}
