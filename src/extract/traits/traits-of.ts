import { publisherHost } from "../../platform/publisher-host.ts";
import type { Block } from "../../schema/block.ts";
import type { Unsubscribe } from "../../schema/issue.ts";
import type { Link } from "../../schema/link.ts";
import type { Sender } from "../../schema/sender.ts";
import type { Traits } from "../../schema/traits.ts";
import { linesOf } from "../passages/sections.ts";
import { communityOf, contactIn } from "./contact.ts";
import { correctionIn } from "./correction.ts";
import { kindsOf } from "./kinds.ts";
import { lixOf } from "./lix.ts";
import { openingIn } from "./opening.ts";

/** Longer texts are measured by their beginning: how a letter is made shows there. */
const READ_CHARS = 60_000;
const MAX_CITED = 200;
const LIST_TAG = /<(?:li|td)\b/gi;
const HEADING_TAG = /<h[1-6]\b/gi;
const MAX_COUNTED = 10_000;

export interface MeasuredIssue {
  text: string;
  html: string;
  blocks: readonly Block[];
  links: readonly Link[];
  sender: Sender | null;
  unsubscribe: Unsubscribe | null;
  trackers: number;
  /** It came by mail. */
  isMail: boolean;
}

/** How an issue is made, as far as the scores of its source need it. */
export function traitsOf({ text: whole, html, blocks, links, sender, unsubscribe, trackers, isMail }: MeasuredIssue): Traits {
  const text = whole.slice(0, READ_CHARS);
  const lines = linesOf(text);
  const unsafe = links.filter(({ verdict }) => verdict !== "ok");
  return {
    kinds: kindsOf(whole, blocks),
    headings: Math.max(lines.filter(({ kind }) => kind === "heading").length, counted(html, HEADING_TAG)),
    listed: Math.max(lines.filter(({ kind }) => kind === "item").length, counted(html, LIST_TAG)),
    paragraphs: lines.filter(({ kind }) => kind === "plain").length,
    opening: openingIn(lines),
    lix: lixOf(text),
    correction: correctionIn(text),
    contact: contactIn(text),
    answerable: isAnswerable(sender, links),
    community: communityOf(links),
    cites: cited(links),
    mail: isMail ? { proven: provenBy(sender), oneClick: unsubscribe?.oneClick ?? false, hasWayOut: unsubscribe !== null } : null,
    unsafeLinks: unsafe.length,
    firstUnsafe: unsafe[0]?.host ?? null,
    trackers,
  };
}

function counted(html: string, tag: RegExp): number {
  return Math.min(MAX_COUNTED, html.match(tag)?.length ?? 0);
}

/** DMARC decides where it was asked; a signature that holds, or the path by which it came, where it was not. Null: nobody could be asked. */
function provenBy(sender: Sender | null): boolean | null {
  if (!sender) return null;
  const { dmarc, dkim, spf } = sender;
  if (dmarc === "pass") return true;
  if (dmarc === "fail") return false;
  if (dkim === "unknown" && spf === "unknown") return null;
  return dkim === "pass" || spf === "pass";
}

const NO_REPLY = /^(?:no|do-?not)[-_.]?reply|^(?:noreply|bounce|mailer-daemon)/i;

function isAnswerable(sender: Sender | null, links: readonly Link[]): boolean {
  return (sender?.from != null && !NO_REPLY.test(sender.from)) || links.some(({ href }) => /^mailto:/i.test(href) && !/unsubscribe/i.test(href));
}

function cited(links: readonly Link[]): string[] {
  const hosts = new Set<string>();
  for (const { href, leadsTo } of links) {
    const host = publisherHost(leadsTo ?? href);
    if (host) hosts.add(host);
    if (hosts.size === MAX_CITED) break;
  }
  return [...hosts].sort();
}
