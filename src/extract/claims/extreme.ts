import type { Quantity } from "../numbers/quantities.ts";
import { type PhraseAt, phrases, phrasesIn } from "./phrases.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";

const HIGH =
  "all time high, all time highs, ath, record high, record highs, new high, new highs, a record, new record, record, year high, highest level, highest levels, highest, peak, peaks, peaked, peaked at, peaking, peaking at, a high of, high of, as high as, single day record, largest, highest ever, highest total, first time since, first time ever";
const LOW =
  "all time low, all time lows, record low, record lows, year low, lowest level, lowest levels, lowest, bottomed, bottomed at, bottoming, bottoming at, a low of, low of, lows of, as low as, atl, trough";

/** Words that tell a highest or a lowest point. */
const EXTREMES = phrases<"high" | "low">([
  ["high", HIGH],
  ["low", LOW],
]);

export function extremesIn(scene: Scene): PhraseAt<"high" | "low">[] {
  return phrasesIn(EXTREMES, scene.tokens);
}

const REACH = 7;

/** Whether the words before a figure, or close behind it, make it a highest or lowest point. */
export function isExtreme(scene: Scene, quantity: Quantity, index: number, extremes: readonly PhraseAt<"high" | "low">[]): boolean {
  const stop = scene.quantities[index - 1]?.next ?? 0;
  const before = extremes.findLast(({ next, first }) => next <= quantity.first && first >= Math.max(stop, quantity.first - REACH));
  if (before && isOpenBetween(scene, before.next, quantity.first)) return true;
  return extremes.some(
    ({ first }) =>
      first >= quantity.next &&
      first < quantity.next + 12 &&
      (isFirstSince(scene, first) || isNamed(scene, first)) &&
      isOpenBetween(scene, quantity.next, first),
  );
}

function isOpenBetween(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (endsClause(scene, at) || scene.tokens[at]?.text === ",") return false;
  return true;
}

/** "Its all-time high" is named, not reached; "its lowest level" is. */
function isOwned({ tokens }: Scene, at: number): boolean {
  return (
    /^(?:its|their|the)$/.test(tokens[at - 1]?.key ?? "") &&
    !/^(?:highest|lowest|largest)$/.test(tokens[at]?.key ?? "") &&
    !/^(?:to|reached|hit|set)$/.test(tokens[at - 2]?.key ?? "")
  );
}

/** 379k would be a record; $5M, which was an all-time high. */
function isNamed({ tokens }: Scene, at: number): boolean {
  const verb = [at - 1, at - 2, at - 3].map((i) => tokens[i]?.key ?? "");
  return /^(?:is|was|be|marks|marked|marking|being)$/.test(verb.find((key) => !/^(?:a|an|the|new)$/.test(key)) ?? "");
}

function isFirstSince({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.key === "first" && tokens[at + 1]?.key === "time";
}

/** The extremes told without a figure of their own. */
export function bareExtremes(scene: Scene, extremes: readonly PhraseAt<"high" | "low">[]): PhraseAt<"high" | "low">[] {
  return extremes.filter(({ first, next, is }) => {
    const phrase = scene.tokens.slice(first, next).map(({ key }) => key);
    const isPlain = /^(?:high|highest|low|lowest|largest|peak|peaks|peaked|record|trough|ath|a)$/.test(phrase[0] ?? "") && phrase.length === 1;
    if (is === "high" && isPlain && phrase[0] !== "ath") return /^(?:since|ever)$/.test(scene.tokens[next]?.key ?? "");
    if (isPlain) return scene.tokens[next]?.key === "since";
    return (
      !/ (?:of|at)$/.test(phrase.join(" ")) &&
      phrase[0] !== "as" &&
      !isOwned(scene, first) &&
      !/^(?:previous|prior|last|below|from|near|nearing|than|of|approaching|toward|towards|old)$/.test(scene.tokens[first - 1]?.key ?? "") &&
      !/\b(?:compared to|compared with|relative to|versus|vs)\b/.test(wordsOf(scene, first - 6, first))
    );
  });
}
