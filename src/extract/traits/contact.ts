import { sentences } from "../../platform/sentences.ts";
import type { Link } from "../../schema/link.ts";
import type { Spot } from "../../schema/traits.ts";
import { spotOf } from "./spot.ts";

const ASKS =
  /\b(?:reply to this (?:e-?mail|letter|message)|just (?:hit )?reply|(?:contact|reach|write to|e-?mail|drop) us\b|(?:send|share) (?:us )?your (?:feedback|thoughts|questions|comments)|(?:questions|feedback|comments|tips)\s*[?:]|get in touch|feedback (?:is )?welcome)|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,}/i;

/** The first sentence that says how its people can be reached. */
export function contactIn(text: string): Spot | null {
  const found = sentences(text).find((sentence) => ASKS.test(sentence.text));
  return found ? spotOf(found) : null;
}

/** Where people gather and write to one another. */
const GATHERING =
  /(?:^|\.)(?:discord\.gg|discord\.com|t\.me|telegram\.me|reddit\.com|slack\.com|matrix\.to|farcaster\.xyz|warpcast\.com|chat\.\S+|forum\.\S+|discuss\.\S+|community\.\S+)$/i;
const COMMENTS = /\/(?:p|posts?)\/[^?#]*\/comments?\b|#comments?\b/i;

/** The host of a place where the readers of a newsletter meet, or of its comments; null where it links to none. */
export function communityOf(links: readonly Link[]): string | null {
  return links.find(({ host, href }) => GATHERING.test(host) || COMMENTS.test(href))?.host ?? null;
}
