import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, meanOver, span, sumOver, valueOn } from "./book.ts";
import type { ClaimReading, Data, Observation } from "./observation.ts";
import { change } from "./observe-change.ts";
import { extreme } from "./observe-extreme.ts";

const WEEK = 7;
const MONTH = 30;
const SHIFTS = [0, -1, 1];
/** Weeks end on other days in issues that appear late. */
const WEEK_SHIFTS = [-3, -2, -1, 1, 2, 3];
/** A supply moves slowly: where its series begins so soon after the day, its first value stands for it. */
const SUPPLY_DAYS = 14;

/** The readings of a claim with days from and to. Empty where the data does not reach. */
export function readings(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  return (READERS[claim.kind]?.(claim, data, from, to) ?? []).filter(({ observations }) => observations.length > 0);
}

type Reader = (claim: ExtractedClaim, data: Data, from: number, to: number) => ClaimReading[];

const READERS: Partial<Record<ExtractedClaim["kind"], Reader>> = { level, change, cumulative, share, extreme };

/** A level on a day, on some day of a span, or its mean over one. */
function level(claim: ExtractedClaim, { column, high, low }: Data, from: number, to: number): ClaimReading[] {
  if (claim.basis === "window mean") return [{ name: "mean of its days", observations: mean(column, from, to) }];
  if (claim.basis === "7d-mean") return smoothed(column, WEEK, to);
  if (claim.basis === "30d-mean") return smoothed(column, MONTH, to);
  if (claim.bound === "range" && claim.value2 !== null) {
    const start = from === to ? from - 1 : from;
    const observations = [claim.value, claim.value2].flatMap((value) => within({ ...claim, value }, { column, high, low }, start, to));
    return [{ name: "lowest and highest of its days", observations, isEnds: true }];
  }
  if (to > from) return [{ name: "on one of its days", observations: within(claim, { column, high, low }, from, to) }];
  const days = SHIFTS.flatMap((shift) => onDay(column, to + shift, shift));
  const isEarly = days.length === 0 && claim.metric === "supply" && (column.days[0] ?? 0) - to <= SUPPLY_DAYS;
  const isPrice = claim.metric === "price" && claim.unit === "usd";
  const inside = isPrice ? within(claim, { column, high, low }, to, to).filter(({ observed }) => isReached(claim, observed)) : [];
  return [{ name: "on its day", observations: isEarly ? onDay(column, column.days[0] ?? 0, 0) : [...days, ...inside] }];
}

function onDay(column: DailyColumn, day: number, shift: number): Observation[] {
  const value = valueOn(column, day);
  return value === null
    ? []
    : [{ observed: value, points: [[dateOf(day), value]], how: shift === 0 ? "" : `taken a day ${shift < 0 ? "earlier" : "later"}` }];
}

function smoothed(column: DailyColumn, days: number, to: number): ClaimReading[] {
  const at = (shift: number) => mean(column, to - days + 1 + shift, to + shift);
  return [
    { name: `mean of ${days} days`, observations: at(0) },
    { name: `mean of ${days} days that end up to three days off`, observations: WEEK_SHIFTS.flatMap(at), saving: true },
  ];
}

/** Inside the day's range, to the cent. */
function isReached({ bound, value }: ExtractedClaim, observed: number): boolean {
  if (value === null) return false;
  return bound === "gt" ? observed >= value : bound === "lt" ? observed <= value : observed === value;
}

/** What was seen in a span of days of what is claimed: the claimed value itself, where it lies between the lowest and highest, else the nearer of the two. */
function within({ value }: ExtractedClaim, { column, high, low }: Pick<Data, "column" | "high" | "low">, from: number, to: number): Observation[] {
  const days = [column, ...(high && low ? [high, low] : [])].flatMap((each) => span(each, from, to));
  if (days.length === 0 || value === null || days.length * 2 < to - from + 1) return [];
  const lowest = days.reduce((least, each) => (each.value < least.value ? each : least));
  const highest = days.reduce((most, each) => (each.value > most.value ? each : most));
  const observed = Math.min(Math.max(value, lowest.value), highest.value);
  const points: [string, number][] = [lowest, highest].sort((a, b) => a.day - b.day).map((each) => [dateOf(each.day), each.value]);
  return [
    { observed, points, how: from === to ? `on ${dateOf(to)}` : `from ${dateOf(from)} to ${dateOf(to)}`, range: [lowest.value, highest.value] },
  ];
}

function mean(column: DailyColumn, from: number, to: number): Observation[] {
  const value = meanOver(column, from, to);
  return value === null ? [] : [{ observed: value, points: ends(column, from, to), how: `mean from ${dateOf(from)} to ${dateOf(to)}` }];
}

function ends(column: DailyColumn, from: number, to: number): [string, number][] {
  const found = span(column, from, to);
  const [first, last] = [found[0], found.at(-1)];
  return first && last
    ? [[dateOf(first.day), first.value], ...(last.day === first.day ? [] : [[dateOf(last.day), last.value] as [string, number]])]
    : [];
}

function cumulative(_: ExtractedClaim, { column }: Data, from: number, to: number): ClaimReading[] {
  const observed = sumOver(column, from, to);
  if (observed === null) return [];
  return [
    { name: "sum of its days", observations: [{ observed, points: ends(column, from, to), how: `sum from ${dateOf(from)} to ${dateOf(to)}` }] },
  ];
}

/** A part of a whole, over the same days: the ratio of sums, and the mean of daily ratios. */
function share(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  const { column, whole } = data;
  if (whole.length === 0) return level(claim, data, from, to);
  const daily = span(column, from, to).flatMap(({ day, value }) => {
    const all = whole.map((each) => valueOn(each, day));
    return all.some((part) => part === null) ? [] : [{ day, part: value, all: all.reduce<number>((sum, part) => sum + (part ?? 0), 0) }];
  });
  const [first] = daily;
  if (!first || daily.length * 7 < (to - from + 1) * 6) return [];
  const points = ends(column, from, to);
  const sums = daily.reduce((sum, { part }) => sum + part, 0) / daily.reduce((sum, { all }) => sum + all, 0);
  const means = daily.reduce((sum, { part, all }) => sum + part / all, 0) / daily.length;
  const ratio = { name: "ratio of sums", observations: [{ observed: sums, points, how: "" }] };
  return daily.length === 1 ? [ratio] : [ratio, { name: "mean of daily ratios", observations: [{ observed: means, points, how: "" }] }];
}
