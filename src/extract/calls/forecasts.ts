import type { Forecast } from "./forecast.ts";
import type { Frame } from "./frame.ts";
import { wordsOf } from "./frame.ts";
import { goalAfter } from "./goal.ts";
import { type Move, moveAt, NO_MOVE } from "./moves.ts";
import { type Subject, subjectAfter, subjectsBefore } from "./subject.ts";
import { targets } from "./targets.ts";

const MODALS = /^(?:will|ll|could|may|might|should|can|would|shall)$/;
const CONTRACTED = /^(?:won|couldn|wouldn|shouldn)$/;
const PUSHING = /^(?:send|push|drive|take|bring|propel|lift|drag|pull|catapult|carry|pushing|sending|boost|knock|bump)$/;
const HELPING = /^(?:see|help|cause|lead|allow|make|let)$/;
const ADJECTIVES =
  /^(?:likely|unlikely|poised|set|headed|heading|bound|due|ready|primed|expected|projected|predicted|forecast|forecasted|tipped|destined|slated|positioned|going|anticipated|certain|guaranteed|about|gearing|track|course|pace|preparing|estimated)$/;
const PAST_BE = /^(?:was|were|been|had)$/;
const FORESEEING =
  /^(?:expects?|expecting|predicts?|predicted|predicting|forecasts?|forecasted|forecasting|projects|projected|projecting|anticipates?|anticipating|sees|foresees?|envisions?|envisages?|targets|targeting|eyes|eyeing)$/;
const MAX_FORECASTS = 12;

/** The forecasts of a sentence in order. A word belongs to one of them only. */
export function forecastsIn(frame: Frame): Forecast[] {
  const found: Forecast[] = [];
  for (let at = 0; at < frame.tokens.length && found.length < MAX_FORECASTS; ) {
    const here = forecastsAt(frame, at);
    found.push(...here);
    at = here.length > 0 ? Math.max(at + 1, ...here.map(({ move, subject }) => Math.max(move.next, subject.next))) : at + 1;
  }
  return [...found, ...targets(frame, found)].sort((a, b) => a.cue - b.cue).slice(0, MAX_FORECASTS);
}

function forecastsAt(frame: Frame, at: number): Forecast[] {
  const { key, kind, text } = frame.tokens[at] ?? { key: "", kind: "mark", text: "" };
  if (kind !== "word") return [];
  if ((MODALS.test(key) && text.toLowerCase() === text) || CONTRACTED.test(key) || key === "cannot") return modal(frame, at);
  if (ADJECTIVES.test(key)) {
    const found = adjective(frame, at);
    if (found.length > 0) return found;
  }
  if (FORESEEING.test(key) || isFirstPersonSee(frame, at)) return foreseen(frame, at);
  return /^(?:chance|probability|odds|likelihood|possibility)$/.test(key) && frame.tokens[at + 1]?.key === "of" ? foreseen(frame, at + 1, at) : [];
}

function isFirstPersonSee({ tokens }: Frame, at: number): boolean {
  return tokens[at]?.key === "see" && /^(?:we|i|analysts|experts|traders|they)$/.test(tokens[at - 1]?.key ?? "");
}

/** Will rise, could fall to, won't break. */
function modal(frame: Frame, at: number): Forecast[] {
  const { tokens } = frame;
  const key = tokens[at]?.key ?? "";
  const apostrophe = CONTRACTED.test(key) && tokens[at + 2]?.key === "t" ? at + 3 : null;
  if (CONTRACTED.test(key) && apostrophe === null) return [];
  const verb = apostrophe ?? (tokens[at + 1]?.key === "not" ? at + 2 : at + 1);
  const isDenied = apostrophe !== null || verb === at + 2;
  if (key === "cannot" || (isDenied && !/^(?:will|won|ll)$/.test(key))) return [];
  const cue = { cue: at, cueNext: verb, isDenied };
  const pushed = pushedMove(frame, verb);
  if (pushed) return [{ ...pushed, ...cue }];
  const move = moveAt(frame, verb, "base");
  if (!move) return [];
  return subjectsBefore(frame, key === "ll" ? at - 1 : at).map((subject) => ({ subject, move, ...cue, isPushed: false }));
}

/** Could push Bitcoin to $30,000; could see Ether fall. */
function pushedMove(frame: Frame, verb: number): Pick<Forecast, "subject" | "move" | "isPushed"> | null {
  let place = verb;
  while (
    place < verb + 3 &&
    /^(?:also|soon|even|potentially|likely|eventually|easily|then|quickly|further|well)$/.test(frame.tokens[place]?.key ?? "")
  )
    place += 1;
  const key = frame.tokens[place]?.key ?? "";
  if (!PUSHING.test(key) && !HELPING.test(key)) return null;
  const subject = subjectAfter(frame, place + 1);
  if (!subject) return null;
  const to = frame.tokens[subject.next]?.key === "to" ? subject.next + 1 : subject.next;
  const free = HELPING.test(key) ? (moveAt(frame, to, "base") ?? moveAt(frame, to, "gerund") ?? placed(frame, to)) : carried(frame, subject.next);
  return free && { subject, move: free, isPushed: key !== "see" };
}

/** What a push leads to: a level behind "to", or up or down. */
function carried(frame: Frame, at: number): Move | null {
  const goal = goalAfter(frame, at);
  const move = { ...NO_MOVE, first: at, next: goal.next, isMoney: goal.isMoney, direction: goal.direction };
  if (goal.level !== null) return { ...move, kind: "level", level: goal.level, level2: goal.level2 };
  if (!/^(?:higher|lower|upwards?|downwards?)$/.test(frame.tokens[at]?.key ?? "") || goal.direction === null) return null;
  return { ...move, kind: "direction", judgedBy: "close" };
}

/** "Sees Ether at $5,000": where it is to be. */
function placed(frame: Frame, at: number): Move | null {
  return /^(?:at|above|below|over|under|worth|between)$/.test(frame.tokens[at]?.key ?? "") ? carried(frame, at) : null;
}

/** Is likely to rise, is poised for a rally, looks set to reach; on track to. */
function adjective(frame: Frame, at: number): Forecast[] {
  const { tokens } = frame;
  const key = tokens[at]?.key ?? "";
  const isOn = /^(?:track|course|pace)$/.test(key);
  if (isOn && tokens[at - 1]?.key !== "on") return [];
  const first = isOn ? at - 1 : at;
  const up = key === "gearing" && tokens[at + 1]?.key === "up" ? at + 2 : at + 1;
  const link = tokens[up]?.key ?? "";
  const move = adjectiveMove(frame, key, link, up + 1);
  if (!move || isPast(frame, first)) return [];
  const isDenied = wordsOf(frame, first - 1, first) === "not" || wordsOf(frame, first - 2, first).endsWith("not");
  const cue = { cue: first, cueNext: up, isDenied, isPushed: false };
  return subjectsBefore(frame, first).map((subject) => ({ subject, move, ...cue }));
}

function adjectiveMove(frame: Frame, key: string, link: string, behind: number): Move | null {
  if (/^(?:headed|heading)$/.test(key)) return carried(frame, behind - 1) ?? (link === "for" ? moveAt(frame, behind, "noun") : null);
  if (link === "to") return moveAt(frame, behind, "base");
  return link === "for" && key !== "going" && key !== "expected" ? moveAt(frame, behind, "noun") : null;
}

function isPast({ tokens }: Frame, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const key = tokens[at]?.key ?? "";
    if (PAST_BE.test(key)) return true;
    if (/^(?:is|are|looks|seems|appears|be|being)$/.test(key)) return false;
  }
  return false;
}

/** Expects Bitcoin to rise; sees Ether at $5,000; predicts a rally in Solana. */
function foreseen(frame: Frame, at: number, cue = at): Forecast[] {
  const { tokens } = frame;
  if (PAST_BE.test(tokens[at - 1]?.key ?? "") || wordsOf(frame, at - 2, at) === "had previously" || isNegated(frame, at)) return [];
  const rest = { cue, cueNext: at + 1, isDenied: false, isPushed: false };
  const subject = subjectAfter(frame, at + 1);
  if (subject) {
    const to = tokens[subject.next]?.key === "to" ? subject.next + 1 : null;
    const move = to === null ? (moveAt(frame, subject.next, "gerund") ?? placed(frame, subject.next)) : moveAt(frame, to, "base");
    return move ? [{ subject, move, ...rest }] : [];
  }
  const move = moveAt(frame, at + 1, "noun");
  const behind = move && behindNoun(frame, move);
  if (!move || !behind) return [];
  const led = move.kind === "direction" && tokens[behind.next]?.key === "to" ? carried(frame, behind.next) : null;
  return [{ subject: behind, move: led ? { ...led, direction: move.direction } : move, ...rest }];
}

function isNegated({ tokens }: Frame, at: number): boolean {
  return [1, 2, 3].some((back) => /^(?:not|never|nobody|don|doesn|t|no)$/.test(tokens[at - back]?.key ?? "") && tokens[at - back]?.text !== ",");
}

/** "A rally in Bitcoin to $30,000", "a drop for Ether". */
function behindNoun(frame: Frame, { next, first }: Move): Subject | null {
  for (let at = first; at < next + 4; at += 1)
    if (/^(?:in|for|of)$/.test(frame.tokens[at]?.key ?? "")) {
      const subject = subjectAfter(frame, at + 1);
      if (subject) return subject;
    }
  return null;
}
