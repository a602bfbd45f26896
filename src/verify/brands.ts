import published from "../../catalogue/brands.json" with { type: "json" };
import newsletters from "../../catalogue/sources.json" with { type: "json" };
import { siteOf } from "./site.ts";

/** A name worth impersonating, and what is really its own. */
export interface Brand {
  name: string;
  /** all its names, lower case, letters and digits only: "trustwallet" */
  keys: string[];
  /** its names as words, lower case, single spaces around and between: " trust wallet " */
  phrases: string[];
  /** as one owner's domain each */
  domains: string[];
  /** A word of the language or a topic of the field: alone it means nothing. */
  commonWord: boolean;
  kind: string;
}

interface Followed {
  name: string;
  domain: string;
}

interface PublishedBrand {
  name: string;
  alsoCalled?: string[];
  kind: string;
  domains: string[];
  commonWord?: boolean;
}

const BRANDS: Brand[] = [...(published.brands as PublishedBrand[]).map(brandOf), ...newsletters.sources.map(newsletterBrand)];
const BY_DOMAIN = new Map(BRANDS.flatMap((brand) => brand.domains.map((domain) => [domain, brand] as const)));

const joined = new WeakMap<Followed[], Brand[]>();

/** All names that are watched over: the hand-made list, the newsletters of the catalogue, and whatever the reader follows besides. */
export function watchedBrands(own: Followed[] = []): Brand[] {
  if (own.length === 0) return BRANDS;
  const known = joined.get(own) ?? [...BRANDS, ...own.map(({ name, domain }) => brandOf({ name, kind: "newsletter", domains: [domain] }))];
  joined.set(own, known);
  return known;
}

/** The brand that a host really belongs to. */
export function ownerOf(host: string): Brand | null {
  const site = siteOf(host);
  if (!site) return null;
  return BY_DOMAIN.get(site.domain) ?? BY_DOMAIN.get(site.host) ?? BY_DOMAIN.get(site.host.split(".").slice(-2).join(".")) ?? null;
}

/** The words of a text as names are written here: " trust wallet ". */
export function phraseOf(text: string): string {
  const words = text.normalize("NFKC").split(/[^\p{L}\p{N}&+]+/u);
  return ` ${words.map(keyOf).filter(Boolean).join(" ")} `;
}

/** Letters and digits of a name, lower case, marks off its letters. */
function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function brandOf({ name, alsoCalled = [], kind, domains, commonWord = false }: PublishedBrand): Brand {
  const names = [name, ...alsoCalled];
  return {
    name,
    phrases: names.map(phraseOf),
    keys: [...new Set(names.map(keyOf))],
    domains: domains.flatMap((domain) => siteOf(domain)?.domain ?? domain),
    commonWord,
    kind,
  };
}

/** Of a newsletter its hosts count; they lie on platforms, too. */
function newsletterBrand({ name, hosts }: { name: string; hosts: string[] }): Brand {
  const short = name.split(":")[0] ?? name;
  return { ...brandOf({ name: short, kind: "newsletter", domains: hosts }), commonWord: false };
}
