import { Refused } from "./errors.ts";

/** Where a list goes on, opaque to whoever carries it. */
export function toCursor(place: (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place in a cursor; throws Refused on one that this desk did not make. */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(place) && place.length === length && place.every((part) => typeof part === "string" || typeof part === "number")) return place;
  } catch {
    // said below
  }
  throw new Refused("the cursor is not one of this desk's; begin the list anew without it");
}
