import type { Candidate } from "./candidate.ts";
import type { Form, Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";

const CONCATENATED = /^([A-Z0-9]{3,6}?)(USDT|USDC|USD|BUSD|EUR|GBP|JPY|KRW|BTC|ETH|PERP)$/;
const MONEY = new Set(["usd", "eur", "gbp", "jpy", "krw", "cny", "perp", "perpetual", "swap"]);

/** The assets of a pair written as one word: BTCUSDT, ETHBTC, USDT_ETH. */
export function pairParts(text: string, words: Words, at: number, lexicon: Lexicon): Candidate[] {
  const start = words.starts[at] ?? 0;
  const end = words.ends[at] ?? 0;
  if (text[start - 1] === "_") return [];
  if (text[end] === "_") return underscored(text, words, at, lexicon);
  if (end - start < 6 || end - start > 10) return [];
  const [, base = "", quote = ""] = CONCATENATED.exec(text.slice(start, end)) ?? [];
  const forms = sureForms(lexicon, base);
  if (forms.length === 0) return [];
  const middle = start + base.length;
  const first: Candidate = { start, end: middle, first: at, last: at, forms, inPair: true };
  const second = sureForms(lexicon, quote);
  return second.length > 0 ? [first, { ...first, start: middle, end, forms: second }] : [first];
}

/** USDT_ETH is the dollar on Ethereum and no mention of ether; ETH_BTC is a pair. */
function underscored(text: string, words: Words, at: number, lexicon: Lexicon): Candidate[] {
  const next = at + 1;
  const start = words.starts[at] ?? 0;
  const end = words.ends[next] ?? 0;
  if (words.starts[next] !== (words.ends[at] ?? 0) + 1 || text[end] === "_") return [];
  const forms = sureForms(lexicon, text.slice(start, words.ends[at]));
  const quote = sureForms(lexicon, text.slice(words.starts[next], end));
  if (forms.length === 0 || (quote.length === 0 && !MONEY.has(words.keys[next] ?? ""))) return [];
  const isIssue = forms[0]?.asset.kind === "stablecoin" && quote[0]?.asset.kind !== "stablecoin";
  const first: Candidate = { start, end: isIssue ? end : (words.ends[at] ?? end), first: at, last: isIssue ? next : at, forms, inPair: true };
  return isIssue || quote.length === 0
    ? [first]
    : [first, { start: words.starts[next] ?? end, end, first: next, last: next, forms: quote, inPair: true }];
}

function sureForms(lexicon: Lexicon, symbol: string): Form[] {
  return (lexicon.entries.get(symbol.toLowerCase())?.forms ?? []).filter((form) => form.symbol?.spelling === symbol && !form.symbol.doubt);
}
