import type { Quantity } from "../numbers/quantities.ts";
import { beginning } from "./bound.ts";
import { CHANGE_NOUNS } from "./directions.ts";
import type { Draft } from "./draft.ts";
import { metricOf } from "./measure.ts";
import { base, inherited, quoteFrom } from "./percent-base.ts";
import { belowPeak, changeDraft } from "./percent-change.ts";
import { roleOf } from "./role.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";
import { distantSubject, type Subject, subjectOf } from "./subject.ts";

const SHARE_REACH = 9;

const LEVELS: ReadonlySet<string> = new Set(["dominance", "supply", "volatility", "correlation", "other", "stablecoin_supply"]);

const PART_OF = /\b(?:percentage|percent|share|proportion|fraction|portion) of [a-z ]{0,60}$/;

const LINK =
  /(?:^| )(?:is|was|at|to|of|reached|stands|stood|sits|hit|now|currently|below|above|over|under|around|from|averaged|remains|remained|:)(?: |$)/;

/** What a percentage tells: a change, a share of something, or the level of what is told in parts. */
export function percentDraft(scene: Scene, quantity: Quantity, index: number, previous: Draft | null): Draft | null {
  return (
    belowPeak(scene, quantity, index) ??
    (isCompared(scene, quantity) ? ellipsis(scene, quantity, index, previous) : null) ??
    (isTwin(scene, quantity, previous) ? ellipsis(scene, quantity, index, previous) : null) ??
    shareDraft(scene, quantity, index) ??
    changeDraft(scene, quantity, index) ??
    levelDraft(scene, quantity, index) ??
    ellipsis(scene, quantity, index, previous)
  );
}

/** "Up 4 % and 5 %": the second is of the first's kind. */
function isTwin(scene: Scene, { first, next }: Quantity, previous: Draft | null): boolean {
  const hasOwn = CHANGE_NOUNS.has(scene.tokens[next]?.key ?? "") && scene.tokens[next + 1]?.key === "in";
  return (
    previous?.kind === "change" && scene.tokens[next]?.key !== "of" && !hasOwn && /^(?:, )?and$/.test(wordsOf(scene, previous.quantity.next, first))
  );
}

/** Compared to 8 %, up from 8 %, the remaining 8 %: the figure before says of what. */
function isCompared(scene: Scene, { first, next }: Quantity): boolean {
  const before = wordsOf(scene, first - 5, first);
  if (scene.tokens[next]?.key === "of" || CHANGE_NOUNS.has(scene.tokens[next]?.key ?? "")) return false;
  return /(?:compared (?:to|with)|versus|vs|(?:up|down) from|the remaining)(?: (?:a|an|only|about|just|over|nearly|around|roughly|more|than|the|~|≈))*$/.test(
    before,
  );
}

/** Bare part of one, as in "down a third": a change only. */
export function fractionDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  if (/^(?:that|as|a per|a percent|a percentage)\b/.test(wordsOf(scene, quantity.next, quantity.next + 2))) return null;
  return quantity.value < 1 ? changeDraft(scene, quantity, index) : null;
}

function shareDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const { tokens } = scene;
  if (tokens[quantity.next]?.key !== "of" || quantity.unit === "points") return null;
  const stop = Math.min(scene.quantities[index + 1]?.first ?? tokens.length, quantity.next + SHARE_REACH);
  const end = clauseEnd(scene, quantity.next, stop);
  const metric = scene.metrics.find(({ first }) => first > quantity.next && first < end);
  const whole = scene.assets.find(({ first }) => first > quantity.next && first < end);
  const isOfAll = whole && /^of (?:all |the |total |circulating )*$/.test(`${wordsOf(scene, quantity.next, whole.first)} `);
  if (!metric && !isOfAll) return null;
  const subject: Subject | null = whole
    ? { asset: whole.asset, at: whole, trust: 0.95 }
    : (subjectOf(scene, index, quantity.first, quantity.next) ?? distantSubject(scene, quantity.next, metric?.is.metric));
  if (
    !subject ||
    (metric?.is.isWeak && !subject.at && metric.is.metric !== "supply") ||
    (!metric && !/\b(?:staked|held|holds?|supply|circulati|exchange|addresses|wallets|owns?|locked|burn(?:ed|t))/.test(scene.sentence.text))
  )
    return null;
  return {
    ...base(scene, quantity, index),
    first: partBefore(scene, quantity, index),
    asset: subject.asset,
    metric: metric?.is.metric ?? "supply",
    kind: "share",
    next: Math.max(metric?.next ?? 0, whole?.next ?? 0),
    confidence: 0.85 * subject.trust,
  };
}

/** "Fees made up 12 % of revenue": the quote begins with the part, where its clause names it. */
function partBefore(scene: Scene, { first }: Quantity, index: number): number {
  const stop = Math.max(scene.quantities[index - 1]?.next ?? 0, first - SHARE_REACH);
  const part = scene.metrics.findLast((metric) => metric.first >= stop && metric.next <= first);
  if (!part || clauseEnd(scene, part.next, first) < first) return beginning(scene, first);
  return /\b(?:account|accounts|accounted|accounting|make|makes|made|making|represents?|represented|representing|is|are|was|were|contributed?|contributes|comprises?|comprised|constitutes?)\b/.test(
    wordsOf(scene, part.next, first),
  )
    ? part.first
    : beginning(scene, first);
}

function clauseEnd(scene: Scene, from: number, stop: number): number {
  for (let at = from; at < stop; at += 1) if (scene.tokens[at]?.text === "," || endsClause(scene, at)) return at;
  return stop;
}

function levelDraft(scene: Scene, quantity: Quantity, index: number): Draft | null {
  const metric = metricOf(scene, quantity, index, "part");
  if (metric?.side !== "left" || metric.distance > 18 || !metric.isNear) return null;
  const isPart = PART_OF.test(wordsOf(scene, metric.first - 8, metric.first));
  if (!isPart && !LEVELS.has(metric.word.metric)) return null;
  if (!LINK.test(wordsOf(scene, metric.next, quantity.first)) || (metric.word.isWeak && metric.distance > 5)) return null;
  const subject =
    subjectOf(scene, index, quantity.first, quantity.next, metric) ??
    inherited(scene, index) ??
    distantSubject(scene, quantity.next, metric?.word.metric);
  const words = wordsOf(scene, metric.first, metric.next);
  if (!subject || (!subject.at && (metric.word.metric === "other" || metric.word.isWeak || words.includes("inflation")))) return null;
  return {
    ...base(scene, quantity, index),
    asset: subject.asset,
    metric: metric.word.metric,
    kind:
      isPart || /ratio|share/.test(words)
        ? "share"
        : words.includes("inflation") && scene.times.some(({ kind }) => kind === "span")
          ? "change"
          : "level",
    role: roleOf(scene, quantity),
    first: quoteFrom(scene, metric.first, subject, index),
    confidence: 0.85 * subject.trust,
  };
}

const BRIDGE =
  /^(?:[,(;–-]|and|or|while|whereas|to|with|compared|versus|vs|against|but|for|of|in|by|only|about|just|over|nearly|around|roughly|more|than|a|an|the|up|from|down|is|was|were|at|another|~|≈|%|followed|respectively|as|well|daily|had|has|[)]|remaining|account|accounts|block|rewards|s)$/;

/** "and SUSHI ~90%", "compared to only 1 % three months earlier": the same as the percentage before, of what is named between. */
function ellipsis(scene: Scene, quantity: Quantity, index: number, previous: Draft | null): Draft | null {
  if (!previous || previous.index !== index - 1 || (previous.unit !== "fraction" && previous.unit !== "pp")) return null;
  if (quantity.sign !== null && previous.kind !== "change") return null;
  if (!isCompared(scene, quantity) && !isBridged(scene, previous.next, quantity.first)) return null;
  const named = subjectOf(scene, index, quantity.first, quantity.next);
  const between = scene.metrics.findLast(({ first, next }) => first >= previous.quantity.next && next <= quantity.first);
  const sign = quantity.sign ?? (previous.kind === "change" && previous.value < 0 ? -1 : 1);
  return {
    ...base(scene, quantity, index),
    asset: named?.asset ?? previous.asset,
    metric: between?.is.metric ?? previous.metric,
    kind: previous.kind === "extreme" ? "level" : previous.kind,
    value: sign * quantity.value,
    value2: quantity.value2 === null ? null : sign * quantity.value2,
    first: named?.at && named.at.first < quantity.first ? named.at.first : beginning(scene, quantity.first),
    isElliptic: true,
    confidence: previous.confidence * 0.9,
  };
}

/** Only names, metrics, times and small words stand between. */
function isBridged(scene: Scene, from: number, to: number): boolean {
  const spans = [...scene.assets, ...scene.metrics, ...scene.times];
  for (let at = from; at < to; at += 1) {
    if (BRIDGE.test(scene.tokens[at]?.key ?? "")) continue;
    if (!spans.some(({ first, next }) => at >= first && at < next)) return false;
  }
  return to - from <= 24;
}
