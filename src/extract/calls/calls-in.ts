import { sentences } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { ExtractedCall } from "../../schema/call.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { spansOf, within } from "../mention-spans.ts";
import { dayOf } from "../windows/day.ts";
import { callOf } from "./call-of.ts";
import { forecastsIn } from "./forecasts.ts";
import { type Context, type Frame, frame, heard } from "./frame.ts";
import { refusesForecast, refusesSentence } from "./refused.ts";
import { speakerLeft } from "./speaker.ts";

export interface CallContext {
  /** Of the text, by assetsIn. */
  assets: readonly AssetMentions[];
  published: Date | null;
  /** The text that precedes, for what it is about. */
  before: string;
  blocks: readonly Block[];
  /** Of the text, by claimsIn: what is claimed of another metric is no price. */
  claims: readonly ExtractedClaim[];
}

const SKIPPED: ReadonlySet<Block["label"]> = new Set(["sponsor", "disclaimer", "red-flag", "call-to-action"]);
const MAX_CALLS = 100;
const MAX_BEFORE = 2000;
const LEAST_CONFIDENCE = 0.4;

/** A word of forecasting; a sentence without one is not looked at further. */
const TELLING =
  /\b(?:will|could|may|might|should|would|can|cannot|likely|unlikely|poised|set|headed|heading|bound|due|ready|primed|expect\w*|predict\w*|forecast\w*|project\w*|anticipat\w*|sees?|foresee\w*|envision\w*|targets?|targeting|eyes|eyeing|tipped|destined|slated|positioned|going|track|course|pace|about|gearing|chance|probability|odds|likelihood|possibility|certain|guaranteed|preparing|estimated)\b|(?:won|couldn|wouldn|shouldn)['’]t|['’]ll\b/i;

/** The forecasts of prices that a text makes, in reading order; the same one told twice counts once. */
export function callsIn(text: string, { assets, published, before, blocks, claims }: CallContext): ExtractedCall[] {
  const mentions = spansOf(assets);
  const skipped = blocks.filter(({ label }) => SKIPPED.has(label));
  const others = claims.filter(({ metric }) => metric !== "price" && metric !== "return" && metric !== "other");
  const today = published && !Number.isNaN(published.getTime()) ? dayOf(published) : null;
  const found = new Map<string, ExtractedCall>();
  let context = contextBefore(before, published);
  for (const sentence of sentences(text)) {
    if (found.size >= MAX_CALLS) break;
    const inside = within(mentions, sentence);
    const isTelling = TELLING.test(sentence.text) && !skipped.some(({ start, end }) => sentence.start < end && sentence.end > start);
    if (!isTelling && inside.length === 0 && !/["“”]|\b(?:sa(?:ys|id)|told|according)\b/.test(sentence.text)) continue;
    const parts = heard(sentence, inside, context);
    const calls = isTelling ? sentenceCalls(frame(parts, { others: within(others, sentence), today: today ?? 0 }), today !== null) : [];
    for (const call of calls) if (!found.has(keyOf(call))) found.set(keyOf(call), call);
    context = { asset: parts.assets.at(0)?.asset ?? context.asset, ...speakerLeft(parts) };
  }
  return [...found.values()].sort((a, b) => a.start - b.start).slice(0, MAX_CALLS);
}

function sentenceCalls(parts: Frame, isDated: boolean): ExtractedCall[] {
  if (refusesSentence(parts)) return [];
  return forecastsIn(parts)
    .filter((forecast) => !refusesForecast(parts, forecast))
    .flatMap((forecast) => callOf(parts, forecast, isDated) ?? [])
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}

function keyOf({ asset, subject, kind, direction, level, level2, change, due, benchmark, scorable }: ExtractedCall): string {
  return [asset ?? subject, kind, direction, level, level2, change, due, benchmark, scorable].join("|");
}

/** What the text that precedes is about: the asset it names last. */
function contextBefore(before: string, published: Date | null): Context {
  const recent = before.slice(-MAX_BEFORE);
  const last = recent.trim() === "" ? undefined : spansOf(assetsIn(recent, { published })).at(-1);
  return { asset: last?.asset ?? null, speaker: null, isQuoted: false };
}
