import type { ClaimFilter } from "./api.ts";
import { METRICS, STANCES, VERDICTS } from "./claims/choices.ts";
import { RANGES, type Range } from "./ranges.ts";

/** What an address's query may say about a list of issues. Only what is set stands in the address. */
export interface ListSearch {
  unread?: true;
  starred?: true;
  archived?: true;
  waiting?: true;
  source?: string;
}

/** Of the open issue, the claim whose words are wanted. */
export interface ReadSearch extends ListSearch {
  claim?: string;
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

type Given = Record<string, unknown>;

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
  return present({ ...listSearch(given), claim: words(given.claim) });
}

/** What holds of the next issue too. */
export function withoutClaim({ claim: _, ...search }: ReadSearch): ListSearch {
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

/** Which claims are listed. */
export interface ClaimSearch {
  source?: string;
  asset?: string;
  metric?: NonNullable<ClaimFilter["metric"]>;
  verdict?: NonNullable<ClaimFilter["verdict"]>;
  stance?: NonNullable<ClaimFilter["stance"]>;
  from?: string;
  to?: string;
  disputed?: true;
  revised?: true;
}

export function claimSearch(given: Given): ClaimSearch {
  return present({
    source: words(given.source),
    asset: words(given.asset),
    metric: choice(given.metric, METRICS),
    verdict: choice(given.verdict, VERDICTS),
    stance: choice(given.stance, STANCES),
    from: day(given.from),
    to: day(given.to),
    disputed: flag(given.disputed),
    revised: flag(given.revised),
  });
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

function flag(value: unknown): true | undefined {
  return value === true || value === "true" ? true : undefined;
}

function choice<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((each) => each === value);
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function present<T extends Given>(search: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
