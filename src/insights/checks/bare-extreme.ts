import type { Check } from "../../schema/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { dateOf, dayNumber, span, valueOn } from "./book.ts";
import type { Data } from "./observation.ts";
import { isLowest, top } from "./observe-extreme.ts";
import type { Wanted } from "./series-for.ts";
import { toleranceOf } from "./tolerance.ts";
import { shownNumber, sourceOf, unverifiable } from "./verdict.ts";
import { sentenceOf } from "./words-around.ts";

const NEAR_DAYS = 3;
const ALL_TIME = /\b(?:all[- ]time|record|ever|ath|history)\b/i;
/** Further below the top than this, nobody would call it near. */
const CLEARLY = 3;
const MONTHS = "january february march april may june july august september october november december".split(" ");
const SEASONS: Readonly<Record<string, number>> = { spring: 5, summer: 8, fall: 11, autumn: 11, winter: 2 };
const LENGTHS: Readonly<Record<string, number>> = { week: 7, month: 30, quarter: 91, year: 365 };

interface Asked {
  data: Data;
  wanted: Wanted;
  from: number;
  to: number;
  context: string;
}

/** "A record", "the highest since 2018", without a figure: it holds where the extreme of that time lies at its days, give or take three. */
export function bareExtreme(claim: ExtractedClaim, { data, wanted, from, to, context }: Asked): Check {
  if (claim.kind !== "extreme") return unverifiable("it gives no figure", wanted);
  const since = searchBegin(claim, context, to);
  const isLow = isLowest(claim);
  const near = top(span(data.column, from - NEAR_DAYS, to + 1), isLow);
  const best = since === null ? null : top(span(data.column, since, to + 1), isLow);
  if (!best || !near) return unverifiable("it does not say of what time it is the extreme", wanted);
  const tolerance = toleranceOf(claim, best.value);
  const off = Math.abs(near.value - best.value);
  const holds = off <= tolerance * (wanted.metric === "price_usd" ? 1 : 0.5);
  const isWrong = off > tolerance * CLEARLY && claim.windowStated && !wanted.isLoose;
  const shown = {
    observed: near.value,
    points: [[dateOf(best.day), best.value] as [string, number], [dateOf(to), valueOn(data.column, to) ?? near.value] as [string, number]],
    how: "",
  };
  return {
    verdict: holds ? "supported" : isWrong ? "contradicted" : "unverifiable",
    observed: near.value,
    difference: near.value - best.value,
    tolerance,
    series: `${wanted.asset}/${wanted.metric}`,
    source: sourceOf(data.column, shown),
    points: shown.points,
    reason: `the ${isLow ? "lowest" : "highest"} of that time is ${shownNumber(best.value, claim.unit)} on ${dateOf(best.day)}; around its day it was ${shownNumber(near.value, claim.unit)}`,
  };
}

/** The day from which it is the extreme: all time, or the time that the words behind it name. */
function searchBegin(claim: ExtractedClaim, context: string, to: number): number | null {
  const sentence = sentenceOf(claim, context);
  const behind = sentence.slice(sentence.indexOf(claim.quote)).toLowerCase();
  const year = /\bsince (?:(?:early|mid|late)[ -])?(?:([a-z]+)\.? )?(\d{4})\b/.exec(behind);
  if (year) return endOf(Number(year[2]), MONTHS.indexOf(year[1] ?? "") + 1);
  const season = SEASONS[/\bsince last (spring|summer|fall|autumn|winter)\b/.exec(behind)?.[1] ?? ""];
  if (season) return pastEnd(season, to);
  const month = MONTHS.indexOf(/\bsince (?:early |mid-|late |last )?([a-z]+)\b/.exec(behind)?.[1] ?? "") + 1;
  if (month > 0) return pastEnd(month, to);
  const length = /\bin (?:over |more than |nearly |about |almost )?(?:(a|one|two|three|four|five|six) )(week|month|quarter|year)s?\b/.exec(behind);
  if (length) return to - Math.round(countOf(length[1] ?? "a") * (LENGTHS[length[2] ?? ""] ?? 0) * 0.9);
  return ALL_TIME.test(claim.quote) && !/\bsince\b|\bin\b/.test(behind.slice(0, claim.quote.length + 10)) ? Number.NEGATIVE_INFINITY : null;
}

function countOf(word: string): number {
  return Math.max(1, ["", "one", "two", "three", "four", "five", "six"].indexOf(word));
}

/** The day after the month, or after the year where no month is named. */
function endOf(year: number, month: number): number {
  return dayNumber(new Date(Date.UTC(month > 0 ? year : year + 1, month, 1)).toISOString().slice(0, 10));
}

/** The last such month that had ended by then. */
function pastEnd(month: number, to: number): number {
  const year = Number(dateOf(to).slice(0, 4));
  const end = endOf(year, month);
  return end <= to ? end : endOf(year - 1, month);
}
