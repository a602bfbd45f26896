import type { Quantity } from "../numbers/quantities.ts";
import type { Token } from "../numbers/token.ts";
import type { Frame } from "./frame.ts";
import { wordsOf } from "./frame.ts";

/** What stands behind the verb of a forecast: a level, a change, a record, a way, or nothing more. */
export interface Goal {
  level: number | null;
  level2: number | null;
  /** Without a sign. */
  change: number | null;
  isRecord: boolean;
  direction: "up" | "down" | null;
  /** The level has its dollar sign. */
  isMoney: boolean;
  next: number;
}

const NONE: Omit<Goal, "next"> = { level: null, level2: null, change: null, isRecord: false, direction: null, isMoney: false };
const MAX_REACH = 14;

/** What may stand between the verb and its target. */
const FILLERS = new Set(
  `to at a an the as by of up down back all way again even well just only another further additional more than least most least or so much high higher low lower upward upwards downward downwards north south lows highs above below
   over under past beyond through around about near nearly roughly approximately close towards toward between from into its his their key next new major important psychological critical crucial
   level levels mark target targets range region zone area barrier threshold milestone resistance support price prices value anywhere somewhere out in minimum maximum fresh multi year initially
   and first eventually ultimately potentially possibly perhaps maybe likely soon shortly quickly early late local upper half us usd $ ~ ≈ - worth per coin token each`.split(
    /\s+/,
  ),
);
const OVER = /^(?:above|over|past|beyond|exceeding)$/;
const UNDER = /^(?:below|under|beneath)$/;
const WAYS = /^(?:higher|lower|upwards?|downwards?|north|south)$/;
const UPWARDS = /^(?:higher|upwards?|north)$/;
const DOWNWARDS = /^(?:lower|downwards?|south)$/;
/** What such figures are of, where they are of no price. */
const NO_PRICE =
  /^(?:(?:in|of|worth of|per) )?(?:the )?(?:daily |annual |total |trading |market |monthly |weekly )*(?:volume|volumes|tvl|cap|caps|capitali[sz]ation|valuation|mcap|inflows?|outflows?|revenues?|fees|assets|transactions|liquidations|liquidity|trades|users|wallets|addresses|holders|tokens|coins|btc|eth|sol|bitcoins?|ether|tps|percent|dominance|gwei|sats|validators|deposits|sales|investments?|funding|profits?|debt|stablecoins?|staked|hashes|eh|days|weeks|months|years|hours|people|points|a day|a month|a year|per day|per month)\b/;
const AHEAD_OF_PLAIN =
  /^(?:$|by|in|before|within|this|next|later|mark|level|levels|dollars?|soon|and|or|on|at|until|as|range|region|zone|area|price|target|again|if|when|per|a|sometime|during|over|after|with|but|while|barrier|threshold|resistance|support|milestone|eventually|from)$/;

/** Reads on from the verb until a target or a word that is none of its kind. */
export function goalAfter(frame: Frame, from: number): Goal {
  const { tokens } = frame;
  let direction: Goal["direction"] = null;
  let next = from;
  for (let at = from; at < Math.min(tokens.length, from + MAX_REACH); at += 1) {
    const quantity = frame.quantities.find(({ first }) => first === at);
    if (quantity) return targetOf(frame, from, quantity, direction) ?? { ...NONE, direction, next };
    const record = recordAt(frame, at);
    if (record && tokens[at - 1]?.key !== "from" && tokens[at - 2]?.key !== "from") return { ...NONE, isRecord: true, direction: "up", next: record };
    if (isTime(frame, at)) continue;
    const { key = "" } = tokens[at] ?? {};
    if (!isFiller(key)) break;
    direction = wayOf(key) ?? direction;
    if (WAYS.test(key)) next = at + 1;
  }
  return { ...NONE, direction: next > from ? direction : null, next };
}

function isTime({ horizons, times }: Frame, at: number): boolean {
  return [...horizons, ...times].some(({ first, next }) => at >= first && at < next);
}

function wayOf(key: string): Goal["direction"] {
  if (OVER.test(key) || UPWARDS.test(key)) return "up";
  return UNDER.test(key) || DOWNWARDS.test(key) ? "down" : null;
}

function targetOf(frame: Frame, from: number, quantity: Quantity, direction: Goal["direction"]): Goal | null {
  const second = followUp(frame, quantity, from);
  return !second && isStart(frame, from, quantity) ? null : quantified(frame, second ?? quantity, direction);
}

function isFiller(key: string): boolean {
  return FILLERS.has(key) || /^[$~≈'"“”‘’-]$/.test(key) || (key.endsWith("ly") && key.length > 4);
}

/** "A rebound from $20,000": where it begins, not where it leads; "by $500": how far. */
function isStart({ tokens }: Frame, from: number, { first }: Quantity): boolean {
  const between = tokens.slice(from, first).map(({ key }) => key);
  const last = between.findLast((key) => /^(?:from|to|by|above|below|over|under|at|past|around|near)$/.test(key));
  return last === "from";
}

/** "From $20,000 to $30,000", "20 % to $30,000": the target is the second. */
function followUp({ tokens, quantities }: Frame, quantity: Quantity, from: number): Quantity | null {
  const second = quantities.find(({ first }) => first >= quantity.next && first <= quantity.next + 2);
  if (!second || tokens[quantity.next]?.key !== "to" || second.unit !== "money") return null;
  const isFrom = quantity.unit === "percent" || tokens.slice(from, quantity.first).some(({ key }) => key === "from");
  return isFrom ? second : null;
}

function quantified(frame: Frame, quantity: Quantity, direction: Goal["direction"]): Goal | null {
  const { unit, value, value2, next, first, start, end } = quantity;
  if (frame.others.some((other) => other.start < end && other.end > start)) return null;
  const behind = wordsOf(frame, next, next + 5);
  if (NO_PRICE.test(behind) || isOwned(frame, next)) return null;
  if (unit === "percent" || unit === "multiple") {
    const change = unit === "percent" ? value : value - 1;
    return change > 0 && wordsOf(frame, first - 1, first) !== "above" ? { ...NONE, change, direction, next } : null;
  }
  if (unit === "money" && (quantity.currency !== "USD" || isSize(frame, first))) return null;
  if (unit !== "money" && !isPlainPrice(frame, quantity)) return null;
  return { ...NONE, level: value, level2: value2, direction, isMoney: unit === "money", next: plus(frame.tokens, next) };
}

/** "To rise by about $500". */
function isSize(frame: Frame, first: number): boolean {
  return /\bby(?: (?:about|around|roughly|nearly|approximately|another|an additional|over|more than|at least|up to|as much as))?$/.test(
    wordsOf(frame, first - 4, first),
  );
}

/** "$100,000 in BTC": an amount of it, no price. */
function isOwned({ tokens, assets }: Frame, next: number): boolean {
  return /^(?:in|of|worth)$/.test(tokens[next]?.key ?? "") && assets.some(({ first }) => first === next + 1);
}

/** A figure without its dollar sign: 100k, 25,000. */
function isPlainPrice({ tokens, horizons }: Frame, { unit, value, hasDigits, isScaled, next }: Quantity): boolean {
  if (unit !== "plain" || !hasDigits || !(isScaled || value >= 1000) || value >= 10_000_000) return false;
  const after = tokens[next];
  return after === undefined || after.kind === "mark" || AHEAD_OF_PLAIN.test(after.key) || horizons.some(({ first }) => first === next);
}

function plus(tokens: readonly Token[], next: number): number {
  return tokens[next]?.text === "+" ? next + 1 : next;
}

/** A new all-time high, record highs: the token behind. */
function recordAt({ tokens }: Frame, at: number): number | null {
  const words = wordsOf({ tokens }, at, at + 6);
  const found =
    /^(?:(?:a|an|its|their) )?(?:(?:new|another|fresh|next|previous|old|prior) )*(?:all - time highs?|all time highs?|ath|aths|record highs?)\b/.exec(
      words,
    )?.[0];
  return found ? at + found.split(" ").length : null;
}
