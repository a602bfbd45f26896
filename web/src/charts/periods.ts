import type { Series } from "../api.ts";
import type { Step } from "../ranges.ts";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const MONDAY = 4; // 5 January 1970
const LONGEST_GAP_DAYS = 10;

type Point = [date: string, value: number];

/** Flows by the mean day of each week or month: a period that has begun, or has days without trade, can be compared with the others. */
export function meanDays(points: Point[], step: Step): Point[] {
  if (step === "day") return points;
  return periodsOf(points, step).map(([period, within]) => [period, meanOf(within)]);
}

/** A level by the last day of each week or month, under that day's own date; beside it the mean day of a flow. */
export function lastDays(points: Point[], flow: Point[], step: Step): { line: Point[]; bars: Point[] } {
  if (step === "day") return { line: points, bars: flow };
  const last = new Map(periodsOf(points, step).flatMap(([period, within]) => within.slice(-1).map((point): [string, Point] => [period, point])));
  const bars = periodsOf(flow, step).flatMap(([period, within]): Point[] => {
    const [date] = last.get(period) ?? [];
    return date ? [[date, meanOf(within)]] : [];
  });
  return { line: [...last.values()], bars };
}

function periodsOf(points: Point[], step: "week" | "month"): [period: string, within: Point[]][] {
  const periods = new Map<string, Point[]>();
  for (const point of points) {
    const period = beginning(point[0], step);
    const within = periods.get(period);
    if (within) within.push(point);
    else periods.set(period, [point]);
  }
  return [...periods];
}

function meanOf(points: Point[]): number {
  return points.reduce((sum, [, value]) => sum + value, 0) / points.length;
}

function beginning(date: string, step: "week" | "month"): string {
  if (step === "month") return `${date.slice(0, 7)}-01`;
  const days = Date.parse(date) / DAY_MS;
  return new Date((Math.floor((days - MONDAY) / WEEK_DAYS) * WEEK_DAYS + MONDAY) * DAY_MS).toISOString().slice(0, 10);
}

/** A line with an empty place in each longer gap, over which nothing is drawn. */
export function withGaps(points: Point[]): { dates: string[]; values: (number | null)[] } {
  const dates: string[] = [];
  const values: (number | null)[] = [];
  for (const [date, value] of points) {
    const before = dates.at(-1);
    if (before && Date.parse(date) - Date.parse(before) > LONGEST_GAP_DAYS * DAY_MS) {
      dates.push(new Date(Date.parse(before) + DAY_MS).toISOString().slice(0, 10));
      values.push(null);
    }
    dates.push(date);
    values.push(value);
  }
  return { dates, values };
}

/** Who the points are from, the one with most of them first. */
export function sourcesOf({ sources }: Series): string[] {
  const counts = new Map<string, number>();
  for (const { source, points } of sources) counts.set(source, (counts.get(source) ?? 0) + points);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
}

/** Whether values span so much that only a logarithmic scale shows all of it. */
export function spansMuch(values: number[], times: number): boolean {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return low > 0 && high / low > times;
}
