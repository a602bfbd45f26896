import { day, type Given, present, words } from "../search-values.ts";

/** What an address may say of a question. */
export interface AskSearch {
  q?: string;
  source?: string;
  asset?: string;
  from?: string;
  to?: string;
}

export function askSearch(given: Given): AskSearch {
  return present({ q: words(given.q), source: words(given.source), asset: words(given.asset), from: day(given.from), to: day(given.to) });
}
