import type { Forecast } from "./forecast.ts";
import type { Frame } from "./frame.ts";
import { wordsOf } from "./frame.ts";
import { type Move, NO_MOVE } from "./moves.ts";
import type { Subject } from "./subject.ts";

const NAMES = /^(?:price target|price targets|target price)\b/;
const LINKS =
  /^(?:of|at|is|to|for|stands|sits|remains|now|a|the|its|:|around|about|by|near|between|as|high|on|currently|set|was|-|–|raised|lifted|from|,)$/;
const MAX_REACH = 12;

/** Price targets that are named as such, where no verb has told them already. */
export function targets(frame: Frame, told: readonly Forecast[]): Forecast[] {
  const found: Forecast[] = [];
  for (let at = 0; at < frame.tokens.length; at += 1) {
    if (!NAMES.test(wordsOf(frame, at, at + 2)) || told.some(({ cue, move }) => at >= cue && at < move.next + 2)) continue;
    const forecast = targetAt(frame, at);
    if (forecast && !told.some(({ move }) => move.level === forecast.move.level)) found.push(forecast);
  }
  return found;
}

function targetAt(frame: Frame, at: number): Forecast | null {
  const quantity = levelBehind(frame, at + 2) ?? levelBefore(frame, at);
  if (!quantity) return null;
  const subject = subjectNear(frame, at, Math.max(at + 2, quantity.next));
  if (!subject) return null;
  const move: Move = {
    ...NO_MOVE,
    kind: "level",
    direction: null,
    level: quantity.value,
    level2: quantity.value2,
    isMoney: true,
    first: Math.min(at, quantity.first),
    next: Math.max(at + 2, quantity.next),
  };
  return { subject, move, cue: at, cueNext: at + 2, isDenied: false, isPushed: false };
}

/** "A price target for Bitcoin of $30,000": the first sum behind it, with nothing foreign between. */
function levelBehind(frame: Frame, from: number) {
  for (let at = from; at < Math.min(frame.tokens.length, from + MAX_REACH); at += 1) {
    const quantity = frame.quantities.find(({ first }) => first === at);
    if (quantity) return isPrice(frame, quantity) ? quantity : null;
    const isName = frame.assets.some(({ first, next }) => at >= first && at < next);
    const isTime = frame.horizons.some(({ first, next }) => at >= first && at < next);
    if (!isName && !isTime && !LINKS.test(frame.tokens[at]?.key ?? "")) return null;
  }
  return null;
}

/** "Its $30,000 price target". */
function levelBefore(frame: Frame, at: number) {
  const quantity = frame.quantities.find(
    ({ next }) => next === at || (next === at - 1 && /^(?:bitcoin|-|12|month)$/.test(frame.tokens[at - 1]?.key ?? "")),
  );
  return quantity && isPrice(frame, quantity) ? quantity : null;
}

function isPrice({ others }: Frame, { unit, currency, start, end }: Frame["quantities"][number]): boolean {
  return unit === "money" && currency === "USD" && !others.some((other) => other.start < end && other.end > start);
}

/** The asset right before the words, or "for" and "on" behind them. */
function subjectNear(frame: Frame, at: number, next: number): Subject | null {
  const before = frame.assets.find((asset) => asset.next === at || (asset.next === at - 1 && frame.tokens[at - 1]?.kind === "word"));
  const behind = frame.assets.find(
    ({ first }) => first >= at + 2 && first <= next + 3 && /^(?:for|on)(?: the)?$/.test(wordsOf(frame, first - 1, first).replace(/^the$/, "on")),
  );
  const name = behind ?? before;
  return name ? { asset: name.asset, first: name.first, next: name.next, trust: 0.95, isAnaphor: false, isFar: false } : null;
}
