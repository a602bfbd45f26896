import type { Frame } from "./frame.ts";
import { wordsOf } from "./frame.ts";
import { type Goal, goalAfter } from "./goal.ts";
import { type Form, type Verb, verbNamed } from "./verbs.ts";

/** What a price is to do. */
export interface Move {
  kind: "direction" | "level" | "relative" | "record" | "vague";
  direction: "up" | "down" | null;
  level: number | null;
  level2: number | null;
  /** Signed. */
  change: number | null;
  isMoney: boolean;
  /** The verb alone might be of something else than a price. */
  isWeak: boolean;
  judgedBy: "touch" | "close";
  /** What it is to be measured against, in tokens: where its name begins. */
  benchmarkAt: number | null;
  first: number;
  next: number;
}

/** A move of which nothing but its place is known. */
export const NO_MOVE = {
  level: null,
  level2: null,
  change: null,
  isMoney: false,
  isWeak: false,
  judgedBy: "touch" as "touch" | "close",
  benchmarkAt: null,
};

const LEADS =
  /^(?:also|still|even|then|now|soon|eventually|ultimately|potentially|possibly|perhaps|probably|likely|easily|further|again|once|only|just|quickly|finally|well|be|able|to|continue|start|begin|keep|first|either|initially|rapidly|slowly|gradually|actually|really|once|more|almost|certainly|definitely|inevitably|surely|undoubtedly|shortly|significantly|sharply|steadily|have|the|potential|find|itself|next|simply)$/;
const MAX_LEADS = 6;
const MAX_NOUN_LEADS = 8;
const RELATIVE = /^(?:outperform|outpace|outshine|beat|outperforming|outpacing|beating|underperform|underperforming|lag|trail|lagging|trailing)$/;
const BEHIND = /^(?:underperform|lag|trail)/;

/** After a verb that tells by itself which way, what may follow where no figure does. */
const ENDS =
  /^(?:to|above|below|by|from|over|within|towards?|past|as|and|or|but|further|higher|lower|again|even|soon|this|next|before|after|at|around|back|through|until|due|because|amid|following|given|while|with|for|against|on|than|too|more|much|another|during|once|when|if|which|into|out|also|later|alongside|along|up|down|off|so|heading|going|together|then|over|without|despite|like|since|until|toward|that|either|only|against|anytime)$/;
const NO_PRICE_IN =
  /^(?:popularity|adoption|usage|use|interest|activity|volumes?|demand|importance|number|dominance|supply|circulation|users|hash|mining|transactions|relevance|influence|size|fees)$/;
const NOUN_LEADS =
  /^(?:a|an|the|another|some|more|further|bigger|big|huge|massive|major|strong|sharp|significant|parabolic|explosive|new|potential|possible|large|larger|steep|deep|deeper|short|term|long|near|price|prices|to|of|additional|substantial|fresh|bullish|bearish|relief|meaningful|considerable|sustained|decent|modest|brief|slight|mild|quick|real|next|extended|continued|upward|downward|final|last|rapid|dramatic|powerful|solid|monster|double|digit|-)$/;

/** These tell of a price only where the sentence speaks of prices. */
const WEAK =
  /^(?:grow|growing|increase|increasing|decrease|decreasing|gain|gaining|advance|advancing|explode|exploding|strengthen|strengthening|weaken|weakening|lose|losing|shed|shedding|recover|recovering|decline|declining)$/;

/** What a verb group says that begins at a token; null where it is no move of a price. */
export function moveAt(frame: Frame, at: number, form: Form): Move | null {
  if (form === "noun") return nounMove(frame, at);
  let place = at;
  let shape: Form = form;
  for (let step = 0; step < MAX_LEADS && LEADS.test(frame.tokens[place]?.key ?? ""); step += 1) {
    const isBe = frame.tokens[place]?.key === "be";
    if (isBe && isPlaced(frame, place + 1)) return verbMove(frame, place, verbNamed("be", "base"));
    if (isBe) shape = "gerund";
    if (frame.tokens[place]?.key === "to") shape = "base";
    place += 1;
  }
  const word = frame.tokens[place]?.key ?? "";
  if (RELATIVE.test(word)) return relativeMove(frame, place);
  if (/^(?:see|seeing|experience|witness|suffer|enjoy|undergo|stage|face|make|making|enter)$/.test(word)) {
    const seen = nounMove(frame, place + 1) ?? vagueMove(frame, place, place + 1);
    if (seen) return { ...seen, first: place };
  }
  return verbMove(frame, place, verbNamed(word, shape)) ?? vagueMove(frame, place, place);
}

/** Will be above, at, worth. */
function isPlaced({ tokens }: Frame, at: number): boolean {
  return /^(?:above|below|over|under|at|worth|between|around|near|trading|priced|valued|higher|lower|back|well|down|up)$/.test(tokens[at]?.key ?? "");
}

function verbMove(frame: Frame, at: number, verb: Verb | null): Move | null {
  if (!verb) return null;
  const goal = goalAfter(frame, at + 1);
  const toGoal = {
    ...NO_MOVE,
    first: at,
    next: goal.next,
    isMoney: goal.isMoney,
    judgedBy: verb.needs === "place" ? ("close" as const) : ("touch" as const),
  };
  if (goal.level !== null) return { ...toGoal, kind: "level", direction: goal.direction ?? verb.direction, level: goal.level, level2: goal.level2 };
  if (goal.isRecord) return { ...toGoal, kind: "record", direction: "up" };
  if (goal.change !== null) return changeMove(toGoal, verb, goal);
  if (verb.change !== null && isFromElsewhere(frame, at + 1)) return null;
  if (verb.change !== null)
    return isClean(frame, at + 1) ? { ...toGoal, kind: "level", direction: verb.direction, change: verb.change, next: at + 1 } : null;
  if (verb.needs !== "nothing") return wayMove(frame, toGoal, goal);
  const isWeak = WEAK.test(frame.tokens[at]?.key ?? "");
  const next = Math.max(goal.next, /^(?:out|up|down|back|off)$/.test(frame.tokens[at + 1]?.key ?? "") ? at + 2 : at + 1);
  return isClean(frame, at + 1) ? { ...toGoal, kind: "direction", direction: verb.direction, judgedBy: "close", next, isWeak } : null;
}

/** "To triple from its peak": not from where the price stands. */
function isFromElsewhere(frame: Frame, at: number): boolean {
  return /^(?:in price |in value )?from (?:its|the|their|a|last) (?:[\w-]+ - [\w-]+ |previous |recent |prior )*(?:high|highs|low|lows|peak|bottom|record|ath|year)/.test(
    wordsOf(frame, at, at + 10),
  );
}

type Bare = Omit<Move, "kind" | "direction">;

/** To rise by 20 %; of "reach 20 %" nothing is known. */
function changeMove(bare: Bare, verb: Verb, goal: Goal): Move | null {
  const direction = verb.direction ?? goal.direction;
  if (verb.needs === "target" && !goal.direction) return null;
  if (direction === null || goal.change === null || (direction === "down" && goal.change >= 1)) return null;
  return { ...bare, kind: "level", direction, change: direction === "up" ? goal.change : -goal.change };
}

const MOVING = /^(?:go|going|move|moving|head|heading|trade|trading|push|pushing|be|run|running|get|getting|break|breaking|close|end|finish|swing)$/;

/** To go higher, to trade lower. */
function wayMove(frame: Frame, bare: Bare, goal: Goal): Move | null {
  const isWay = /\b(?:higher|lower|upwards?|downwards?|north|south)\b/.test(wordsOf(frame, bare.first + 1, goal.next));
  if (!MOVING.test(frame.tokens[bare.first]?.key ?? "") || !isWay || goal.direction === null || !isClean(frame, goal.next)) return null;
  return { ...bare, kind: "direction", direction: goal.direction, judgedBy: "close" };
}

/** Nothing follows the move that makes it one of something else. */
function isClean({ tokens, horizons }: Frame, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === "mark" || horizons.some(({ first }) => first === at)) return token?.text !== "-" || token.isApart;
  if (token.key === "in") return !NO_PRICE_IN.test(tokens[at + 1]?.key ?? "");
  return ENDS.test(token.key) || (token.key.endsWith("ly") && token.key.length > 4);
}

/** For a rally to $30,000; a 20 % drop; another leg up. */
function nounMove(frame: Frame, at: number): Move | null {
  const before = nounBegin(frame, at);
  const verb = nounAt(frame, before.place);
  if (!verb) return null;
  const goal = goalAfter(frame, verb.next);
  const bare = { ...NO_MOVE, first: at, next: Math.max(goal.next, verb.next), isMoney: goal.isMoney, direction: verb.direction };
  if (goal.level !== null) return { ...bare, kind: "level", level: goal.level, level2: goal.level2 };
  const size = goal.change ?? before.change;
  if (size !== null && size > 0 && !(verb.direction === "down" && size >= 1))
    return { ...bare, kind: "level", change: verb.direction === "up" ? size : -size };
  if (!isClean(frame, verb.next) || frame.tokens[verb.next]?.key === "of") return null;
  return { ...bare, kind: "direction", judgedBy: "close", next: verb.next };
}

/** "A further 20 %": what stands before the noun, and the size among it. */
function nounBegin(frame: Frame, at: number): { place: number; change: number | null } {
  let place = at;
  let change: number | null = null;
  for (let step = 0; step < MAX_NOUN_LEADS; step += 1) {
    const quantity = frame.quantities.find(({ first, unit }) => first === place && (unit === "percent" || unit === "multiple"));
    if (!quantity && !NOUN_LEADS.test(frame.tokens[place]?.key ?? "")) break;
    if (quantity) change = quantity.unit === "percent" ? quantity.value : quantity.value - 1;
    place = quantity ? quantity.next : place + 1;
  }
  return { place, change };
}

function nounAt(frame: Frame, at: number): { direction: "up" | "down"; next: number } | null {
  const words = wordsOf(frame, at, at + 3);
  const long = /^(?:leg (?:up|higher)|move (?:up|higher|upwards?)|bull (?:run|market)|upward (?:move|movement|momentum|trend))\b/.exec(words)?.[0];
  if (long) return { direction: "up", next: at + long.split(" ").length };
  const down = /^(?:leg (?:down|lower)|move (?:down|lower|downwards?)|bear market|sell - off|downward (?:move|movement|trend)|pull - back)\b/.exec(
    words,
  )?.[0];
  if (down) return { direction: "down", next: at + down.split(" ").length };
  const verb = verbNamed(frame.tokens[at]?.key ?? "", "noun");
  return verb?.direction ? { direction: verb.direction, next: at + 1 } : null;
}

function relativeMove({ tokens }: Frame, at: number): Move {
  const direction = BEHIND.test(tokens[at]?.key ?? "") ? "down" : "up";
  return { ...NO_MOVE, kind: "relative", direction, judgedBy: "close", benchmarkAt: at + 1, first: at, next: at + 1 };
}

const VAGUE =
  /^(?:for )?(?:(?:a|an|some|more|its|the|another) )?(?:(?:next|very|potentially) )?(?:(?:big|huge|major|massive|explosive|significant|large|wild|extreme|heightened|increased|sharp|violent|interesting) )+(?:price )?(?:moves?|movements?|volatility|swings?|breakout|action|momentum)\b/;
const UNSTEADY = /^(?:be (?:very |extremely |more |highly )?volatile|move (?:big|sharply|violently)|explode in either direction)\b/;

/** Big moves ahead: it is said that it will move, not where. */
function vagueMove(frame: Frame, first: number, at: number): Move | null {
  const words = wordsOf(frame, at, at + 8);
  const found = VAGUE.exec(words)?.[0] ?? UNSTEADY.exec(words)?.[0];
  if (!found) return null;
  return { ...NO_MOVE, kind: "vague", direction: null, judgedBy: "close", first, next: at + found.split(" ").length };
}
