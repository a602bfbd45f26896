import { z } from "zod";

/** Who may do what: readers read, analysts also follow and import, owners also run the desk. */
export const Role = z.enum(["reader", "analyst", "owner"]);
export type Role = z.output<typeof Role>;

export const TimeZone = z.string().refine(isTimeZone, "must be a time zone of the IANA database, such as Europe/Zurich");

export const Person = z.object({ id: z.uuid(), name: z.string(), role: Role, timeZone: TimeZone });
export type Person = z.output<typeof Person>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
