import { phraseAt } from "../claims/phrases.ts";
import type { Forecast } from "./forecast.ts";
import type { Frame } from "./frame.ts";
import { writtenOf } from "./frame.ts";
import { PROBABILITY_WORDS, STRENGTHENED } from "./tables.ts";

export interface Chance {
  probability: number;
  words: string | null;
  hedges: string[];
}

/** A forecast whose words say nothing of its chance. */
const PLAIN = 0.75;
/** "Won't", as "will not". */
const WILL = 0.9;
/** These say more than the modal or verb beside them. */
const REACH = 4;
const HEDGES =
  /^(?:could|may|might|can|possibly|perhaps|potentially|potential|maybe|likely|probably|possible|possibility|should|would|seems?|appears?|suggests?|arguably|believes?|thinks?|think|feels?|reportedly|allegedly|roughly|about|around|approximately|nearly|unlikely|supposedly|hopefully|ideally|conceivably|theoretically)$/;

/** The chance that the words around a forecast give it: a written percentage, else the strongest word of the table beside its verb. */
export function chanceOf(frame: Frame, { cue, cueNext, move, isDenied }: Forecast): Chance {
  const first = Math.max(0, cue - REACH);
  const found = phrasesAround(frame, first, move.first + 1);
  const written = writtenChance(frame, cue);
  const said = written ?? pick(frame, found, cue);
  return {
    probability: round(isDenied ? 1 - (said?.probability ?? WILL) : (said?.probability ?? PLAIN)),
    words: isDenied ? writtenOf(frame, Math.min(said?.first ?? cue, cue), cueNext) : said && writtenOf(frame, said.first, said.next),
    hedges: hedgesIn(frame, first, move.next),
  };
}

interface Word {
  probability: number;
  first: number;
  next: number;
}

/** "A 70 % chance that". */
function writtenChance({ tokens, quantities }: Frame, cue: number): Word | null {
  const quantity = quantities.findLast(
    ({ unit, next, first }) =>
      unit === "percent" && first < cue + 1 && next > cue - 16 && /^(?:chance|probability|odds|likelihood|likely)$/.test(tokens[next]?.key ?? ""),
  );
  return quantity && quantity.value <= 1 ? { probability: quantity.value, first: quantity.first, next: quantity.next + 1 } : null;
}

function phrasesAround(frame: Frame, first: number, next: number): Word[] {
  const found: Word[] = [];
  for (let at = first; at < next; at += 1) {
    const phrase = phraseAt(PROBABILITY_WORDS, frame.tokens, at);
    if (!phrase || (phrase.next === at + 1 && frame.tokens[at]?.text === "May")) continue;
    const isStronger = STRENGTHENED.has(frame.tokens[at - 1]?.key ?? "");
    found.push({ probability: isStronger ? halfWay(phrase.is) : phrase.is, first: isStronger ? at - 1 : at, next: phrase.next });
    at = phrase.next - 1;
  }
  return found;
}

/** "Very" goes half the way to the nearer end of the scale (Mosteller and Youtz 1990). */
function halfWay(probability: number): number {
  return probability >= 0.5 ? (1 + probability) / 2 : probability / 2;
}

const ADVERB =
  /^(?:likely|probably|possibly|perhaps|potentially|certainly|definitely|undoubtedly|inevitably|surely|unlikely|almost|nearly|virtually|very|highly|most|extremely|may well|could well|might well)/;
const BESIDE = /^(?:will|shall|may|might|could|can|would|should)$/;

/** An adverb beside the verb says more than the modal; the modal more than the verb that reports it. */
function pick(frame: Frame, found: readonly Word[], cue: number): Word | null {
  const doubted = found.find(
    ({ first, next }) => /^(?:could|may|might)$/.test(frame.tokens[first]?.key ?? "") && next <= cue && frame.tokens[next]?.key === "be",
  );
  if (doubted) return doubted; // "could be poised to" is no more than "could"
  const own = found.filter(({ next }) => next > cue || frame.tokens[next]?.key === frame.tokens[cue]?.key);
  const words = own.length > 0 ? own : found.filter(({ next }) => next >= cue);
  const spoken = words.find(({ first, next }) => ADVERB.test(writtenOf(frame, first, next).toLowerCase()));
  const main = words.find(({ first }) => first === cue) ?? words[0] ?? null;
  if (!spoken || !main || spoken === main) return spoken ?? main;
  const isModal = BESIDE.test(frame.tokens[main.first]?.key ?? "");
  const first = Math.min(spoken.first, main.first);
  const next = Math.max(spoken.next, main.next);
  return next - first <= REACH && isModal ? { probability: spoken.probability, first, next } : spoken;
}

function hedgesIn(frame: Frame, first: number, next: number): string[] {
  const words = frame.tokens.slice(first, next).filter(({ key, text }) => HEDGES.test(key) && text !== "May");
  return [...new Set(words.map(({ key }) => key))];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
