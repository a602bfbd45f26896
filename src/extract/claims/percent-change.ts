import type { Quantity } from "../numbers/quantities.ts";
import { mayStandAlone } from "./alone.ts";
import { beginning } from "./bound.ts";
import { changeOf } from "./change.ts";
import { STABLECOINS } from "./conventions.ts";
import type { Draft } from "./draft.ts";
import { type MetricBeside, metricOf } from "./measure.ts";
import { base, inherited, quoteFrom } from "./percent-base.ts";
import { type Scene, wordsOf } from "./scene.ts";
import { distantSubject, type Subject, subjectOf } from "./subject.ts";

/** Below its all-time high, off the peak. */
export const BELOW_PEAK =
  /^(?:below|off|under|down from|lower than|from) (?:its|the|their|that) (?:[a-z]+ )?(?:\d{4} )?(?:previous |prior |recent )?(?:all - time|all time|ath|peak|highs?|record)\b/;

/** 68 % below its all-time high, 40 % off the peak: a fall since then. */
export function belowPeak(scene: Scene, quantity: Quantity, index: number): Draft | null {
  if (!BELOW_PEAK.test(wordsOf(scene, quantity.next, quantity.next + 7))) return null;
  const subject = subjectOf(scene, index, quantity.first, quantity.next) ?? inherited(scene, index) ?? distantSubject(scene, quantity.next);
  if (!subject || subject.trust < 0.7) return null;
  const metric = metricOf(scene, quantity, index, null);
  const isOther = metric?.isNear && metric.side === "left" && metric.word.metric !== "price";
  return {
    ...base(scene, quantity, index),
    asset: subject.asset,
    metric: isOther ? metric.word.metric : "return",
    kind: "change",
    value: -quantity.value,
    confidence: 0.85 * subject.trust,
  };
}

export function changeDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const change = changeOf(scene, quantity, index);
  if (change ? change.role !== "by" : !isSigned(scene, quantity)) return null;
  const metric = changedMetric(scene, quantity, index);
  if (!metric && isOfNoPrice(scene, quantity, index)) return null;
  const subject =
    subjectOf(scene, index, quantity.first, quantity.next, metric) ??
    inherited(scene, index) ??
    distantSubject(scene, quantity.next, metric?.word.metric);
  if (subject ? isUnfounded(scene, metric, subject, change !== null) : !(metric?.isNear && mayStandAlone(scene, metric))) return null;
  if (isAgainstCoin(scene, quantity)) return null;
  const sign = quantity.sign ?? change?.sign ?? 1;
  return {
    ...base(scene, quantity, index),
    ...changeSpan(scene, quantity, { change, metric, subject, index }),
    asset: subject?.asset ?? null,
    metric: ofCoin(metric?.word.metric ?? (subject && isPartly(scene, subject) ? "other" : "return"), subject?.asset ?? "", quantity.value),
    kind: "change",
    value: sign * quantity.value,
    value2: quantity.value2 === null ? null : sign * quantity.value2,
    confidence: 0.9 * (subject?.trust ?? 0.7),
  };
}

interface ChangeParts {
  change: ReturnType<typeof changeOf>;
  metric: ReturnType<typeof changedMetric>;
  subject: Subject | null;
  index: number;
}

/** From the first word that belongs to a change to behind its last one. */
function changeSpan(scene: Scene, quantity: Quantity, { change, metric, subject, index }: ChangeParts): Pick<Draft, "first" | "next"> {
  const from = Math.min(change?.at ?? quantity.first, beginning(scene, quantity.first));
  const begin = metric?.side === "left" && metric.isNear ? Math.min(from, metric.first) : from;
  return {
    first: quoteFrom(scene, begin, subject, index),
    next: Math.max(quantity.next, change ? change.at + 1 : 0, metric?.side === "right" ? metric.next : 0),
  };
}

/** Points of an interest rate; what an amount of coins changed by. */
function isOfNoPrice(scene: Scene, { unit }: Quantity, index: number): boolean {
  return unit === "points" || isOfAmount(scene, index);
}

/** "From 22 million ETH to 15 million ETH — a 32 % decline": of the amount before it. */
function isOfAmount({ quantities, assets, tokens }: Scene, index: number): boolean {
  const [own, before] = [quantities[index], quantities[index - 1]];
  const coin = before?.unit === "plain" ? assets.find(({ first }) => first === before.next) : undefined;
  return coin !== undefined && own !== undefined && /^(?:,|—|-|–|or|\()$/.test(tokens[coin.next]?.key ?? "") && own.first - coin.next <= 4;
}

/** Sales on Solana; searches for Bitcoin. */
const OF_ACTIVITY =
  /\b(?:sales|demand|activity|adoption|interest|searches|mentions|sentiment|volumes?|trades|balances?|usage|revenue|deposits|holdings|developers|users) (?:on|of|in|for|across)(?: the)?$/;
/** Bitcoin Trust, Solana NFTs, a Bitcoin miner: named after the coin, and not it. */
const NAMESAKE =
  /^(?:[a-z]+ )?(?:trust|etfs?|etps?|nfts?|nft index|developers?|developer count|miners?|mining|stocks?|shares|futures|options|funds?|products?|foundation|holders|whales?|wallets?|searches|sales|rival|competitor|scaling|applications|investors|treasur(?:y|ies)|adoption|ecosystem|transactions?|cash flows?)\b/;

/** Bridged BTC, ether held on exchanges: a part of the coins grew or shrank, not their price. */
function isPartly(scene: Scene, { at }: Subject): boolean {
  if (!at) return false;
  const before = wordsOf(scene, at.first - 3, at.first);
  if (OF_ACTIVITY.test(before)) return true;
  if (/\b(?:bridged|wrapped|staked|locked|deposited|tokenized|amount of|number of|quantity of)(?: the)?$/.test(before)) return true;
  let name = at.next;
  while (name < at.next + 4 && /^\p{Lu}/u.test(scene.tokens[name]?.text ?? "") && !NAMESAKE.test(wordsOf(scene, name, name + 3))) name += 1;
  if (NAMESAKE.test(wordsOf(scene, name, name + 3))) return true;
  return /^(?:bridged|held|locked|staked|deposited|deposits|on exchanges|balances|holdings|reserves)\b/.test(wordsOf(scene, at.next, at.next + 2));
}

/** Up 2 % against BTC is no return in dollars. */
function isAgainstCoin(scene: Scene, { first, next }: Quantity): boolean {
  if (/\b(?:pair|ratio|to - gold)\b|\b(?:eth|xrp|ltc|bnb|ada|sol) \/ btc\b/.test(wordsOf(scene, first - 8, next + 8))) return true;
  return scene.assets.some(
    ({ first: at }) => at > next && at <= next + 2 && /^(?:against|versus|vs|relative)$/.test(scene.tokens[at - 1]?.key ?? ""),
  );
}

/** A stablecoin that grows much more than its peg can move has grown in supply. */
const LARGEST_DEPEG = 0.2;

/** Of a stablecoin, supply is its own metric. */
export function ofCoin(metric: Draft["metric"], asset: string, size = 0): Draft["metric"] {
  const isGrowth = metric === "return" && size > LARGEST_DEPEG;
  return STABLECOINS.has(asset) && (metric === "supply" || isGrowth) ? "stablecoin_supply" : metric;
}

/** "EOS (-44%)", "+5%": a sign was written and stands apart from a word before. */
function isSigned(scene: Scene, { sign, first }: Quantity): boolean {
  const reach = scene.tokens[first - 1]?.text === "(" ? 8 : 4;
  return sign !== null && scene.assets.some((asset) => asset.next <= first && asset.next >= first - reach);
}

/** What changed; null where it is the price. */
function changedMetric(scene: Scene, quantity: Quantity, index: number): MetricBeside | null {
  const metric = metricOf(scene, quantity, index, null);
  if (!metric || metric.word.metric === "price") return null;
  if (metric.side === "left" && isOfSomethingElse(scene, metric, quantity))
    return { ...metric, word: { metric: "other", measures: [], isWeak: false } };
  const inBetween = scene.assets.filter(({ first, next }) => first >= metric.next && next <= quantity.first);
  const isList = scene.quantities.filter(({ first, next }) => first >= metric.next && next <= quantity.first).length > 0;
  const isCount = /\b(?:addresses|wallets|users|holders)\b/.test(wordsOf(scene, metric.first, metric.next));
  if (metric.side === "left" && metric.word.metric === "other" && !metric.isNear && !isCount) return null;
  return metric.side === "left" && inBetween.length > 0 && isList && quantity.sign !== null ? null : metric;
}

/** "…, the amount of ether in contracts grew 3 %": its clause has a subject that is none of the metrics. */
function isOfSomethingElse(scene: Scene, { next }: MetricBeside, { first }: Quantity): boolean {
  const clause =
    wordsOf(scene, next, first)
      .split(/ , | while | but /)
      .slice(1)
      .at(-1) ?? "";
  return /\b(?:amount|number|percentage|value|count|size|share) of\b/.test(clause);
}

/** Nothing tells that the market is meant: neither an asset in the sentence nor a metric of the chain. */
function isUnfounded(scene: Scene, metric: MetricBeside | null, subject: Subject, isTold: boolean): boolean {
  if (subject.at) return metric?.word.isWeak === true && !metric.isNear && subject.trust < 0.9;
  if (subject.asset === "market" && subject.trust >= 0.9) return false;
  if (metric === null && GENERIC.test(scene.sentence.text)) return true;
  return metric === null ? !(scene.context.wasReturn && isTold) : metric.word.isWeak || metric.word.metric === "other";
}

/** The sentence has a subject of its own, which is no asset. */
const GENERIC =
  /\b(?:caps?|assets|cryptoassets|coins|tokens|ind(?:ex|exes|ices)|markets?|altcoins|stocks|equities|companies|shares|users|gold|miners)\b/i;
