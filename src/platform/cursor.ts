import type { z } from "zod";
import { Refused } from "./errors.ts";

/** Where a list goes on, opaque to whoever carries it. */
export function toCursor(place: (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place in a cursor, which must be as the list makes them; throws Refused on one that this desk did not make. */
export function fromCursor<T>(cursor: string, form: z.ZodType<T>): T {
  const place = form.safeParse(parsed(cursor));
  if (place.success) return place.data;
  throw new Refused("the cursor is not one of this desk's; begin the list anew without it");
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null; // fits no form
  }
}
