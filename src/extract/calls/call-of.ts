import type { ExtractedCall } from "../../schema/call.ts";
import { isoDay } from "../windows/day.ts";
import type { Forecast } from "./forecast.ts";
import { type Frame, wordsOf, writtenOf } from "./frame.ts";
import type { Horizon } from "./horizons.ts";
import type { Move } from "./moves.ts";
import { chanceOf } from "./probability.ts";
import { conditionOf, isRetold } from "./refused.ts";
import { speakerOf } from "./speaker.ts";
import { subjectAfter } from "./subject.ts";
import { UNSTATED_DAYS } from "./tables.ts";

/** Above this a sum is no coin's price. */
const HIGHEST_PRICE = 20_000_000;
const LOWEST_WORTH = 1e10;
const REACH_BEHIND = 14;
const REACH_AHEAD = 8;
const KINDS = { direction: "direction", level: "level", relative: "relative", record: "level", vague: "direction" } as const;

/** The call that a forecast is; null where its figure can be no price, or its time is over. */
export function callOf(frame: Frame, forecast: Forecast, isDated: boolean): ExtractedCall | null {
  const { move, subject } = forecast;
  const benchmark = move.benchmarkAt === null ? null : benchmarkAt(frame, move.benchmarkAt);
  if (benchmark?.isForeign || isNoPrice(frame, forecast)) return null;
  const horizon = horizonOf(frame, forecast);
  const days = daysOf(frame, horizon);
  if (days !== null && days < 0) return null;
  const chance = chanceOf(frame, forecast);
  const reason = reasonAgainst(frame, forecast, { isDated, isOpenEnded: days === null, hasBenchmark: benchmark?.asset !== null });
  return {
    ...quoteOf(frame, forecast, Math.max(benchmark?.next ?? 0, horizon?.next ?? 0)),
    asset: subject.asset,
    subject: writtenOf(frame, subject.first, subject.next),
    kind: KINDS[move.kind],
    direction: move.direction,
    level: move.level,
    level2: move.level2,
    change: move.change === null ? null : tidy(move.change),
    judgedBy: move.judgedBy,
    benchmark: benchmark?.asset ?? null,
    due: isDated && days !== null ? isoDay(frame.today + days) : null,
    horizonDays: isDated ? days : null,
    horizonStated: horizon !== null,
    horizonWords: horizon && writtenOf(frame, horizon.first, horizon.next),
    probability: chance.probability,
    probabilityWords: chance.words,
    hedges: chance.hedges,
    ...speakerOf(frame, forecast.cue),
    scorable: reason === null,
    reason,
    confidence: confidenceOf(forecast, horizon),
  };
}

/** Days to the last day; null where the words set no end. */
function daysOf({ today }: Frame, horizon: Horizon | null): number | null {
  if (!horizon) return UNSTATED_DAYS;
  return horizon.due === null ? null : horizon.due - today;
}

/** Also what only denies a move: "it won't fall" says nothing of where it goes. */
function isNoPrice(frame: Frame, { move, subject, isDenied }: Forecast): boolean {
  if (isDenied && move.level === null) return true;
  if (move.level !== null && !isPrice(move, subject.asset)) return true;
  if (subject.isFar && move.level === null) return true;
  return (subject.isAnaphor || move.isWeak) && !isOfPrice(frame, move);
}

function isPrice({ level, isMoney }: Move, asset: string | null): boolean {
  if (level === null || level <= 0) return false;
  return asset === "market" ? level >= LOWEST_WORTH : level < HIGHEST_PRICE && (isMoney || asset !== null);
}

/** "It could grow" may be of anything: a sum, or a word of prices, shows that it is of a price. */
function isOfPrice({ sentence }: Frame, { level, kind }: Move): boolean {
  return (
    level !== null ||
    kind === "relative" ||
    /\b(?:price|prices|value|rally|bullish|bearish|\$\d|USD|all-time high|ATH|market cap|trading at)\b|\$\d/i.test(sentence.text)
  );
}

/** The time behind the verb in the same clause, else one right before the forecast or at the head of the sentence. */
function horizonOf(frame: Frame, { cue, move, subject }: Forecast): Horizon | null {
  const { horizons, tokens } = frame;
  const begin = Math.min(subject.first, cue);
  const behind = horizons.find(({ first }) => first >= move.first && first <= move.next + REACH_BEHIND && isSameClause(frame, move.next, first));
  if (behind) return behind.due === null ? (horizons.find(({ first }) => first === behind.next) ?? behind) : behind;
  const between = horizons.find(({ first, next }) => first >= begin && next <= move.first + 1);
  if (between) return between;
  const before = horizons.findLast(({ next }) => next <= begin && next >= begin - REACH_AHEAD);
  if (before && !isSameClause(frame, before.next, begin)) return null;
  const isTold = before && before.due === frame.today && /\b(?:on|at)\b/.test(wordsOf(frame, before.first, before.first + 1));
  return before &&
    !isTold &&
    !/\b(?:has|have|had|was|were|since|rose|fell|gained|lost)\b/.test(wordsOf(frame, before.next, begin)) &&
    tokens[before.first]
    ? before
    : null;
}

/** Nothing between a target and a time that begins another clause. */
function isSameClause(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { text = "", key = "" } = frame.tokens[at] ?? {};
    if (
      /^[;:(]$/.test(text) ||
      /^(?:but|while|although|whereas|because|after|before|until|since|though|which|who|said|says|told|tweeted|wrote|added|writes|noted|tells|according)$/.test(
        key,
      )
    )
      return false;
  }
  return true;
}

interface Benchmark {
  asset: string | null;
  next: number;
  /** What it names is none of the desk's assets. */
  isForeign: boolean;
}

const FOREIGN =
  /^(?:the )?(?:stocks?|equities|nasdaq|bonds?|dow|other asset classes|competitors|peers|rivals|expectations|real estate|s & p|index|tech|cash|inflation|the market maker)\b/;
const METALS = /^(?:the )?gold\b/;
const STOCKS = /^(?:the )?(?:s & p(?: 500)?|sp500)\b/;

function benchmarkAt(frame: Frame, at: number): Benchmark | null {
  const words = wordsOf(frame, at, at + 5);
  if (METALS.test(words)) return { asset: "gold", next: at + (words.startsWith("the") ? 2 : 1), isForeign: false };
  if (STOCKS.test(words)) return { asset: "sp500", next: at + (words.startsWith("the") ? 4 : 3), isForeign: false };
  if (FOREIGN.test(words)) return { asset: null, next: at, isForeign: true };
  const subject = subjectAfter(frame, at);
  if (subject) return { asset: subject.asset, next: subject.next, isForeign: false };
  const market = /^(?:the )?(?:broader |wider |overall |rest of the )?market\b/.exec(words)?.[0];
  return { asset: market ? "market" : null, next: market ? at + market.split(" ").length : at, isForeign: false };
}

interface Setting {
  isDated: boolean;
  isOpenEnded: boolean;
  hasBenchmark: boolean;
}

/** Why a call can't be scored, or null. */
function reasonAgainst(frame: Frame, forecast: Forecast, { isDated, isOpenEnded, hasBenchmark }: Setting): string | null {
  const { move, subject } = forecast;
  const condition = conditionOf(frame, forecast);
  if (condition) return `it holds only on a condition: “${condition}”`;
  if (move.kind === "vague") return "it does not say which way";
  if (subject.asset === null) return "no single price stands for what it speaks of";
  if (move.kind === "record") return "it names a record and no level";
  if (move.kind === "relative" && !hasBenchmark) return "it does not say against what";
  if (isRetold(frame, forecast)) return "it retells a forecast of an earlier day";
  if (isOpenEnded) return "it sets no time by which it must have come";
  return isDated ? null : "the day it was made on is not known";
}

function quoteOf(frame: Frame, { subject, cue, move }: Forecast, behind: number): Pick<ExtractedCall, "quote" | "start" | "end"> {
  const { tokens, sentence } = frame;
  const first = Math.min(subject.first, cue, move.first);
  const next = Math.max(subject.next, move.next, behind);
  const start = tokens[first]?.start ?? sentence.start;
  const end = tokens[next - 1]?.end ?? sentence.end;
  return { quote: sentence.text.slice(start - sentence.start, end - sentence.start), start, end };
}

function confidenceOf({ subject, move, isPushed }: Forecast, horizon: Horizon | null): number {
  const sure = move.level !== null ? (move.isMoney ? 0.95 : 0.8) : move.change !== null ? 0.85 : 0.7;
  return Math.round(subject.trust * sure * (isPushed ? 0.9 : 1) * (horizon ? 1 : 0.95) * 100) / 100;
}

/** 0.1 + 0.2 as it was written. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
