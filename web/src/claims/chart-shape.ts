import type { Claim, WholeClaim } from "../api.ts";

const DAY_MS = 86_400_000;
const LONGEST_GAP_DAYS = 10;
const AIR = 0.08;
const NARROWEST = 1.2;

type Point = [date: string, value: number];

/** A small chart in parts of a hundred of its width and height, from the upper left corner. */
export interface ChartShape {
  course: string;
  /** the claim's days */
  days: { left: number; width: number };
  /** what was said, as a level of the series */
  level: { value: number; top: number } | null;
  /** the points that the check stands on */
  dots: { date: string; left: number; top: number }[];
  high: number;
  low: number;
}

export function chartShape({ chart, check, ...claim }: WholeClaim): ChartShape {
  const level = claimedLevel({ ...claim, check });
  const values = [...chart.map(([, value]) => value), ...(level === null ? [] : [level])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * AIR;
  const top = (value: number) => rounded(((high + air - value) / (high - low + 2 * air)) * 100);
  const [first, last] = [timeOf(chart[0]?.[0] ?? ""), timeOf(chart.at(-1)?.[0] ?? "")];
  const left = (date: string) => rounded(((timeOf(date) - first) / (last - first || 1)) * 100);
  const [from, to] = [left(claim.from ?? claim.to ?? ""), left(claim.to ?? claim.from ?? "")];
  const begins = Math.max(0, Math.min(from, to - NARROWEST / 2));
  return {
    course: courseOf(chart, left, top),
    days: { left: begins, width: rounded(Math.min(100, Math.max(to, begins + NARROWEST)) - begins) },
    level: level === null ? null : { value: level, top: top(level) },
    dots: check.points
      .filter(([date, value]) => timeOf(date) >= first && timeOf(date) <= last && value >= low && value <= high)
      .map(([date, value]) => ({ date, left: left(date), top: top(value) })),
    high,
    low,
  };
}

type Claimed = Pick<Claim, "kind" | "unit" | "value" | "check">;

/** Where the series would have had to stand; null where a claim says no level of it, as a sum does not. */
function claimedLevel({ kind, unit, value, check }: Claimed): number | null {
  if (value === null || kind === "cumulative" || kind === "share") return null;
  if (kind !== "change") return unit === "fraction" ? null : value;
  const [start] = check.points;
  if (!start || check.points.length < 2) return null;
  return unit === "fraction" ? start[1] * (1 + value) : start[1] + value;
}

/** A line that breaks off over longer gaps. */
function courseOf(chart: Point[], left: (date: string) => number, top: (value: number) => number): string {
  return chart
    .map(([date, value], at) => {
      const before = chart[at - 1]?.[0];
      const isApart = !before || timeOf(date) - timeOf(before) > LONGEST_GAP_DAYS * DAY_MS;
      return `${isApart ? "M" : "L"}${left(date)} ${top(value)}`;
    })
    .join("");
}

function timeOf(date: string): number {
  return Date.parse(date);
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
