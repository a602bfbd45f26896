import type { Alias } from "../api.ts";

/** What a source can be known by, in words. */
export const ALIAS_WORDS: Record<Alias["kind"], string> = {
  address: "own address",
  "list-id": "list",
  from: "sender",
  feed: "feed",
  host: "site",
  slug: "name",
};
