import type { DayNumber } from "../windows/day.ts";
import { dayOf } from "../windows/day.ts";
import type { Time } from "../windows/time.ts";
import { FIRST_BURNS, FIRST_DAYS, usualWindow } from "./conventions.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordsOf } from "./scene.ts";

export interface Ends {
  from: DayNumber | null;
  to: DayNumber | null;
}

/** The days that a claim speaks of, from the time it was told with. */
export function endsOf(scene: Scene, draft: Draft, time: Time): Ends {
  if (draft.kind === "change") return changeEnds(scene, time);
  if (draft.role && time.kind !== "day" && draft.kind !== "cumulative") return roleEnds(scene, draft, time);
  return levelEnds(scene, draft, time);
}

/** A change counts from the close before its span. */
function changeEnds(scene: Scene, time: Time): Ends {
  if (isStart(scene, time)) return { from: time.from - 1, to: scene.now.asOf };
  if (time.kind === "day" && /\bfrom(?: (?:its|the|their))?$/.test(wordsOf(scene, time.first - 2, time.first)))
    return { from: time.from, to: lastDayBefore(scene, time) };
  if (time.kind === "span" || time.kind === "day") return { from: time.from - 1, to: endOf(scene, time) };
  if (time.kind === "since" && scene.tokens[time.next - 1]?.key === "date") return { from: time.from, to: lastDayBefore(scene, time) };
  return time.kind === "ago" ? { from: time.from, to: scene.now.asOf } : { from: time.from, to: time.to };
}

/** "By February 21st … up 96 % from January 1st" ends on the day told before. */
function lastDayBefore({ times, now }: Scene, { first, from }: Time): DayNumber {
  const day = times.findLast((time) => time.kind === "day" && time.next <= first && time.from > from);
  return day?.to ?? now.asOf;
}

/** At the start of the year: what changed since. */
function isStart({ tokens }: Scene, { kind, first }: Time): boolean {
  return kind === "day" && /^(?:start|beginning)$/.test(tokens[first]?.key ?? "");
}

/** "From A to B": the level at the beginning and the level at the end. */
function roleEnds(scene: Scene, { role, metric, quantity }: Draft, time: Time): Ends {
  const isOwn = time.first >= quantity.next;
  if (time.kind === "ago" || (isOwn && time.kind === "span" && time.first - quantity.next < OWN_REACH))
    return { from: time.from, to: endOf(scene, time) };
  if (role === "to" && time.isWeek && scene.convention.weeklyMeans && metric !== "price") return { from: time.from + 1, to: time.to };
  if (role === "to" && time.kind === "span" && scene.convention.period === null) return { from: time.from, to: endOf(scene, time) };
  if (role === "to") return at(endOf(scene, time));
  return at(time.kind === "span" && scene.convention.period !== "month" ? time.from - 1 : time.from);
}

const OWN_REACH = 3;
const ENDED = /\b(?:ended|finished|closed|exited|closing|ending)(?: the)?$/;

function levelEnds(scene: Scene, draft: Draft, time: Time): Ends {
  const { kind } = draft;
  if (draft.index < 0) return time.kind === "span" ? { from: time.from, to: endOf(scene, time) } : at(endOf(scene, time));
  if (time.kind === "day" && kind === "cumulative" && isToDate(scene, time)) return { from: firstDay(draft), to: time.to };
  if (time.kind === "day" || time.kind === "ago") return { from: time.from, to: time.to };
  if (time.kind === "span")
    return ENDED.test(wordsOf(scene, time.first - 2, time.first)) ? at(endOf(scene, time)) : { from: time.from, to: endOf(scene, time) };
  if (kind === "cumulative" || kind === "share") return { from: time.from, to: time.to };
  return time.kind === "since" ? at(time.to) : { from: time.from + 1, to: time.to };
}

function at(day: DayNumber): Ends {
  return { from: day, to: day };
}

function endOf({ now }: Scene, { from, to }: Time): DayNumber {
  return from > now.published ? to : Math.min(to, now.published);
}

function isToDate(scene: Scene, { first }: Time): boolean {
  return /\b(?:as of|to date|by|through)$/.test(wordsOf(scene, first - 2, first));
}

/** The day from which a sum to date counts. */
function firstDay({ asset, metric }: Draft): DayNumber | null {
  const first = asset && ((metric === "supply" ? FIRST_BURNS[asset] : undefined) ?? FIRST_DAYS[asset]);
  return first ? dayOf(new Date(first)) : null;
}

/** At launch, at genesis. */
export function launchDay({ sentence }: Scene, { asset, kind }: Draft): DayNumber | null {
  const first = asset && kind !== "change" ? FIRST_DAYS[asset] : undefined;
  return first && /\bat (?:the )?(?:network |mainnet )?(?:launch|genesis)\b/.test(sentence.text) ? dayOf(new Date(first)) : null;
}

/** No time was told: changes are of the source's period, levels of the day of publication. */
export function usualEnds(scene: Scene, draft: Draft): Ends {
  const { convention, now } = scene;
  const usual = usualWindow(convention, now);
  if (usual && convention.weeklyMeans && isAverage(scene, draft)) return { from: usual.from + 1, to: usual.to };
  if (draft.kind === "change" && draft.role === null) return usual ?? { from: null, to: null };
  if (draft.kind === "cumulative") return sumEnds(scene, draft, usual);
  if (draft.role === "from") return usual ? at(usual.from ?? now.asOf) : { from: null, to: null };
  const isOfPeriod = draft.value2 !== null || (convention.period === "month" && (draft.metric === "price" || draft.kind === "extreme"));
  if (usual && isOfPeriod) return usual;
  return at(usual && convention.period === "month" ? (usual.to ?? now.published) : now.published);
}

function sumEnds(scene: Scene, draft: Draft, usual: Ends | null): Ends {
  const isAll = /\b(?:to[- ]date|all[- ]time|so far|have been|has been|has now been|since launch)\b/i.test(scene.sentence.text);
  if (isAll) return { from: firstDay(draft), to: scene.now.published };
  return (draft.metric === "flow" && usual) || { from: null, to: null };
}

/** A level told as a mean of days. */
export function isAverage(scene: Scene, { quantity, index }: Draft): boolean {
  const words = `${wordsOf(scene, quantity.first - 8, quantity.first)} ${wordsOf(scene, quantity.next, quantity.next + 4)}`;
  if (/\b(?:averag(?:e|ed|es|ing)|mean|held steady)\b/.test(words)) return true;
  const isTo = index > 0 && /\bto\b/.test(wordsOf(scene, quantity.first - 2, quantity.first));
  return isTo && scene.times.some(({ isWeek, next }) => isWeek && next <= quantity.first);
}
