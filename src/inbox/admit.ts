import type { Alias } from "../schema/source.ts";
import type { Arrival } from "../schema/reading.ts";
import type { StoredDelivery } from "../store/deliveries.ts";
import {
  addIssue,
  addKeys,
  addReceipt,
  addVersion,
  issueByKeys,
  type KnownIssue,
  knownIssue,
  nearIssues,
  receiptOf,
  replaceReading,
  versionWithText,
} from "../store/admission.ts";
import type { Session } from "../store/database.ts";
import { addAliases, addSource, sourceByAlias, sourceByMailDomain } from "../store/identity.ts";
import { aliasesOf, catalogued } from "../store/catalogue.ts";
import { slugOf } from "../platform/slug.ts";
import { isCopy, isSameIssue } from "./same-as.ts";

const MINUTE_MS = 60_000;

/** What became of an arrival: a new issue, a further version of one, one more receipt of it, or the same delivery read again. */
export type Admission = "new" | "version" | "receipt" | "again";

export interface AdmissionContext {
  delivery: StoredDelivery;
  now: Date;
  method: number;
}

/** Takes one arrival into the desk: finds its source, and whether it is an issue that is here already. Run inside a transaction under the admission lock. */
export async function admit(tx: Session, arrival: Arrival, context: AdmissionContext): Promise<Admission> {
  const earlier = await receiptOf(tx, context.delivery.id, arrival.part);
  if (earlier) return readAgain(tx, arrival, earlier, context.method);
  const source = await sourceOf(tx, arrival, context);
  const near = await nearIssues(tx, arrival.bands);
  const known = (await issueByKeys(tx, source, arrival.keys)) ?? near.find((issue) => issue.source_id === source && isSameIssue(arrival, issue, publishedOf(arrival, context))) ?? null;
  const { issue, version, admission } = known ? await admitKnown(tx, known, arrival, context) : await admitNew(tx, { source, arrival, near }, context);
  await addKeys(tx, source, issue, arrival.keys);
  await addReceipt(tx, { delivery: context.delivery.id, part: arrival.part, issue, version, channel: context.delivery.channel, alias: arrival.aliases[0] ?? null, receivedAt: context.delivery.receivedAt });
  return admission;
}

async function admitNew(tx: Session, { source, arrival, near }: { source: string; arrival: Arrival; near: KnownIssue[] }, context: AdmissionContext) {
  const original = near.find((issue) => issue.source_id !== source && isCopy(arrival, issue));
  const published = publishedOf(arrival, context);
  const issue = await addIssue(tx, { source, arrival, published, copyOf: original ? (original.copy_of ?? original.id) : null, now: context.now, method: context.method });
  return { issue, version: 1, admission: "new" as const };
}

async function admitKnown(tx: Session, known: KnownIssue, arrival: Arrival, context: AdmissionContext) {
  const had = await versionWithText(tx, known.id, arrival.sha256);
  if (had !== null || isShorterEdition(arrival, known)) return { issue: known.id, version: had ?? known.version, admission: "receipt" as const };
  return { issue: known.id, version: await addVersion(tx, known, { arrival, now: context.now, method: context.method }), admission: "version" as const };
}

/** A feed's excerpt, or a letter without its footer, does not replace a fuller text. */
function isShorterEdition(arrival: Arrival, known: KnownIssue): boolean {
  return arrival.reading.words < known.words && !arrival.keys.some((key) => key.startsWith("id:"));
}

async function readAgain(tx: Session, arrival: Arrival, { issue_id, version }: { issue_id: string; version: number }, method: number): Promise<Admission> {
  const known = await knownIssue(tx, issue_id);
  if (known) await replaceReading(tx, known, { version, arrival, method });
  return "again";
}

/** A publication date in the future, or none, is the moment of arrival. */
function publishedOf({ reading }: Arrival, { delivery }: AdmissionContext): Date {
  const given = reading.published ? new Date(reading.published) : null;
  return given && given.getTime() <= delivery.receivedAt.getTime() + MINUTE_MS ? given : delivery.receivedAt;
}

async function sourceOf(tx: Session, arrival: Arrival, { delivery, now }: AdmissionContext): Promise<string> {
  const all = [...arrival.aliases, ...arrival.likely];
  const source = (await sourceByAlias(tx, all)) ?? (await sourceByHost(tx, arrival.aliases)) ?? (await newSource(tx, arrival, all, delivery.hints.sample === true, now));
  await addAliases(tx, source, arrival.aliases, now);
  return source;
}

function sourceByHost(tx: Session, aliases: Alias[]): Promise<string | null> | null {
  const host = aliases.find(({ kind }) => kind === "host");
  return host ? sourceByMailDomain(tx, host.value) : null;
}

async function newSource(tx: Session, arrival: Arrival, aliases: Alias[], sample: boolean, now: Date): Promise<string> {
  const entry = catalogued(aliases);
  if (entry) {
    const id = await addSource(tx, { slug: entry.slug, name: entry.name, homepage: entry.homepage.value, catalogue: entry.slug, sample: false }, now);
    await addAliases(tx, id, aliasesOf(entry), now);
    return id;
  }
  const name = (arrival.sourceName ?? aliases[0]?.value ?? "Unknown sender").slice(0, 200);
  return addSource(tx, { slug: slugOf(name), name, homepage: arrival.homepage, catalogue: null, sample }, now);
}
