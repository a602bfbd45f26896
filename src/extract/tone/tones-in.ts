import { sentences } from "../../platform/sentences.ts";
import type { Block } from "../../schema/block.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import type { AssetMentions } from "../../schema/mention.ts";
import type { ThemeScore } from "../../schema/theme.ts";
import { THEME_GIVEN } from "../../schema/theme.ts";
import type { Tone, ToneLabel } from "../../schema/tone.ts";
import { spansOf, within } from "../mention-spans.ts";
import type { Token } from "../numbers/token.ts";
import { tokens } from "../numbers/tokens.ts";
import type { TermAt } from "../themes/terms.ts";
import { catalogueTerms, termsOfThemes } from "../themes/themes-in.ts";
import { NEGATIONS, signOfWord } from "./lexicon.ts";

export interface ToneContext {
  assets: readonly AssetMentions[];
  themes: readonly ThemeScore[];
  claims: readonly ExtractedClaim[];
  blocks: readonly Block[];
  /** The tokens of the whole text and the terms among them, where they were found before. */
  body?: readonly Token[];
  terms?: readonly TermAt[];
}

type Word = Tone["words"][number];

const NEGATION_REACH = 3;
const SMOOTHING = 2;
const CLEAR = 0.2;
const MAX_WORDS = 40;
const SKIPPED: ReadonlySet<Block["label"]> = new Set(["sponsor", "disclaimer", "disclosure", "call-to-action"]);
/** Claims whose rise is good news for their asset. */
const GOOD_TO_RISE: ReadonlySet<string> = new Set(["price", "return", "market_cap", "active_addresses", "transactions", "tvl", "flow", "dominance"]);

/** How a text speaks of each asset that it names and each theme that it is about: by the words of the sentences that name them, and by the direction of its claims. */
export function tonesIn(text: string, { assets, themes, claims, blocks, body = tokens(text), terms = catalogueTerms(body) }: ToneContext): Tone[] {
  const mentions = spansOf(assets);
  const skipped = blocks.filter(({ label }) => SKIPPED.has(label));
  const words = new Map<string, Word[]>();
  const add = (subject: string, found: readonly Word[]) => words.set(subject, [...(words.get(subject) ?? []), ...found]);
  const given = themes.filter(({ score }) => score >= THEME_GIVEN).map(({ theme }) => theme);
  const themeSpans = termsOfThemes(terms, given);
  for (const sentence of sentences(text)) {
    if (skipped.some(({ start, end }) => sentence.start < end && sentence.end > start)) continue;
    const subjects = new Set([
      ...within(mentions, sentence).map(({ asset }) => `asset ${asset}`),
      ...within(themeSpans, sentence).map(({ theme }) => `theme ${theme}`),
    ]);
    const found = subjects.size > 0 ? tellingWords(within(body, sentence)) : [];
    for (const subject of subjects) add(subject, found);
  }
  for (const claim of claims) {
    const found = directionOf(claim);
    if (found && claim.asset) add(`asset ${claim.asset}`, [found]);
  }
  return [...words].map(([key, found]) => toneOf(key, found));
}

/** The words of a sentence that speak well or badly; behind a negation the other way round. */
function tellingWords(all: readonly Token[]): Word[] {
  return all.flatMap((token, at): Word[] => {
    const sign = token.kind === "word" ? signOfWord(token.key) : 0;
    if (sign === 0) return [];
    return [{ start: token.start, end: token.end, text: token.text, sign: isNegated(all, at) ? (-sign as 1 | -1) : sign }];
  });
}

function isNegated(all: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - NEGATION_REACH); before -= 1) {
    const token = all[before];
    if (!token || /^[.;:,]$/.test(token.text)) return false;
    if (NEGATIONS.has(token.key)) return true;
  }
  return false;
}

/** A rise of what is good to rise, a fall, or nothing. */
function directionOf({ kind, metric, value, quote, start, end }: ExtractedClaim): Word | null {
  if (kind !== "change" || !value || !GOOD_TO_RISE.has(metric)) return null;
  return { start, end, text: quote, sign: value > 0 ? 1 : -1 };
}

function toneOf(key: string, found: readonly Word[]): Tone {
  const [of = "asset", subject = ""] = key.split(" ");
  const score = found.reduce((sum, { sign }) => sum + sign, 0) / (found.length + SMOOTHING);
  const rounded = Math.round(score * 1000) / 1000;
  return { of: of === "theme" ? "theme" : "asset", subject, label: toneLabel(rounded), score: rounded, words: found.slice(0, MAX_WORDS) };
}

export function toneLabel(score: number): ToneLabel {
  return score > CLEAR ? "positive" : score < -CLEAR ? "negative" : "neutral";
}
