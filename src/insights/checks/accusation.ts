import type { ExtractedClaim } from "../../schema/claim.ts";
import { span, valueOn } from "./book.ts";
import type { ClaimReading, Data } from "./observation.ts";
import { isOfAllTime, isOfEarlierTop, top } from "./observe-extreme.ts";
import type { Wanted } from "./series-for.ts";
import { shownNumber } from "./verdict.ts";
import { nearWords, sentenceOf } from "./words-around.ts";

/** Figures further apart than this are seldom a wrong figure and mostly another thing. */
const OTHER_THING = 10;
/** Chains are counted by each vendor in its own way: what lies between the band and twice the band is left open. */
const VENDORS_DIFFER = 2;
/** The dearest trade of all time was on some other venue. */
const VENUES_DIFFER = 4;
/** Above a top of which only closes are known, the dearest trade may have been half as much again. */
const UNSEEN_TOP = 12;
const OPPOSITE = 1.25;
const OPPOSITE_POINTS = 0.018;
/** Adjusted transfers are estimates that get revised. */
const ESTIMATES_DIFFER = 3;
/** An index closes at another hour than its coin, and week by week the two differ by so many points. */
const INDEX = /\bind(?:ex|exes|ices)\b/i;
const INDEX_POINTS = 0.03;
/** The coins of these are counted alike by all vendors; their price is not quite the same everywhere. */
const PLAIN_CAP = 1.1;
const ROUGH_PLAIN_CAP = 1.5;
const UNSTATED = 1.5;
const VAGUE_TIME = 5;
const LONG_DAYS = 60;
const YEAR = 365;
const LEAST_CONFIDENCE = 0.7;
const PAST_TOP = 1.1;
const RECENT_DAYS = 30;
/** Verbs of a price that was paid, not of one that is hoped for. */
const PAID = /\b(?:rall|surg|climb|rose\b|ris|jump|trad|topp|cross|pass|broke|clos|currently|now\b|stands|sits|reached|hit\b|fell|dropp)/i;
const PRESENT =
  /\b(?:currently|now|hovers?|hovering|stands|sits|is trading|trades|remains|this morning|closing the week|back (?:above|below|over|under|up|down)|at (?:the time of writing|press time))\b/i;
const AGO = /\b(?:months?|years?|weeks?|quarters?) (?:ago|earlier|before|prior)\b|\bjust .{0,20}ago\b/i;
const TO_LEVEL = /\bto (?:\w+ ){0,3}[^\w\s]?[\d.,]+\S*$/;
const WRITING_DAYS = 21;
const DATED =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,? \d|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}-\d\d|\b\d{1,2}\/\d{1,2}\b|\b20\d\d\b/;
const CAPS: ReadonlySet<string> = new Set(["market_cap", "mvrv"]);
const CAP_WORDS = /cap\b|capitali[sz]ation|mvrv|realized value/i;
const FURTHER_BACK =
  /\b(?:previous|prior|former|since|when|if|until|before|would|could|might|all[- ]time|ever|history|once|back then|years?|cycle|peak\w*|19\d\d|20\d\d|ago|earlier)\b/i;
const LISTED = /\([+\-–−]\s?\d/;
const METRIC_WORDS = /price|rate|trad|cap\b|capital|value|power|mvrv|changing|basis/i;
/** Of these an asset has one; of fees or supplies there are many, and every miner has a hash rate. */
const NAMED_ALIKE: ReadonlySet<string> = new Set(["price", "market_cap", "mvrv"]);
/** Changes of what is counted alike within a source lie closer together than levels. */
const CHANGES: Readonly<Record<string, number>> = {
  market_cap_usd: 1.4,
  active_addresses: 1.75,
  transactions: 1.75,
  fees_usd: 1.75,
  fees_native: 1.75,
  hash_rate: 1.75,
  mvrv: 1.75,
  realized_cap_usd: 1.75,
};
const KNOWN_WEEKS = 1;
const PRECISE: ReadonlySet<string> = new Set(["price_usd", "supply"]);

/** A claim with the data that answers it and the days that it speaks of. */
export interface Case {
  value: number;
  found: ClaimReading[];
  data: Data;
  wanted: Wanted;
  from: number;
  to: number;
  context: string;
}

interface Doubtful extends Case {
  observed: number;
  tolerance: number;
}

/** Why a claim that the data does not bear out is still not called contradicted; null where it may be. */
export function mayAccuse(claim: ExtractedClaim, doubtful: Doubtful): string | null {
  const { value, observed, wanted, tolerance } = doubtful;
  if (claim.doubt !== null) return `the data gives ${shownNumber(observed, claim.unit)}, but ${claim.doubt}`;
  if (wanted.isLoose) return `the data gives ${shownNumber(observed, claim.unit)}, but it may count another thing than the sentence`;
  const isFar = Math.abs(Math.log10(Math.abs(observed / value))) > 1;
  if (wanted.isRough && !isFar) return `the data gives ${shownNumber(observed, claim.unit)}, but it may count another supply than the sentence`;
  if (!isTimed(claim) && !isOfAllTime({ ...claim, quote: nearWords(claim, doubtful.context) }) && !isImpossible(claim, doubtful))
    return `it does not say when; for the days it may speak of, the data gives ${shownNumber(observed, claim.unit)}`;
  if (isOtherThing(claim, value, isTimed(claim) || isOfEarlierTop(claim) ? observed : nearestKnown(doubtful)))
    return `the data gives ${shownNumber(observed, claim.unit)}, so far from it that the sentence probably speaks of something else`;
  const least = claim.metric === "return" && INDEX.test(sentenceOf(claim, doubtful.context)) ? INDEX_POINTS : 0;
  const margin = Math.max(tolerance * marginOf(claim, doubtful), tolerance + roundingOfMove(claim), least);
  if (Math.abs(observed - nearerEnd(claim, value, observed)) <= margin)
    return `the data gives ${shownNumber(observed, claim.unit)}, outside the band, but not by more than vendors and days differ`;
  if (isSeenNearby(claim, doubtful)) return "it was so at another time, and the days it speaks of are not certain";
  return null;
}

/** Days that the text does not name can be the wrong ones. Only a source whose convention for such figures is known is held to them. */
function isTimed({ windowStated, basis }: ExtractedClaim): boolean {
  return windowStated || basis === "7d-mean vs previous 7d-mean" || basis === "7d-mean";
}

/** Whenever it may speak of, it can't be so: a price above all that were ever paid; a listed change that no day of the year before leads to. */
function isImpossible(claim: ExtractedClaim, { value, data, to, context }: Doubtful): boolean {
  const isPresent = PRESENT.test(nearWords(claim, context)) || isListedNow(claim, context);
  if (isPresent && claim.kind === "level" && NAMED_ALIKE.has(claim.metric)) return !isNear(claim, { value, data, to });
  if (CAPS.has(claim.metric)) return isOutOfReach(claim, { value, data, to, context });
  if (claim.metric === "price" && claim.kind !== "change" && claim.bound !== "lt") {
    const known = [data.column, ...(data.high ? [data.high] : [])].flatMap((each) => span(each, Number.NEGATIVE_INFINITY, to));
    const isPaid = PAID.test(nearWords(claim, context)) && !/\b(?:toward|towards|target|to hit|to reach|hitting)\b/i.test(nearWords(claim, context));
    return isPaid && claim.confidence >= LEAST_CONFIDENCE && known.length > YEAR && known.every((each) => each.value * PAST_TOP < value);
  }
  if (claim.metric !== "return" || !LISTED.test(claim.quote)) return false;
  const last = span(data.column, to - 2, to + 1).map((each) => each.value);
  const bases = span(data.column, to - YEAR, to).map((each) => each.value);
  const changes = last.flatMap((end) => bases.map((base) => end / base - 1));
  return bases.length > YEAR / 2 && (changes.every((each) => each < value - PAST_TOP + 1) || changes.every((each) => each > value + PAST_TOP - 1));
}

/** A market cap or MVRV of no time: no day of the year before comes near it, and nothing in its sentence leads further back. */
function isOutOfReach(claim: ExtractedClaim, { value, data, to, context }: Pick<Doubtful, "value" | "data" | "to" | "context">): boolean {
  const sentence = sentenceOf(claim, context);
  if (claim.kind !== "level" || claim.value2 !== null || !isNamed(claim) || !CAP_WORDS.test(claim.quote) || FURTHER_BACK.test(sentence)) return false;
  const days = span(data.column, to - YEAR, to);
  const reach = PAST_TOP * PAST_TOP;
  return days.length > YEAR / 2 && (days.every((day) => day.value > value * reach) || days.every((day) => day.value * reach < value));
}

/** "$1,900 - $2,100, currently $2,050". */
function isListedNow({ bound }: ExtractedClaim, context: string): boolean {
  return bound === "range" && /\bcurrently\b/i.test(context);
}

/** Beside a price of now, one without a day is of the weeks before: whether any of their prices comes near it. */
function isNear({ value2 }: ExtractedClaim, { value, data, to }: Pick<Doubtful, "value" | "data" | "to">): boolean {
  const [low, high] = [Math.min(value, value2 ?? value) / PAST_TOP, Math.max(value, value2 ?? value) * PAST_TOP];
  return [data.column, data.high, data.low].some(
    (each) => each !== null && span(each, to - RECENT_DAYS, to).some((day) => day.value >= low && day.value <= high),
  );
}

/** The highest price of all, where no day is told. */
function nearestKnown({ data, to, observed }: Doubtful): number {
  return span(data.column, Number.NEGATIVE_INFINITY, to).reduce((best, { value }) => Math.max(best, value), observed);
}

function isOtherThing(claim: ExtractedClaim, value: number, observed: number): boolean {
  const { kind, unit } = claim;
  if (NAMED_ALIKE.has(claim.metric) && isNamed(claim)) return false;
  if (kind === "change" || unit === "fraction" || value === 0 || observed === 0) return false;
  const ratio = Math.abs(observed / value);
  return ratio > OTHER_THING || ratio < 1 / OTHER_THING;
}

/** The quote itself names the asset, and not as the unit of an amount. */
function isNamed({ quote, subject }: ExtractedClaim): boolean {
  const at = subject === "" ? -1 : quote.indexOf(subject);
  return at >= 0 && !METRIC_WORDS.test(subject) && !/\d\s*$/.test(quote.slice(0, at));
}

function nearerEnd({ value2 }: ExtractedClaim, value: number, observed: number): number {
  return value2 !== null && Math.abs(observed - value2) < Math.abs(observed - value) ? value2 : value;
}

/** "From $0.07 to $0.08": each end is rounded, and what lies between them by as much as both. */
function roundingOfMove({ kind, unit, quote }: ExtractedClaim): number {
  if (kind !== "change" || unit !== "usd") return 0;
  const ends = [...quote.matchAll(/\d[\d,]*(?:\.(\d+))?/g)].slice(-2);
  return ends.length < 2 ? 0 : ends.reduce((sum, [, decimals = ""]) => sum + 0.5 * 10 ** -decimals.length, 0);
}

/** How many times the band a claim must be off to be called contradicted. */
function marginOf(claim: ExtractedClaim, doubtful: Doubtful): number {
  const { wanted, context, observed } = doubtful;
  if (AGO.test(sentenceOf(claim, context)) && claim.kind !== "change" && wanted.metric !== "supply") return VAGUE_TIME;
  if (isOfAllTime({ ...claim, quote: nearWords(claim, context), windowStated: false }))
    return claim.windowStated ? VENDORS_DIFFER : isSeenTop(doubtful) || isOfEarlierTop(claim) ? VENUES_DIFFER : UNSEEN_TOP;
  if (!claim.windowStated) return marginOfLevel(claim, doubtful) * UNSTATED;
  if (isOpposite(claim, observed)) return OPPOSITE;
  const ofChange = claim.kind === "change" && claim.unit === "fraction" ? changeMargin(claim, wanted.metric) : undefined;
  return ofChange ?? marginOfLevel(claim, doubtful);
}

/** Whether the highest trade is known of the day of the highest close. */
function isSeenTop({ data, to }: Doubtful): boolean {
  const best = top(span(data.column, Number.NEGATIVE_INFINITY, to), false);
  return best !== null && data.high !== null && valueOn(data.high, best.day) !== null;
}

/** Where a source's own way of counting is known, its weeks are counted as it counts them. */
function changeMargin({ basis }: ExtractedClaim, metric: string): number | undefined {
  const margin = CHANGES[metric];
  return margin !== undefined && basis === "7d-mean vs previous 7d-mean" ? KNOWN_WEEKS : margin;
}

function marginOfLevel({ basis, bound, kind }: ExtractedClaim, { wanted, data, from, to }: Doubtful): number {
  const isOfDays = bound === "range" || kind === "extreme";
  if (wanted.metric === "price_usd" && isOfDays && (!data.high || span(data.high, from, to).length === 0)) return VAGUE_TIME; // closes alone
  if (wanted.metric === "transfer_value_usd") return ESTIMATES_DIFFER;
  const isRough = basis === "window mean" || bound === "range" || bound === "approx";
  if (wanted.metric === "market_cap_usd" && !wanted.isRough) return isRough ? ROUGH_PLAIN_CAP : PLAIN_CAP;
  return PRECISE.has(wanted.metric) && !isRough ? 1 : VENDORS_DIFFER;
}

/** Up where the data goes down, or down where it goes up, both by more than vendors differ. */
function isOpposite({ kind, unit, value }: ExtractedClaim, observed: number): boolean {
  if (kind !== "change" || unit !== "fraction" || value === null) return false;
  return Math.sign(value) !== Math.sign(observed) && Math.min(Math.abs(value), Math.abs(observed)) >= OPPOSITE_POINTS;
}

/** A price of a long stretch of time, or at the end of one, that was paid shortly outside of it: the days may be others. */
function isSeenNearby(claim: ExtractedClaim, { value, data, from, to, context }: Doubtful): boolean {
  if (claim.metric !== "price" || claim.kind === "change") return false;
  const isEnd = from === to && (TO_LEVEL.test(claim.quote) || (context.includes(claim.quote) && !DATED.test(sentenceOf(claim, context))));
  if (to - from < LONG_DAYS && !isEnd) return false;
  const [first, last] = isEnd ? [to - WRITING_DAYS, to] : [from - YEAR, to + LONG_DAYS];
  const around = [data.column, ...(data.high && data.low ? [data.high, data.low] : [])].flatMap((each) => span(each, first, last));
  return around.some((each) => each.value >= value) && around.some((each) => each.value <= value);
}
