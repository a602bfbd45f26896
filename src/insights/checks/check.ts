import type { Check } from "../../schema/check.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { type Case, mayAccuse } from "./accusation.ts";
import { bareExtreme } from "./bare-extreme.ts";
import { type DailyColumn, dateOf, dayNumber, type SeriesBook } from "./book.ts";
import { dataFor } from "./derived.ts";
import type { ClaimReading, Observation } from "./observation.ts";
import { readings } from "./observe.ts";
import { seriesFor, type Wanted } from "./series-for.ts";
import { agrees, toleranceOf } from "./tolerance.ts";
import { shownBand, shownNumber, sourceOf, unverifiable } from "./verdict.ts";
import { nearWords } from "./words-around.ts";

const MAX_SPAN_DAYS = 10_000;
const FAR_BEYOND = 2;
const EARLY_SUPPLY_DAYS = 14;
const MAX_RANGE = 10;

/**
 * Holds a claim against primary data. `contradicted` needs every reading of the sentence to differ by more than the tolerance; where two
 * readings give different verdicts, or the data can't tell, it is `unverifiable`, with the reason.
 */
export function check(claim: ExtractedClaim, book: SeriesBook, context: string): Check {
  const wanted = answerable(claim, context);
  if ("reason" in wanted) return unverifiable(wanted.reason);
  const found = held(claim, wanted, book, context);
  if (!wanted.or || found.verdict !== "contradicted") return found;
  const other = held(claim, wanted.or, book, context);
  return other.verdict === "unverifiable" ? unverifiable("it can be read of two series, and not both are here", wanted) : other;
}

function held(claim: ExtractedClaim, wanted: Wanted, book: SeriesBook, context: string): Check {
  const data = dataFor(wanted, book);
  if ("missing" in data) return unverifiable(`the desk has no ${data.missing}`, wanted);
  if (claim.kind === "share" && data.whole.length === 0 && wanted.inverse === undefined)
    return unverifiable("it is not clear of what whole it is a part", wanted);
  const [from, to] = [dayNumber(claim.from ?? claim.to ?? ""), dayNumber(claim.to ?? claim.from ?? "")];
  if (isBentRange(claim)) return unverifiable("its ends are unclear", wanted);
  if (to < from || to - from > MAX_SPAN_DAYS) return unverifiable("its days are unclear", wanted);
  const gap = gapIn(data.column, claim, from, to);
  if (gap) return unverifiable(gap, wanted);
  if (claim.value === null) return bareExtreme(claim, { data, wanted, from, to, context });
  const told = claim.kind === "extreme" ? { ...claim, quote: nearWords(claim, context) } : claim; // of what time it is the extreme
  const found = readings(told, data, from, to);
  if (found.length === 0) return unverifiable("the data does not have its days", wanted);
  return judged(claim, { value: claim.value, found, data, wanted, from, to, context });
}

/** A range whose ends lie the wrong way round, or so far apart that one must be mistyped. */
function isBentRange({ value, value2 }: ExtractedClaim): boolean {
  if (value === null || value2 === null) return false;
  return Math.abs(value2) < Math.abs(value) || Math.abs(value2) > Math.abs(value) * MAX_RANGE;
}

/** The series the claim speaks of, or why it can't be checked whatever the data says. */
function answerable(claim: ExtractedClaim, context: string): Wanted | { reason: string } {
  if (claim.stance === "forecast") return { reason: "it speaks of the future" };
  if (claim.stance === "hypothetical") return { reason: "it is only an example" };
  if (claim.from === null && claim.to === null) return { reason: "it does not say when" };
  if (claim.kind === "change" && claim.from === null && claim.basis !== "drawdown from all-time high")
    return { reason: "it does not say since when" };
  return seriesFor(claim, context);
}

function gapIn(column: DailyColumn, { kind, metric }: ExtractedClaim, from: number, to: number): string | null {
  const [first, last] = [column.days[0] ?? 0, column.days[column.days.length - 1] ?? 0];
  if (to > last + 1) return `the data ends on ${dateOf(last)}, before its days`;
  const slack = metric === "supply" && kind === "level" ? EARLY_SUPPLY_DAYS : 1;
  if ((kind === "change" ? from : to) < first - slack) return `the data begins on ${dateOf(first)}, after its days`;
  return null;
}

function judged(claim: ExtractedClaim, { value, found, data, wanted, ...rest }: Case): Check {
  const tolerance = toleranceOf(claim, value);
  const all = found.map((reading) => verdictOf(claim, value, reading, tolerance));
  const verdicts = all.filter(({ saving, holds }, i) => !saving || (holds && all.some((other, j) => j !== i && !other.holds))); // what may only save
  const [first] = verdicts;
  if (!first) return unverifiable("the data does not have its days", wanted);
  const isTorn = verdicts.some(({ holds }) => holds !== first.holds);
  if (!isTorn && first.holds && isFarBeyond(claim, value, first.best.observed))
    return unverifiable(`the data gives ${shownNumber(first.best.observed, claim.unit)}, so far beyond that it may speak of another time`, wanted);
  if (!isTorn && !first.holds) {
    const refusal = mayAccuse(claim, { value, found, data, wanted, ...rest, observed: first.best.observed, tolerance });
    if (refusal) return unverifiable(refusal, wanted);
  }
  return {
    verdict: isTorn ? "unverifiable" : first.holds ? "supported" : "contradicted",
    observed: first.best.observed,
    difference: first.best.observed - value,
    tolerance,
    series: `${wanted.asset}/${wanted.metric}`,
    source: sourceOf(data.column, first.best),
    points: first.best.points,
    reason: isTorn ? bothReadings(verdicts, claim) : inWords(first, claim, tolerance),
  };
}

/** "Above $800" holds whenever the price is nine times that: of days that it does not name, it proves nothing. */
function isFarBeyond({ kind, bound, windowStated }: ExtractedClaim, value: number, observed: number): boolean {
  if (windowStated || kind === "change" || value === 0 || observed === 0) return false;
  return (bound === "gt" && observed / value > FAR_BEYOND) || (bound === "lt" && value / observed > FAR_BEYOND);
}

interface ReadingVerdict {
  name: string;
  holds: boolean;
  best: Observation;
  saving: boolean;
}

/** A reading holds where any of its observations does; of a range, where both ends do. The one nearest to the claim is shown, since ends may move by a day. */
function verdictOf(
  claim: ExtractedClaim,
  value: number,
  { name, observations, saving = false, isEnds = false }: ClaimReading,
  tolerance: number,
): ReadingVerdict {
  if (isEnds) {
    const [lower, upper] = observations;
    const high = claim.value2 ?? value;
    const isLowerOff = !lower || Math.abs(lower.observed - value) > tolerance;
    const isUpperOff = !upper || Math.abs(upper.observed - high) > toleranceOf(claim, high);
    const best = (isUpperOff && !isLowerOff ? upper : lower) ?? { observed: value, points: [], how: "" };
    return { name, holds: !isLowerOff && !isUpperOff, best, saving };
  }
  const best = observations.reduce((near, each) => (distance(each, value) < distance(near, value) - 1e-12 ? each : near));
  const plain = observations.find(({ observed }) => fits(claim, value, observed, tolerance));
  return { name, holds: plain !== undefined, best: plain ?? best, saving };
}

function fits(claim: ExtractedClaim, value: number, observed: number, tolerance: number): boolean {
  if (claim.bound !== "range" || claim.value2 === null) return agrees(claim, value, observed, tolerance);
  const [lower, upper] = value < claim.value2 ? [value, claim.value2] : [claim.value2, value];
  return observed >= lower - toleranceOf(claim, lower) && observed <= upper + toleranceOf(claim, upper);
}

function distance({ observed }: Observation, value: number): number {
  return Math.abs(observed - value);
}

function inWords({ best, holds }: ReadingVerdict, claim: ExtractedClaim, tolerance: number): string {
  const { how, range, observed } = best;
  const off = `${holds ? "within" : "beyond"} ${shownBand(tolerance, claim.unit)}`;
  if (range) return `the data lies between ${range.map((end) => shownNumber(end, claim.unit)).join(" and ")} ${how}; ${off}`;
  return `the data gives ${shownNumber(observed, claim.unit)}${how ? `, ${how}` : ""}; ${off}`;
}

function bothReadings(verdicts: ReadingVerdict[], { unit }: ExtractedClaim): string {
  const parts = verdicts.map(({ name, holds, best }) => `${name}: ${shownNumber(best.observed, unit)}, ${holds ? "holds" : "does not hold"}`);
  return `it can be read in two ways that differ (${parts.join("; ")})`;
}
