import type { Sentence } from "../../platform/sentences.ts";
import type { AssetSlug } from "../../schema/asset.ts";
import type { ExtractedClaim } from "../../schema/claim.ts";
import { type AssetAt, assetsAt, type MentionSpan } from "../mention-spans.ts";
import { type Quantity, quantities } from "../numbers/quantities.ts";
import type { Token } from "../numbers/token.ts";
import { tokens } from "../numbers/tokens.ts";
import type { DayNumber } from "../windows/day.ts";
import type { Time } from "../windows/time.ts";
import { times } from "../windows/times.ts";
import { type Horizon, horizons } from "./horizons.ts";

/** What the sentences before were about, and who spoke. */
export interface Context {
  asset: AssetSlug | null;
  speaker: string | null;
  /** Whether a quotation is open. */
  isQuoted: boolean;
}

/** A sentence of which only what it is about and who speaks is looked at. */
export interface Heard {
  sentence: Sentence;
  tokens: readonly Token[];
  assets: readonly AssetAt[];
  context: Context;
}

/** A sentence taken apart to look for forecasts in it. */
export interface Frame extends Heard {
  quantities: readonly Quantity[];
  horizons: readonly Horizon[];
  /** The times it names, as times past. */
  times: readonly Time[];
  /** Figures that are known to be of something else than a price. */
  others: readonly Pick<ExtractedClaim, "start" | "end">[];
  today: DayNumber;
}

/** Longer than any sentence that was written to be read; what follows is left. */
const MAX_CHARS = 6000;
const MAX_TOKENS = 1000;

export function heard(sentence: Sentence, mentions: readonly MentionSpan[], context: Context): Heard {
  const found = tokens(sentence.text.slice(0, MAX_CHARS), sentence.start).slice(0, MAX_TOKENS);
  return { sentence, tokens: found, assets: assetsAt(found, mentions), context };
}

export function frame(parts: Heard, rest: Pick<Frame, "others" | "today">): Frame {
  const { tokens, assets } = parts;
  const ahead = horizons(tokens, rest.today);
  const past = times(tokens, { published: rest.today, asOf: rest.today });
  const taken = new Set<number>();
  for (const { first, next } of [...ahead, ...past, ...assets]) for (let at = first; at < next; at += 1) taken.add(at);
  return { ...parts, quantities: quantities(tokens, (at) => taken.has(at)), horizons: ahead, times: past, ...rest };
}

/** The words of the tokens from one to another, in small letters, with spaces. */
export function wordsOf({ tokens: all }: Pick<Frame, "tokens">, first: number, next: number): string {
  return all
    .slice(Math.max(0, first), Math.max(0, next))
    .map(({ key }) => key)
    .join(" ");
}

/** The text from one token to another as it was written. */
export function writtenOf({ tokens: all, sentence }: Pick<Frame, "tokens" | "sentence">, first: number, next: number): string {
  const start = all[first]?.start ?? sentence.start;
  const end = all[next - 1]?.end ?? start;
  return sentence.text.slice(start - sentence.start, end - sentence.start);
}
