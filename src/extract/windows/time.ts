import type { DayNumber } from "./day.ts";

/**
 * What an expression of time stands for.
 * `day`: one day. `span`: a part of the calendar, both ends within. `lookback`: so long until now, `from` being the day that a change counts from.
 * `since`: from that day on. `ago`: a moment so long past. `average`: a smoothing, no window.
 */
export type TimeKind = "day" | "span" | "lookback" | "since" | "ago" | "average" | "none";

export interface Time {
  kind: TimeKind;
  from: DayNumber;
  to: DayNumber;
  /** Its tokens: first, and the one behind the last. */
  first: number;
  next: number;
  /** An expression of weeks: sources have their own week. */
  isWeek: boolean;
  /** Length in days of an average or a lookback. */
  days: number;
  /** The span was counted back from now, by word: last week, last month. */
  isLast: boolean;
  /** It precedes another time, told or meant: the previous week, the week before. */
  isPrior: boolean;
}

export type ReadTime = Pick<Time, "kind" | "from" | "to" | "next"> & Partial<Pick<Time, "isWeek" | "days" | "isLast" | "isPrior">>;

/** What a time is counted from. */
export interface Now {
  /** The day of publication. */
  published: DayNumber;
  /** The last day of the author's data. */
  asOf: DayNumber;
}
