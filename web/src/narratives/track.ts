import type { NarrativeInTime, NarrativesOfDay } from "../api.ts";
import { addDays, pointDay } from "../dates.ts";
import type { Stretch } from "../ranges.ts";
import { sigmas } from "./words.ts";

/** A narrative of a day with some of its past. */
export type Tracked = NarrativesOfDay["narratives"][number];

/** A momentum of a track: where there was no past to compare with, there is none. */
export function momentumWords(momentum: number | null): string {
  return momentum === null ? "no past" : sigmas(momentum);
}

/** The days on which there was a momentum, with it. */
export function momentumPoints(track: Tracked["track"]): [day: string, momentum: number][] {
  return track.flatMap(({ day, momentum }) => (momentum === null ? [] : [[day, momentum]]));
}

/** What a chart of momentum shows, in a sentence. */
export function momentumLabel({ label, track, momentum, hasPast }: Pick<Tracked, "label" | "track" | "momentum" | "hasPast">): string {
  const known = momentumPoints(track);
  const [first] = known;
  if (!hasPast || !first) return `${label}: no momentum yet, for want of a past.`;
  const top = known.reduce((most, point) => (point[1] > most[1] ? point : most), first);
  return `Momentum of ${label} since ${pointDay(first[0])}: ${sigmas(momentum)} now, at most ${sigmas(top[1])} on ${pointDay(top[0])}.`;
}

/** So many days before and after an alarm are looked at. */
export const AROUND_DAYS = 30;
const LEAST_DAYS = 90;

/** The time of which a narrative is known, and that around its alarms as far as it has come; a season at least. */
export function stretchAround({ track, alarms, day }: NarrativeInTime, until: string): Stretch {
  const first = track[0]?.day ?? day;
  const [firstAlarm = day, lastAlarm = day] = [alarms[0], alarms.at(-1)];
  const [from = first] = [first, addDays(firstAlarm, -AROUND_DAYS), addDays(day, -LEAST_DAYS)].toSorted();
  const [to = day] = [until, addDays(lastAlarm, AROUND_DAYS)].toSorted();
  return { from, to: [day, to].toSorted().at(-1) ?? day };
}
