import type { ReadingThreads } from "./desk.ts";
import { messageOf, Unreadable } from "./platform/errors.ts";
import { ThreadPool } from "./platform/thread.ts";
import type { ReadingRequest, ReadReply } from "./reading.worker.ts";
import type { Inspection, Reading, ReadingError } from "./schema/reading.ts";
import type { SenderChecks } from "./schema/sender.ts";

const TIME_LIMIT_MS = 30_000;

/** Starts threads that read documents, each document within a limit of time. Proofs of senders are looked for as `checks` says. */
export function readingThreads(size: number, checks: SenderChecks = {}): ReadingThreads {
  const pool = new ThreadPool(new URL("./reading.worker.ts", import.meta.url), { size, timeoutMs: TIME_LIMIT_MS });
  const ask = (request: ReadingRequest, own: SenderChecks = checks) => pool.run({ ...request, checks: own });
  return {
    async read(delivery, own) {
      const reply = (await ask({ read: delivery }, own)) as ReadReply;
      if ("unreadable" in reply) throw new Unreadable(reply.unreadable.code, reply.unreadable.message);
      return reply.arrivals;
    },
    async inspectDocument(id, document) {
      return (await ask({ document }).catch((error: unknown) => costly(id, error))) as Reading | ReadingError;
    },
    async inspectFile(file) {
      return (await ask({ file }).catch((error: unknown) => [costly(file.id, error)])) as Inspection[];
    },
    close: () => pool.close(),
  };
}

function costly(id: string, error: unknown): ReadingError {
  return { id, error: { code: "too-costly", message: `reading it ${messageOf(error)}` } };
}
