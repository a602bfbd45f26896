import { RANGES, type Range } from "./ranges.ts";
import { choice, day, flag, type Given, place, present, words } from "./search-values.ts";

/** What an address's query may say about a list of issues. Only what is set stands in the address. */
export interface ListSearch {
  unread?: true;
  starred?: true;
  archived?: true;
  waiting?: true;
  source?: string;
}

/** Of the open issue, the claim or call whose words are wanted, or where in its text a sentence begins (UTF-16). */
export interface ReadSearch extends ListSearch {
  claim?: string;
  call?: string;
  at?: number;
}

export interface WordSearch {
  q?: string;
  source?: string;
  asset?: string;
  from?: string;
  to?: string;
  unread?: true;
  starred?: true;
  order?: "best";
}

export function listSearch(given: Given): ListSearch {
  return present({
    unread: flag(given.unread),
    starred: flag(given.starred),
    archived: flag(given.archived),
    waiting: flag(given.waiting),
    source: words(given.source),
  });
}

export function readSearch(given: Given): ReadSearch {
  return present({ ...listSearch(given), claim: words(given.claim), call: words(given.call), at: place(given.at) });
}

/** What holds of the next issue too. */
export function withoutWords({ claim: _, call: __, at: ___, ...search }: ReadSearch): ListSearch {
  return search;
}

export function wordSearch(given: Given): WordSearch {
  return present({
    q: words(given.q),
    source: words(given.source),
    asset: words(given.asset),
    from: day(given.from),
    to: day(given.to),
    unread: flag(given.unread),
    starred: flag(given.starred),
    order: given.order === "best" ? ("best" as const) : undefined,
  });
}

/** What of an asset's series is looked at. */
export interface AssetSearch {
  range?: Range;
  view?: "candles" | "line";
}

export function assetSearch(given: Given): AssetSearch {
  return present({ range: choice(given.range, RANGES), view: choice(given.view, ["candles", "line"] as const) });
}

export interface QualitySearch {
  asset?: string;
  sort?: "age" | "missing" | "revised";
}

export function qualitySearch(given: Given): QualitySearch {
  return present({ asset: words(given.asset), sort: choice(given.sort, ["age", "missing", "revised"] as const) });
}

/** Plain `?a=b`, so that addresses read well and can be typed. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

export function stringifySearch(search: Given): string {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, String(value)]])),
  );
  return query.size > 0 ? `?${query}` : "";
}
