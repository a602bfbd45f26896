import type { NarrativesOfDay } from "../api.ts";
import { pointDay } from "../dates.ts";
import { sigmas } from "./words.ts";

type Tracked = Pick<NarrativesOfDay["narratives"][number], "label" | "track" | "momentum" | "hasPast">;

/** What a chart of momentum shows, in a sentence. */
export function momentumLabel({ label, track, momentum, hasPast }: Tracked): string {
  const [first] = track;
  if (!hasPast || !first) return `${label}: no momentum yet, for want of a past.`;
  const top = track.reduce((most, point) => (point.momentum > most.momentum ? point : most), first);
  return `Momentum of ${label} since ${pointDay(first.day)}: ${sigmas(momentum)} now, at most ${sigmas(top.momentum)} on ${pointDay(top.day)}.`;
}
