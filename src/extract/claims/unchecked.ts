import { type Check, NOTHING_FOUND } from "../../schema/check.ts";

/** The check of a claim that nothing could be held against. */
export function unchecked(): Check {
  return { ...NOTHING_FOUND, reason: "no series to check it against" };
}
