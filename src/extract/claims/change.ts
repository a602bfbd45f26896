import type { Quantity } from "../numbers/quantities.ts";
import { CHANGE_NOUNS, DIRECTIONS } from "./directions.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";

/** How a figure stands to the word of change beside it. */
export interface Change {
  /** "by": the size of the change; "to" and "from": a level at its end or its beginning. */
  role: "by" | "to" | "from";
  sign: 1 | -1;
  /** The token of the word. */
  at: number;
}

const LEFT_REACH = 8;
const RIGHT_REACH = 5;
const MONEY_REACH = 2;

/** The word of change that a figure belongs to: before it (fell 5 %) or behind it (a 5 % gain). */
export function changeOf(scene: Scene, quantity: Quantity, index: number): Change | null {
  return changeBefore(scene, quantity, index) ?? changeBehind(scene, quantity, index);
}

function changeBefore(scene: Scene, { first, next, unit }: Quantity, index: number): Change | null {
  const { tokens, quantities } = scene;
  const stop = Math.max(quantities[index - 1]?.next ?? 0, first - LEFT_REACH);
  for (let at = first - 1; at >= stop; at -= 1) {
    if (tokens[at]?.text === "," || endsClause(scene, at)) return null;
    const sign = signOf(scene, at);
    if (!sign) continue;
    if (unit === "percent" && /\b(?:after|before|following|despite)\b/.test(wordsOf(scene, at, first)) && changeBehind(scene, { next, unit }, index))
      return null;
    const role = /drawdown/.test(tokens[at]?.key ?? "") ? "by" : roleOf(scene, at, first);
    const isLevel = role === "by" && unit !== "percent" && unit !== "points" && isPassed(scene, at, first);
    return { role: isLevel ? "to" : role, sign, at };
  }
  return null;
}

/** The direction that a word tells; "reduced" only with by or to, since it mostly tells what somebody did. */
function signOf(scene: Scene, at: number): 1 | -1 | undefined {
  const key = scene.tokens[at]?.key ?? "";
  if (key === "reduced") return /^(?:by|to)$/.test(scene.tokens[at + 1]?.key ?? "") ? -1 : undefined;
  if (/^(?:added|adding|adds)$/.test(key)) return isFigureNext(scene, at + 1) ? 1 : undefined;
  if ((key === "higher" || key === "lower") && scene.tokens[at + 1]?.key !== "by") return undefined;
  const sign = DIRECTIONS.get(key);
  return sign && !isNoChange(scene, at) ? sign : undefined;
}

/** "Added $5B", "adding over 5 %". */
function isFigureNext({ tokens, quantities }: Scene, at: number): boolean {
  const begin = /^(?:another|about|around|over|nearly|almost|roughly|some|more)$/.test(tokens[at]?.key ?? "") ? at + 1 : at;
  return quantities.some(({ first }) => first === begin || (first === begin + 1 && tokens[begin]?.key === "than"));
}

/** "Up to", "lower than", "follow up", "make up", "back up", and nouns that own the figure no more. */
function isNoChange({ tokens }: Scene, at: number): boolean {
  const [key, before, after] = [tokens[at]?.key ?? "", tokens[at - 1]?.key ?? "", tokens[at + 1]?.key ?? ""];
  if (key === "up")
    return after === "to" && !/^(?:is|are|was|were|back|moved|went|been|shot)$/.test(before)
      ? true
      : /^(?:make|makes|made|making|set|sets|setting|catch|ended|end|opened|signed|open|held|given|speeds?|speeding|sped|scaled|follow|start|take|takes|locked|split|picked|scooped|snapped)$/.test(
          before,
        ) || /^(?:with)$/.test(after);
  if (key === "down") return /^(?:break|breaks|broken|shut|shuts|broke|breaking|slow|slows|narrow|tied)$/.test(before) || /^(?:payment)$/.test(after);
  return (key === "lower" || key === "higher") && /^(?:the|a)$/.test(before);
}

/** "Rallying over $24,000" names the level. */
function isPassed({ tokens }: Scene, at: number, first: number): boolean {
  if (tokens.slice(at, first).some(({ key }) => key === "by")) return false;
  const last = /^(?:the|a)$/.test(tokens[first - 1]?.key ?? "") ? first - 2 : first - 1;
  return first - at <= 5 && /^(?:over|above|past|below|under|through|beyond|toward|towards)$/.test(tokens[last]?.key ?? "");
}

function roleOf({ tokens }: Scene, at: number, first: number): Change["role"] {
  // as low as
  if (tokens[first - 1]?.key === "as" && tokens[first - 3]?.key === "as" && /^(?:low|high)$/.test(tokens[first - 2]?.key ?? "")) return "to";
  for (let i = first - 1; i > at; i -= 1) {
    const role = roleWord(tokens, i);
    if (role === "near") i -= 1;
    else if (role) return role;
  }
  return "by";
}

const ROLES = new Map<string, Change["role"]>([
  ["from", "from"],
  ["by", "by"],
  ["of", "by"],
  ["to", "to"],
  ["towards", "to"],
  ["toward", "to"],
]);

/** What a small word before a figure makes of it; "near" is the end of "close to", which only qualifies. */
function roleWord(tokens: Scene["tokens"], at: number): Change["role"] | "near" | null {
  const [key, before, after] = [tokens[at]?.key ?? "", tokens[at - 1]?.key, tokens[at + 1]?.key ?? ""];
  if (key === "to" && before === "close") return "near";
  if (key === "and" && /^(?:is|are|was|were|now|currently|stands|sits|stood)$/.test(after)) return "to";
  if (key === "at") return after === "least" ? null : "to";
  return ROLES.get(key) ?? null;
}

/** A gain of the figure stands close behind it; behind money closer still, for "$500 before falling" is none. */
function changeBehind(scene: Scene, { next, unit }: Pick<Quantity, "next" | "unit">, index: number): Change | null {
  if (unit === "plain") return null;
  const { tokens } = scene;
  const begin = afterTwin(scene, next, unit, index);
  let stop = Math.min(tokens.length, begin + (unit === "money" ? MONEY_REACH : RIGHT_REACH));
  for (let at = begin; at < stop; at += 1) {
    const time = scene.times.find(({ first, kind }) => first === at && kind !== "day");
    if (time) {
      stop += time.next - at;
      at = time.next - 1;
      continue;
    }
    if (isBarrier(scene, at)) return null;
    const sign = isNoChange(scene, at) ? undefined : CHANGE_NOUNS.get(tokens[at]?.key ?? "");
    if (sign) return isAgainstOther(scene, at) ? null : { role: "by", sign, at };
  }
  return null;
}

const BARRIERS = new Set(
  "of to in on at for from with as that which is are was were by since and but or will would before after until while when".split(" "),
);

function isBarrier(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || token.text === "," || endsClause(scene, at) || BARRIERS.has(token.key)) return true;
  return scene.quantities.some(({ first, next }) => at >= first && at < next);
}

/** In "50% and 71% rise" the word belongs to both. */
function afterTwin({ tokens, quantities }: Scene, next: number, unit: Quantity["unit"], index: number): number {
  const twin = quantities[index + 1];
  return tokens[next]?.key === "and" && twin?.first === next + 1 && twin.unit === unit ? twin.next : next;
}

/** "5 % higher than its rivals" compares things, "higher than last week" times. */
function isAgainstOther({ tokens }: Scene, at: number): boolean {
  return tokens[at + 1]?.key === "than" && !/^(?:a|last|the|in|it|its|one)$/.test(tokens[at + 2]?.key ?? "");
}
