import type { Quantity } from "../numbers/quantities.ts";
import { isQualifier } from "./bound.ts";
import { STABLECOINS } from "./conventions.ts";
import { DIRECTIONS } from "./directions.ts";
import type { Draft } from "./draft.ts";
import { drafted, HIGHEST_PRICE } from "./measured.ts";
import { roleOf } from "./role.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { distantSubject, inheritedFrom, subjectOf } from "./subject.ts";

const STABLE_UNIT = /^(?:of|in|worth|per|a month|fee|fees|each|usdc|usdt|dai|million|position|order|short|long|call|put|strike|option|bill|bounty)\b/;

const PRICE_VERBS = new Set(
  "reach reached reaching reaches hit hits hitting touch touched touching top topped tops topping pass passed passing cross crossed crossing surpass surpassed surpassing break broke breaking breached eclipsed peak peaked peaking bottomed bottoming trade traded trading trades close closed closing opened finishing finished ending ended hovering hovered stabilized currently high low rallying exceeded".split(
    " ",
  ),
);

/** A price without the word: an asset, a verb of reaching or a low or high, and a sum that may be a price. */
export function priceDraft(scene: Scene, quantity: Quantity, index: number, previous: Draft | null): Draft | null {
  if (quantity.value >= HIGHEST_PRICE || (quantity.isScaled && quantity.value >= 1e6)) return null;
  const isListed = isPairListed(scene, quantity);
  const nearby = scene.metrics.findLast(({ next }) => next <= quantity.first && next > quantity.first - 8);
  if (isPeakOfOther(scene, quantity)) return null;
  if (nearby && nearby.is.metric !== "price" && !isListed && nearby.is.metric !== "market_cap") return null;
  const named = subjectOf(scene, index, quantity.first, quantity.next) ?? inheritedFrom(scene, index);
  const subject = named ?? (isDatedPeak(scene, quantity) ? distantSubject(scene, quantity.next) : null);
  if (!subject || (!subject.at && named !== null) || isOfGoods(scene, quantity)) return null;
  const isAfterPrice = previous?.index === index - 1 && (previous.metric === "price" || previous.metric === "return");
  const role = roleOf(scene, quantity);
  if (!isListed && !isReached(scene, quantity) && !(isAfterPrice && role)) return null;
  return drafted(scene, { quantity, index, metric: null, subject, measure: "money" });
}

/** "The median transfer was $312, above its peak of $268": a peak of what the sentence measures. */
function isPeakOfOther(scene: Scene, { first }: Quantity): boolean {
  if (!/\b(?:peak|high|low|highs|lows) of(?: (?:about|around|over|nearly|only))?$/.test(wordsOf(scene, first - 4, first))) return false;
  const last = scene.metrics.findLast(({ next }) => next <= first);
  return last !== undefined && last.is.metric !== "price" && !/\bprices?\b/.test(wordsOf(scene, last.next, first));
}

/** "8 ETH (roughly $22,000)", "8 ETH, or about $22,000": what so many coins are worth. */
export function isConverted({ tokens, assets, quantities }: Scene, { first }: Quantity): boolean {
  const open = tokens
    .slice(0, first)
    .findLastIndex(({ text, key }, at) => text === "(" || (text === "," && /^(?:or|worth|about|roughly)$/.test(tokens[at + 1]?.key ?? key)));
  const coin = assets.find(({ next }) => next === open);
  return open >= first - 4 && coin !== undefined && quantities.some(({ next }) => next === coin.first);
}

/** "$5 in fees", "$5 per order"; "$5 in April" is dated. */
function isOfGoods(scene: Scene, { next }: Quantity): boolean {
  return STABLE_UNIT.test(wordsOf(scene, next, next + 2)) && !scene.times.some(({ first }) => first === next + 1);
}

/** "A peak of $230 in April 2013": what peaks on a day at a few dollars is a price. */
function isDatedPeak(scene: Scene, { first, next }: Quantity): boolean {
  const isDated = scene.times.some((time) => time.kind === "day" && time.first >= next && time.first <= next + 2);
  return (
    isDated &&
    scene.metrics.length === 0 &&
    /\b(?:peak|high|low|bottom) of(?: (?:about|around|roughly|nearly|~))?$/.test(wordsOf(scene, first - 4, first))
  );
}

/** ETHUSD: $1610-1735, currently ~$1630. */
function isPairListed(scene: Scene, { first }: Quantity): boolean {
  const text = scene.sentence.text;
  return first < 14 && /^\W*[A-Z]{3,5}\/?-?USDT?\b/.test(text);
}

/** Topping $4,300; a low of $176; rising to $22,500; at $98; between $90 and $110. */
function isReached({ tokens, assets }: Scene, { first }: Quantity): boolean {
  if (isQuoted({ tokens, assets }, first)) return true;
  if (isLevelOf({ tokens, assets }, first)) return true;
  for (let at = first - 1; at >= Math.max(0, first - 5); at -= 1) {
    const key = tokens[at]?.key ?? "";
    if (PRICE_VERBS.has(key)) return true;
    if (DIRECTIONS.has(key) && /^(?:to|over|above|below|past|under|from)$/.test(tokens[at + 1]?.key ?? "")) return true;
    if (
      !isQualifier(key) &&
      !/^(?:to|from|at|as|high|low|between|its|back|the|month|week|year|day|'|all|time|local|new|of|-|previous|early|late)$/.test(key)
    )
      return false;
  }
  return false;
}

/** "BTC: $37,102" at the head of a line. */
function isQuoted({ tokens, assets }: Pick<Scene, "tokens" | "assets">, first: number): boolean {
  const behind = tokens[first - 1]?.text === ":" ? first - 1 : first;
  return assets.some((asset) => asset.next === behind && asset.first <= 1);
}

/** Highs of $5, trading at $5, SRM at $5. */
function isLevelOf({ tokens, assets }: Pick<Scene, "tokens" | "assets">, first: number): boolean {
  const before = firstUnqualified(tokens, first);
  if (!/^(?:of|at|to|around|near|above|below)$/.test(tokens[before]?.key ?? "")) return false;
  return isPriceNoun(tokens[before - 1]?.key ?? "") || (tokens[before]?.key === "at" && assets.some(({ next }) => next === before));
}

/** The token before the figure and what qualifies it. */
function firstUnqualified(tokens: Scene["tokens"], first: number): number {
  let at = first - 1;
  while (
    at > first - 4 &&
    /^(?:about|around|roughly|nearly|almost|approximately|just|only|~|≈|over|above|below|under|a|the)$/.test(tokens[at]?.key ?? "") &&
    !/^(?:low|high)$/.test(tokens[at - 1]?.key ?? "")
  )
    at -= 1;
  return at;
}

function isPriceNoun(key: string): boolean {
  return /^(?:low|lows|high|highs|peak|bottom|ath|close|support|resistance|trading|traded|trades|currently|sits|stands|sitting|standing|closed|opened|back|rallied|up|down|bottomed|peaked|valued|rate)$/.test(
    key,
  );
}

/** 73 million USD at $98.01: the price at which it was valued. */
export function valuedAt(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const before = scene.quantities[index - 1];
  if (quantity.isScaled || before?.unit !== "money" || before.next !== quantity.first - 1 || scene.tokens[before.next]?.key !== "at") return null;
  const subject = inheritedFrom(scene, index) ?? distantSubject(scene, quantity.next);
  return subject && drafted(scene, { quantity, index, metric: null, subject, measure: "money" });
}

/** "USDT 21.71-28.52 and BTC 0.00095-0.00121": what it traded at, in two coins. */
export function pairRange(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const base = scene.assets.find(({ next }) => next === quantity.first);
  const metric =
    scene.metrics.findLast(({ is, next }) => is.metric === "price" && next <= quantity.first) ??
    (/\btrading between\b/.test(scene.sentence.text) ? true : null);
  if (!base || !metric || quantity.value2 === null) return null;
  const subject = scene.assets.find(({ asset, first }) => asset !== base.asset && first < base.first);
  if (!subject) return null;
  const unit = STABLECOINS.has(base.asset) ? "usd" : "other";
  const draft = drafted(scene, { quantity, index, metric: null, subject: { asset: subject.asset, at: subject, trust: 1 }, measure: "money" });
  return { ...draft, unit, first: base.first };
}
