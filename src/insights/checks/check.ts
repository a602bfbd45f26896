import type { Check } from "../../schema/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, dayNumber, type SeriesBook, span, valueOn } from "./book.ts";
import { type ClaimReading, type Data, type Observation, readings } from "./observe.ts";
import { seriesFor, type Wanted } from "./series-for.ts";
import { agrees, toleranceOf } from "./tolerance.ts";

const NEAR_DAYS = 3;
const MAX_SPAN_DAYS = 10_000;
/** Figures further apart than this are seldom a wrong figure and mostly another thing. */
const OTHER_THING = 10;

/**
 * Holds a claim against primary data. `contradicted` needs every reading of the sentence to differ by more than the tolerance; where two
 * readings give different verdicts, or the data can't tell, it is `unverifiable`, with the reason.
 */
export function check(claim: ExtractedClaim, book: SeriesBook, context: string): Check {
  const wanted = answerable(claim, context);
  if ("reason" in wanted) return unverifiable(wanted.reason);
  const data = dataFor(claim, wanted, book);
  if ("reason" in data) return unverifiable(data.reason, wanted);
  const [from, to] = [dayNumber(claim.from ?? claim.to ?? ""), dayNumber(claim.to ?? claim.from ?? "")];
  if (to < from || to - from > MAX_SPAN_DAYS) return unverifiable("its days are unclear", wanted);
  const gap = gapIn(data.column, claim, from, to);
  if (gap) return unverifiable(gap, wanted);
  if (claim.value === null) return bareExtreme(claim, data, wanted, to);
  const found = readings(claim, data, from, to);
  return found.length === 0 ? unverifiable("the data does not have its days", wanted) : judged(claim, { value: claim.value, found, data, wanted });
}

/** The series the claim speaks of, or why it can't be checked whatever the data says. */
function answerable(claim: ExtractedClaim, context: string): Wanted | { reason: string } {
  if (claim.stance === "forecast") return { reason: "it speaks of the future" };
  if (claim.stance === "hypothetical") return { reason: "it is only an example" };
  if (claim.from === null && claim.to === null) return { reason: "it does not say when" };
  if (claim.kind === "change" && claim.from === null) return { reason: "it does not say since when" };
  return seriesFor(claim, context);
}

function dataFor(claim: ExtractedClaim, { asset, metric, whole = [] }: Wanted, book: SeriesBook): Data | { reason: string } {
  const column = book.find(asset, metric);
  if (!column) return { reason: `the desk has no ${metric} of ${asset}` };
  const parts = whole.map((part) => book.find(part.asset, part.metric));
  if (parts.some((part) => part === null))
    return { reason: `the desk has no ${whole.map(({ metric: name }) => name).join(", ")} to hold it against` };
  if (claim.kind === "share" && whole.length === 0) return { reason: "it is not clear of what whole it is a part" };
  const isPrice = metric === "price_usd";
  return {
    column,
    high: isPrice ? book.find(asset, "high_usd") : null,
    low: isPrice ? book.find(asset, "low_usd") : null,
    whole: parts.flatMap((part) => part ?? []),
  };
}

function gapIn(column: DailyColumn, { kind }: ExtractedClaim, from: number, to: number): string | null {
  const [first, last] = [column.days[0] ?? 0, column.days[column.days.length - 1] ?? 0];
  if (to > last + 1) return `the data ends on ${dateOf(last)}, before its days`;
  if ((kind === "change" ? from : to) < first - 1) return `the data begins on ${dateOf(first)}, after its days`;
  return null;
}

interface Case {
  value: number;
  found: ClaimReading[];
  data: Data;
  wanted: Wanted;
}

function judged(claim: ExtractedClaim, { value, found, data, wanted }: Case): Check {
  const tolerance = toleranceOf(claim, value);
  const all = found.map((reading) => verdictOf(claim, value, reading, { tolerance, data }));
  const verdicts = all.filter(({ saving, holds }, i) => !saving || (holds && all.some((other, j) => j !== i && !other.holds))); // what may only save
  const [first] = verdicts;
  if (!first) return unverifiable("the data does not have its days", wanted);
  if (!first.holds && !mayAccuse(claim))
    return unverifiable(`it does not say when; for the days it may speak of, the data gives ${shownNumber(first.best.observed)}`, wanted);
  const shown = { tolerance, series: `${wanted.asset}/${wanted.metric}`, source: sourceOf(data.column, first.best) };
  const isTorn = verdicts.some(({ holds }) => holds !== first.holds);
  if (!isTorn && !first.holds && isOtherThing(claim, value, first.best.observed))
    return unverifiable(
      `the data gives ${shownNumber(first.best.observed)}, so far from it that the sentence probably speaks of something else`,
      wanted,
    );
  const reason = isTorn ? bothReadings(verdicts) : inWords(first, claim, tolerance);
  return {
    verdict: isTorn ? "unverifiable" : first.holds ? "supported" : "contradicted",
    observed: first.best.observed,
    difference: first.best.observed - value,
    ...shown,
    points: first.best.points,
    reason,
  };
}

/** Days that the text does not name can be the wrong ones. Only a source whose convention for such figures is known is held to them. */
function mayAccuse({ windowStated, basis }: ExtractedClaim): boolean {
  return windowStated || basis === "7d-mean vs previous 7d-mean" || basis === "7d-mean";
}

function isOtherThing({ kind, unit }: ExtractedClaim, value: number, observed: number): boolean {
  if (kind === "change" || unit === "fraction" || value === 0 || observed === 0) return false;
  const ratio = Math.abs(observed / value);
  return ratio > OTHER_THING || ratio < 1 / OTHER_THING;
}

interface ReadingVerdict {
  name: string;
  holds: boolean;
  best: Observation;
  inRange: boolean;
  saving: boolean;
}

/** A reading holds where any of its observations does. The one nearest to the claim is shown, since ends may move by a day. */
function verdictOf(
  claim: ExtractedClaim,
  value: number,
  { name, observations, saving = false }: ClaimReading,
  { tolerance, data }: { tolerance: number; data: Data },
): ReadingVerdict {
  const best = observations.reduce((near, each) => (distance(each, value) < distance(near, value) - 1e-12 ? each : near));
  const plain = observations.find((each) => fits(claim, value, each.observed, tolerance, observations));
  const inRange = claim.metric === "price" && claim.kind !== "change" && isInRange(data, claim, value);
  return { name, holds: plain !== undefined || inRange, best: plain ?? best, inRange: plain === undefined && inRange, saving };
}

function fits(claim: ExtractedClaim, value: number, observed: number, tolerance: number, all: Observation[]): boolean {
  if (claim.bound !== "range" || claim.value2 === null) return agrees(claim, value, observed, tolerance);
  const upper = toleranceOf(claim, claim.value2);
  return all.some((each) => each.observed >= value - tolerance && each.observed <= (claim.value2 ?? value) + upper);
}

function distance({ observed }: Observation, value: number): number {
  return Math.abs(observed - value);
}

/** Whether a price lay between the lowest and highest of its days, or, where only closes are known, between two of them. */
function isInRange({ column, high, low }: Data, claim: ExtractedClaim, value: number): boolean {
  const [from, to] = [dayNumber(claim.from ?? claim.to ?? ""), dayNumber(claim.to ?? claim.from ?? "")];
  const closes = span(column, from - 1, to).map((each) => each.value);
  const lows = low ? span(low, from, to).map((each) => each.value) : closes;
  const highs = high ? span(high, from, to).map((each) => each.value) : closes;
  if (closes.length === 0 || lows.length === 0 || highs.length === 0) return false;
  const [lowest, highest] = [Math.min(...lows), Math.max(...highs)];
  if (claim.bound === "gt") return highest >= value;
  if (claim.bound === "lt") return lowest <= value;
  if (claim.bound === "range" && claim.value2 !== null) return value >= lowest && claim.value2 <= highest;
  return value >= lowest && value <= highest && claim.kind !== "extreme";
}

/** "A record", without a figure: it holds where the extreme of all known days lies at its day, give or take three. */
function bareExtreme(claim: ExtractedClaim, data: Data, wanted: Wanted, to: number): Check {
  if (claim.kind !== "extreme") return unverifiable("it gives no figure", wanted);
  const [reading] = readings(claim, data, to, to);
  const best = reading?.observations.at(-1);
  const near = span(data.column, to - NEAR_DAYS, to + 1);
  if (!best || !reading?.name.includes("all known") || near.length === 0)
    return unverifiable("it does not say of what time it is the extreme", wanted);
  const isLow = best.how === "lowest";
  const reached = isLow ? Math.min(...near.map(({ value }) => value)) : Math.max(...near.map(({ value }) => value));
  const tolerance = toleranceOf(claim, best.observed);
  const off = Math.abs(reached - best.observed);
  const holds = off <= tolerance * (wanted.metric === "price_usd" ? 1 : 0.5);
  const clear = off > tolerance;
  const [day, value] = best.points[0] ?? ["", best.observed];
  return {
    verdict: holds ? "supported" : clear ? "contradicted" : "unverifiable",
    observed: reached,
    difference: reached - best.observed,
    tolerance,
    series: `${wanted.asset}/${wanted.metric}`,
    source: sourceOf(data.column, best),
    points: [
      [day, value],
      [dateOf(to), valueOn(data.column, to) ?? reached],
    ],
    reason: `the ${best.how} of all known days until then is ${shownNumber(value)} on ${day}; around its day it was ${shownNumber(reached)}`,
  };
}

function unverifiable(reason: string, wanted?: Wanted): Check {
  const series = wanted ? `${wanted.asset}/${wanted.metric}` : null;
  return { verdict: "unverifiable", observed: null, difference: null, tolerance: null, series, source: null, points: [], reason };
}

function sourceOf(column: DailyColumn, { points }: Observation): string {
  const names = points.map(([date]) => {
    const place = Array.prototype.indexOf.call(column.days, dayNumber(date));
    return place < 0 ? null : column.sourceOf(place);
  });
  return [...new Set(names.filter((name) => name !== null))].join(", ");
}

function inWords({ best, inRange, holds }: ReadingVerdict, claim: ExtractedClaim, tolerance: number): string {
  if (inRange) return "lay between the lowest and highest of its days";
  const how = best.how ? `, ${best.how}` : "";
  const observed = claim.unit === "fraction" ? `${shownNumber(best.observed * 100)} %` : shownNumber(best.observed);
  const band = claim.unit === "fraction" ? `${shownNumber(tolerance * 100)} points` : shownNumber(tolerance);
  return `the data gives ${observed}${how}; ${holds ? "within" : "beyond"} ${band}`;
}

function bothReadings(verdicts: ReadingVerdict[]): string {
  const parts = verdicts.map(({ name, holds, best }) => `${name}: ${shownNumber(best.observed)}, ${holds ? "holds" : "does not hold"}`);
  return `it can be read in two ways that differ (${parts.join("; ")})`;
}

/** Four significant digits, as people write them. */
function shownNumber(value: number): string {
  return Number(value.toPrecision(4)).toLocaleString("en", { maximumFractionDigits: 8 });
}
