import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, meanOver, span } from "./book.ts";
import type { ClaimReading, Data, Observation } from "./observation.ts";

interface Day {
  day: number;
  value: number;
}

const LOW_WORDS = /\b(?:low(?:est|s)?|bottom(?:ed|ing)?|trough|dip(?:s|ped)?|fell|falling|drop(?:s|ped)?|down|minimum|sank|plunged?)\b/i;
const EARLIER_TOP = /\b(?:previous|prior|old|former|last|earlier)\b[^,;]{0,20}\b(?:all[- ]time|ath|record|peak|high)/i;
const ALL_TIME = /\ball[- ]time (?:high|low)|\bATH\b|\brecord (?:high|low)/i;
/** A top that stood for so long is one that people remember. */
const REMEMBERED_DAYS = 90;
const SMOOTHINGS = [7, 30];
/** Counts and sums of days, whose tops are often told of means. */
const SWINGING: ReadonlySet<string> = new Set(["active_addresses", "transactions", "fees", "volume", "hash_rate"]);

/** "All-time high $69,000", without a day; the previous one is some top before. */
export function isOfAllTime({ kind, quote, windowStated }: Pick<ExtractedClaim, "kind" | "quote" | "windowStated">): boolean {
  return kind === "extreme" && !windowStated && ALL_TIME.test(quote);
}

/** "The previous high of $1,100" was some top before. */
export function isOfEarlierTop({ kind, quote }: Pick<ExtractedClaim, "kind" | "quote">): boolean {
  return kind === "extreme" && EARLIER_TOP.test(quote) && !isLowest({ quote });
}

export function isLowest({ quote }: Pick<ExtractedClaim, "quote">): boolean {
  return LOW_WORDS.test(quote) && !/\bhigh/i.test(quote);
}

/** The highest or lowest of a time; a previous all-time high may be any that stood for long. */
export function extreme(claim: ExtractedClaim, data: Data, from: number, to: number): ClaimReading[] {
  if (isOfEarlierTop(claim)) {
    const tops = [data.column, ...(data.high ? [data.high] : [])].flatMap((each) => rememberedTops(each, to));
    const within = claim.windowStated ? topsOf(claim, data, from, to) : [];
    return [{ name: "a highest until then", observations: [...within, ...tops] }];
  }
  if (isOfAllTime(claim)) {
    const tops = isLowest(claim) ? [] : rememberedTops(data.column, to);
    return [{ name: "of all days until then", observations: [...topsOf(claim, data, Number.NEGATIVE_INFINITY, to), ...tops] }];
  }
  const allTime = ALL_TIME.test(claim.quote)
    ? [...topsOf(claim, data, Number.NEGATIVE_INFINITY, to), ...(isLowest(claim) ? [] : rememberedTops(data.column, to))]
    : [];
  const observations = from === to ? [...topsOf(claim, data, from, to), ...topsOf(claim, data, from - 1, to + 1)] : topsOf(claim, data, from, to);
  const isSwinging = SWINGING.has(claim.metric);
  return [
    { name: "of its days", observations },
    { name: "of all days until then", observations: allTime, saving: true },
    ...(!isSwinging
      ? []
      : SMOOTHINGS.map((days) => ({ name: `of means of ${days} days`, observations: smoothTop(claim, data, { from, to, days }), saving: true }))),
  ];
}

/** The outermost close and the outermost trade; what lies between them was the outermost trade of some venue. */
function topsOf(claim: ExtractedClaim, { column, high, low }: Data, from: number, to: number): Observation[] {
  const isLow = isLowest(claim);
  const found = [column, (isLow ? low : high) ?? column].flatMap((each) => top(span(each, from, to), isLow) ?? []);
  const values = found.map(({ value }) => value);
  const isBetween = claim.value !== null && claim.value > Math.min(...values) && claim.value < Math.max(...values);
  const tops = found.map((each) => observation(each, isLow));
  return isBetween && claim.value !== null
    ? [...tops, { ...observation(found[0] ?? { day: to, value: claim.value }, isLow), observed: claim.value }]
    : tops;
}

function observation({ day, value }: Day, isLow: boolean): Observation {
  return { observed: value, points: [[dateOf(day), value]], how: isLow ? "lowest" : "highest" };
}

export function top(days: Day[], isLow: boolean): Day | null {
  return days.reduce<Day | null>((best, each) => (best && (isLow ? best.value <= each.value : best.value >= each.value) ? best : each), null);
}

function smoothTop(claim: ExtractedClaim, { column }: Data, { from, to, days }: { from: number; to: number; days: number }): Observation[] {
  const isLow = isLowest(claim);
  const means = span(column, from, to).flatMap(({ day }) => {
    const value = meanOver(column, day - days + 1, day);
    return value === null ? [] : [{ day, value }];
  });
  const best = top(means, isLow);
  return best ? [observation(best, isLow)] : [];
}

/** The highest values so far that were not passed for long. */
function rememberedTops(column: DailyColumn, to: number): Observation[] {
  const tops: Day[] = [];
  let best: Day | null = null;
  for (const each of span(column, Number.NEGATIVE_INFINITY, to)) {
    if (best && each.value <= best.value) continue;
    if (best && each.day - best.day >= REMEMBERED_DAYS) tops.push(best);
    best = each;
  }
  return [...(best ? [...tops, best] : tops)].map((each) => observation(each, false));
}
