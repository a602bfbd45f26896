import type { Column } from "./resample.ts";

/** A collapse is a true loss; every other break means that the two values are not of the same thing. */
const TRUE_LOSS = "collapse";

/**
 * Simple returns from each point to the next, at the hour of the later one. None where a step is missing between the two, none over a
 * break of the series. `span` is the greatest number of hours from one point to the next.
 */
export function returns(
  { hours, values }: Column,
  { span, breaks }: { span: number; breaks: { hour: number; kind: string }[] },
): { hours: number[]; values: number[] } {
  const torn = new Set(breaks.filter(({ kind }) => kind !== TRUE_LOSS).map(({ hour }) => hour));
  const result = { hours: [] as number[], values: [] as number[] };
  for (let i = 1; i < hours.length; i += 1) {
    const [hour = 0, before = 0] = [hours[i], hours[i - 1]];
    const base = values[i - 1] ?? 0;
    if (hour - before > span || torn.has(hour) || base <= 0) continue;
    result.hours.push(hour);
    result.values.push((values[i] ?? Number.NaN) / base - 1);
  }
  return result;
}
