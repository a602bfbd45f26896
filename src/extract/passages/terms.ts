import { stemmer } from "stemmer";
import type { Link } from "../../schema/link.ts";
import type { Passage } from "../../schema/passage.ts";
import type { ContentWord, Words } from "./content-words.ts";
import { FIELD_WORDS } from "./stop-words.ts";

const TITLE_WEIGHT = 3;
const NAME_WEIGHT = 1.6;
const PAIR_WEIGHT = 1.3;
const FIGURE_WEIGHT = 1.2;
const ASSET_WEIGHT = 1;
const LINK_WEIGHT = 3;
const MAX_TERMS = 70;
const MAX_LINKS = 12;
const FIGURE =
  /(?:(?:US)?\$|€|£)\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|mn|b|bn|t|thousand|million|billion|trillion)?\b|(\d[\d,]*(?:\.\d+)?)\s?(%|percent|per cent|million|billion|bps)/gi;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};
const DIGITS = 3;

const FIELD_STEMS: ReadonlySet<string> = new Set([...FIELD_WORDS].map((word) => stemmer(word)));

export interface Told {
  text: string;
  words: Words;
  assets: readonly string[];
  links: readonly Pick<Link, "href">[];
}

/** What a stretch of text can be compared by: stems (`f:` where the whole field says them every day) and pairs of names, `a:` assets, `n:` figures, `u:` pages that it links to. Weights are 1 + ln of how often, times how telling. */
export function termsOf({ text, words, assets, links }: Told): Pick<Passage, "terms" | "weights"> {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const word of words.title) if (word) add(termOf(word), TITLE_WEIGHT);
  for (const word of words.body) if (word) add(termOf(word), word.isName ? NAME_WEIGHT : 1);
  for (const pair of namePairs(words.body)) add(pair, PAIR_WEIGHT);
  for (const figure of figuresIn(text)) add(`n:${figure}`, FIGURE_WEIGHT);
  for (const asset of assets) add(`a:${asset}`, ASSET_WEIGHT);
  for (const link of pagesOf(links)) add(`u:${link}`, LINK_WEIGHT);
  const kept = [...weights]
    .map(([term, weight]): [string, number] => [term, Math.round((1 + Math.log(weight)) * 100) / 100])
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MAX_TERMS);
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => weight) };
}

function termOf({ stem }: ContentWord): string {
  return FIELD_STEMS.has(stem) ? `f:${stem}` : stem;
}

/** "Silicon Valley", "Valley Bank": two names side by side. */
function namePairs(words: readonly (ContentWord | null)[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return word?.isName && next?.isName ? [`${word.stem}_${next.stem}`] : [];
  });
}

/** Amounts and percentages, to three digits: $3.3 billion and $3,300 million are the same. */
export function figuresIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, money, scale, plain, unit] of text.matchAll(FIGURE)) {
    const value = Number((money ?? plain ?? "").replaceAll(",", ""));
    if (!Number.isFinite(value) || value === 0) continue;
    const isPart = unit !== undefined && /%|per|bps/i.test(unit);
    const whole = value * (SCALES[(scale ?? unit ?? "").toLowerCase()] ?? 1);
    found.add(`${isPart ? "%" : ""}${Number(whole.toPrecision(DIGITS))}`);
  }
  return [...found];
}

/** Pages, not whole sites: the same page is the same event, the same site is not. */
function pagesOf(links: readonly Pick<Link, "href">[]): string[] {
  return links.slice(0, MAX_LINKS).flatMap(({ href }) => {
    const parsed = URL.parse(href);
    const path = parsed?.pathname.replace(/\/+$/, "") ?? "";
    return parsed && path.length > 1 ? [`${parsed.hostname.replace(/^www\./, "")}${path}`.toLowerCase().slice(0, 160)] : [];
  });
}
