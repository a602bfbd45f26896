import type { Spot } from "../../schema/traits.ts";
import type { Line } from "../passages/sections.ts";
import { spotOf } from "./spot.ts";

const SAYS_SO =
  /^\W{0,4}(?:tl;?\s?dr|key (?:take-?aways?|points|insights|findings)|(?:executive )?summary|in (?:this|today['’]?s) (?:issue|edition|letter|newsletter|week)|(?:today|this week)['’]?s? (?:issue|edition|topics|agenda|menu)|what['’]?s inside|at a glance|contents|highlights|the (?:short|quick) version|here['’]?s what|quick (?:take|hits)|this (?:week|month)['’]?s (?:newsletter|issue))\b/i;
/** Where a reader still looks for it. */
const FIRST_WORDS = 220;
const LEAST_ITEMS = 3;

/** The line with which an issue says at its beginning what is in it: a summary, or a list of three things and more. */
export function openingIn(lines: readonly Line[]): Spot | null {
  let words = 0;
  let items = 0;
  for (const line of lines) {
    const { text, words: length, kind } = line;
    if (SAYS_SO.test(text)) return spotOf(line);
    items = kind === "item" ? items + 1 : 0;
    if (items === LEAST_ITEMS) return spotOf(line);
    words += length;
    if (words > FIRST_WORDS) return null;
  }
  return null;
}
