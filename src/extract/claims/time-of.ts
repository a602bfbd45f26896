import type { Time } from "../windows/time.ts";
import type { Draft } from "./draft.ts";
import { endsClause, type Scene, wordsOf } from "./scene.ts";

/** The time that stands beside a figure, or opens the sentence, or closes its list. */
export function timeOf(scene: Scene, draft: Draft): Time | null {
  const { quantity, index } = draft;
  const usable = usableTimes(scene, draft);
  const stop = scene.quantities[index + 1]?.first ?? scene.tokens.length;
  const after = usable.find(({ first }) => first >= quantity.next && first < stop && !isOfNext(scene, quantity.next, first, stop));
  const begin = scene.quantities.findLast(({ next }) => next <= quantity.first)?.next ?? 0;
  const isOfFrom = (next: number) => draft.role === "to" && scene.tokens[next]?.key === "to"; // from $5 on May 1st to
  const before = usable.findLast(({ next, first }) => next <= quantity.first && first >= begin && !isOfFrom(next));
  const opening = leading(scene, usable, quantity.first);
  const behind = shared(scene, usable, quantity.next);
  if (behind && isOfPair(scene, quantity.next, behind.first)) return behind;
  if (before && behind && /\b(?:after|before|until|following)\b/.test(wordsOf(scene, before.next, quantity.first))) return behind;
  if (after && isBefore(scene, quantity.next, after.first) && !(before && isSubordinate(scene, quantity.next, after.first)))
    return opening && isAside(scene, quantity.next, after.first) ? opening : after;
  return before ?? after ?? opening ?? behind ?? only(usable, draft);
}

/** "Up 81 % and 60 % year-to-date": the time behind both. */
function isOfPair(scene: Scene, from: number, to: number): boolean {
  const between = scene.quantities.filter(({ first, next }) => first >= from && next <= to);
  return between.length > 0 && between.at(-1)?.next === to && /^(?:and|,|, and)$/.test(wordsOf(scene, from, between[0]?.first ?? from));
}

function usableTimes(scene: Scene, { quantity, kind, role }: Draft): Time[] {
  const level = depth(scene, quantity.first);
  return scene.times.filter((time) => {
    if (time.kind === "average" || isOfExtreme(scene, time)) return false;
    if (kind !== "change" && role === null && isPace(scene, time)) return false;
    return depth(scene, time.first) <= level + (isBesideParen(scene, quantity.next, time.first) ? 1 : 0);
  });
}

/** ", buoyed by what happened in March": of something else than the figure. */
function isAside(scene: Scene, from: number, to: number): boolean {
  return /, (?!respectively)[a-z]{3,}(?:ed|ing|en) /.test(wordsOf(scene, from, to));
}

/** How many brackets stand open at a token. */
export function depth({ tokens }: Scene, at: number): number {
  let open = 0;
  for (let i = 0; i < at; i += 1) open += tokens[i]?.text === "(" ? 1 : tokens[i]?.text === ")" ? -1 : 0;
  return open;
}

/** Year on year, week over week: what a change is measured by; a level knows none. */
export function isPace({ tokens }: Scene, { first, next }: Time): boolean {
  return (
    tokens.slice(first, next).some(({ key }) => /^(?:yoy|mom|qoq|wow|over|on)$/.test(key)) && !/^(?:over|in|within)$/.test(tokens[first]?.key ?? "")
  );
}

/** "$4,300 (May 12th)" */
function isBesideParen({ tokens }: Scene, next: number, first: number): boolean {
  return first === next + 1 && tokens[next]?.text === "(";
}

/** "…before cooling off over the weekend": the time of what came next. */
function isSubordinate(scene: Scene, from: number, to: number): boolean {
  return /\b(?:before|after|until|which|that|when|followed|and)\b/.test(wordsOf(scene, from, to));
}

/** "over the past week" behind the last of several figures holds for them all. */
function shared(scene: Scene, usable: readonly Time[], next: number): Time | null {
  const time = usable.find(({ first, kind }) => first >= next && (kind === "lookback" || kind === "since") && isBefore(scene, next, first));
  if (!time) return null;
  const words = wordsOf(scene, next, time.first);
  return /\b(?:after|before|until|following|from|than)\b|\bto (?:trade|[^a-z]).*, (?:a|an) (?:gain|loss|rise|drop|fall)\b|, (?:rising|falling|gaining|losing|bringing|taking|with|for|to post)\b/.test(
    words,
  )
    ? null
    : time;
}

/** The one time of a sentence that lists signed changes. */
function only(usable: readonly Time[], { quantity, kind }: Draft): Time | null {
  const [time, second] = usable;
  return kind === "change" && quantity.sign !== null && time && !second && time.kind !== "day" && time.kind !== "ago" ? time : null;
}

/** A time that opens the sentence holds for all of it. */
function leading(scene: Scene, usable: readonly Time[], before: number): Time | null {
  return usable.find(({ first, next }) => next <= before && next <= (scene.quantities[0]?.first ?? 0) && first < 12) ?? null;
}

function isBefore(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (endsClause(scene, at) && !/[()]/.test(scene.tokens[at]?.text ?? "")) return false;
  return true;
}

/** "…, while on May 3rd it": the time opens the next figure's clause. */
function isOfNext(scene: Scene, from: number, first: number, stop: number): boolean {
  if (stop >= scene.tokens.length) return false;
  for (let at = from; at < first; at += 1)
    if (scene.tokens[at]?.text === "," && /^(?:on|in|by|bringing|taking|while|with)$/.test(scene.tokens[at + 1]?.key ?? "")) return true;
  return false;
}

/** The highest since March, the best start since 2017, a level last seen in May: a time that bounds the search, not the claim. */
function isOfExtreme(scene: Scene, { kind, first }: Time): boolean {
  if (/\b(?:last|not|first) seen(?: \w+)?$/.test(wordsOf(scene, first - 3, first))) return true;
  if (kind !== "since") return false;
  if (
    /\b(?:best|worst|biggest|largest|strongest|weakest|steepest|sharpest|longest|first) (?:\w+ ){1,6}$/.test(`${wordsOf(scene, first - 7, first)} `)
  )
    return true;
  return /\b(?:time|high|low|highest|lowest|levels?|total|peak|record|largest|been)(?: \w+){0,2}$/.test(wordsOf(scene, first - 5, first));
}
