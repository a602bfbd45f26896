import type { Narrative } from "../../schema/narrative.ts";
import type { NarrativeDocument } from "./document.ts";
import { narrativesAsOf } from "./narratives.ts";
import { alarmsOf } from "./replay.ts";
import { toldOf } from "./told.ts";
import { dayOf } from "./voices.ts";

export interface MeasuringInput {
  documents: NarrativeDocument[];
  /** Slug and name of each theme of the list. */
  themes: [string, string][];
  /** The days that are asked for, in order: YYYY-MM-DD. */
  days: string[];
  window?: number;
}

export interface MeasuredDay {
  day: string;
  narratives: Narrative[];
  /** Ids of those that crossed the threshold of alarm on this day, as far as these days tell. */
  alarms: string[];
}

/** The narratives of each day, each made from what had come by the end of it. */
export function measureNarratives({ documents, themes, days, window }: MeasuringInput): MeasuredDay[] {
  const told = toldOf(documents, new Map(themes));
  const alarms = alarmsOf(told, window);
  return days.map((iso) => {
    const day = dayOf(new Date(iso));
    const narratives = narrativesAsOf(told, { day, ...(window && { window }) });
    return { day: iso, narratives, alarms: alarms(day, narratives).map(({ id }) => id) };
  });
}
