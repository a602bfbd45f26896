import type { ClaimKind } from "../../schema/claim.ts";
import type { Quantity } from "../numbers/quantities.ts";
import { mayStandAlone } from "./alone.ts";
import { beginning } from "./bound.ts";
import { type Change, changeOf } from "./change.ts";
import { STABLECOINS } from "./conventions.ts";
import { DIRECTIONS, REACHES } from "./directions.ts";
import type { Draft } from "./draft.ts";
import { type MetricBeside, metricOf } from "./measure.ts";
import { type Measure, UNITS } from "./metrics.ts";
import { quoteFrom } from "./percent-base.ts";
import { roleOf } from "./role.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { distantSubject, inheritedFrom, ofSubject, type Subject, subjectOf } from "./subject.ts";

/** More dollars than any coin costs. */
export const HIGHEST_PRICE = 2_000_000;

const TO_DATE =
  / (?:a total of|cumulative|cumulatively|to (?:- )?date|all - time|all time total|in total|there have been|has now been|have now been|since launch|redemptions) /;

/** A figure of a metric that is named beside it. */
export function measured(scene: Scene, quantity: Quantity, index: number, measure: Measure): Draft | null {
  const metric = metricOf(scene, quantity, index, measure);
  if (!metric || (metric.side === "left" && !isLinked(scene, quantity, metric))) return null;
  if (measure === "money" && !isMoneyOf(metric, quantity, wordsOf(scene, metric.first, metric.next))) return null;
  const named = subjectOf(scene, index, quantity.first, quantity.next, metric) ?? ofSubject(scene, quantity.next) ?? inheritedFrom(scene, index);
  const subject = isOfMarket(scene, metric) ? WHOLE_MARKET : (named ?? distantSubject(scene, quantity.next, metric.word.metric));
  if (!subject && !mayStandAlone(scene, metric)) return null;
  if (measure === "money" && metric.word.metric === "supply" && !STABLECOINS.has(subject?.asset ?? "")) return null;
  if (subject && !subject.at && metric.word.metric === "other" && measure === "money" && subject.asset !== "market" && !mayStandAlone(scene, metric))
    return null;
  if (subject && !subject.at && metric.word.isWeak && subject.asset !== "market" && !isAnaphoric(scene)) return null;
  if (mayStandAlone(scene, metric) && !subject?.at) return drafted(scene, { quantity, index, metric, subject: null, measure });
  return drafted(scene, { quantity, index, metric, subject, measure });
}

const WHOLE_MARKET: Subject = { asset: "market", at: null, trust: 0.9 };

/** "The global crypto market cap", whatever coins were named before. */
function isOfMarket(scene: Scene, { word, first, side }: MetricBeside): boolean {
  if (word.metric !== "market_cap" || side !== "left") return false;
  if (/\b(?:global|total|overall)$/.test(wordsOf(scene, first - 1, first)) && !scene.assets.some(({ next }) => next <= first)) return true;
  return /\b(?:global|total|overall|combined|aggregate|entire) (?:[a-z]+ )?(?:crypto|cryptocurrency|digital asset|digital currency)(?: [a-z]+)?$|\b(?:crypto|cryptocurrency)$/.test(
    wordsOf(scene, first - 5, first),
  );
}

/** "The project's volume" goes on about what was named before. */
function isAnaphoric({ sentence: { text } }: Scene): boolean {
  return /\b(?:the (?:project|protocol|token|network|asset|coin|chain|exchange)|its|it)\b/i.test(text);
}

/** A price is no sum of millions, a market's value no sum of hundreds. */
function isMoneyOf({ word: { metric } }: MetricBeside, { value, isScaled }: Quantity, words: string): boolean {
  if (metric === "price") return value < HIGHEST_PRICE && !(isScaled && value >= 1e6);
  if (metric === "fees") return true;
  if (metric === "other") return value >= 1e6 || !words.startsWith("liquidat");
  return value >= 10_000;
}

function isLinked(scene: Scene, quantity: Quantity, { next, isNear, distance }: MetricBeside): boolean {
  if (isNear && distance <= 3) return true;
  return distance <= 26 && hasVerb(scene, next, quantity.first);
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 6); at < to; at += 1) {
    const key = scene.tokens[at]?.key ?? "";
    if (REACHES.has(key) || DIRECTIONS.has(key) || /^(?:of|to|at|from|as)$/.test(key)) return true;
  }
  return false;
}

interface Told {
  quantity: Quantity;
  index: number;
  metric: MetricBeside | null;
  subject: Subject | null;
  measure: Measure;
}

export function drafted(scene: Scene, { quantity, index, metric, subject, measure }: Told): Draft {
  const change = absoluteChange(scene, quantity, index, metric);
  const sign = change?.sign ?? 1;
  const from = Math.min(
    beginning(scene, quantity.first),
    metric?.side === "left" && metric.isNear ? metric.first : quantity.first,
    change?.at ?? quantity.first,
  );
  return {
    quantity,
    index,
    asset: subject?.asset ?? null,
    metric: metricName(metric, subject, measure),
    kind: kindOf(scene, { quantity, index, metric }, change),
    value: sign * quantity.value,
    value2: quantity.value2 === null ? null : sign * quantity.value2,
    unit: UNITS[measure],
    first: subject ? quoteFrom(scene, from, subject, index) : Math.max(from, scene.quantities[index - 1]?.next ?? 0),
    next: Math.max(quantity.next, metric?.side === "right" ? metric.next : 0),
    role: roleOf(scene, quantity),
    isElliptic: false,
    confidence: 0.9 * (subject?.trust ?? 0.8) * (metric?.word.isWeak ? 0.9 : 1),
  };
}

function metricName(metric: MetricBeside | null, subject: Subject | null, measure: Measure): Draft["metric"] {
  // the price of something in coins is not the price of the coin
  if (metric?.word.metric === "price" && measure === "native") return "other";
  if (metric?.word.metric === "transactions" && measure === "money") return "volume";
  const name = metric?.word.metric ?? "price";
  const isCoin = subject !== null && STABLECOINS.has(subject.asset);
  return isCoin && name === "supply" && measure !== "part" ? "stablecoin_supply" : name;
}

/** Supply is down 100k ETH; fees rose by $2M. */
function absoluteChange(scene: Scene, quantity: Quantity, index: number, metric: MetricBeside | null): Change | null {
  const change = changeOf(scene, quantity, index);
  if (change?.role !== "by" || !metric || quantity.value2 !== null) return null;
  if (metric.word.metric === "flow") return null;
  if (metric.side === "right") return scene.tokens[metric.first - 1]?.key === "in" && quantity.first - change.at <= 4 ? change : null;
  return quantity.first - change.at <= 4 && change.at >= metric.next ? change : null;
}

/** The words up to the figures before and behind, eight at most. */
function wordsAround(scene: Scene, { first, next }: Quantity, index: number): string {
  const begin = Math.max(first - 8, scene.quantities[index - 1]?.next ?? 0);
  const end = Math.min(next + 8, scene.quantities[index + 1]?.first ?? scene.tokens.length);
  return ` ${wordsOf(scene, begin, first)} | ${wordsOf(scene, next, end)} `.replace(/year - to - date|year to date/, "");
}

function kindOf(scene: Scene, { quantity, index, metric }: Pick<Told, "quantity" | "index" | "metric">, change: Change | null): ClaimKind {
  if (change) return "change";
  const around = wordsAround(scene, quantity, index);
  const name = metric?.word.metric;
  if (name === "supply" && /\b(?:burn|burnt|burned|issuance|issued|minted|mined)\b/.test(around) && quantity.unit === "plain" && isOverTime(scene))
    return "cumulative";
  if (isSummed(scene, around) && (name === "fees" || name === "volume")) return "cumulative";
  if (
    TO_DATE.test(around) &&
    !/ (?:average|averaged|averaging|mean) /.test(around) &&
    name !== "active_addresses" &&
    !/ supply | market cap | high | low /.test(around)
  )
    return "cumulative";
  return metric?.word.metric === "other" && metric.word.measures.includes("count") && metric.side === "right" ? "count" : "level";
}

/** The sentence speaks of a stretch of days. */
function isOverTime({ times }: Scene): boolean {
  return times.some(({ kind }) => kind === "lookback" || kind === "span");
}

/** A total over a part of the calendar. */
function isSummed({ times }: Scene, around: string): boolean {
  if (!/ (?:totaled|totaling|totalled|total|revenue) /.test(around) || / (?:average|averaged|daily|mean|median) /.test(around)) return false;
  return times.some(({ kind, from, to }) => kind === "span" && to > from);
}
