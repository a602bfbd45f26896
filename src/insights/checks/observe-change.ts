import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, meanOver, span, valueOn } from "./book.ts";
import type { ClaimReading, Data, Observation } from "./observation.ts";

const WEEK = 7;
const MONTH = 30;
const LONG_MONTH = 31;
const SHIFTS = [0, -1, 1];
/** "Over the past three months" is counted from the day of writing by some, from the last whole week by others. */
const LONG_SHIFTS = [...SHIFTS, -2, 2, -3, 3];
const LONG_DAYS = 14;
const MOMENTS = [0, -1, -2, -3, 1];
/** Long reports take weeks to write, and say "this year" of the day of their data. */
const LONG_YEAR = 300;
const WRITING_DAYS = [7, 14, 21];
/** From here on, a change may be meant of the means of two periods. */
const PERIOD_DAYS = 27;
/** A listed change this large is not hit by chance. */
const TELLING_CHANGE = 0.2;
const SWING = /\b(?:peak|bottom|highs?|lows?|crash\w*|plung\w*|as much as|flash|intraday|briefly)\b/i;
/** "(+12%)": listed, so that what precedes the list says when. */
const LISTED = /\([+\-–−]\s?\d/;

interface Day {
  day: number;
  value: number;
}

/** A change from the base day to the end day; a fraction, or a difference in the metric's own unit. */
export function change(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  const { column } = data;
  if (claim.basis === "drawdown from all-time high") return [{ name: "from the highest until then", observations: drawdown(data, to) }];
  if (claim.basis === "7d-mean vs previous 7d-mean") return weeks(claim, column, to);
  if (claim.metric === "return" || claim.metric === "price") return priceChange(claim, data, from, to);
  const base = from === to ? from - 1 : from; // "on the day": since the close before
  const pointed = { name: "from day to day", observations: pairs(claim, column, base, to) };
  if (claim.basis === "7d-mean")
    return [
      { name: "between means of seven days", observations: smoothPairs(claim, column, from, to) },
      { ...pointed, saving: true },
    ];
  const alternatives = [
    { name: "between means of seven days", observations: smoothPairs(claim, column, from, to), saving: true },
    ...(to - from >= PERIOD_DAYS
      ? [{ name: "mean of its days against the days before", observations: periods(claim, column, from, to), saving: true }]
      : []),
  ];
  // of a count that swings by weekdays, both are meant by many
  const isWeek = claim.basis === null && to - from >= WEEK - 1 && to - from <= WEEK + 1;
  return isWeek ? [pointed, ...weeks(claim, column, to)] : [pointed, ...alternatives];
}

function priceChange(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  const base = from === to ? from - 1 : from;
  const closes = pairs(claim, data.column, base, to);
  const extremes = swings(claim, data, from, to);
  // "from $50 to $44 on the 3rd" is a move inside the day
  if (claim.unit === "usd" && to - base <= 1) return [{ name: "inside its day", observations: [...closes, ...extremes] }];
  const readings: ClaimReading[] = [
    { name: "from close to close", observations: closes },
    { name: "between highest and lowest", observations: to - base <= 2 || SWING.test(claim.quote) ? extremes : [], saving: true },
  ];
  if (claim.basis === "point") {
    readings.push({ name: "at the moment of writing", observations: momentary(claim, data.column, base, to), saving: true });
    readings.push({ name: "at its widest within those days", observations: widest(claim, data, base, to), saving: true });
    readings.push({ name: "from another day of that month", observations: sinceMonth(claim, data, from, to), saving: true });
  }
  if (to - from >= LONG_YEAR && claim.basis !== "close-to-close")
    readings.push({
      name: "until some weeks before",
      observations: WRITING_DAYS.flatMap((days) => pairs(claim, data.column, base, to - days)),
      saving: true,
    });
  const isOfList = !claim.windowStated && LISTED.test(claim.quote) && Math.abs(claim.value ?? 0) >= TELLING_CHANGE;
  return isOfList ? [{ name: "over a week or a month", observations: [...closes, ...monthly(claim, data.column, to)] }] : readings;
}

/** Where the source is not known to count from close to close, both ends are moments of the days up to publication. */
function momentary(claim: ExtractedClaim, column: DailyColumn, from: number, to: number): Observation[] {
  return MOMENTS.flatMap((start) =>
    MOMENTS.flatMap((end): Observation[] => {
      const [before, after] = [valueOn(column, from + start), valueOn(column, to + end)];
      if (before === null || after === null || from + start >= to + end || isTorn(column, from + start, to + end)) return [];
      return [{ observed: changeOf(claim, before, after), points: pointsOf(from + start, before, to + end, after), how: "on days close by" }];
    }),
  );
}

/** "Rallied 18 % between Monday and Thursday" may be told from the lowest price to a later highest one, or from the highest to a later lowest. */
function widest(claim: ExtractedClaim, { column, high, low }: Data, from: number, to: number): Observation[] {
  const claimed = claim.value ?? 0;
  if (to - from > LONG_MONTH || claimed === 0 || isTorn(column, from, to)) return [];
  const [starts, ends] = claimed < 0 ? [high, low] : [low, high];
  const base = new Map(span(starts ?? column, from, to).map(({ day, value }) => [day, value]));
  let start: Day | null = null;
  let found: Observation | null = null;
  for (const end of span(ends ?? column, from, to)) {
    const observed = start ? changeOf(claim, start.value, end.value) : 0;
    if (start && Math.abs(observed) > Math.abs(found?.observed ?? 0) && Math.sign(observed) === Math.sign(claimed))
      found = { observed, points: pointsOf(start.day, start.value, end.day, end.value), how: "at its widest" };
    const value = base.get(end.day);
    if (value !== undefined && (!start || Math.sign(start.value - value) === Math.sign(claimed))) start = { day: end.day, value };
  }
  return found ? [{ ...found, observed: withinDay(claim, found.observed) }] : [];
}

/** "Since June", told of the month: from its highest price, its lowest, or what lies between. */
function sinceMonth(claim: ExtractedClaim, { column, high, low }: Data, from: number, to: number): Observation[] {
  const last = valueOn(column, to);
  const isMonth = dateOf(from).endsWith("-01") || dateOf(from + 1).endsWith("-01");
  if (!isMonth || last === null || to - from <= LONG_MONTH || isTorn(column, from, to)) return [];
  const days = [high ?? column, low ?? column].flatMap((each) => span(each, from, from + LONG_MONTH));
  return days.length === 0 ? [] : extremesOf(claim, days, { day: to, value: last });
}

/** The change from the one of these days that comes nearest to the claim. */
function extremesOf(claim: ExtractedClaim, days: readonly Day[], end: Day): Observation[] {
  const changes = days.map((day) => ({ day, observed: changeOf(claim, day.value, end.value) }));
  const near = changes.reduce((best, each) =>
    Math.abs(each.observed - (claim.value ?? 0)) < Math.abs(best.observed - (claim.value ?? 0)) ? each : best,
  );
  return [
    { observed: near.observed, points: pointsOf(near.day.day, near.day.value, end.day, end.value), how: "from the day of that month that fits best" },
  ];
}

/** A list without its time beside it may be of the month. */
function monthly(claim: ExtractedClaim, column: DailyColumn, to: number): Observation[] {
  return [MONTH, LONG_MONTH].flatMap((days) => pairs(claim, column, to - days, to)).map((each) => ({ ...each, how: "over the month until then" }));
}

/** The changes between two days; the ends of a single day move together. */
function pairs(claim: ExtractedClaim, column: DailyColumn, from: number, to: number): Observation[] {
  const shifts = to - from > LONG_DAYS ? LONG_SHIFTS : SHIFTS;
  return shifts
    .flatMap((start) =>
      shifts.flatMap((end): Observation[] => {
        const [before, after] = [valueOn(column, from + start), valueOn(column, to + end)];
        if (before === null || after === null || from + start >= to + end || isTorn(column, from + start, to + end)) return [];
        if (to - from <= 1 && start !== end) return [];
        return [
          {
            observed: changeOf(claim, before, after),
            points: pointsOf(from + start, before, to + end, after),
            how: movedBy(Math.max(Math.abs(start), Math.abs(end))),
          },
        ];
      }),
    )
    .sort((a, b) => a.how.length - b.how.length);
}

function pointsOf(from: number, before: number, to: number, after: number): [string, number][] {
  return [
    [dateOf(from), before],
    [dateOf(to), after],
  ];
}

function movedBy(days: number): string {
  return days === 0 ? "" : `with its ends moved by ${days === 1 ? "a day" : `${days} days`}`;
}

/** From the highest to the lowest price of the days, or the other way round, as the claim's sign says. */
function swings(claim: ExtractedClaim, { high, low }: Data, from: number, to: number): Observation[] {
  if (!high || !low) return [];
  const [first, last] = (claim.value ?? 0) < 0 ? [high, low] : [low, high];
  const inside = to - from <= 2 ? [to] : [];
  return [...new Set([from, from - 1, ...inside])].flatMap((day): Observation[] => {
    const [before, after] = [valueOn(first, day), valueOn(last, to)];
    if (before === null || after === null || isTorn(first, day, to)) return [];
    const observed = day === to ? withinDay(claim, changeOf(claim, before, after)) : changeOf(claim, before, after);
    return [{ observed, points: pointsOf(day, before, to, after), how: "between the day's extremes" }];
  });
}

/** Inside one day any part of its range may be meant: a range that is wider than the claim covers it. */
function withinDay({ value }: ExtractedClaim, widest: number): number {
  const claimed = value ?? 0;
  return Math.sign(widest) === Math.sign(claimed) && Math.abs(widest) >= Math.abs(claimed) ? claimed : widest;
}

/** Week against week; weeks that end a day off cast doubt, since issues appear late. */
function weeks(claim: ExtractedClaim, column: DailyColumn, to: number): ClaimReading[] {
  const at = (shift: number) => meanChange(claim, column, { from: to - WEEK + shift, to: to + shift, days: WEEK });
  return [
    { name: "mean of seven days against the seven before", observations: at(0) },
    { name: "weeks that end a day off", observations: SHIFTS.slice(1).flatMap(at), saving: true },
  ];
}

function smoothPairs(claim: ExtractedClaim, column: DailyColumn, from: number, to: number): Observation[] {
  return LONG_SHIFTS.flatMap((shift) => meanChange(claim, column, { from: from + shift, to, days: WEEK }));
}

/** The mean of a period against that of the period before, each as long. */
function periods(claim: ExtractedClaim, column: DailyColumn, from: number, to: number): Observation[] {
  return meanChange(claim, column, { from, to, days: to - from });
}

/** Between the means of so many days until two days. */
function meanChange(claim: ExtractedClaim, column: DailyColumn, { from, to, days }: { from: number; to: number; days: number }): Observation[] {
  const [before, after] = [meanOver(column, from - days + 1, from), meanOver(column, to - days + 1, to)];
  if (before === null || after === null || isTorn(column, from - days, to)) return [];
  return [{ observed: changeOf(claim, before, after), points: pointsOf(from, before, to, after), how: `means of ${days} days` }];
}

function changeOf({ unit }: ExtractedClaim, before: number, after: number): number {
  return unit === "fraction" || unit === "ratio" ? after / before - 1 : after - before;
}

/** The last close against the highest close, and the highest price, until then. */
function drawdown({ column, high }: Data, to: number): Observation[] {
  const last = span(column, Number.NEGATIVE_INFINITY, to).at(-1);
  if (!last || to - last.day > 1) return [];
  return [column, ...(high ? [high] : [])].flatMap((each): Observation[] => {
    const top = span(each, Number.NEGATIVE_INFINITY, to).reduce((best, day) => (day.value > best.value ? day : best), { day: 0, value: 0 });
    if (top.value <= 0) return [];
    return [
      {
        observed: last.value / top.value - 1,
        points: pointsOf(top.day, top.value, last.day, last.value),
        how: `from the highest ${each === high ? "price" : "close"}`,
      },
    ];
  });
}

/** No change is worked out over a day on which the series stops meaning what it meant. */
function isTorn({ breaks }: DailyColumn, from: number, to: number): boolean {
  return breaks.some((day) => day > from && day <= to);
}
