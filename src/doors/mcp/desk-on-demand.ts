import type { Desk } from "../../desk.ts";
import { isForPeople } from "../../platform/errors.ts";

export interface OpenedDesk {
  desk: Desk;
  close(): Promise<void>;
}

/** A client keeps its server for days; the folder of the desk must be free for `assay serve` long before. */
const IDLE_MS = 10_000;

/**
 * A desk that is opened when work needs it, and closed when there has been none for a while. Work only reads: where it fails on a desk that was open before,
 * it is done once more on one that is opened anew, since the process that held the database may have gone.
 */
export function deskOnDemand(open: () => Promise<OpenedDesk>, idleMs: number = IDLE_MS) {
  let opened: Promise<OpenedDesk> | null = null;
  let closed: Promise<void> = Promise.resolve();
  let users = 0;
  let idle: NodeJS.Timeout | undefined;

  return { use, close };

  async function use<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
    const before = opened;
    users += 1;
    clearTimeout(idle);
    try {
      return await done(work);
    } catch (error) {
      if (before === null || isForPeople(error)) throw error;
      if (opened === before) await close();
      return await done(work);
    } finally {
      users -= 1;
      if (users === 0) idle = setTimeout(() => void close(), idleMs).unref();
    }
  }

  async function done<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
    opened ??= opening();
    const { desk } = await opened;
    return work(desk);
  }

  function opening(): Promise<OpenedDesk> {
    const next = closed.then(open);
    next.catch(() => {
      if (opened === next) opened = null;
    });
    return next;
  }

  /** Closes the desk where it is open. Work that follows opens it again. */
  function close(): Promise<void> {
    clearTimeout(idle);
    const closing = opened;
    opened = null;
    if (closing)
      closed = closing.then(
        (each) => each.close(),
        () => {}, // it never opened
      );
    return closed;
  }
}
