import type { Link } from "../schema/link.ts";
import type { Message } from "../schema/sender.ts";
import { ownerOf } from "./brands.ts";
import { isTracker, MACHINE_HOST, SHORTENERS } from "./host-lists.ts";
import { brandIn, isList, type Watch } from "./identity.ts";
import { luresIn } from "./lures/lures.ts";
import { looksRandom } from "./randomness.ts";
import { hostOf, isSameOwner, siteOf } from "./site.ts";
import { mixesScripts } from "./skeleton.ts";
import { type Code, type Finding, WEIGHTS } from "./weights.ts";

/** A letter as it reads: what an impostor would need of its reader. */
export interface Content {
  text: string;
  links: Link[];
  images: { src: string; alt: string }[];
}

const LURES: Record<string, { code: Code; text: (words: string) => string }> = {
  phrase: { code: "asks-recovery-phrase", text: (words) => `It speaks of your recovery phrase ("${words}"). Nobody honest asks for it.` },
  wallet: { code: "asks-wallet", text: (words) => `It wants something of your wallet ("${words}").` },
  account: { code: "account-threat", text: (words) => `It says that an account is or will be closed ("${words}").` },
  verify: { code: "asks-to-verify", text: (words) => `It asks you to confirm who you are or what you have ("${words}").` },
  security: { code: "security-alarm", text: (words) => `It raises an alarm ("${words}").` },
  urgency: { code: "urgency", text: (words) => `It presses for time ("${words}").` },
  prize: { code: "prize", text: (words) => `It promises a prize or a gift ("${words}").` },
  money: { code: "money-offer", text: (words) => `It offers money ("${words}").` },
  payout: { code: "payout", text: (words) => `It says that money waits for you ("${words}").` },
  invoice: { code: "invoice-lure", text: (words) => `It speaks of an order or a bill ("${words}").` },
  parcel: { code: "parcel-lure", text: (words) => `It speaks of a parcel that is held up ("${words}").` },
  storage: { code: "storage-lure", text: (words) => `It says that your storage is full or your files are lost ("${words}").` },
  renewal: { code: "renewal-lure", text: (words) => `It says that a subscription has run out ("${words}").` },
  casino: { code: "casino-lure", text: (words) => `It invites to gamble ("${words}").` },
  dating: { code: "dating-lure", text: (words) => `It promises company ("${words}").` },
  health: { code: "health-lure", text: (words) => `It sells a cure ("${words}").` },
  offer: { code: "hard-sell", text: (words) => `It sells by pressure ("${words}").` },
  tax: { code: "tax-lure", text: (words) => `It speaks for an authority ("${words}").` },
  document: { code: "document-lure", text: (words) => `It asks you to open a document ("${words}").` },
  appeal: { code: "personal-appeal", text: (words) => `A stranger asks for your help or your answer ("${words}").` },
};

const MAX_TEXT = 12_000;
const LITTLE_TEXT = 25;
/** Up to so many words all phrases weigh in full; beyond, less and less. */
const SHORT_LETTER = 300;
const LEAST_SHARE = 0.3;
const LEAST_SHARE_OF_PHRASE = 0.6;
/** Among so many links one that is doubtful still weighs in full. */
const FEW_LINKS = 12;
const FEW_DOMAINS = 3;

/** What the letter's words, links and pictures say against its sender. */
export function contentFindings(message: Message, content: Content, domain: string | null, watch: Watch): Finding[] {
  const subject = message.subject ?? "";
  const text = content.text.slice(0, MAX_TEXT);
  const headline = luresIn(`${subject}\n${message.name ?? ""}`);
  const lures = new Map([...luresIn(text), ...headline]);
  const share = Math.max(LEAST_SHARE, Math.min(1, SHORT_LETTER / Math.max(1, wordCount(content.text))));
  return [
    ...[...lures].flatMap(([category, words]) =>
      lureFinding(category, words, headline.has(category) ? 1 : category === "phrase" ? Math.max(share, LEAST_SHARE_OF_PHRASE) : share),
    ),
    ...voiceFindings({ subject, text }, domain, watch).map((finding) => ({ ...finding, points: (finding.points ?? WEIGHTS[finding.code]) * share })),
    ...letterFindings(subject, text),
    ...(isList(message) ? [] : addressFindings(message, text)),
    ...linkFindings(content, domain, { text, isLuring: lures.size > 0 && !isList(message) }),
    ...answerFindings(message),
  ];
}

/** A phrase in a headline is meant; among thousands of words it can stand by chance. */
function lureFinding(category: string, words: string, share: number): Finding[] {
  const lure = LURES[category];
  return lure ? [{ code: lure.code, text: lure.text(words.slice(0, 60)), points: WEIGHTS[lure.code] * share }] : [];
}

function wordCount(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Speaking to the customers of a company, without being it. */
function voiceFindings({ subject, text }: { subject: string; text: string }, domain: string | null, { own }: Watch): Finding[] {
  const start = text.slice(0, 4_000);
  const spoken = [
    ...[
      ...start.matchAll(
        /\b(?:[Dd]ear|[Hh]ello|[Hh]i|[Yy]our)\s+([\p{Lu}][\p{L}\p{N}.+&-]{2,20}(?: [\p{Lu}][\p{L}\p{N}.+&-]{1,20})?)\s+(?:customer|user|member|client|holder|account|wallet|device|support|team|security|subscription|app)\b/gu,
      ),
    ].map(([, name = ""]) => name),
    ...[
      ...start.matchAll(
        /\b(?:[Ss]incerely|[Rr]egards|[Tt]hank you|[Tt]hanks|[Bb]est)[\s,.!–-]{1,6}(?:[Tt]he |[Yy]our )?([\p{Lu}][\p{L}\p{N}.&-]{2,20}(?: [\p{Lu}][\p{L}\p{N}.&-]{2,20}){0,2})/gu,
      ),
    ].map(([, name = ""]) => name),
    ...subject.split(/[:|–—\-,!?[\]()]+/).flatMap((part) => [part, part.replace(/^.*\b(?:your|my|the|seu|sua|ihr|votre|tu|su)\s+/i, "")]),
  ];
  for (const words of spoken) {
    const worn = brandIn(words, domain, own);
    if (worn?.asItself) return [{ code: "speaks-for-brand", text: `It speaks for ${worn.brand.name}, and comes from ${domain ?? "no address"}.` }];
  }
  const mentioned = brandIn(subject, domain, own);
  return mentioned && !mentioned.brand.commonWord
    ? [{ code: "speaks-for-brand", text: `Its subject names ${mentioned.brand.name}, and it comes from ${domain ?? "no address"}.`, points: 12 }]
    : [];
}

/** Letters set so that people read what programs do not. */
function letterFindings(subject: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const words = `${subject} ${text}`.match(/[\p{L}]{3,}/gu) ?? [];
  const mixed = words.filter(mixesScripts).length;
  if (mixed >= 2) findings.push({ code: "mixed-letters", text: "Its words mix letters of several scripts that look alike." });
  if (/(?:\b\p{L}[ .\u00a0_-]){7,}\p{L}\b/u.test(text) || /\b\p{L}{1,4} [A-Z0-9]{8,}\] /u.test(text))
    findings.push({ code: "spread-letters", text: "Its words are broken up, so that programs do not read them." });
  if (/_{90,}/.test(text) || /(?:\. ){20,}/.test(text)) findings.push({ code: "filler", text: "It is padded with lines of signs." });
  const random = words.filter((word) => word.length >= 7 && looksRandom(word)).length;
  if (random >= 6 && random > words.length / 10) findings.push({ code: "filler", text: "It is padded with words that mean nothing." });
  if (/\b[A-Z0-9]{6,}\b\s*$/.test(subject) && looksRandom(subject.split(/\s+/).at(-1) ?? ""))
    findings.push({ code: "odd-name", text: "Its subject ends in random signs." });
  return findings;
}

/** "Re:" and "Fwd:" where nothing is answered. */
function answerFindings({ subject, headers }: Message): Finding[] {
  const isAnswer = /^\s*(re|aw|sv|antw|fwd?|wg|tr|enc|res)\s*(\[\d+\])?\s*(:|$)/i.test(subject ?? "");
  const hasPast = headers.some(({ name }) => name === "in-reply-to" || name === "references");
  return isAnswer && !hasPast ? [{ code: "false-answer", text: "It poses as an answer to something, and answers nothing." }] : [];
}

/** Calling the reader by the address alone. */
function addressFindings({ to, subject, name }: Message, text: string): Finding[] {
  for (const address of to.slice(0, 3)) {
    const local = address.split("@")[0]?.toLowerCase() ?? "";
    if (local.length < 4) continue;
    const start = text.slice(0, 600).toLowerCase();
    const greeted = new RegExp(
      `(?:dear|hello|hi|hallo|hey|ol[aá]|caro|prezado|cher|bonjour|hola|guten tag|estimado|hej|ciao|beste|liebe[r]?|name\\s*:|\\n|^)[ ,:]{0,3}${escaped(local)}\\b`,
      "i",
    ).test(start);
    const isCalled = `${subject ?? ""} ${name ?? ""}`.toLowerCase().includes(local) && !`${subject ?? ""}`.toLowerCase().includes(`re: ${local}`);
    if (greeted || isCalled) return [{ code: "reader-by-address", text: "It calls you by your address instead of a name." }];
  }
  return [];
}

function linkFindings({ links, images }: Content, domain: string | null, { text, isLuring }: { text: string; isLuring: boolean }): Finding[] {
  const web = links.filter(({ host }) => host !== "");
  const ends = [...new Set(web.map(({ href, leadsTo }) => hostOf(leadsTo ?? href)))];
  const foreign = ends.filter(
    (host) =>
      !(domain && isSameOwner(host, domain)) &&
      !/(^|\.)(fonts\.googleapis\.com|w3\.org|facebook\.com|twitter\.com|x\.com|instagram\.com|linkedin\.com|youtube\.com)$/.test(host),
  );
  const words = wordCount(text);
  const owners = new Set(foreign.map((host) => siteOf(host)?.domain ?? host));
  return [
    ...verdictFindings(web),
    ...(isLuring && foreign.length > 0 && owners.size <= FEW_DOMAINS && foreign.length === ends.length && !foreign.every(isTracker)
      ? [
          {
            code: "only-foreign-links" as const,
            text: `Its links lead to ${[...owners].join(", ").slice(0, 120)}, not to ${domain ?? "its sender"}.`,
          },
        ]
      : []),
    ...hostFindings(web, foreign, isLuring),
    ...(words < LITTLE_TEXT && web.length > 0 && images.length > 0
      ? [{ code: "link-in-plain-picture" as const, text: "It is a picture with a link, and hardly a word." }]
      : []),
    ...(words < 3 && images.length === 0 ? [{ code: "nothing-to-read" as const, text: "There is nothing in it to read." }] : []),
  ];
}

/** What the judgement of each link adds to that of the sender. */
function verdictFindings(links: Link[]): Finding[] {
  const bad = links.find(({ verdict }) => verdict === "danger");
  const doubtful = links.find(({ verdict }) => verdict === "caution");
  const share = Math.max(LEAST_SHARE, Math.min(1, FEW_LINKS / Math.max(1, links.length)));
  if (bad) return [{ code: "bad-link", text: bad.reasons[0]?.text ?? "It holds a dangerous link.", points: WEIGHTS["bad-link"] * share }];
  return doubtful
    ? [{ code: "suspicious-link", text: doubtful.reasons[0]?.text ?? "It holds a doubtful link.", points: WEIGHTS["suspicious-link"] * share }]
    : [];
}

/** Where the letter's only way leads over hosts without a name of their own. One such link among many is nothing. */
function hostFindings(links: Link[], foreign: string[], isLuring: boolean): Finding[] {
  const findings: Finding[] = [];
  const known = foreign.filter((host) => !isTracker(host));
  if (new Set(known.map((host) => siteOf(host)?.domain ?? host)).size > (isLuring ? 2 * FEW_DOMAINS : FEW_DOMAINS)) return [];
  const has = (code: string) => links.some(({ reasons }) => reasons.some((reason) => reason.code === code));
  const shortened = links.filter(({ host, leadsTo }) => !leadsTo && (SHORTENERS.has(host) || SHORTENERS.has(siteOf(host)?.domain ?? "")));
  if (shortened.length > 0 && shortened.length * 3 >= links.length)
    findings.push({ code: "shortened-link", text: `Its links go through ${shortened[0]?.host}, which hides where they lead.` });
  const free = foreign.find((host) => siteOf(host)?.platform === "free" && !ownerOf(host));
  if (free) findings.push({ code: "free-hosting-link", text: `It leads to ${free}, where anybody puts up a page without a name.` });
  const hub = links.find(({ host, leadsTo }) => leadsTo && ownerOf(host) && !isSameOwner(host, hostOf(leadsTo)) && !ownerOf(hostOf(leadsTo)));
  if (hub || /(^|\.)(bing\.com|google\.[a-z.]+)$/.test(links[0]?.host ?? ""))
    findings.push({ code: "open-redirect", text: `It uses ${hub?.host ?? links[0]?.host} as a detour.` });
  if (known.some((host) => siteOf(host)?.isAddress || MACHINE_HOST.test(host)))
    findings.push({ code: "number-host-link", text: "It leads to a machine's number instead of a name." });
  if (has("random-host")) findings.push({ code: "random-host-link", text: "It leads to a host whose name looks made up by a machine." });
  if (has("cheap-ending")) findings.push({ code: "cheap-ending-link", text: "It leads to a cheap name of the kind that is thrown away." });
  return findings;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
