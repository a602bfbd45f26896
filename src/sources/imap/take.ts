import type { ImapFlow, MailboxObject } from "imapflow";
import type { Desk } from "../../desk.ts";
import type { Delivery } from "../../schema/delivery.ts";
import { transaction } from "../../store/database.ts";
import { receive } from "../../store/deliveries.ts";
import { noteReached, type WatchedMailbox } from "../../store/mailboxes.ts";

const MAX_LETTER_BYTES = 25 * 1024 * 1024;
const AT_ONCE = 20;
const BATCH_BYTES = 8 * 1024 * 1024;

interface Place {
  uid: number;
  size: number;
}

/**
 * Takes the letters that came after the last one taken, oldest first, and notes how far it got with each batch: broken off anywhere, it goes
 * on where it stopped. Where the server has numbered its letters anew it begins again; letters that are here already are known by their
 * bytes. Nothing in the mailbox is changed, not even what counts as read.
 */
export async function takeLetters(desk: Desk, client: ImapFlow, mailbox: WatchedMailbox, signal: AbortSignal): Promise<number> {
  const { uidValidity } = opened(client);
  const lastUid = mailbox.uidValidity === uidValidity ? mailbox.lastUid : 0;
  const places = await lettersAfter(client, { lastUid, since: mailbox.since });
  let taken = 0;
  for (const batch of batches(places)) {
    if (signal.aborted) break;
    const small = batch.filter(({ size }) => size <= MAX_LETTER_BYTES);
    const letters = await fetched(client, mailbox, small);
    const reached = Math.max(...batch.map(({ uid }) => uid));
    taken += await transaction(desk.db, async (tx) => {
      const added = await receive(tx, letters, desk.clock.now());
      await noteReached(tx, mailbox.id, { uidValidity, lastUid: reached, taken: added, tooLarge: batch.length - small.length });
      return added;
    });
    mailbox.uidValidity = uidValidity;
    mailbox.lastUid = reached;
    await desk.queue.enqueue("read-deliveries", {}, "read");
  }
  return taken;
}

function opened({ mailbox }: ImapFlow): { uidValidity: number } {
  if (!mailbox) throw new Error("the folder is not open");
  return { uidValidity: Number((mailbox as MailboxObject).uidValidity) };
}

/** Numbers and sizes alone: fifty thousand of them are a few megabytes. */
async function lettersAfter(client: ImapFlow, { lastUid, since }: { lastUid: number; since: string | null }): Promise<Place[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*`, ...(since === null ? {} : { since }) }, { uid: true });
  const uids = (Array.isArray(found) ? found : []).filter((uid) => uid > lastUid).sort((a, b) => a - b); // "5:*" names the last letter even where it is the fourth
  if (uids.length === 0) return [];
  const wanted = new Set(uids);
  const places: Place[] = [];
  for await (const { uid, size } of client.fetch(`${uids[0]}:*`, { uid: true, size: true }, { uid: true }))
    if (wanted.has(uid)) places.push({ uid, size: size ?? 0 });
  return places.sort((a, b) => a.uid - b.uid);
}

function* batches(places: Place[]): Generator<Place[]> {
  let batch: Place[] = [];
  let bytes = 0;
  for (const place of places) {
    if (batch.length > 0 && (batch.length >= AT_ONCE || bytes + place.size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(place);
    bytes += Math.min(place.size, MAX_LETTER_BYTES);
  }
  if (batch.length > 0) yield batch;
}

/** The letters themselves, without a mark on them. One that was deleted in the meantime is not among them. */
async function fetched(client: ImapFlow, { id, name, trustedServer }: WatchedMailbox, places: Place[]): Promise<Delivery[]> {
  if (places.length === 0) return [];
  const letters: Delivery[] = [];
  const range = places.map(({ uid }) => uid).join(",");
  for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true })) {
    if (!source) continue;
    letters.push({
      channel: "mail",
      format: "mail",
      origin: `${name}, letter ${uid}`,
      hints: { mailbox: id, ...(trustedServer === null ? {} : { trustedServer }) },
      bytes: source,
    });
  }
  return letters;
}
