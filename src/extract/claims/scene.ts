import type { Sentence } from "../../platform/sentences.ts";
import type { AssetSlug } from "../../schema/asset.ts";
import { type AssetAt, assetsAt, type MentionSpan } from "../mention-spans.ts";
import { type Quantity, quantities } from "../numbers/quantities.ts";
import type { Token } from "../numbers/token.ts";
import { tokens } from "../numbers/tokens.ts";
import type { Now, Time } from "../windows/time.ts";
import { times } from "../windows/times.ts";
import type { Convention } from "./conventions.ts";
import { METRICS, type MetricWord } from "./metrics.ts";
import { type PhraseAt, phrasesIn } from "./phrases.ts";

/** A sentence taken apart. */
export interface Scene {
  sentence: Sentence;
  tokens: readonly Token[];
  times: readonly Time[];
  quantities: readonly Quantity[];
  assets: readonly AssetAt[];
  metrics: readonly PhraseAt<MetricWord>[];
  convention: Convention;
  now: Now;
  /** What the sentences before were about. */
  context: Context;
}

/** What a sentence leaves for the next: the asset, metric and time that it may go on about. */
export interface Context {
  asset: AssetSlug | null;
  metric: PhraseAt<MetricWord>["is"] | null;
  time: Time | null;
  /** The time that its last change was told for, and that of its last mean. */
  changeTime: Time | null;
  meanTime: Time | null;
  /** The sentence that follows stands in the same paragraph. */
  isSameParagraph: boolean;
  /** The sentence told of returns. */
  wasReturn: boolean;

  /** Sentences since the asset was named. */
  age: number;
}

export const NO_CONTEXT: Context = {
  asset: null,
  metric: null,
  time: null,
  changeTime: null,
  meanTime: null,
  isSameParagraph: false,
  wasReturn: false,
  age: 0,
};

/** Longer than any sentence that was written to be read; what follows is left. */
const MAX_TOKENS = 1500;

export function scene(sentence: Sentence, mentions: readonly MentionSpan[], rest: Pick<Scene, "convention" | "now" | "context">): Scene {
  const found = tokens(sentence.text, sentence.start).slice(0, MAX_TOKENS);
  const assets = assetsAt(found, mentions);
  const when = times(found, rest.now);
  const taken = new Set<number>();
  for (const { first, next } of [...when, ...assets]) for (let at = first; at < next; at += 1) taken.add(at);
  return {
    sentence,
    tokens: found,
    times: when,
    quantities: quantities(found, (at) => taken.has(at)),
    assets,
    metrics: phrasesIn(METRICS, found).filter((cue) => !isCriterion(found, cue)),
    ...rest,
  };
}

/** Words that make a metric's word a part of something else: a supply limit, a cap-weighted index. */
const WEIGHING = /^(?:limit|weighted|schedule|curve|algorithm|estimation|estimates|estimator)$/;

const PRICE_OF_ELSE = /^(?:impact|action|discovery|feeds?|oracles?|targets?|tag|interval|intervals|band|bands|bucket|buckets|bracket|brackets)$/;

/** "Assets with a market cap over $1B" are chosen by it; nothing is said of it. */
function isCriterion(found: readonly Token[], { first, next }: PhraseAt<MetricWord>): boolean {
  if (WEIGHING.test(found[next]?.key ?? "") || (found[next]?.text === "-" && found[next + 1]?.key === "weighted")) return true;
  if (/^prices?$/.test(found[first]?.key ?? "") && (PRICE_OF_ELSE.test(found[next]?.key ?? "") || isOfGoods(found, next))) return true;
  const before = found[first - 1]?.key === "a" ? first - 2 : first - 1;
  if (found[before]?.key === "by" && /^(?:market|capitali[sz]ation|tvl|volume)$/.test(found[first]?.key ?? "") && isRanking(found, before))
    return true;
  return (
    found[before]?.key === "with" &&
    /^(?:assets|coins|tokens|cryptoassets|companies|projects|protocols|chains|those)$/.test(found[before - 1]?.key ?? "") &&
    /^(?:over|above|of|greater|below|under|exceeding|between|more)$/.test(found[next]?.key ?? "")
  );
}

/** "The largest coin by market value", "ranked by volume". */
function isRanking(found: readonly Token[], by: number): boolean {
  return found
    .slice(Math.max(0, by - 6), by)
    .some(({ key }) => /^(?:largest|biggest|top|leading|second|third|\w+th|ranked|smallest|number|most)$/.test(key));
}

/** "The price for Punks": a name that is no asset, which no mention would leave in the plural. */
function isOfGoods(found: readonly Token[], next: number): boolean {
  const name = found[next + 1]?.text ?? "";
  return /^(?:for|of)$/.test(found[next]?.key ?? "") && /^\p{Lu}\p{L}*\p{Ll}s$/u.test(name);
}

/** Whether 's stands behind a token; it is no token itself. */
export function isPossessive({ tokens, sentence }: Pick<Scene, "tokens" | "sentence">, at: number): boolean {
  const end = (tokens[at]?.end ?? sentence.end) - sentence.start;
  return /^['’]s?\b/.test(sentence.text.slice(end, end + 3)) && sentence.text.charAt(end + 1) !== "";
}

/** The words of the tokens from one to another, in small letters, with spaces. */
export function wordsOf({ tokens }: Pick<Scene, "tokens">, first: number, next: number): string {
  return tokens
    .slice(Math.max(0, first), Math.max(0, next))
    .map(({ key }) => key)
    .join(" ");
}

/** A bracket around one word only repeats what stands before it: assets under management (AuM). */
function isAlias(tokens: readonly Token[], at: number): boolean {
  const [open, word, close] = tokens[at]?.text === "(" ? [at, at + 1, at + 2] : [at - 2, at - 1, at];
  return tokens[open]?.text === "(" && tokens[close]?.text === ")" && tokens[word]?.kind === "word";
}

const CLAUSE_ENDS = new Set([";", ":", "(", ")", "—", "|", "–"]);
const CLAUSE_WORDS = new Set(["while", "whereas", "but", "although", "though", "whilst", "because"]);

/** Whether a clause ends at the token. A comma ends one too, but less so. */
export function endsClause({ tokens, assets }: Pick<Scene, "tokens" | "assets">, at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (isAlias(tokens, at)) return false;
  if (token.kind === "mark" && CLAUSE_ENDS.has(token.text)) return !assets.some(({ first, next }) => at >= first && at < next);
  if (token.kind === "mark") return token.text === "-" && token.isApart && (tokens[at + 1]?.isApart ?? true);
  return CLAUSE_WORDS.has(token.key);
}
