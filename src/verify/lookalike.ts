import { type Brand, ownerOf, watchedBrands } from "./brands.ts";
import { typingDistance } from "./distance.ts";
import { CHEAP_ENDINGS } from "./host-lists.ts";
import { isKnownGood } from "./known-lists.ts";
import { type Site, siteOf } from "./site.ts";
import { skeleton, undisguised } from "./skeleton.ts";

/** A host that can be taken for another. */
export interface Lookalike {
  /** the domain it can be taken for */
  of: string;
  brand: string;
  how: "letters" | "typing" | "added-words" | "other-ending" | "sub-domain";
  text: string;
}

/** What impostors add to a name. The first say what is wanted of the reader; the others are added by honest people too. */
const ASKING =
  `airdrop claim claims login signin logon secure security support help helpdesk verify verification verified validate validation wallet update updates
  upgrade bonus reward rewards account accounts auth connect connection recovery recover restore migration migrate presale gift giveaway alert alerts notice notification
  notifications protect protection unlock portal access sso 2fa otp kyc compliance refund payment billing invoice drop drops snapshot eligibility eligible session confirm
  confirmation activate activation reset password firmware phrase seed customer customers service care safe`.split(/\s+/);
const PLAIN =
  `app apps official mail email newsletter news web web3 token tokens stake staking event events eth btc defi nft swap bridge dapp dapps io com net org live
  online services center centre team info pro vip plus desktop download install suite nano extension chrome my the get go use id pay exchange trade trading earn launch
  launchpad promo check checker sync page site link hub now free crypto coin chain network finance fi xyz market device onboarding inc hq us eu uk de fr global international
  world group digital start`.split(/\s+/);
const WORDS = new Set([...ASKING, ...PLAIN]);
const LONGEST_WORD = Math.max(...[...WORDS].map(({ length }) => length));
const HAS_ASKING = new RegExp(ASKING.filter((word) => word.length > 3).join("|"));

/** Platforms on which a customer's name stands in front. */
const CUSTOMERS_IN_FRONT =
  /(^|\.)(zendesk|freshdesk|statuspage|status|atlassian|personio|greenhouse|lever|workable|typeform|hubspot|intercom|helpscoutdocs|readme|gitbook|github|gitlab|devpost|medium|notion|discourse|canny|productboard|teamtailor|ashbyhq|slack|eventbrite|myshopify)\.[a-z.]+$/;

const MIN_KEY = 5;
const MIN_TYPED = 6;
const LONG = 8;
/** What a typo of a name may cost; the longer the name, the surer. */
const TYPING_LIMIT = { alike: 0.5, short: 0.6, usual: 0.95, long: 1.2 };
const REAL_WORDS = new Set(
  "finance binace ledge ledgers pledge genesis phantoms openings openness gemini amazone walnut marathon google goggles norton horton morton kaito messaria curved uniswan".split(
    " ",
  ),
);
const KEPT = 5_000;

/** Judges hosts against a set of brands, remembering what it has seen. */
export function lookalikeJudge(own: { name: string; domain: string }[] = []): (host: string) => Lookalike | null {
  const index = indexOf(watchedBrands(own));
  const ownDomains = new Set(own.flatMap(({ domain }) => siteOf(domain)?.domain ?? domain));
  const seen = new Map<string, Lookalike | null>();
  return (host) => {
    const known = seen.get(host);
    if (known !== undefined) return known;
    const site = siteOf(host);
    const isOwn = !site || site.isAddress || ownDomains.has(site.domain) || isKnownGood(site.host) || ownerOf(site.host) !== null;
    const found = isOwn ? null : lookalikeOf(site, index);
    if (seen.size >= KEPT) seen.clear();
    seen.set(host, found);
    return found;
  };
}

interface Word {
  word: string;
  brand: Brand;
  /** alone it means nothing */
  common: boolean;
}

interface Index {
  brands: Brand[];
  /** every word that stands for a brand: its names and the labels of its domains */
  words: Map<string, Word>;
  skeletons: Map<string, Word>;
  /** words by their length, for comparing with words of about that length */
  byLength: Map<number, Word[]>;
}

function indexOf(brands: Brand[]): Index {
  const words = new Map<string, Word>();
  for (const brand of brands)
    for (const word of [...brand.keys, ...brand.domains.map((domain) => siteOf(domain)?.label.replaceAll("-", "") ?? "")])
      if (word.length >= MIN_KEY && /^[a-z0-9]+$/.test(word) && !words.has(word) && !WORDS.has(word))
        words.set(word, { word, brand, common: brand.commonWord || !brand.keys.includes(word) });
  const each = [...words.values()];
  return { brands, words, skeletons: new Map(each.map((one) => [skeleton(one.word), one])), byLength: Map.groupBy(each, ({ word }) => word.length) };
}

function lookalikeOf(site: Site, index: Index): Lookalike | null {
  return asSubDomain(site, index) ?? asLabel(site, index) ?? asFront(site, index);
}

/** "bankless.com.evil.io": the whole of a real address in front of another's. */
function asSubDomain({ host, domain, before }: Site, { brands }: Index): Lookalike | null {
  if (before.length < 2) return null;
  const front = `.${before.join(".")}.`;
  for (const brand of brands)
    for (const real of brand.domains)
      if (front.includes(`.${real}.`))
        return { of: real, brand: brand.name, how: "sub-domain", text: `${host} only begins like ${real}; it belongs to ${domain}.` };
  return null;
}

function asLabel(site: Site, index: Index): Lookalike | null {
  const { host, label } = site;
  const word = label.replaceAll("-", "");
  const same = index.words.get(word);
  const plain = undisguised(word);
  if (!same)
    return (
      asLetters(host, word, index) ??
      asAddedWords(site, label, index) ??
      asTyped(host, word, index) ??
      (plain === word ? null : asTyped(host, plain, index))
    );
  if (same.common || !isSuspiciousEnding(site, same.brand)) return null;
  return lookalike(same, "other-ending", (real) => `${host} has the name of ${real} with another ending.`);
}

/** Large companies have their name under every country; and a name in front of a code host's is mostly its owner's. */
function isSuspiciousEnding({ ending, platform, host }: Site, { kind }: Brand): boolean {
  if (!ending || CUSTOMERS_IN_FRONT.test(host)) return false;
  return kind !== "mail" || platform === "free" || CHEAP_ENDINGS.has(ending.split(".").at(-1) ?? "");
}

function asLetters(host: string, word: string, { skeletons }: Index): Lookalike | null {
  const twin = skeletons.get(skeleton(word));
  if (!twin || twin.word === word) return null;
  return lookalike(twin, "letters", (real) => `${host} is written with letters that look like those of ${real}.`);
}

function asTyped(host: string, word: string, { byLength }: Index): Lookalike | null {
  if (word.length < MIN_KEY || REAL_WORDS.has(word) || /[^a-z0-9]/.test(word)) return null;
  for (let length = word.length - 1; length <= word.length + 1; length++)
    for (const near of byLength.get(length) ?? [])
      if (sharesAnEnd(word, near.word) && typingDistance(word, near.word, typingLimit(near)) !== Number.POSITIVE_INFINITY)
        return lookalike(near, "typing", (real) => `${host} is a letter away from ${real}.`);
  return null;
}

/** One slip leaves the first letter or the last as it was. */
function sharesAnEnd(one: string, other: string): boolean {
  return one[0] === other[0] || one.at(-1) === other.at(-1);
}

function typingLimit({ word, common, brand: { kind } }: Word): number {
  if (common || (kind === "mail" && word.length < LONG)) return TYPING_LIMIT.alike;
  if (word.length < MIN_TYPED) return TYPING_LIMIT.short;
  return word.length >= LONG ? TYPING_LIMIT.long : TYPING_LIMIT.usual;
}

/** "claim-bankless", "trustwalletverification": the name, and words that impostors add. */
function asAddedWords({ host, platform }: Site, label: string, index: Index): Lookalike | null {
  const parts = label.split("-").filter(Boolean);
  const joined = parts.join("");
  for (const known of index.words.values()) {
    const at = joined.indexOf(known.word);
    if (at < 0 || joined.length === known.word.length) continue;
    const rest = [joined.slice(0, at), joined.slice(at + known.word.length)].filter(Boolean);
    const isAsking = rest.every(isWords) && rest.some((part) => HAS_ASKING.test(part)) && !(known.common && known.brand.kind === "mail");
    const isPlain = !known.common && platform !== "publisher" && rest.every(isWords) && known.brand.kind !== "mail";
    const isDistinct =
      !known.common && platform === null && known.word.length >= MIN_TYPED && known.brand.kind !== "mail" && standsAlone(parts, known.word);
    if (isAsking || isPlain || isDistinct) return lookalike(known, "added-words", (real) => `${host} adds words to the name of ${real}.`);
  }
  return asDisguisedWords(host, parts, index);
}

/** The same where the name itself is disguised: "c0inbase-login". */
function asDisguisedWords(host: string, parts: string[], { skeletons }: Index): Lookalike | null {
  if (parts.length < 2) return null;
  for (const part of parts) {
    const twin = part.length >= MIN_KEY ? skeletons.get(skeleton(part)) : undefined;
    if (twin && parts.every((other) => other === part || isWords(other)))
      return lookalike(twin, "letters", (real) => `${host} disguises the name of ${real} and adds words.`);
  }
  return null;
}

/** "exodus.supportphrase.com", "login-metamask.evil.io": the name in front of a domain that is not its owner's. */
function asFront(site: Site, index: Index): Lookalike | null {
  const { host, domain, before, platform } = site;
  if (platform === "publisher" || CUSTOMERS_IN_FRONT.test(host)) return null;
  for (const label of before) {
    const known = index.words.get(label.replaceAll("-", ""));
    if (known && (!known.common || isLureDomain(domain)))
      return lookalike(known, "sub-domain", (real) => `${host} shows the name of ${real} in front of ${domain}.`);
    if (label.length < MIN_KEY || known) continue;
    const parts = label.split("-").filter(Boolean);
    const disguised = asLetters(host, label, index) ?? (parts.length > 1 && parts.some(isWords) ? asAddedWords(site, label, index) : null);
    if (disguised) return disguised;
  }
  return null;
}

function isLureDomain(domain: string): boolean {
  const label = domain.split(".")[0] ?? "";
  return HAS_ASKING.test(label);
}

/** "metamask-coin", "private-trezorio": the name between hyphens, or at an end of what stands between them. */
function standsAlone(parts: string[], word: string): boolean {
  return parts.length > 1 && parts.some((part) => part.startsWith(word) || part.endsWith(word));
}

/** Whether a text is made of nothing but such words and digits. */
function isWords(text: string): boolean {
  const reachable = new Set([0]);
  for (let from = 0; from < text.length; from++) {
    if (!reachable.has(from)) continue;
    if (/\d/.test(text[from] ?? "")) reachable.add(from + 1);
    for (let length = 2; length <= Math.min(LONGEST_WORD, text.length - from); length++)
      if (WORDS.has(text.slice(from, from + length))) reachable.add(from + length);
  }
  return reachable.has(text.length);
}

/** The domain whose label the word is, or else the first. */
function realOf({ domains }: Brand, word: string): string {
  return domains.find((domain) => domain.split(".")[0]?.replaceAll("-", "") === word) ?? domains[0] ?? word;
}

function lookalike({ brand, word }: Word, how: Lookalike["how"], text: (real: string) => string): Lookalike {
  const of = realOf(brand, word);
  return { of, brand: brand.name, how, text: text(of) };
}
