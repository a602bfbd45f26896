import { z } from "zod";
import { Refused } from "../platform/errors.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const BEGINNING = new Date("1900-01-01T00:00:00Z");

/** A day (`2024-03-13`) or a moment (`2024-03-13T12:00:00Z`). */
export const Moment = z
  .string()
  .refine(
    (text) => z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success,
    "must be a day (2024-03-13) or a moment (2024-03-13T12:00:00Z)",
  )
  .meta({ example: "2024-03-13" });

export const Window = z.object({
  from: Moment.optional().describe("the first day or hour"),
  to: Moment.optional().describe("the last day, or the hour before which to stop"),
  asOf: Moment.optional().describe("only what was known then; a day means its end"),
});
export type Window = z.output<typeof Window>;

/** The beginning of a day, or the moment itself. */
function momentOf(moment: z.output<typeof Moment>): Date {
  return new Date(moment);
}

/** A window as moments: `to` is the one before which it ends, so a day named as the last one is in it. */
export function windowOf({ from, to, asOf }: Window, now: Date): { from: Date; to: Date; asOf: Date } {
  const window = {
    from: from === undefined ? BEGINNING : momentOf(from),
    to: to === undefined ? now : endOf(to),
    asOf: asOf === undefined ? now : endOf(asOf),
  };
  if (window.from > window.to) throw new Refused("from: lies after to");
  if (window.asOf.getTime() > now.getTime() + DAY_MS) throw new Refused("as-of: lies in the future");
  return window;
}

/** The end of a day, or the moment itself. */
function endOf(moment: z.output<typeof Moment>): Date {
  return moment.length === 10 ? new Date(Date.parse(moment) + DAY_MS) : new Date(moment);
}

/** `2024-03-13`, or `2024-03-13T05:00Z` for an hour. */
export function dateOf(hour: number, step: string): string {
  const iso = new Date(hour * HOUR_MS).toISOString();
  return step === "hour" ? `${iso.slice(0, 13)}:00Z` : iso.slice(0, 10);
}
