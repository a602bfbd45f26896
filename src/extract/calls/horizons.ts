import { phraseAt } from "../claims/phrases.ts";
import type { Token } from "../numbers/token.ts";
import type { DayNumber } from "../windows/day.ts";
import { lengthFrom, type Period, periodAt } from "./periods.ts";
import { HORIZON_WORDS } from "./tables.ts";

/** When a forecast is to have come true. */
export interface Horizon {
  /** The last day; null: the words set no end. */
  due: DayNumber | null;
  /** Its tokens: first, and the one behind the last. */
  first: number;
  next: number;
}

const PREPOSITIONS = /^(?:by|before|in|within|over|during|for|through|throughout|until|till|at|on|into|come|sometime|toward|towards)$/;
const LENGTHS = /^(?:in|within|over|for|during|inside)$/;
const MAX_HORIZONS = 20;

/** The times to come that a sentence names, in order. */
export function horizons(tokens: readonly Token[], today: DayNumber): Horizon[] {
  const found: Horizon[] = [];
  for (let at = 0; at < tokens.length && found.length < MAX_HORIZONS; ) {
    const read = horizonAt(tokens, at, today);
    if (read) found.push(read);
    at = read ? Math.max(read.next, at + 1) : at + 1;
  }
  return found;
}

function horizonAt(tokens: readonly Token[], at: number, today: DayNumber): Horizon | null {
  const word = tokens[at]?.key ?? "";
  // "earlier this month" is past
  if (/^(?:earlier|since|so|ago|last|past|previously)$/.test(tokens[at - 1]?.key ?? "")) return null;
  const preposition = PREPOSITIONS.test(word) ? word : null;
  const begin = preposition ? afterMore(tokens, at + 1) : at;
  const worded = wordedAt(tokens, begin, at, today) ?? wordedAt(tokens, at, at, today);
  if (worded) return worded;
  if (isCounted(tokens, begin)) return within(lengthFrom(tokens, begin, today), at);
  if (preposition && LENGTHS.test(preposition)) {
    const length = lengthFrom(tokens, begin, today);
    if (length && (isLength(tokens, begin) || (preposition === "within" && /s$/.test(tokens[begin]?.key ?? "")))) return within(length, at);
  }
  const period = mayBegin(tokens[begin], preposition) ? periodAt(tokens, begin, today) : null;
  if (!period) return fromNow(tokens, at, today);
  return preposition === "before" && period.from > today ? { due: period.from - 1, first: at, next: period.next } : within(period, at);
}

/** "Sometime in", "at the latest by": a second preposition. */
function afterMore(tokens: readonly Token[], at: number): number {
  return PREPOSITIONS.test(tokens[at]?.key ?? "") ? at + 1 : at;
}

/** In the short term, soon, this cycle, eventually. */
function wordedAt(tokens: readonly Token[], at: number, first: number, today: DayNumber): Horizon | null {
  const behind = /^(?:the|a|very)$/.test(tokens[at]?.key ?? "") ? at + 1 : at;
  const phrase = phraseAt(HORIZON_WORDS, tokens, at) ?? phraseAt(HORIZON_WORDS, tokens, behind);
  if (!phrase || /^(?:as|too|how|so)$/.test(tokens[at - 1]?.key ?? "")) return null;
  if (isOfHolders(tokens, phrase.next)) return null;
  return { due: phrase.is === null ? null : today + phrase.is, first, next: phrase.next };
}

/** Long-term holders, short-term moving averages: the words say what kind, not when. */
function isOfHolders(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return (
    /^(?:term|run)$/.test(tokens[next - 1]?.key ?? "") &&
    after?.kind === "word" &&
    !/^(?:and|but|or|as|due|by|to|with|the|for|is|will|before|after|because|given|it|while|if|when|according|on)$/.test(after.key)
  );
}

/** "Over the next three months": that, and "in three months", say how long. */
function isLength(tokens: readonly Token[], at: number): boolean {
  return /^(?:a|an|few|couple|several|\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty)$/.test(
    tokens[at]?.key ?? "",
  );
}

/** "A 12-month price target". */
function isCounted(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.kind === "digits" &&
    tokens[at + 1]?.text === "-" &&
    /^(?:day|week|month|year)$/.test(tokens[at + 2]?.key ?? "") &&
    /^(?:price|target|outlook|forecast|view|horizon)$/.test(tokens[at + 3]?.key ?? "")
  );
}

/** Six months from now, a year on. */
function fromNow(tokens: readonly Token[], at: number, today: DayNumber): Horizon | null {
  if (!isLength(tokens, at)) return null;
  const length = lengthFrom(tokens, at, today);
  if (!length || tokens[length.next]?.key !== "from" || !/^(?:now|today|here)$/.test(tokens[length.next + 1]?.key ?? "")) return null;
  return { due: length.to, first: at, next: length.next + 2 };
}

function mayBegin(token: Token | undefined, preposition: string | null): boolean {
  if (!token) return false;
  if (token.kind === "digits" || /^\p{Lu}/u.test(token.text)) return preposition !== null || /^(?:eoy|next|this|later|tomorrow)$/.test(token.key);
  if (/^(?:the|year|month|quarter|mid|early|late|end|first|second|third|fourth|h[12]|q[1-4]|summer|spring|autumn|winter|weekend)$/.test(token.key))
    return preposition !== null || /^(?:end|year)$/.test(token.key);
  return /^(?:this|next|later|tomorrow|today|tonight|current|coming)$/.test(token.key);
}

function within(period: Period | null, first: number): Horizon | null {
  return period && { due: period.to, first, next: period.next };
}
