import { isIP } from "node:net";
import type { Link, LinkVerdict, Reason } from "../schema/link.ts";
import { ownerOf } from "./brands.ts";
import { CHEAP_ENDINGS, isTracker, MACHINE_HOST, SHORTENERS } from "./host-lists.ts";
import { isBlocked } from "./known-lists.ts";
import { type Lookalike, lookalikeJudge } from "./lookalike.ts";
import { luresIn } from "./lures/lures.ts";
import { looksRandom } from "./randomness.ts";
import { hostOf, isSameOwner, type Site, siteOf } from "./site.ts";
import { mixesScripts } from "./skeleton.ts";
import { leadsTo } from "./unwrap.ts";

/** Who sent the links, and which names are watched over. */
export interface LinkContext {
  senderHost?: string | null;
  lookalikeOf?: (host: string) => Lookalike | null;
}

const KEPT_LINKS = 1_000;
const KEPT_BEYOND = 200;
const CAUTION_POINTS = 30;
const DANGER_POINTS = 60;
const ADDRESS_IN_TEXT = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#:]|$)/i;
const FILE_NAME = /\.(js|ts|py|md|sh|rs|json|html?|php|net|pdf|zip|txt|csv|png|jpe?g)$/i;
const COUNTING_HOST =
  /^(click|clicks|track|tracking|trk|link|links|lnk|go|email|mail|e|r|t|l|url\d*|news|newsletter|redirect|m|em\d*|info|reply|response)\d*\./i;
const defaultJudge = lookalikeJudge();

interface Weight extends Reason {
  points: number;
}

/** Judges links by what they show and where they go. Of very many the first are kept, and of the others those that are not well. */
export function judgeLinks(links: { href: string; text: string }[], context: LinkContext = {}): Link[] {
  const judged = links.map((link) => judgeLink(link, context));
  const beyond = judged.slice(KEPT_LINKS).filter(({ verdict }) => verdict !== "ok");
  return [...judged.slice(0, KEPT_LINKS), ...beyond.slice(0, KEPT_BEYOND)];
}

function judgeLink({ href, text }: { href: string; text: string }, context: LinkContext): Link {
  const host = hostOf(href);
  const target = host === "" ? null : leadsTo(href);
  const weights = host === "" ? addressWeights(href) : hostWeights({ href, text: text.trim(), host, target }, context);
  const points = weights.reduce((sum, weight) => sum + weight.points, 0);
  const reasons = weights.toSorted((a, b) => b.points - a.points).map(({ code, text }) => ({ code, text }));
  return { href, text, host, leadsTo: target, verdict: verdictOf(points), reasons };
}

function verdictOf(points: number): LinkVerdict {
  return points >= DANGER_POINTS ? "danger" : points >= CAUTION_POINTS ? "caution" : "ok";
}

/** An address without a host: those of mail are usual, code is an attack. */
function addressWeights(href: string): Weight[] {
  return /^\s*(data|javascript|vbscript|file|blob):/i.test(href)
    ? [{ code: "code-link", points: 80, text: "It holds a page or a program instead of an address." }]
    : [];
}

interface Seen {
  href: string;
  text: string;
  host: string;
  target: string | null;
}

function hostWeights(link: Seen, { senderHost = null, lookalikeOf = defaultJudge }: LinkContext): Weight[] {
  const end = link.target ? hostOf(link.target) : link.host;
  const hosts = [...new Set([link.host, end])];
  const isSenders = senderHost !== null && isSameOwner(end, senderHost);
  const found = [
    ...hosts.flatMap((host) => nameWeights(host, lookalikeOf)),
    ...shownWeights(link, end, isSenders),
    ...writtenWeights(link.target ?? link.href, end),
    ...wayWeights(link, end, senderHost),
  ];
  return isSenders && found.length === 0 ? [] : [...found, ...lureWeights(link.text, end, isSenders, found)];
}

/** What speaks against a host by its name. */
function nameWeights(host: string, lookalikeOf: (host: string) => Lookalike | null): Weight[] {
  if (isBlocked(host)) return [{ code: "blocked", points: 80, text: `${host} is on a list of phishing sites.` }];
  const twin = lookalikeOf(host);
  if (!twin) return [];
  return twin.how === "other-ending" ? [{ code: "other-ending", points: 35, text: twin.text }] : [{ code: "lookalike", points: 65, text: twin.text }];
}

/** What it shows against where it goes. Links that are counted on their way lead through the sender's own or its mail platform's host. */
function shownWeights({ text, host }: Seen, end: string, isSenders: boolean): Weight[] {
  const shown = text.match(ADDRESS_IN_TEXT)?.[1]?.toLowerCase();
  if (!shown || FILE_NAME.test(shown) || !siteOf(shown)?.ending || isSameSite(shown, end) || (isSameSite(shown, host) && !SHORTENERS.has(host)))
    return [];
  const wears = ownerOf(shown);
  const points = wears && ownerOf(end)?.name !== wears.name ? 65 : 35;
  const isCounted = isSenders || isTracker(host) || COUNTING_HOST.test(host);
  if (isCounted && end === host)
    return points > 35 && !isSenders && !isTracker(host)
      ? [{ code: "shows-other-address", points: 15, text: `It shows ${shown} and leads through ${end}.` }]
      : [];
  return [{ code: "shows-other-address", points, text: `It shows ${shown} and leads to ${end}.` }];
}

/** How the address itself is written. */
function writtenWeights(href: string, host: string): Weight[] {
  const weights: Weight[] = [];
  const site = siteOf(host);
  if (isIP(host)) weights.push({ code: "bare-address", points: 40, text: "It leads to a number instead of a name." });
  else if (MACHINE_HOST.test(host)) weights.push({ code: "machine-host", points: 36, text: `${host} is a machine's number, nobody's name.` });
  if (URL.canParse(href) && new URL(href).username !== "")
    weights.push({ code: "user-in-address", points: 45, text: "A user name stands before the host, which hides where it leads." });
  if (host.startsWith("xn--") || host.includes(".xn--")) {
    const mixed = mixesScripts(site?.label ?? "");
    weights.push({ code: "foreign-letters", points: mixed ? 60 : 30, text: "Its host is written in letters that can look like others." });
  }
  return weights;
}

/** What hides where it leads, or makes it cheap to be gone tomorrow. None of it is wrong by itself. */
function wayWeights({ host, target }: Seen, end: string, senderHost: string | null): Weight[] {
  const weights: Weight[] = [];
  const site = siteOf(end);
  const way = siteOf(host);
  const isOpaque = !target && (SHORTENERS.has(host) || SHORTENERS.has(way?.domain ?? ""));
  if (isOpaque) weights.push({ code: "shortened", points: 12, text: `${host} hides where it leads.` });
  if (target && !isSameOwner(host, end) && !isTracker(host) && !(senderHost && isSameOwner(host, senderHost)))
    weights.push({ code: "redirect", points: 8, text: `It goes through ${host} to ${end}.` });
  if (site?.platform === "free")
    weights.push({ code: "free-hosting", points: 16, text: `${end} is a place where anybody puts up a page without a name.` });
  if (site && CHEAP_ENDINGS.has(lastLabel(site)))
    weights.push({ code: "cheap-ending", points: 6, text: `Names that end in .${lastLabel(site)} are cheap and often thrown away.` });
  if (site && !isTracker(end) && (looksRandom(site.label) || site.before.some((label) => label.length >= 20 && looksRandom(label))))
    weights.push({ code: "random-host", points: 12, text: `${end} looks made up by a machine.` });
  return weights;
}

/** Words that ask for a wallet, a phrase or a login: on the sender's own or a known site they are usual, elsewhere they weigh with all else. */
function lureWeights(text: string, host: string, isSenders: boolean, found: Weight[]): Weight[] {
  if (text === "" || isSenders || ownerOf(host)) return [];
  const lures = luresIn(text);
  if (lures.has("phrase"))
    return [{ code: "asks-recovery-phrase", points: 60, text: "It asks for the recovery phrase of a wallet. Nobody honest does." }];
  if (lures.has("wallet")) return [{ code: "asks-wallet", points: 25, text: `It asks for your wallet on ${host}, which is not the sender's.` }];
  const isDoubtful = found.length > 0;
  if (lures.has("verify") || lures.has("account"))
    return isDoubtful ? [{ code: "asks-login", points: 20, text: `It asks you to sign in or confirm on ${host}, which is not the sender's.` }] : [];
  return [];
}

function isSameSite(shown: string, host: string): boolean {
  const bare = shown.replace(/^www\./, "");
  return host === bare || host.endsWith(`.${bare}`) || bare.endsWith(`.${host.replace(/^www\./, "")}`) || isSameOwner(bare, host);
}

function lastLabel({ ending }: Site): string {
  return ending.split(".").at(-1) ?? "";
}
