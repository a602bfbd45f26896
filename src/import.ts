import { join } from "node:path";
import type { Desk, Job } from "./desk.ts";
import { parseOpml } from "./inbox/feed/opml.ts";
import { readWaiting } from "./inbox/job.ts";
import { messageOf } from "./platform/errors.ts";
import type { Delivery } from "./schema/delivery.ts";
import type { RunFailure } from "./schema/run.ts";
import { followFeed } from "./sources/feed/follow.ts";
import { fileUnits } from "./sources/files/open.ts";
import { deliveryKey, knownKeys, receive } from "./store/deliveries.ts";
import { firstOwner } from "./store/people.ts";
import { runInput, updateRun } from "./store/runs.ts";

/** Taken in at once, before reading: enough that reading and storing run side by side. */
const BATCH_DOCUMENTS = 200;
const BATCH_BYTES = 8 * 1024 * 1024;
const RECEIVED_AT_ONCE = 20;

/** An import as it goes: counts so far, and what could not be taken. */
interface Tally {
  done: number;
  added: number;
  edited: number;
  known: number;
  feeds: number;
  failures: RunFailure[];
}

/** Brings files into the desk: keeps each document raw, reads what is new, follows the feeds of an OPML. Safe to run again after any end. */
export const runImport: Job = {
  name: "import",
  async run(desk, { run }) {
    const id = String(run);
    const { paths, sample } = (await runInput(desk.db, id)) as { paths: string[]; sample?: boolean };
    const tally: Tally = { done: 0, added: 0, edited: 0, known: 0, feeds: 0, failures: [] };
    try {
      await note(desk, id, tally, "running");
      for (const path of paths) await importPath(desk, { path, sample: sample === true }, tally, () => note(desk, id, tally, "running"));
      await note(desk, id, tally, "done");
    } catch (error) {
      const change = { state: "failed", message: messageOf(error) } as const;
      await updateRun(desk.db, id, change, desk.clock.now());
      desk.events.emit({ type: "run", data: { id, ...tally, ...change, failures: tally.failures.length } });
      throw error;
    }
  },
};

async function importPath(desk: Desk, { path, sample }: { path: string; sample: boolean }, tally: Tally, report: () => Promise<void>): Promise<void> {
  let batch: Delivery[] = [];
  let bytes = 0;
  for await (const unit of fileUnits(path)) {
    if (unit.kind === "failure") tally.failures.push(unit.failure);
    else if (unit.kind === "opml") await followOutline(desk, unit, tally);
    else {
      batch.push({
        channel: "file",
        format: unit.format,
        origin: shown(desk, unit.origin),
        hints: { name: unit.origin, ...(sample ? { sample } : {}) },
        bytes: unit.bytes,
      });
      bytes += unit.bytes.length;
    }
    if (batch.length < BATCH_DOCUMENTS && bytes < BATCH_BYTES) continue;
    await take(desk, batch, tally, report);
    batch = [];
    bytes = 0;
  }
  await take(desk, batch, tally, report);
}

/** An uploaded file goes by its own name, not by where it was put for the time of the import. */
function shown({ config }: Desk, origin: string): string {
  const uploads = join(config.home, "uploads");
  return origin.startsWith(uploads) ? origin.slice(uploads.length + 1).replace(/^[^/]+\//, "") : origin;
}

/** Keeps a batch and reads it. What came before, to the byte, is only counted. */
async function take(desk: Desk, batch: Delivery[], tally: Tally, report: () => Promise<void>): Promise<void> {
  const known = await knownKeys(desk.db, batch.map(deliveryKey));
  const fresh = batch.filter((delivery) => !known.has(deliveryKey(delivery)));
  tally.known += batch.length - fresh.length;
  tally.done += batch.length - fresh.length;
  for (let at = 0; at < fresh.length; at += RECEIVED_AT_ONCE) await receive(desk.db, fresh.slice(at, at + RECEIVED_AT_ONCE), desk.clock.now());
  await readWaiting(desk, async ({ deliveries, issues, versions, failures }) => {
    tally.done += deliveries;
    tally.added += issues;
    tally.edited += versions;
    tally.failures.push(...failures);
    await report();
  });
  await report();
}

async function followOutline(desk: Desk, { origin, bytes }: { origin: string; bytes: Uint8Array }, tally: Tally): Promise<void> {
  const person = await firstOwner(desk.db);
  try {
    for (const { url, title, homepage } of parseOpml(bytes)) {
      const { isNew } = await followFeed(desk.db, { url, title, homepage, person, now: desk.clock.now() });
      tally.feeds += isNew ? 1 : 0;
    }
  } catch (error) {
    tally.failures.push({ name: origin, code: "bad-opml", message: messageOf(error) });
  }
}

async function note(desk: Desk, id: string, { done, added, edited, known, feeds, failures }: Tally, state: "running" | "done"): Promise<void> {
  const parts = [
    `${added} new`,
    ...(edited > 0 ? [`${edited} edited`] : []),
    `${known} already here`,
    ...(feeds > 0 ? [`${feeds} feeds followed`] : []),
    `${failures.length} not read`,
  ];
  const change = { state, done, added, failures, message: parts.join(", ") };
  await updateRun(desk.db, id, change, desk.clock.now());
  desk.events.emit({ type: "run", data: { id, ...change, failures: failures.length } });
}
