import { join } from "node:path";
import type { Desk, Job } from "./desk.ts";
import { type TakenSeries, takeSeries } from "./import-series.ts";
import { parseOpml } from "./inbox/feed/opml.ts";
import { readWaiting } from "./inbox/job.ts";
import { messageOf, Unreadable } from "./platform/errors.ts";
import type { Delivery } from "./schema/delivery.ts";
import type { RunFailure } from "./schema/run.ts";
import { followFeed } from "./sources/feed/follow.ts";
import { fileUnits } from "./sources/files/open.ts";
import type { FileUnit } from "./sources/files/unit.ts";
import type { SeriesOptions } from "./sources/series/read.ts";
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
  /** Points of series. */
  points: TakenSeries;
  failures: RunFailure[];
}

/** What an import is asked for, as its run keeps it. */
interface Order extends Pick<SeriesOptions, "asset" | "source" | "mapping"> {
  paths: string[];
  sample?: boolean;
}

/** Brings files into the desk: keeps each document raw, reads what is new, follows the feeds of an OPML. Safe to run again after any end. */
export const runImport: Job = {
  name: "import",
  async run(desk, { run }) {
    const id = String(run);
    const order = (await runInput(desk.db, id)) as unknown as Order;
    const tally: Tally = {
      done: 0,
      added: 0,
      edited: 0,
      known: 0,
      feeds: 0,
      points: { added: 0, revised: 0, known: 0, unfinished: 0 },
      failures: [],
    };
    try {
      await note(desk, id, tally, "running");
      for (const path of order.paths) await importPath(desk, { path, order }, tally, () => note(desk, id, tally, "running"));
      if (tally.added + tally.edited > 0) {
        await desk.queue.enqueue("judge-safety", {}, "safety");
        await desk.queue.enqueue("judge-affiliations", {}, "affiliations");
        await desk.queue.enqueue("tell-stories", {}, "tell");
        await desk.queue.enqueue("measure-traits", {}, "traits");
      }
      if (tally.points.added + tally.points.revised > 0) await desk.queue.enqueue("judge-series", {}, "judge");
      else if (tally.added + tally.edited > 0) await desk.queue.enqueue("check-claims", {}, "check");
      await note(desk, id, tally, "done");
    } catch (error) {
      const change = { state: "failed", message: messageOf(error) } as const;
      await updateRun(desk.db, id, change, desk.clock.now());
      desk.events.emit({ type: "run", data: { id, ...tally, ...change, failures: tally.failures.length } });
      throw error;
    }
  },
};

async function importPath(desk: Desk, { path, order }: { path: string; order: Order }, tally: Tally, report: () => Promise<void>): Promise<void> {
  let batch: Delivery[] = [];
  let bytes = 0;
  for await (const unit of fileUnits(path)) {
    if (unit.kind === "failure") tally.failures.push(unit.failure);
    else if (unit.kind === "opml") await followOutline(desk, unit, tally);
    else if (unit.kind === "series") await importSeries(desk, unit, order, tally, report);
    else {
      batch.push({
        channel: "file",
        format: unit.format,
        origin: shown(desk, unit.origin),
        hints: { name: unit.origin, ...(order.sample ? { sample: true } : {}) },
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

/** A file of series is taken whole or refused whole. */
async function importSeries(
  desk: Desk,
  unit: Extract<FileUnit, { kind: "series" }>,
  { asset, source, mapping }: Order,
  tally: Tally,
  report: () => Promise<void>,
): Promise<void> {
  const { added, revised, known, unfinished } = tally.points;
  try {
    const taken = await takeSeries(desk, unit, { form: unit.form, asset, source, mapping, report });
    tally.points = {
      added: added + taken.added,
      revised: revised + taken.revised,
      known: known + taken.known,
      unfinished: unfinished + taken.unfinished,
    };
    tally.done += 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    tally.failures.push({ name: shown(desk, unit.origin), code: error.code, message: error.message });
  }
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

async function note(desk: Desk, id: string, tally: Tally, state: "running" | "done"): Promise<void> {
  const { done, added, failures } = tally;
  const change = { state, done, added, failures, message: messageFor(tally) };
  await updateRun(desk.db, id, change, desk.clock.now());
  desk.events.emit({ type: "run", data: { id, ...change, failures: failures.length } });
}

function messageFor({ added, edited, known, feeds, points, failures }: Tally): string {
  const isSeriesOnly = added + edited + known + feeds === 0 && points.added + points.revised + points.known > 0;
  const parts = [
    ...(isSeriesOnly ? [] : [`${added} new`]),
    ...(edited > 0 ? [`${edited} edited`] : []),
    ...(isSeriesOnly ? [] : [`${known} already here`]),
    ...(feeds > 0 ? [`${feeds} feeds followed`] : []),
    ...pointParts(points),
    `${failures.length} not read`,
  ];
  return parts.join(", ");
}

function pointParts({ added, revised, known, unfinished }: TakenSeries): string[] {
  if (added + revised + known + unfinished === 0) return [];
  const shown = (count: number) => count.toLocaleString("en");
  return [
    `${shown(added)} new points`,
    ...(revised > 0 ? [`${shown(revised)} revised`] : []),
    ...(known > 0 ? [`${shown(known)} points already here`] : []),
    ...(unfinished > 0 ? [`${shown(unfinished)} left out, their day has not ended`] : []),
  ];
}
