import type { ExtractedClaim } from "../../schema/claim.ts";
import { type DailyColumn, dateOf, dayNumber, span } from "./book.ts";

const LEAST_MARGIN = 14;
const MAX_POINTS = 240;

/** The series around the days of a claim, half their length to each side: enough to see what happened. At most 240 points, ascending. */
export function dayChart({ from, to }: Pick<ExtractedClaim, "from" | "to">, column: DailyColumn | null): [date: string, value: number][] {
  const [first, last] = [from ?? to, to ?? from];
  if (!column || first === null || last === null) return [];
  const [start, end] = [dayNumber(first), dayNumber(last)];
  const margin = Math.max(LEAST_MARGIN, Math.round((end - start) / 2));
  const days = span(column, start - margin, end + margin);
  const every = Math.ceil(days.length / MAX_POINTS);
  return days.filter((_, i) => i % every === 0 || i === days.length - 1).map(({ day, value }) => [dateOf(day), value]);
}
