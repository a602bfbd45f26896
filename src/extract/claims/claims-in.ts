import { type Sentence, sentences } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { type MentionSpan, spansOf, within } from "../mention-spans.ts";
import { tokens } from "../numbers/tokens.ts";
import { dayOf, isoDay } from "../windows/day.ts";
import type { Now, Time } from "../windows/time.ts";
import { times } from "../windows/times.ts";
import { boundOf } from "./bound.ts";
import { type Convention, conventionOf, lastDay } from "./conventions.ts";
import { doubtOf } from "./doubt.ts";
import type { Draft } from "./draft.ts";
import { type Context, NO_CONTEXT, type Scene, scene } from "./scene.ts";
import { sentenceDrafts } from "./sentence-claims.ts";
import { told } from "./stance.ts";
import { isRow, tableReader } from "./table.ts";
import { cellWindow, type Window, windowOf } from "./window.ts";

export interface ClaimContext {
  /** Of the text, by assetsIn. */
  assets: readonly AssetMentions[];
  published: Date | null;
  /** The text that precedes, for what it is about. */
  before: string;
  blocks?: readonly Block[];
  /** A catalogue slug: its conventions hold. */
  source: string | null;
}

const SKIPPED: ReadonlySet<Block["label"]> = new Set(["sponsor", "disclaimer", "red-flag", "call-to-action"]);
/** A text in which one asset is named so much more than others is about it. */
const CHIEF = 0.5;
const MAX_CLAIMS = 500;
const MAX_SENTENCE = 6000;
const MAX_BEFORE = 2000;
/** A subject is kept for so many sentences that do not name it. */
const MAX_AGE = 2;
const LEAST_CONFIDENCE = 0.35;

/** A figure or a word that tells one; what has neither is not looked at further. */
const TELLING = /\d|percent|\b(?:half|third|quarter|doubled|tripled|quadrupled|halved|doubling|tripling|all[- ]time|record|highest|lowest|ATH)\b/;

/** What a text says of markets and chains in figures, in reading order. */
export function claimsIn(text: string, { assets, published, before, blocks = [], source }: ClaimContext): ExtractedClaim[] {
  const mentions = spansOf(assets);
  const [chief] = assets;
  const known = setting(published, source);
  const rest = { ...known, convention: { ...known.convention, asset: chief && chief.salience >= CHIEF ? chief.asset : known.convention.asset } };
  const skipped = blocks.filter(({ label }) => SKIPPED.has(label));
  const readRow = tableReader({ ...rest, context: NO_CONTEXT });
  const claims: ExtractedClaim[] = [];
  let context = contextBefore(before, published, rest);
  let lastEnd = 0;
  for (const sentence of sentences(text)) {
    if (claims.length >= MAX_CLAIMS) break;
    const isSameParagraph = !text.slice(lastEnd, sentence.start).includes("\n");
    context = { ...context, isSameParagraph };
    lastEnd = sentence.end;
    if (skipped.some(({ start, end }) => sentence.start < end && sentence.end > start)) continue;
    const inside = within(mentions, sentence);
    if (isRow(sentence.text)) {
      claims.push(...readRow(sentence, inside).map(({ scene: parts, draft, time }) => claimOf(parts, draft, cellWindow(parts, draft, time))));
      continue;
    }
    if (!TELLING.test(sentence.text)) {
      context = carried(sentence, context, { inside, now: rest.now });
      continue;
    }
    const found = readSentence(sentence, inside, { ...rest, context });
    claims.push(...found.claims);
    context = found.context;
  }
  return claims.sort((a, b) => a.start - b.start).slice(0, MAX_CLAIMS);
}

interface Setting {
  convention: Convention;
  now: Now;
}

function setting(published: Date | null, source: string | null): Setting {
  const convention = conventionOf(source);
  const day = published && !Number.isNaN(published.getTime()) ? dayOf(published) : null;
  return { convention, now: day === null ? { published: Number.NaN, asOf: Number.NaN } : { published: day, asOf: lastDay(convention, day) } };
}

const LENGTH = /\b(?:week|weekend|month|quarter|year|days|Q[1-4])\b/;
const OF_RETURNS =
  /\b(?:performances?|returns?|performers?|movers|gainers|losers|outperform\w*|underperform\w*|declines?|rall(?:y|ied|ies)|sell-?offs?)\b/i;

/** What a sentence without figures leaves: the asset it names first, else what was before, and the stretch of time that it opens. */
function carried({ text, start }: Sentence, context: Context, { inside, now }: { inside: readonly MentionSpan[]; now: Now }): Context {
  const [named] = inside;
  const told = LENGTH.test(text) && !/\bdrawdowns?\b/i.test(text) ? (times(tokens(text, start), now).findLast(isStretch) ?? null) : null;
  const time = told ?? (context.isSameParagraph ? context.changeTime : null);
  const left = { ...NO_CONTEXT, time, changeTime: time, meanTime: time, wasReturn: told !== null && OF_RETURNS.test(text) };
  if (named) return { ...left, asset: named.asset };
  return context.age >= MAX_AGE ? left : { ...left, asset: context.asset, age: context.age + 1 };
}

function isStretch({ kind }: Time): boolean {
  return kind === "lookback" || kind === "span" || kind === "since";
}

/** The last sentence of what precedes sets the subject. */
function contextBefore(before: string, published: Date | null, rest: Setting): Context {
  const recent = before.slice(-MAX_BEFORE);
  if (recent.trim() === "") return NO_CONTEXT;
  const mentions = spansOf(assetsIn(recent, { published }));
  const last = sentences(recent).at(-1);
  if (!last) return NO_CONTEXT;
  const inside = within(mentions, last);
  const context = { ...NO_CONTEXT, asset: mentions.at(-1)?.asset ?? null };
  return TELLING.test(last.text) ? readSentence(last, inside, { ...rest, context }).context : carried(last, context, { inside, now: rest.now });
}

function readSentence(
  sentence: Sentence,
  inside: readonly MentionSpan[],
  rest: Pick<Scene, "convention" | "now" | "context">,
): { claims: ExtractedClaim[]; context: Context } {
  const cut =
    sentence.text.length > MAX_SENTENCE ? { ...sentence, text: sentence.text.slice(0, MAX_SENTENCE), end: sentence.start + MAX_SENTENCE } : sentence;
  const parts = scene(cut, inside, rest);
  const drafts = sentenceDrafts(parts);
  const claims: ExtractedClaim[] = [];
  const windows: Window[] = [];
  for (const draft of drafts) {
    const window = windowOf(parts, draft, windows.at(-1) ?? null);
    windows.push(window);
    const claim = claimOf(parts, draft, window);
    if (claim.confidence >= LEAST_CONFIDENCE) claims.push(claim);
  }
  return { claims, context: contextAfter(parts, drafts, windows) };
}

function contextAfter({ assets, metrics, times, context }: Scene, drafts: readonly Draft[], windows: readonly Window[]): Context {
  const earlier = context.isSameParagraph ? context : NO_CONTEXT;
  const named = drafts.find(({ asset }) => assets.some((mention) => mention.asset === asset))?.asset ?? assets[0]?.asset;
  return {
    asset: named ?? (context.age >= MAX_AGE ? null : context.asset),
    age: named ? 0 : context.age + 1,
    metric: metrics.at(-1)?.is ?? (drafts.length > 0 ? context.metric : null),
    time: times.findLast(isStretch) ?? (drafts.length > 0 ? context.time : null),
    changeTime:
      windows.findLast(({ kind, time }) => kind === "change" && time !== null)?.time ??
      (drafts.length === 0 ? times.findLast(({ kind }) => kind === "lookback") : null) ??
      earlier.changeTime,
    meanTime: windows.findLast(({ kind, time }) => kind === "level" && time !== null && isStretch(time))?.time ?? earlier.meanTime,
    isSameParagraph: true,
    wasReturn: drafts.some(({ metric }) => metric === "return"),
  };
}

function claimOf(parts: Scene, draft: Draft, window: Window): ExtractedClaim {
  const { from, to, basis, isStated } = window;
  const { tokens, sentence } = parts;
  const start = tokens[draft.first]?.start ?? sentence.start;
  const end = closed(sentence.text, sentence.start, start, tokens[draft.next - 1]?.end ?? sentence.end);
  const { stance, attributedTo } = told(parts, draft.quantity.first, draft.next);
  const isBare = Number.isNaN(draft.value);
  return {
    quote: sentence.text.slice(start - sentence.start, end - sentence.start),
    start,
    end,
    asset: draft.asset,
    subject: subjectWords(parts, draft),
    metric: draft.metric,
    kind: draft.kind,
    value: isBare ? null : tidy(draft.value),
    value2: draft.value2 === null ? null : tidy(draft.value2),
    unit: draft.unit,
    bound: isBare ? "eq" : boundOf(parts, draft.boundOf && draft.quantity.value2 === null ? draft.boundOf : draft.quantity, draft.value < 0),
    from: dayOrNull(from),
    to: dayOrNull(to),
    windowStated: isStated,
    stance,
    confidence: Math.round(Math.min(1, Math.max(0, draft.confidence)) * 100) / 100,
    basis,
    attributedTo,
    doubt: doubtOf(parts, draft, window),
    readBy: "grammar",
  };
}

/** A bracket that was opened in the quote is closed in it, where the closing one follows. */
function closed(text: string, offset: number, start: number, end: number): number {
  const isOpen =
    text.lastIndexOf("(", end - offset - 1) > text.lastIndexOf(")", end - offset - 1) && text.lastIndexOf("(", end - offset - 1) >= start - offset;
  return isOpen && text.charAt(end - offset) === ")" ? end + 1 : end;
}

/** 0.1 + 0.2 as it was written. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function dayOrNull(day: number | null): string | null {
  return day === null || !Number.isFinite(day) || Math.abs(day) > 100_000 ? null : isoDay(day);
}

/** What the sentence itself calls it: the asset's name there, else the metric's words. */
function subjectWords({ tokens, assets, metrics, sentence }: Scene, draft: Draft): string {
  const name =
    assets.findLast(({ asset, first }) => asset === draft.asset && first < draft.next) ?? assets.find(({ asset }) => asset === draft.asset);
  const metric = metrics.findLast(({ first, is }) => is.metric === draft.metric && first < draft.next);
  const place = name ?? metric;
  if (!place) return draft.asset ?? "";
  const start = (tokens[place.first]?.start ?? sentence.start) - sentence.start;
  const end = (tokens[place.next - 1]?.end ?? sentence.end) - sentence.start;
  return sentence.text.slice(start, end);
}
