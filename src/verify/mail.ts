import type { Resolver } from "../platform/dns.ts";
import type { Unsubscribe } from "../schema/issue.ts";
import type { Link } from "../schema/link.ts";
import type { Message, Sender, SenderChecks } from "../schema/sender.ts";
import { authenticate } from "./authentication.ts";
import type { Content } from "./content.ts";
import { envelopeOf } from "./envelope.ts";
import type { Watch } from "./identity.ts";
import { judgeLinks } from "./links.ts";
import { lookalikeJudge } from "./lookalike.ts";
import { judgeSender } from "./sender.ts";
import { judgeUnsubscribe } from "./unsubscribe.ts";

export interface Letter {
  message: Message;
  text: string;
  links: { href: string; text: string }[];
  images: Content["images"];
  unsubscribe: Omit<Unsubscribe, "verdict"> | null;
}

interface Judgement {
  sender: Sender;
  links: Link[];
  unsubscribe: Unsubscribe | null;
}

const watches = new Map<string, Watch>();
const KEPT_WATCHES = 4;

/** Who sent a letter, where its links lead and how it can be left; proofs are asked of the resolver, if there is one. */
export async function judgeMail(
  { message, text, links, images, unsubscribe }: Letter,
  { checks, resolver, askedAt }: { checks: SenderChecks; resolver: Resolver | null; askedAt: Date },
): Promise<Judgement> {
  const now = momentOf(message, checks);
  const proofs = await authenticate({ raw: message.raw, envelope: envelopeOf(message, checks), resolver, now });
  const domain = message.address?.split("@").at(-1)?.toLowerCase() ?? null;
  const watch = watchOver(checks.follows);
  const { lookalikeOf } = watch;
  const judged = judgeLinks(links, { senderHost: domain, lookalikeOf });
  return {
    sender: judgeSender(message, {
      proofs,
      content: { text, links: judged, images },
      checkedAt: resolver ? askedAt : null,
      trustedReceivers: checks.trustedReceivers,
      watch,
    }),
    links: judged,
    unsubscribe: unsubscribe && judgeUnsubscribe(unsubscribe, { message, domain, proofs, lookalikeOf }),
  };
}

/** Judges remember what they have seen, so each list of what is followed keeps its own. */
function watchOver(follows: SenderChecks["follows"] = []): Watch {
  const key = JSON.stringify(follows);
  const known = watches.get(key);
  if (known) return known;
  if (watches.size >= KEPT_WATCHES) watches.clear();
  const watch: Watch = { lookalikeOf: lookalikeJudge(follows), own: follows };
  watches.set(key, watch);
  return watch;
}

/** Signatures are judged as of the Date of their message, unless a moment is given: a letter of last year was signed last year. */
function momentOf({ date }: Message, { now }: SenderChecks): Date {
  for (const moment of [now, date]) if (moment && !Number.isNaN(Date.parse(moment))) return new Date(moment);
  return new Date(0);
}
