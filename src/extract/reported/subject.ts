import { lexicon, phraseKey } from "../assets/lexicon.ts";
import { regionCalled } from "./regions.ts";

/** Of what a row or column gives figures: one asset, a part of it or of the market, or the whole. */
export interface Subject {
  asset: string | null;
  scope: string | null;
  isWhole: boolean;
}

/** What the labels of a column are: assets, parts (regions, issuers, funds, exchanges), pairs of an exchange, days. */
export type Kind = "asset" | "part" | "pair" | "date";

const KINDS: [RegExp, Kind][] = [
  [/^(?:(?:digital|crypto) ?)?(?:assets?|currency|currencies|cryptos?)$|^(?:coins?|tokens?|underlying|cryptocurrency)$/, "asset"],
  [
    /^(?:country|region|domicile|jurisdiction|location|geography|issuer|provider|etf provider|etp provider|sponsor|(?:asset |fund )?manager|fund|fund name|product|product name|etf|etp|vehicle|exchange|venue|platform)(?:s|\/region)?$|^countries$/,
    "part",
  ],
  [/^(?:trading |currency )?pairs?$|^instrument$/, "pair"],
  [/^(?:date|day|week|as of|period|week[ -]?(?:ending|ended|end|to|of|commencing|beginning|starting))$/, "date"],
];
const BY =
  /\bby (?:the )?(?:(countr(?:y|ies)|regions?|domicile|jurisdictions?|location|geography|issuers?|providers?|sponsors?|(?:asset |fund )?managers?|funds?|products?|etfs?|etps?|vehicles?|exchanges?|venues?|platforms?)|((?:digital |crypto ?)?assets?|coins?|tokens?|cryptocurrency|underlying)|((?:trading )?pairs?))\b/i;
const WHOLE =
  /^(?:(?:grand |net |overall )?totals?(?: (?:market|crypto|flows?|funds?|aum|assets))?|overall|sum|all|all (?:assets|funds|exchanges|venues|regions|countries|issuers|providers|products)|(?:total |whole )?market|global|worldwide)$/;
/** Words of a comparison, not of a part: a series of what is left over would change its meaning from week to week. */
const NO_PART =
  /\b(?:change|average|avg|median|mean|min|max|return|price|share|rank|volume|ratio|others?|rest|difference|diff|previous|prior|of which|excl\w*|sub-?total|top|vs|gold|silver|equit(?:y|ies)|stocks|bonds)\b|[%Δ|]/iu;
const FUND_WORDS = / (?:etps?|etfs?|funds?|products?|investment products?)$/i;
const PAIR = /^(\w{2,10})(?:[-/_:](\w{2,6})|(usdt?|usdc|eur))$/i;
const QUOTES = new Set("usd usdt usdc eur gbp jpy krw try brl btc eth fdusd dai busd".split(" "));
const MAX_SCOPE = 40;

/** What the header says that its column's labels are. */
export function kindCalled(header: string): Kind | null {
  const name = header.trim().toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** By what a caption says that the figures are told apart. */
export function kindBy(caption: string): Kind | null {
  const [, part, asset, pair] = BY.exec(caption) ?? [];
  if (part) return "part";
  return asset ? "asset" : pair ? "pair" : null;
}

/** The subject that a label names; null where it is none that can be told. `loosely` also takes assets whose names are ordinary words. */
export function subjectCalled(label: string, { kind, day, loosely }: { kind: Kind | null; day: string; loosely: boolean }): Subject | null {
  const name = label.replace(/(?:\^\d{1,2}|[*†‡:]+)$/, "").trim();
  if (WHOLE.test(name.toLowerCase())) return { asset: null, scope: null, isWhole: true };
  if (kind === "part") return part(regionCalled(name) ?? scopeOf(name));
  const asset = assetCalled(name, { day, loosely: loosely || kind === "asset" });
  if (asset) return { asset, scope: null, isWhole: false };
  return kind === "asset" ? null : (pairCalled(name, day) ?? part(regionCalled(name)));
}

/** A name, a ticker, or both: "Bitcoin", "BTC", "Bitcoin (BTC)", "Bitcoin ETPs". Never one word of a longer name. */
function assetCalled(label: string, about: { day: string; loosely: boolean }): string | null {
  const names = label
    .split(/[()]| [-–—/] /)
    .map((name) => name.trim().replace(FUND_WORDS, ""))
    .filter((name) => name !== "");
  const slugs = new Set(names.map((name) => slugOf(name, about)));
  const [slug = null, ...others] = slugs;
  return others.length === 0 ? slug : null;
}

function slugOf(name: string, { day, loosely }: { day: string; loosely: boolean }): string | null {
  const key = phraseKey(name);
  if (key === "" || key.replaceAll(" ", "").length < name.replaceAll(/[\s.$-]/g, "").length) return null;
  const forms = (lexicon.entries.get(key)?.forms ?? []).filter(
    ({ from, until, symbol, name: full }) => (!from || from <= day) && (!until || day < until) && (loosely || !(symbol ?? full)?.doubt),
  );
  const named = forms.filter((form) => form.name); // BITCOIN is also a ticker, but who writes it means the name
  const slugs = new Set((named.length > 0 ? named : forms).map(({ asset }) => asset.slug));
  return slugs.size === 1 ? ([...slugs][0] ?? null) : null;
}

/** "BTC-USD" and "ETHUSDT": the first asset, as far as it is traded for the second. */
function pairCalled(label: string, day: string): Subject | null {
  const [, base = "", apart, joined] = PAIR.exec(label) ?? [];
  const quote = (apart ?? joined ?? "").toLowerCase();
  const asset = QUOTES.has(quote) ? slugOf(base, { day, loosely: true }) : null;
  return asset ? { asset, scope: `${base.toLowerCase()}-${quote}`, isWhole: false } : null;
}

function part(scope: string | null): Subject | null {
  return scope === null ? null : { asset: null, scope, isWhole: false };
}

/** The name of a part as it stands in the name of a series. */
function scopeOf(label: string): string | null {
  const name = label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[,"'’“”()[\]\p{Cc}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return name.length <= MAX_SCOPE && /\p{L}{2}/u.test(name) && !NO_PART.test(name) ? name : null;
}
