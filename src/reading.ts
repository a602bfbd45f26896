import { assetsIn } from "./extract/assets/assets-in.ts";
import { blocksIn } from "./extract/blocks/blocks-in.ts";
import { callsIn } from "./extract/calls/calls-in.ts";
import { type ClaimContext, claimsIn } from "./extract/claims/claims-in.ts";
import { publishedConvention } from "./extract/claims/conventions.ts";
import { plainReadings } from "./extract/claims/plain.ts";
import { unchecked } from "./extract/claims/unchecked.ts";
import { endorsementsIn } from "./extract/flags/endorsements-in.ts";
import { flagsIn } from "./extract/flags/flags-in.ts";
import { issueScene } from "./extract/flags/scene.ts";
import { tiesIn } from "./extract/flags/ties-in.ts";
import { tokens } from "./extract/numbers/tokens.ts";
import { passagesIn } from "./extract/passages/passages-in.ts";
import { reportedIn } from "./extract/reported/reported-in.ts";
import { summary } from "./extract/summary.ts";
import { catalogueTerms, themesIn } from "./extract/themes/themes-in.ts";
import { tonesIn } from "./extract/tone/tones-in.ts";
import type { Draft } from "./inbox/draft.ts";
import { draftsOf } from "./inbox/drafts.ts";
import { parseFeed } from "./inbox/feed/parse.ts";
import { sanitise } from "./inbox/html/sanitise.ts";
import { canonicalUrl } from "./inbox/text/address.ts";
import { fingerprint } from "./inbox/text/fingerprint.ts";
import { languageOf } from "./inbox/text/language.ts";
import { readingTime } from "./inbox/text/reading-time.ts";
import { resolverFor } from "./platform/dns.ts";
import { sentences } from "./platform/sentences.ts";
import { wellFormed } from "./platform/well-formed.ts";
import type { Claim } from "./schema/claim.ts";
import type { Delivery } from "./schema/delivery.ts";
import type { AssetMentions } from "./schema/mention.ts";
import type { Passage } from "./schema/passage.ts";
import type { Arrival, FeedReading, Reading } from "./schema/reading.ts";
import type { SenderChecks } from "./schema/sender.ts";
import { judgeLinks } from "./verify/links.ts";
import { judgeMail } from "./verify/mail.ts";

const MIN_TEXT_KEY_WORDS = 40;

/**
 * A delivery in, everything the desk makes of it out: parsed and cleaned, sender and links judged, assets recognised, summed up.
 * Jobs, the reading threads and `assay inspect` all call this one. Throws Unreadable.
 */
export async function read(
  delivery: Pick<Delivery, "format" | "bytes" | "hints"> & { origin: string },
  checks: SenderChecks = {},
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const draft of await draftsOf(delivery)) arrivals.push(wellFormed(await arrivalOf(draft, checks)));
  return arrivals;
}

/** The reading of one document for `assay inspect`. */
export async function readDraft(id: string, draft: Draft, checks: SenderChecks = {}): Promise<Reading> {
  return wellFormed({ ...(await readingOf(draft, checks)), id });
}

/** What narratives and stories take from a document: its passages, with nothing judged or checked. */
export function readPassages({ body, title, published, before, kind }: Draft): { text: string; passages: Passage[]; assets: AssetMentions[] } {
  const { text, links: found, images } = body;
  const assets = assetsIn(text, { published: dateOf({ published }), title: title ?? "", before });
  const blocks = blocksIn(text, { before, title: title ?? "", links: found, images, kind });
  return { text, assets, passages: passagesIn(text, { title: title ?? "", assets, blocks, links: judgeLinks(found) }) };
}

/** A feed as it stands, the markup of its entries made safe, but not read further. */
export function readFeed(id: string, bytes: Uint8Array, hints: { contentType?: string; url?: string }): FeedReading {
  const { items, ...feed } = parseFeed(bytes, hints);
  const safe = items.map((item) => (item.html === null ? item : { ...item, html: sanitise(item.html, { baseUrl: item.link ?? feed.link }).html }));
  return wellFormed({ id, kind: "feed" as const, ...feed, items: safe });
}

async function arrivalOf(draft: Draft, checks: SenderChecks): Promise<Arrival> {
  const found = foundIn(draft);
  const reading = await readingOf(draft, checks, found);
  const { sha256, bands, signature } = fingerprint(reading.text || `${reading.title}`);
  const url = draft.url && canonicalUrl(draft.url);
  return {
    part: draft.part,
    kind: draft.isConfirmation ? "confirmation" : "issue",
    reading,
    url: draft.url,
    sourceName: draft.sourceName,
    homepage: draft.homepage,
    aliases: draft.aliases,
    likely: draft.likely,
    keys: [...draft.ids.map((id) => `id:${id}`), ...(url ? [`url:${url}`] : []), ...(reading.words >= MIN_TEXT_KEY_WORDS ? [`text:${sha256}`] : [])],
    sha256,
    bands: reading.words >= MIN_TEXT_KEY_WORDS ? bands : [],
    signature: new Uint8Array(signature.buffer, signature.byteOffset, signature.byteLength),
    passages: draft.isConfirmation ? [] : passagesIn(reading.text, { ...reading, title: reading.title ?? "", terms: found.terms }),
    ...(draft.isConfirmation ? { ties: [], endorsements: [] } : tiesOf(reading)),
    reported: draft.isConfirmation ? [] : reportedIn(reading.text, { published: dateOf(reading), title: reading.title ?? "" }),
  };
}

/** What binds its writers, and what they recommend. */
function tiesOf({ text, title, assets, blocks }: Reading): Pick<Arrival, "ties" | "endorsements"> {
  const context = { sentences: sentences(text), assets, blocks };
  return { ties: tiesIn(text, context), endorsements: endorsementsIn(text, context, issueScene(text, title ?? "")) };
}

function dateOf({ published }: Pick<Reading, "published">): Date | null {
  return published ? new Date(published) : null;
}

/** What several readings of a text need. */
function foundIn({ body }: Draft) {
  const found = tokens(body.text);
  return { body: found, terms: catalogueTerms(found) };
}

/** Who sent it, where its links lead, how it can be left. */
async function judged({ message, body, unsubscribe }: Draft, checks: SenderChecks): Promise<Pick<Reading, "sender" | "links" | "unsubscribe">> {
  if (!message) return { sender: null, links: judgeLinks(body.links), unsubscribe };
  const { text, links, images } = body;
  return judgeMail({ message, text, links, images, unsubscribe }, { checks, resolver: await resolverFor(checks), askedAt: new Date() });
}

async function readingOf(draft: Draft, checks: SenderChecks, { body, terms } = foundIn(draft)): Promise<Reading> {
  const { title, author, published, kind, before, aliases } = draft;
  const { text, html, links, images, trackersRemoved } = draft.body;
  const { words, minutes } = readingTime(text);
  const day = dateOf({ published });
  const assets = assetsIn(text, { published: day, title: title ?? "", before });
  const blocks = blocksIn(text, { before, title: title ?? "", links, images, kind });
  const source = aliases.find((alias) => alias.kind === "slug" || alias.kind === "host")?.value ?? null;
  const themes = themesIn(text, { title: title ?? "", terms });
  const claims = claimsOf(text, { assets, published: day, before: before || (title ?? ""), blocks, source });
  const calls = callsIn(text, { assets, published: day, before: before || (title ?? ""), blocks, claims });
  const all = sentences(text);
  return {
    id: "",
    kind,
    title,
    author,
    published,
    language: await languageOf(text),
    words,
    minutes,
    text,
    html,
    ...(await judged(draft, checks)),
    images,
    trackersRemoved,
    blocks,
    assets,
    themes,
    tones: tonesIn(text, { assets, themes, claims, blocks, body, terms }),
    claims,
    calls,
    flags: flagsIn(text, { title: title ?? "", sentences: all, blocks, links, calls }),
    summary: summary(text, { title: title ?? "", sentences: all }),
  };
}

/** The claims of a text, and how they read without its source's conventions. */
function claimsOf(text: string, context: ClaimContext): Claim[] {
  const claims = claimsIn(text, context);
  const plain = publishedConvention(context.source) ? plainReadings(claims, claimsIn(text, { ...context, source: null })) : [];
  return claims.map((claim, i) => ({ ...claim, plain: plain[i] ?? null, check: unchecked() }));
}
