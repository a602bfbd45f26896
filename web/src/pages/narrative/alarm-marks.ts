import type { BreakMark } from "../../charts/break-lines.ts";

/** The days of alarms, as lines across a chart. */
export function alarmMarks(alarms: string[]): BreakMark[] {
  return alarms.map((date) => ({ date, kind: "alarm", words: "alarm" }));
}
