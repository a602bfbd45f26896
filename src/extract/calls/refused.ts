import type { Forecast } from "./forecast.ts";
import { type Frame, wordsOf } from "./frame.ts";

const QUESTION = /\?["”’')\]*_]*\s*$/;
/** What is asked about is not forecast. */
const ASKED = /^(?:whether|how|what|when|where)$/;
const EXAMPLE =
  /\b(?:hypothetical(?:ly)?|imagine|suppose|for example, if|for instance, if|let['’]s say|simulation|backtest(?:ed)?|Alice|factors? (?:that|which) (?:could|may|might)|reasons? (?:that|why)|would have|could have|might have|should have)\b/i;
/** Reported speech: "said that Bitcoin would reach". */
const REPORTED =
  /\b(?:said|predicted|forecast(?:ed)?|believed|expected|suggested|claimed|argued|noted|estimated|added|wrote|warned|projected|anticipated|told|stated|tweeted|opined|speculated|asserted|thought)\b/;
/** What was said of a time that is over, or of both ways at once. */
const OVER =
  /\b(?:at the time|at that time|back then|(?:thus|so) far|either (?:way|direction)|in either|higher or lower|up or down|or (?:drag|push|send) (?:it|them|prices) (?:down|up|lower|higher))\b/i;
/** What others have been said to be wrong about, or jokes. */
const DISOWNED =
  /\b(?:failed to predict|wrongly|contrary to (?:the )?(?:prediction|expectation)s|myth|rumou?rs? that|joked?|no one knows|nobody knows|it is impossible to (?:say|predict)|no guarantee|not guarantee)\b/i;
const UNSURE = /\b(?:hopes?|hoping|(?:ask|asked|asking|wonder|wondered|wondering) if)\b/;
const PREDICTION_OF_PAST =
  /\b(?:had (?:predicted|forecast(?:ed)?|expected|projected|said)|(?:previously|once|originally|famously|initially) (?:predicted|forecast(?:ed)?|expected|said|projected|claimed)|(?:was|were) (?:expecting|predicting|hoping))\b/;

/** Whether the whole sentence forecasts nothing: a question, an example. */
export function refusesSentence({ sentence: { text } }: Pick<Frame, "sentence">): boolean {
  return QUESTION.test(text.slice(-12)) || EXAMPLE.test(text) || DISOWNED.test(text) || OVER.test(text);
}

/** Whether one forecast is none: asked about, past, told of something that could have been. */
export function refusesForecast(frame: Frame, { cue, subject, move }: Forecast): boolean {
  const { tokens } = frame;
  const key = tokens[cue]?.key ?? "";
  const isReported = REPORTED.test(wordsOf(frame, 0, Math.min(cue, subject.first)));
  if (key === "would" && !isReported) return true;
  if (/\beither\b/.test(wordsOf(frame, cue, move.first + 2))) return true;
  if (key === "can" && move.kind !== "level") return true;
  if (isAsked(frame, Math.min(subject.first, cue))) return true;
  if (UNSURE.test(wordsOf(frame, 0, Math.min(cue, subject.first)))) return true;
  if (PREDICTION_OF_PAST.test(wordsOf(frame, 0, move.next))) return true;
  return isPastEnd(frame, move.next);
}

const ASKED_REACH = 8;

function isAsked(frame: Frame, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - ASKED_REACH); back -= 1) {
    const { key = "", kind } = frame.tokens[back] ?? {};
    if (kind === "mark" || /^(?:that|because|as|but)$/.test(key)) return false;
    if (ASKED.test(key)) return true;
  }
  return false;
}

/** "Would reach $20,000 by the end of 2017": the time it was to come by is over. */
function isPastEnd(frame: Frame, next: number): boolean {
  const { today, tokens } = frame;
  return pastTimes(frame).some(
    ({ kind, first, to }) =>
      (kind === "span" || kind === "day") &&
      first >= next &&
      first <= next + 5 &&
      to < today - 1 &&
      [1, 2].some((back) => /^(?:by|in|on|before|during|of|until)$/.test(tokens[first - back]?.key ?? "")),
  );
}

/** "June" is last June to who tells what was, and next June to who forecasts: what is a time to come is none past. */
function pastTimes({ times, horizons }: Frame): Frame["times"] {
  return times.filter((time) => !horizons.some(({ first, next }) => first < time.next && next > time.first));
}

const CONDITION =
  /\b(?:if|unless|provided|assuming|as long as|so long as|in case|in the event|depending on|depends on|dependent on|were to|contingent|subject to|only when|until)\b/;
const NO_CONDITION =
  /\b(?:(?:wonder|wondering|wondered|asked|ask|see|unclear|question|unsure|asking) if|even if|as if|if not|if ever|if only|what if|if any|if anything)\b/g;
const CONDITION_BEFORE =
  /\b(?:once|when|whenever|upon|should (?:the |that |this |it |bitcoin|btc|ether|eth|sol|bulls|bears|buyers|sellers|price|prices|xrp|ada|doge|demand|sentiment|momentum)\w*|otherwise|in (?:that|this|such a|such|which|the (?:first|second|worst|best|bullish|bearish)(?: - )?(?: ?case)?) ?(?:case|scenario|event)|in the (?:worst|best|bull|bear|bullish|bearish)(?: - | )case|(?:bullish|bearish|bull|bear|optimistic|pessimistic|worst|best|base) (?:- )?(?:case|scenario)|then)\b/;
const EVENT_SUBJECT =
  /\b(?:an?|any|the|this|that|such|further|continued|sustained|successful|clean|decisive|clear|another|potential|strong|confirmed|daily|weekly|failed)? ?(?:break|breakout|breakdown|breach|move|close|closing|push|drop|dip|fall|rise|decline|bounce|rejection|failure|flip|surge|reclaim|retest|rally|loss|breaking|falling|dropping|failing|losing|holding|rising|moving|approval|rejecting|crossing|slip|pullback|correction|candle|crossover|victory|win|cut|cuts|collapse|recession|default|ban)(?: (?:back|down|up|out))? (?:above|below|over|under|past|beyond|from|at|to|through|of|by|on|in|and|could|may|might|would|will|which|that|out|around|near)\b/;
const HANGING =
  /^(?:this|that|it|which|these|doing so|such (?:a )?(?:move|scenario|event|rally|drop|break|breakout))(?: (?:move|scenario|event|in turn|alone|development|setup|pattern|level|breakout|breakdown))?$/;
const MAX_BEFORE = 60;

/** What a forecast hangs on, in the text's words; null where on nothing. */
export function conditionOf(frame: Frame, { cue, subject, move, isPushed }: Forecast): string | null {
  const begin = Math.max(0, Math.min(subject.first, cue) - MAX_BEFORE);
  const all = wordsOf(frame, begin, frame.tokens.length).replace(NO_CONDITION, " ");
  const sure = CONDITION.exec(all)?.[0];
  if (sure) return sure;
  const head = wordsOf(frame, begin, Math.min(subject.first, cue));
  const before = CONDITION_BEFORE.exec(afterSpeech(head))?.[0];
  if (before) return before;
  const behind = /^(?:once|when|should|after|upon|on) /.exec(wordsOf(frame, move.next, move.next + 6).replace(/^, /, ""))?.[0];
  if (behind && !/^(?:on|after) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|\d)/.test(behind))
    return isEvent(frame, move.next) ? behind.trim() : null;
  if (isPushed)
    return (
      EVENT_SUBJECT.exec(wordsOf(frame, clauseStart(frame, cue), cue + 1))?.[0].trim() ??
      HANGING.exec(wordsOf(frame, clauseStart(frame, cue), cue))?.[0] ??
      null
    );
  return null;
}

/** "On Tuesday, after the vote, X said that": what stands before the words of saying is no condition. */
function afterSpeech(head: string): string {
  const saying =
    /^.*\b(?:said|says|predicts?|predicted|believes|thinks|expects|tweeted|told|writes|wrote|claims|noted|notes|added|adds|suggests|suggested) (?:that )?/.exec(
      head,
    );
  return saying ? head.slice(saying[0].length) : head;
}

/** "Once it clears resistance" is a condition, "when the market opens" too; "after the halving" is a date. */
function isEvent(frame: Frame, at: number): boolean {
  return /\b(?:once|when|should)\b/.test(wordsOf(frame, at, at + 2));
}

function clauseStart({ tokens }: Frame, at: number): number {
  for (let back = at - 1; back >= 0; back -= 1)
    if (/^[,;:.—]$/.test(tokens[back]?.text ?? "") || /^(?:that|but|because|while)$/.test(tokens[back]?.key ?? "")) return back + 1;
  return 0;
}

/** A forecast that was made on an earlier day than the text was published on. */
export function isRetold(frame: Frame, { cue }: Forecast): boolean {
  const { today, tokens } = frame;
  return pastTimes(frame).some(
    ({ kind, first, next, to }) =>
      next <= cue + 1 &&
      to < today - 21 &&
      (kind === "span" || kind === "day" || kind === "ago") &&
      (kind === "ago" || /^(?:in|on|back|during|of|at|early|late|earlier|last|from|^)$/.test(tokens[first - 1]?.key ?? "in")),
  );
}
