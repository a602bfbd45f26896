import type { Narrative } from "../../schema/narrative.ts";
import { narrativesAsOf, themesAsOf } from "./narratives.ts";
import type { Told } from "./told.ts";
import { isoDay } from "./voices.ts";

export interface Alarm {
  date: string;
  label: string;
  terms: string[];
  momentum: number;
  id: string;
}

/** A theme whose share stands so many robust deviations above its past; what emerges has no past, and needs more. */
export const THEME_ALARM = 3;
export const EMERGING_ALARM = 5;
/** It has fallen back when it is below this part of the threshold. */
const FALLEN_BACK = 0.5;
/** Two emerging narratives with so large a part of their terms in common are one. */
const SAME = 0.3;
const FORGET_DAYS = 21;
const SUDDEN_DAYS = 3;

/** The alarms of each day, made from what had come by its end alone; a narrative alarms once until it has fallen back. */
export function* replay(told: Told, { from, to, window }: { from: number; to: number; window?: number }): Generator<Alarm> {
  const alarms = alarmsOf(told, window);
  for (let day = from; day <= to; day += 1)
    for (const { label, terms, momentum, id } of alarms(day, narrativesAsOf(told, { day, ...(window && { window }) })))
      yield { date: isoDay(day), label, terms, momentum, id };
}

/** Tells, day after day, which narratives of the day alarm; it remembers which have. */
export function alarmsOf(told: Told, window?: number): (day: number, narratives: readonly Narrative[]) => Narrative[] {
  const loud = new Set<string>();
  let recent: { terms: Set<string>; day: number }[] = [];
  return (day, narratives) => {
    recent = recent.filter((each) => each.day > day - FORGET_DAYS);
    const sudden = new Map(window && window <= SUDDEN_DAYS ? [] : themesAsOf(told, { day, window: SUDDEN_DAYS }).map((each) => [each.id, each]));
    return narratives
      .map((usual) => stronger(usual, sudden.get(usual.id)))
      .filter((narrative) => (narrative.kind === "theme" ? themeAlarms(narrative, loud) : emergingAlarms(narrative, recent, day)));
  };
}

function themeAlarms({ id, momentum, low }: Narrative, loud: Set<string>): boolean {
  if (momentum < THEME_ALARM * FALLEN_BACK) loud.delete(id);
  if (loud.has(id) || momentum < THEME_ALARM || low <= 0) return false;
  loud.add(id);
  return true;
}

/** What breaks out in three days may be lost in seven. */
function stronger(usual: Narrative, sudden: Narrative | undefined): Narrative {
  return sudden && sudden.momentum > usual.momentum ? sudden : usual;
}

/** While it goes on, it is remembered, so that it alarms once; its terms may change from day to day. */
function emergingAlarms({ terms, momentum }: Narrative, recent: { terms: Set<string>; day: number }[], day: number): boolean {
  if (momentum < EMERGING_ALARM) return false;
  const own = new Set(terms.map((term) => term.toLowerCase()));
  const known = recent.find((each) => common(each.terms, own) >= SAME);
  if (!known) {
    recent.push({ terms: own, day });
    return true;
  }
  for (const term of own) known.terms.add(term);
  known.day = day;
  return false;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of b) if (a.has(each)) count += 1;
  return count / Math.max(1, Math.min(a.size, b.size));
}
