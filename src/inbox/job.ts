import type { Desk, Job } from "../desk.ts";
import { DAY_MS } from "../platform/clock.ts";
import { messageOf, Unreadable } from "../platform/errors.ts";
import { ThreadFailure } from "../platform/thread.ts";
import type { Arrival } from "../schema/reading.ts";
import type { SenderChecks } from "../schema/sender.ts";
import { lockAdmission } from "../store/admission.ts";
import { type Session, transaction } from "../store/database.ts";
import {
  dropDeliveries,
  forgetDeliveriesBefore,
  markFailed,
  markRead,
  type StoredDelivery,
  stillWaiting,
  waitingDeliveries,
} from "../store/deliveries.ts";
import { writeReport } from "../store/reported.ts";
import { setting } from "../store/settings.ts";
import { knownDomains } from "../store/sources.ts";
import { admit } from "./admit.ts";
import { checksOf } from "./checks.ts";

/** Version of everything between a delivery and its issue. Raise it when a reading gets better: `assay doctor --reprocess` then reads again. */
export const METHOD = 5;

const BATCH = 8;
const AHEAD = 3;
const PARTS_A_TRANSACTION = 10; // an open transaction holds up everybody on the embedded database
const FORGET_AT_ONCE = 100;

export interface Progress {
  deliveries: number;
  issues: number;
  versions: number;
  failures: { name: string; code: string; message: string }[];
}

/** Reads deliveries until none waits, or the signal says to stop. Reports after each batch; a delivery that can't be read is marked and passed over. */
export async function readWaiting(desk: Desk, report: (progress: Progress) => Promise<void> | void = () => {}, signal?: AbortSignal): Promise<void> {
  for await (const readings of readAhead(desk)) {
    const progress: Progress = { deliveries: readings.length, issues: 0, versions: 0, failures: [] };
    await admitBatch(desk, readings, progress);
    await report(progress);
    if (progress.issues > 0) desk.events.emit({ type: "issues", data: { added: progress.issues } });
    if (signal?.aborted) return;
  }
}

/** What waits, read batch by batch; the next ones are read while one is admitted. */
async function* readAhead(desk: Desk): AsyncGenerator<Read[]> {
  const batches: Promise<Read[]>[] = [];
  let follows: Awaited<ReturnType<typeof knownDomains>> | null = null;
  let after: string | null = "";
  try {
    while (true) {
      while (after !== null && batches.length < AHEAD) {
        follows ??= await knownDomains(desk.db);
        const asked = { dns: desk.config.dns, follows, now: desk.clock.now() };
        const waiting: StoredDelivery[] = await waitingDeliveries(desk.db, { after, limit: BATCH });
        after = waiting.at(-1)?.id ?? null;
        if (after !== null) batches.push(Promise.all(waiting.map((delivery) => readOne(desk, delivery, checksOf(delivery, asked)))));
      }
      const next = batches.shift();
      if (!next) return;
      yield await next;
    }
  } finally {
    await Promise.all(batches);
  }
}

interface Step {
  delivery: StoredDelivery;
  part: Arrival[];
  failure: Read["failure"];
  last: boolean;
}

interface Read {
  delivery: StoredDelivery;
  arrivals: Arrival[];
  failure: { code: string; message: string } | null;
}

async function readOne(desk: Desk, delivery: StoredDelivery, checks: SenderChecks): Promise<Read> {
  try {
    return { delivery, arrivals: await desk.threads.read(delivery, checks), failure: null };
  } catch (error) {
    if (error instanceof Unreadable) return { delivery, arrivals: [], failure: { code: error.code, message: error.message } };
    if (error instanceof ThreadFailure) return { delivery, arrivals: [], failure: { code: "too-costly", message: `reading it ${error.message}` } };
    // a fault of ours: the delivery is kept and said to have failed, so that one document can't hold up all others
    desk.log.error({ delivery: delivery.id, origin: delivery.origin, error: messageOf(error) }, "Reading failed");
    return { delivery, arrivals: [], failure: { code: "fault", message: messageOf(error) } };
  }
}

async function admitBatch(desk: Desk, readings: Read[], progress: Progress): Promise<void> {
  const all = readings.flatMap(({ delivery, arrivals, failure }): Step[] => {
    const parts = chunks(arrivals, PARTS_A_TRANSACTION);
    return (parts.length > 0 ? parts : [[]]).map((part, i) => ({ delivery, part, failure, last: i >= parts.length - 1 }));
  });
  const brought = new Set<string>();
  for (const group of grouped(all, PARTS_A_TRANSACTION)) {
    const { admitted, reporting } = await transaction(desk.db, async (tx) => {
      await lockAdmission(tx);
      const waiting = await stillWaiting(
        tx,
        group.map(({ delivery }) => delivery.id),
      );
      const steps = group.filter(({ delivery }) => waiting.has(delivery.id)); // another process may have been faster
      const arrived = steps.flatMap(({ delivery, part }) => part.map((arrival) => ({ delivery, arrival })));
      const admitted = await admit(tx, arrived, { now: desk.clock.now(), method: METHOD });
      if (admitted.some(({ admission }) => admission !== "repeat")) for (const { delivery } of steps) brought.add(delivery.id);
      const reporting = steps.filter(({ part }) => part.some(({ reported }) => reported.length > 0));
      await settle(
        tx,
        steps.filter((step) => !reporting.includes(step)),
        brought,
      );
      return { admitted, reporting };
    });
    // a delivery that reports series waits until they are written: interrupted before, it is read again
    for (const { report } of admitted) if (report) await writeReport(desk.db, report, desk.clock.now());
    if (reporting.length > 0) await settle(desk.db, reporting, brought);
    progress.issues += admitted.filter(({ admission }) => admission === "new").length;
    progress.versions += admitted.filter(({ admission }) => admission === "version").length;
  }
  for (const { delivery, failure } of readings) if (failure) progress.failures.push({ name: delivery.origin, ...failure });
}

/** Marks deliveries that are done with. A feed's body that brought nothing the desk did not have is not kept. */
async function settle(tx: Session, steps: Step[], brought: Set<string>): Promise<void> {
  const done = steps.filter(({ last, failure }) => last && !failure).map(({ delivery }) => delivery);
  const empty = done.filter(({ id, channel }) => channel === "feed" && !brought.has(id));
  await dropDeliveries(
    tx,
    empty.map(({ id }) => id),
  );
  await markRead(
    tx,
    done.filter((delivery) => !empty.includes(delivery)).map(({ id }) => id),
    METHOD,
  );
  for (const { delivery, failure } of steps) if (failure) await markFailed(tx, delivery.id, failure.message, METHOD);
}

/** Steps whose parts together fit one transaction. */
function grouped<T extends { part: unknown[] }>(steps: T[], size: number): T[][] {
  const groups: T[][] = [];
  let parts = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const cost = Math.max(1, step.part.length);
    if (parts + cost > size) {
      groups.push([]);
      parts = 0;
    }
    groups.at(-1)?.push(step);
    parts += cost;
  }
  return groups;
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

export const readDeliveries: Job = {
  name: "read-deliveries",
  every: "* * * * *",
  async run(desk) {
    let added = 0;
    await readWaiting(desk, ({ deliveries, issues, versions, failures }) => {
      added += issues + versions;
      desk.log.info({ deliveries, issues, failures: failures.length }, "Read deliveries");
    });
    if (added === 0) return;
    await desk.queue.enqueue("judge-safety", {}, "safety");
    await desk.queue.enqueue("measure-traits", {}, "traits");
    await desk.queue.enqueue("judge-affiliations", {}, "affiliations");
    await desk.queue.enqueue("check-claims", {}, "check");
  },
};

/** Raw bytes are kept for as long as the setting `retentionDays` says; without it, for good. */
export const forgetOldDeliveries: Job = {
  name: "forget-old-deliveries",
  every: "20 3 * * *",
  async run({ db, clock, log }) {
    const days = await setting(db, "retentionDays");
    if (typeof days !== "number") return;
    const before = new Date(clock.now().getTime() - days * DAY_MS);
    let forgotten = 0;
    for (let count = FORGET_AT_ONCE; count === FORGET_AT_ONCE; forgotten += count) count = await forgetDeliveriesBefore(db, before, FORGET_AT_ONCE);
    log.info({ forgotten, days }, "Forgot old deliveries");
  },
};
