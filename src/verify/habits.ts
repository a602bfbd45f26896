import type { Reason } from "../schema/link.ts";
import type { Style } from "../schema/style.ts";
import { siteOf } from "./site.ts";
import { departureOf } from "./style/departure.ts";

const DAY_MS = 86_400_000;
/** With fewer issues a source has no habits yet. */
const LEAST_ISSUES = 5;
/** A habit is what all but a few of the issues keep. */
const USUAL_SHARE = 0.9;
const TOO_EARLY = 0.15;
const SHOWN = 3;

/** What one issue shows of how its source goes about it. */
export interface Trait {
  published: Date;
  /** Of its sender; null where it came without one. */
  domain: string | null;
  /** Whose key signed it; null where nobody's did, undefined where that was not looked into. */
  signer: string | null | undefined;
  language: string | null;
  words: number;
  author: string | null;
  /** Hosts that it links to. */
  hosts: string[];
  /** How it is written and built; null where that was not measured. */
  style: Style | null;
  /** It asks to connect a wallet, or for a recovery phrase. */
  asksForWallet: boolean;
}

/** A break of habit, and how much it matters. */
export interface Break extends Reason {
  severity: "info" | "caution" | "danger";
}

/**
 * How an issue breaks the habits of the earlier issues of its source: a stolen account passes every proof, and seldom writes as its owner does.
 * `earlier` in any order. Too few of them make no habit, and that is said.
 */
export function breaksOfHabit(issue: Trait, earlier: Trait[]): Break[] {
  const count = earlier.length;
  if (count < LEAST_ISSUES)
    return [{ code: "no-habits-yet", severity: "info", text: `The desk has ${count} earlier issues of this source: too few to know its habits.` }];
  const breaks = [...walletBreak(issue, earlier), ...senderBreaks(issue, earlier), ...writerBreaks(issue, earlier), ...paceBreak(issue, earlier)];
  return [...breaks, ...styleBreak(issue, earlier, breaks.length > 0)];
}

/** New places that a letter leads to matter little; that it asks for a wallet there matters most. */
function walletBreak({ hosts, asksForWallet }: Trait, earlier: Trait[]): Break[] {
  const known = new Set(earlier.flatMap((each) => each.hosts.map(ownerOf)));
  const fresh = [...new Set(hosts.map(ownerOf))].filter((host) => !known.has(host));
  if (!asksForWallet) return [];
  const never = !earlier.some((each) => each.asksForWallet);
  if (fresh.length === 0 && !never) return [];
  const places = fresh.slice(0, SHOWN).join(", ");
  const first = `First time in ${earlier.length + 1} issues that it`;
  const text = never
    ? `${first} asks to connect a wallet or for a recovery phrase${places ? `, and it links to ${places}, where it never led before` : ""}.`
    : `${first} links to ${places}, and it asks to connect a wallet.`;
  return [{ code: "new-wallet-request", severity: never && fresh.length > 0 ? "danger" : "caution", text }];
}

function senderBreaks({ domain, signer }: Trait, earlier: Trait[]): Break[] {
  const breaks: Break[] = [];
  const usualDomain = usual(earlier.map((each) => each.domain && ownerOf(each.domain)));
  const usualSigner = usual(earlier.map((each) => each.signer ?? null));
  if (domain && usualDomain && ownerOf(domain) !== usualDomain)
    breaks.push({ code: "new-sender-domain", severity: "caution", text: `It comes from ${domain}; earlier issues came from ${usualDomain}.` });
  if (usualSigner && signer !== undefined && signer !== usualSigner)
    breaks.push({
      code: "new-signer",
      severity: signer === null ? "caution" : "info",
      text:
        signer === null
          ? `Nobody signed it; ${usualSigner} signed the earlier ones.`
          : `${signer} signed it; ${usualSigner} signed the earlier ones.`,
    });
  return breaks;
}

function writerBreaks({ language, author }: Trait, earlier: Trait[]): Break[] {
  const breaks: Break[] = [];
  const usualLanguage = usual(earlier.map((each) => each.language));
  if (language && usualLanguage && language !== usualLanguage)
    breaks.push({ code: "new-language", severity: "caution", text: `Its language is ${language}; that of the earlier issues is ${usualLanguage}.` });
  const usualAuthor = usual(earlier.map((each) => each.author));
  if (author && usualAuthor && author !== usualAuthor)
    breaks.push({ code: "new-author", severity: "info", text: `It is signed by ${author}; the earlier issues by ${usualAuthor}.` });
  return breaks;
}

/**
 * An issue that reads unlike those before it. Alone it is told and weighs nothing, since honest sources have guests and special issues; beside another
 * break of habit it is worth a second look. It is never dangerous by itself.
 */
function styleBreak({ style }: Trait, earlier: Trait[], isBesideOthers: boolean): Break[] {
  const newest = earlier.toSorted((a, b) => b.published.getTime() - a.published.getTime());
  const departure =
    style &&
    departureOf(
      style,
      newest.flatMap((each) => each.style ?? []),
    );
  if (!departure || departure.distance <= departure.limit) return [];
  const told = departure.told.join("; ") || "it uses the small words of its language in other proportions";
  return [
    {
      code: "reads-unlike",
      severity: isBesideOthers ? "caution" : "info",
      text: `Reads unlike the ${departure.compared} issues before it: ${told}.`,
    },
  ];
}

/** An issue long before its time; one that is late says nothing about safety. */
function paceBreak({ published }: Trait, earlier: Trait[]): Break[] {
  const times = earlier.map((each) => each.published.getTime()).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / DAY_MS);
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const before = times.filter((time) => time <= published.getTime()).at(-1);
  if (before === undefined || usualGap < 1) return [];
  const gap = (published.getTime() - before) / DAY_MS;
  if (gap >= usualGap * TOO_EARLY || gaps.some((each) => each <= gap)) return [];
  return [{ code: "out-of-turn", severity: "info", text: `It comes ${days(gap)} after the one before; the usual time is ${days(usualGap)}.` }];
}

/** Whose a host is: a publisher's own name on a platform, else the registered domain. */
function ownerOf(host: string): string {
  return siteOf(host)?.domain ?? host;
}

function days(count: number): string {
  return count < 1 ? `${Math.max(1, Math.round(count * 24))} hours` : `${Math.round(count)} days`;
}

/** What nearly all that say anything have in common; null where too few do. */
function usual(values: (string | null)[]): string | null {
  const told = values.filter((value) => value !== null);
  if (told.length < LEAST_ISSUES) return null;
  const counts = new Map<string, number>();
  for (const value of told) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [top] = [...counts].sort(([, a], [, b]) => b - a);
  return top && top[1] >= told.length * USUAL_SHARE ? top[0] : null;
}
