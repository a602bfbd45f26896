import type { Arrival } from "../schema/reading.ts";
import {
  addIssues,
  addKeys,
  addReceipts,
  addVersion,
  issuesByBands,
  issuesByKeys,
  type KnownIssue,
  knownIssues,
  type NewIssue,
  type NewReceipt,
  newIssueId,
  type Occasion,
  originsOf,
  type Receipt,
  receiptsOf,
  replaceReading,
  versionsWithText,
  waysOf,
} from "../store/admission.ts";
import type { Session } from "../store/database.ts";
import type { StoredDelivery } from "../store/deliveries.ts";
import type { Report } from "../store/reported.ts";
import { isCopy, isSameIssue, keyHolds } from "./same-as.ts";
import { aliasBook, sourceOf } from "./source-of.ts";

const MINUTE_MS = 60_000;
const FULLER = 1.5;

/** What became of an arrival: a new issue, a further version of one, one that came by a further way, one that came the same way once more, or the same delivery read again. */
export type Admission = "new" | "version" | "receipt" | "repeat" | "again";

export interface Admitted {
  admission: Admission;
  /** The series that it brings, to be written after it is admitted. */
  report: Report | null;
}

export interface Arrived {
  delivery: StoredDelivery;
  arrival: Arrival;
}

/** An arrival whose source is known. */
interface Sourced extends Arrived {
  source: string;
  published: Date;
}

/** What the desk knows that may be the same as what arrives; it grows with each admission. */
interface Memory {
  byKey: Map<string, KnownIssue>;
  near: KnownIssue[];
  versions: Map<string, number>;
  /** By which ways issues have come: channel and alias. */
  ways: Set<string>;
}

/**
 * Takes arrivals into the desk, each in its turn: finds its source, and whether it is an issue that is here already.
 * A handful of statements for all of them together. Run inside a transaction under the admission lock.
 */
export async function admit(tx: Session, arrived: Arrived[], occasion: Occasion): Promise<Admitted[]> {
  if (arrived.length === 0) return [];
  const earlier = new Map(
    (await receiptsOf(tx, [...new Set(arrived.map(({ delivery }) => delivery.id))])).map((receipt) => [placeOf(receipt), receipt]),
  );
  const again = arrived.flatMap(({ delivery, arrival }) => {
    const receipt = earlier.get(placeOf({ delivery: delivery.id, part: arrival.part }));
    return receipt ? [{ delivery, arrival, receipt }] : [];
  });
  const fresh = arrived.filter(({ delivery, arrival }) => !earlier.has(placeOf({ delivery: delivery.id, part: arrival.part })));
  return [...(await readAgain(tx, again, occasion)), ...(await admitFresh(tx, await sourced(tx, fresh, occasion), occasion))];
}

function placeOf({ delivery, part }: Pick<Receipt, "delivery" | "part">): string {
  return `${delivery} ${part}`;
}

/** What a version's own delivery gives now replaces what it gave before; deliveries that only brought the same once more change nothing. */
async function readAgain(tx: Session, again: (Arrived & { receipt: Receipt })[], occasion: Occasion): Promise<Admitted[]> {
  const ids = [...new Set(again.map(({ receipt }) => receipt.issue))];
  const known = new Map((await knownIssues(tx, ids)).map((issue) => [issue.id, issue]));
  const origins = new Map((await originsOf(tx, ids)).map(({ issue, version, delivery }) => [`${issue} ${version}`, delivery]));
  const admitted: Admitted[] = [];
  for (const { delivery, arrival, receipt } of again) {
    const issue = known.get(receipt.issue);
    const isOrigin = origins.get(`${receipt.issue} ${receipt.version}`) === receipt.delivery;
    if (issue && isOrigin) await replaceReading(tx, { issue, version: receipt.version, arrival }, occasion);
    admitted.push({ admission: "again", report: issue && isOrigin ? reportOf({ delivery, arrival }, issue, receipt.version) : null });
  }
  return admitted;
}

/** What an issue reports was told when it was published, what an edit brought no earlier than it came. A copy reports nothing of its own, a dangerous letter nothing at all. */
function reportOf({ delivery, arrival }: Arrived, issue: KnownIssue, version: number): Report | null {
  if (arrival.reported.length === 0 || issue.copy_of !== null || arrival.reading.sender?.verdict === "danger") return null;
  return { source: issue.source_id, toldAt: version === 1 ? issue.published_at : delivery.receivedAt, points: arrival.reported };
}

async function sourced(tx: Session, arrived: Arrived[], { now }: Occasion): Promise<Sourced[]> {
  const book = await aliasBook(
    tx,
    arrived.map(({ arrival }) => arrival),
  );
  const result: Sourced[] = [];
  for (const { delivery, arrival } of arrived) {
    const source = await sourceOf(tx, arrival, { book, sample: delivery.hints.sample === true, now });
    result.push({ delivery, arrival, source, published: publishedOf(arrival, delivery) });
  }
  return result;
}

async function admitFresh(tx: Session, fresh: Sourced[], occasion: Occasion): Promise<Admitted[]> {
  const memory = await recall(tx, fresh);
  const added: NewIssue[] = [];
  const receipts: NewReceipt[] = [];
  const admitted: Admitted[] = [];
  const edits: { id: string; version: number; arrival: Arrival; published: Date }[] = [];
  for (const each of fresh) {
    const { issue, version, admission } = decide(each, memory, occasion);
    if (admission === "new")
      added.push({ id: issue.id, source: each.source, arrival: each.arrival, published: each.published, copyOf: issue.copy_of });
    if (admission === "version") edits.push({ id: issue.id, version, arrival: each.arrival, published: issue.published_at });
    const receipt = receiptFor(each, issue.id, version);
    receipts.push(receipt);
    if (admission === "receipt") admitted.push({ admission: memory.ways.has(wayOf(receipt)) ? "repeat" : "receipt", report: null });
    else admitted.push({ admission, report: reportOf(each, issue, version) });
    memory.ways.add(wayOf(receipt));
    remember(memory, each, admission === "version" ? edited(issue, version, each.arrival) : issue, version);
  }
  await addIssues(tx, added, occasion);
  for (const edit of edits) await addVersion(tx, edit, occasion);
  await addKeys(
    tx,
    fresh.flatMap(({ source, arrival }, i) => arrival.keys.map((key) => ({ source, key, issue: receipts[i]?.issue ?? "" }))),
  );
  await addReceipts(tx, receipts);
  return admitted;
}

async function recall(tx: Session, fresh: Sourced[]): Promise<Memory> {
  const byKeys = await issuesByKeys(
    tx,
    fresh.flatMap(({ source, arrival }) => arrival.keys.map((key) => ({ source, key }))),
  );
  const near = await issuesByBands(tx, [...new Set(fresh.flatMap(({ arrival }) => arrival.bands))]);
  const versions = await versionsWithText(
    tx,
    fresh.map(({ arrival }) => arrival.sha256),
  );
  const ways = await waysOf(tx, [...new Set([...byKeys.map(({ issue }) => issue.id), ...near.map(({ id }) => id)])]);
  return {
    byKey: new Map(byKeys.map(({ source, key, issue }) => [`${source} ${key}`, issue])),
    near,
    ways: new Set(ways.map(wayOf)),
    versions: new Map(versions.map(({ issue, sha256, version }) => [`${issue} ${sha256}`, version])),
  };
}

/** The issue an arrival is, or becomes. */
function decide(
  each: Sourced,
  { byKey, near, versions }: Memory,
  occasion: Occasion,
): { issue: KnownIssue; version: number; admission: "new" | "version" | "receipt" } {
  const { arrival, source, published } = each;
  const key = arrival.keys.find((key) => {
    const bearer = byKey.get(`${source} ${key}`);
    return bearer !== undefined && keyHolds(key, arrival, bearer);
  });
  const known = key ? byKey.get(`${source} ${key}`) : near.find((issue) => issue.source_id === source && isSameIssue(arrival, issue, published));
  if (!known) return { issue: newIssue(each, near, occasion), version: 1, admission: "new" };
  const had = versions.get(`${known.id} ${arrival.sha256}`);
  if (had !== undefined || isOtherEdition(arrival, known, key)) return { issue: known, version: had ?? known.version, admission: "receipt" };
  return { issue: known, version: known.version + 1, admission: "version" };
}

function newIssue({ arrival, source, published }: Sourced, near: KnownIssue[], occasion: Occasion): KnownIssue {
  const original = near.find((issue) => issue.source_id !== source && isCopy(arrival, issue));
  const { reading, sha256, signature } = arrival;
  const copyOf = original ? (original.copy_of ?? original.id) : null;
  return {
    id: newIssueId(occasion),
    source_id: source,
    title: reading.title ?? "",
    published_at: published,
    arrived_at: occasion.now,
    version: 1,
    sha256,
    words: reading.words,
    signature,
    copy_of: copyOf,
  };
}

/**
 * The same issue by another way is no edit: a letter and its feed entry differ by greeting and footer. Only what the publisher
 * changed under its own id is one, and a text so much fuller that what was here must have been an excerpt.
 */
function isOtherEdition(arrival: Arrival, known: KnownIssue, key: string | undefined): boolean {
  return !key?.startsWith("id:") && arrival.reading.words <= known.words * FULLER;
}

/** Later arrivals of the same batch must see this one. */
function remember({ byKey, near, versions }: Memory, { source, arrival }: Sourced, issue: KnownIssue, version: number): void {
  for (const key of arrival.keys) {
    const bearer = byKey.get(`${source} ${key}`);
    if (!bearer) byKey.set(`${source} ${key}`, issue);
  }
  for (const [key, bearer] of byKey) if (bearer.id === issue.id) byKey.set(key, issue); // all its keys lead to its newest state
  near.splice(0, near.length, issue, ...near.filter(({ id }) => id !== issue.id));
  versions.set(`${issue.id} ${arrival.sha256}`, version);
}

function edited(issue: KnownIssue, version: number, { sha256, signature, reading }: Arrival): KnownIssue {
  return { ...issue, version, sha256, signature, words: reading.words, title: reading.title ?? "" };
}

function receiptFor({ delivery, arrival }: Sourced, issue: string, version: number): NewReceipt {
  return {
    delivery: delivery.id,
    part: arrival.part,
    issue,
    version,
    channel: delivery.channel,
    alias: arrival.aliases[0] ?? null,
    receivedAt: delivery.receivedAt,
  };
}

function wayOf({ issue, channel, alias }: Pick<NewReceipt, "issue" | "channel" | "alias">): string {
  return JSON.stringify([issue, channel, alias?.kind, alias?.value]);
}

/** A publication date in the future, or none, is the moment of arrival. */
function publishedOf({ reading }: Arrival, { receivedAt }: StoredDelivery): Date {
  const given = reading.published ? new Date(reading.published) : null;
  return given && given.getTime() <= receivedAt.getTime() + MINUTE_MS ? given : receivedAt;
}
