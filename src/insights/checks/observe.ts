import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, meanOver, span, sumOver, valueOn } from "./book.ts";

/** One way to work out what a claim says from the data. `shift` tells of ends that were moved by a day. */
export interface Observation {
  observed: number;
  points: [date: string, value: number][];
  how: string;
}

/** A reading of the claim: its observations differ only by ends moved a day, which is allowed and told. The first is the plain one. */
export interface ClaimReading {
  name: string;
  observations: Observation[];
  /** It is not what the words say first: it can cast doubt on another reading that fails, and can't accuse. */
  saving?: boolean;
}

export interface Data {
  column: DailyColumn;
  /** Highest and lowest price of each day, where the source gives them. */
  high: DailyColumn | null;
  low: DailyColumn | null;
  /** What the column is a part of. */
  whole: DailyColumn[];
}

const WEEK = 7;
const MONTH = 30;
const SHIFTS = [0, -1, 1];
/** "Over the past three months" is counted from the day of writing by some, from the last whole week by others. */
const LONG_SHIFTS = [...SHIFTS, -2, 2, -3, 3];
const LONG_DAYS = 14;
const LOW_WORDS = /\b(?:low(?:est|s)?|bottom(?:ed)?|trough|dip(?:s|ped)?|fell|falling|drop(?:s|ped)?|down|minimum|sank|plunged?)\b/i;
const ALL_TIME = /\b(?:all[- ]time|record|ever|ath|history)\b/i;

/** The readings of a claim with days from and to. Empty where the data does not reach. */
export function readings(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  return (READERS[claim.kind]?.(claim, data, from, to) ?? []).filter(({ observations }) => observations.length > 0);
}

type Reader = (claim: ExtractedClaim, data: Data, from: number, to: number) => ClaimReading[];

const READERS: Partial<Record<ExtractedClaim["kind"], Reader>> = { level, change, cumulative, share, extreme };

/** A level on a day, or its mean over a span of days. */
function level(claim: ExtractedClaim, { column }: Data, from: number, to: number): ClaimReading[] {
  if (to > from || claim.basis === "window mean") return [{ name: "mean of its days", observations: mean(column, from, to) }];
  if (claim.basis === "7d-mean") return [{ name: "mean of seven days", observations: mean(column, to - WEEK + 1, to) }];
  if (claim.basis === "30d-mean") return [{ name: "mean of thirty days", observations: mean(column, to - MONTH + 1, to) }];
  return [{ name: "on its day", observations: SHIFTS.flatMap((shift) => onDay(column, to + shift, shift)) }];
}

function onDay(column: DailyColumn, day: number, shift: number): Observation[] {
  const value = valueOn(column, day);
  return value === null
    ? []
    : [{ observed: value, points: [[dateOf(day), value]], how: shift === 0 ? "" : `taken a day ${shift < 0 ? "earlier" : "later"}` }];
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

/** A change from the base day to the end day; a fraction, or a difference in the metric's own unit. */
function change(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  const { column } = data;
  const base = from === to ? from - 1 : from; // "on the day": since the close before
  if (claim.basis === "drawdown from all-time high") return [{ name: "from the highest close before", observations: drawdown(column, to) }];
  const weekly = { name: "mean of seven days against the seven before", observations: weekOverWeek(claim, column, to) };
  if (claim.basis === "7d-mean vs previous 7d-mean") return [weekly];
  const pointed = { name: "from close to close", observations: pairs(claim, column, base, to) };
  const isSmooth = claim.basis !== null;
  if (claim.metric === "return" || claim.metric === "price")
    return [pointed, { name: "between highest and lowest", observations: swings(claim, data, from, to), saving: true }];
  return isSmooth || to - from < WEEK - 1 || to - from > WEEK + 1 ? [pointed] : [pointed, weekly]; // of a count that swings by weekdays, both are meant by many
}

function pairs(claim: ExtractedClaim, column: DailyColumn, from: number, to: number): Observation[] {
  const shifts = to - from > LONG_DAYS ? LONG_SHIFTS : SHIFTS;
  return shifts
    .flatMap((start) =>
      shifts.flatMap((end): Observation[] => {
        const [before, after] = [valueOn(column, from + start), valueOn(column, to + end)];
        if (before === null || after === null || from + start >= to + end || isTorn(column, from + start, to + end)) return [];
        const points: [string, number][] = [
          [dateOf(from + start), before],
          [dateOf(to + end), after],
        ];
        return [{ observed: changeOf(claim, before, after), points, how: movedBy(Math.max(Math.abs(start), Math.abs(end))) }];
      }),
    )
    .sort((a, b) => a.how.length - b.how.length);
}

function movedBy(days: number): string {
  return days === 0 ? "" : `with its ends moved by ${days === 1 ? "a day" : `${days} days`}`;
}

/** From the highest to the lowest price of the days, or the other way round, as the claim's sign says. */
function swings(claim: ExtractedClaim, { high, low }: Data, from: number, to: number): Observation[] {
  if (!high || !low) return [];
  const [first, last] = (claim.value ?? 0) < 0 ? [high, low] : [low, high];
  return [...new Set([from, from - 1, to])].flatMap((day): Observation[] => {
    const [before, after] = [valueOn(first, day), valueOn(last, to)];
    if (before === null || after === null || isTorn(first, day, to)) return [];
    return [
      {
        observed: day === to ? withinDay(claim, changeOf(claim, before, after)) : changeOf(claim, before, after),
        points: [
          [dateOf(day), before],
          [dateOf(to), after],
        ],
        how: "between the day's extremes",
      },
    ];
  });
}

/** Inside one day any part of its range may be meant: a range that is wider than the claim covers it. */
function withinDay({ value }: ExtractedClaim, widest: number): number {
  const claimed = value ?? 0;
  return Math.sign(widest) === Math.sign(claimed) && Math.abs(widest) >= Math.abs(claimed) ? claimed : widest;
}

function weekOverWeek(claim: ExtractedClaim, column: DailyColumn, to: number): Observation[] {
  const [now, before] = [meanOver(column, to - WEEK + 1, to), meanOver(column, to - 2 * WEEK + 1, to - WEEK)];
  if (now === null || before === null || isTorn(column, to - 2 * WEEK, to)) return [];
  const points: [string, number][] = [
    [dateOf(to - WEEK), before],
    [dateOf(to), now],
  ];
  return [{ observed: changeOf(claim, before, now), points, how: "means of seven days" }];
}

function changeOf({ unit }: ExtractedClaim, before: number, after: number): number {
  return unit === "fraction" || unit === "ratio" ? after / before - 1 : after - before;
}

function drawdown(column: DailyColumn, to: number): Observation[] {
  const before = span(column, Number.NEGATIVE_INFINITY, to);
  const last = before.at(-1);
  const top = before.reduce((best, each) => (each.value > best.value ? each : best), { day: 0, value: 0 });
  if (!last || to - last.day > 1 || top.value <= 0) return [];
  return [
    {
      observed: last.value / top.value - 1,
      points: [
        [dateOf(top.day), top.value],
        [dateOf(last.day), last.value],
      ],
      how: "from the highest close",
    },
  ];
}

/** No change is worked out over a day on which the series stops meaning what it meant. */
function isTorn({ breaks }: DailyColumn, from: number, to: number): boolean {
  return breaks.some((day) => day > from && day <= to);
}

function cumulative(_: ExtractedClaim, { column, whole }: Data, from: number, to: number): ClaimReading[] {
  const sums = [column, ...whole].map((each) => sumOver(each, from, to));
  if (sums.some((sum) => sum === null)) return [];
  const observed = sums.reduce<number>((all, sum) => all + (sum ?? 0), 0);
  return [
    { name: "sum of its days", observations: [{ observed, points: ends(column, from, to), how: `sum from ${dateOf(from)} to ${dateOf(to)}` }] },
  ];
}

/** A part of a whole, over the same days: the ratio of sums, and the mean of daily ratios. */
function share(_: ExtractedClaim, { column, whole }: Data, from: number, to: number): ClaimReading[] {
  if (whole.length === 0) return [];
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

/** The highest or lowest of a time, or of all time until then. */
function extreme(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  const isLow = LOW_WORDS.test(claim.quote) && !/\bhigh/i.test(claim.quote);
  const column = (isLow ? data.low : data.high) ?? data.column;
  const pick = (days: { day: number; value: number }[]) =>
    days.reduce<{ day: number; value: number } | null>(
      (best, each) => (best && (isLow ? best.value <= each.value : best.value >= each.value) ? best : each),
      null,
    );
  const best = (from: number, to: number): Observation[] =>
    [data.column, column].flatMap((each) => {
      const found = pick(span(each, from, to));
      return found
        ? [{ observed: found.value, points: [[dateOf(found.day), found.value]] as [string, number][], how: isLow ? "lowest" : "highest" }]
        : [];
    });
  const within = { name: "of its days", observations: from === to ? [...best(from, to), ...best(from - 1, to + 1)] : best(from, to) };
  if (claim.value !== null || !ALL_TIME.test(claim.quote)) return [within];
  return [{ name: "of all known days", observations: best(Number.NEGATIVE_INFINITY, to + 1) }];
}
