import { ownerOf } from "./brands.ts";
import { luresIn } from "./lures/lures.ts";
import { hostOf, type Site, siteOf } from "./site.ts";
import { leadsTo } from "./unwrap.ts";

interface WrittenLink {
  href: string;
  text: string;
}

/** What is done with a wallet that is connected. */
const ACTS = "claim|airdrops?|mint|stake|staking|restake|swap|bridge|connect|connect-?wallet|wallet-?connect|link-?wallet|redeem|vault|vaults|dapp";
const ACT = new RegExp(`^(?:${ACTS})$`, "i");
const APP_LABELS = new Set(["app", "apps", "trade", "portfolio", "launch", "beta", "wallet"]);
/** Endings under which protocols live; elsewhere `app.` is any program of the web. */
const PROTOCOL_ENDINGS = /(?:^|\.)(?:fi|finance|xyz|exchange|money|markets?|network|zone|gg|fund|trade|eth\.(?:limo|link))$/;
const WALLET_KINDS = new Set(["wallet", "protocol"]);
const WALLET_SCHEMES =
  /^(?:wc|web3|ethereum|bitcoin|solana|metamask|trust|rainbow|phantom|cbwallet|ledgerlive|okx|uniswap|keplrwallet|tronlink\w*):/i;
/** Hosts of wallets whose addresses open the wallet itself, on a page that they are given. */
const WALLET_OPENERS =
  /(?:^|\.)(?:metamask\.app\.link|link\.metamask\.io|link\.trustwallet\.com|go\.cb-w\.com|rnbwapp\.com|phantom\.app|link\.zerion\.io|link\.walletconnect\.(?:com|org)|imtoken\.page\.link|web3\.okx\.com)$/;
/** Where people write, show and store code: an address there is a page about a thing, not the thing. */
const READING_PLACES =
  /(?:^|\.)(?:github\.com|gitlab\.com|twitter\.com|x\.com|reddit\.com|redd\.it|youtube\.com|youtu\.be|medium\.com|substack\.com|wikipedia\.org|linkedin\.com|facebook\.com|t\.me|discord\.(?:com|gg)|stackexchange\.com|eventbrite\.com|arxiv\.org|npmjs\.com|archive\.org|bitcointalk\.org)$/;
const READING_LABELS = new Set([
  "blog",
  "docs",
  "doc",
  "forum",
  "forums",
  "gov",
  "news",
  "help",
  "support",
  "wiki",
  "learn",
  "research",
  "explorer",
  "status",
]);
const MAX_DEPTH = 3;
/** Words of a link that are an order, at its very start, and not much more. */
const ORDER =
  /^\W*(?:(?:connect|link|verify|validate|sync|activate|unlock) (?:\w+ )?wallets?|(?:claim|mint|stake|swap|bridge|redeem) (?:now|here|it|yours?|(?:the |my |free )?(?:airdrop|tokens?|rewards?|nfts?|drop))\b|(?:claim|mint)\W*$|(?:launch|open|enter) (?:the )?d?app|check (?:your )?eligibility)/i;
const ASKS = ["phrase", "wallet"];

/** Whether a link leads to a place where a wallet is connected, by its words and its address alone. In doubt it does: who reads with care loses one click. */
export function leadsToWallet({ href, text }: WrittenLink): boolean {
  if (WALLET_SCHEMES.test(href)) return true;
  return [href, leadsTo(href) ?? href].some(isWalletPlace) || (!isReadingPlace(leadsTo(href) ?? href) && ordersWallet(text.trim()));
}

function ordersWallet(text: string): boolean {
  if (text === "") return false;
  const lures = luresIn(text);
  return ORDER.test(text) || ASKS.some((category) => lures.has(category));
}

function isWalletPlace(href: string): boolean {
  if (!/^https?:/i.test(href) || !URL.canParse(href) || isReadingPlace(href)) return false;
  const host = hostOf(href);
  const site = siteOf(host);
  if (!site || site.isAddress) return false;
  return WALLET_OPENERS.test(host) || isActHost(site) || isApp(site) || stepsOf(new URL(href)).some((step) => ACT.test(step));
}

/** `claim.known.org`, `known-airdrop.io`: what is to be done there is in the name. */
function isActHost({ before, label }: Site): boolean {
  return [...before, ...(label.includes("-") ? label.split("-") : [])].some((part) => ACT.test(part));
}

/** `app.known.org`: the program of a protocol, not its site. */
function isApp({ before, host, ending }: Site): boolean {
  if (!before.some((part) => APP_LABELS.has(part))) return false;
  return WALLET_KINDS.has(ownerOf(host)?.kind ?? "") || PROTOCOL_ENDINGS.test(ending);
}

/** The first steps of a path, and of the path that a program of the web keeps behind `#`. */
function stepsOf({ pathname, hash }: URL): string[] {
  const path = pathname.split("/").filter(Boolean);
  const behind = hash.startsWith("#/") || hash.startsWith("#!/") ? hash.split("/").slice(1).filter(Boolean) : [];
  return [...(path.length <= MAX_DEPTH ? path : []), ...behind.slice(0, MAX_DEPTH)];
}

function isReadingPlace(href: string): boolean {
  const host = hostOf(href);
  return READING_PLACES.test(host) || (siteOf(host)?.before.some((part) => READING_LABELS.has(part)) ?? false);
}
