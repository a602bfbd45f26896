import type { Points } from "./evidence.ts";
import { type DocumentLink, hostOf, linksAt } from "./link.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Patrons } from "./patrons.ts";

const REFERS = /[?&](?:ref|refcode|referral|aff|affiliate|aff_id|promo|coupon|via|partner|invite|utm_medium=sponsor)[^=&]{0,10}=/i;
const SHOWS_JOBS = /(?:\/|\.)(?:jobs?|careers?|hiring|lever\.co|greenhouse\.io|ashbyhq\.com|workable\.com)(?:[/.?#]|$)/i;
const SUBSCRIBES = /\/(?:subscribe|unsubscribe|signup|newsletter|donate|preferences)(?:[/?#]|$)/i;
const SELLS_EARLY = /(?:presale|airdrop|claim|giveaway|cloud-?mining)/i;

/** What the addresses that a paragraph leads to say, by the paragraph's place in the list. */
export function linkPoints(text: string, paragraphs: Paragraph[], links: DocumentLink[], patrons: Patrons): Map<number, Points> {
  const found = new Map<number, Points>();
  let at = 0;
  for (const { href, at: place } of linksAt(text, links)) {
    while ((paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) <= place) at += 1;
    found.set(at, strongest(found.get(at) ?? {}, addressPoints(href, patrons)));
  }
  return found;
}

function addressPoints(href: string, { hosts }: Patrons): Points {
  if (hosts.has(hostOf(href))) return { sponsor: 2 };
  if (SHOWS_JOBS.test(href)) return { sponsor: 1.2 };
  if (SUBSCRIBES.test(href)) return { "call-to-action": 0.8 };
  if (SELLS_EARLY.test(hostOf(href))) return { "red-flag": 0.8 };
  return REFERS.test(href) ? { sponsor: 1.1 } : {};
}

/** Each sort of address speaks once a paragraph, however many links repeat it. */
function strongest(a: Points, b: Points): Points {
  const labels = Object.keys({ ...a, ...b }) as (keyof Points)[];
  return Object.fromEntries(labels.map((label) => [label, Math.max(a[label] ?? 0, b[label] ?? 0)]));
}
